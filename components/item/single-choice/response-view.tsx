import { domId } from '../dom-id';
import { inShownOrder } from '../in-shown-order';
import type { ResponseViewProps } from '../kind-views';
import { Options } from '../options';

export function SingleChoiceResponseView({
  view,
  order,
  stemId,
  response,
  onChange,
}: ResponseViewProps<'single-choice'>) {
  return (
    <Options
      type="radio"
      name={domId(view.id)}
      stemId={stemId}
      options={inShownOrder(view.options, order)}
      chosen={response.option === '' ? [] : [response.option]}
      onChoose={([option = '']) => onChange({ kind: 'single-choice', option })}
    />
  );
}
