import { formatInteger } from '@/core/language/format-number';
import { domId } from '../dom-id';
import { inShownOrder } from '../in-shown-order';
import type { ResponseViewProps } from '../kind-views';
import { Options } from '../options';

/** Says how many to choose, where the rule makes no secret of it. */
export function MultipleChoiceResponseView(props: ResponseViewProps<'multiple-choice'>) {
  const { locale, say, view, order, stemId, response, onChange } = props;
  const id = domId(view.id);
  return (
    <>
      <p className="hint" id={`${id}-choose`}>
        {view.choose === null
          ? say('item.chooseAny')
          : say('item.choose', { count: view.choose, chosen: formatInteger(locale, response.options.length) })}
      </p>
      <Options
        type="checkbox"
        name={id}
        stemId={stemId}
        descriptionId={`${id}-choose`}
        options={inShownOrder(view.options, order)}
        chosen={response.options}
        onChoose={(options) => onChange({ kind: 'multiple-choice', options })}
      />
    </>
  );
}
