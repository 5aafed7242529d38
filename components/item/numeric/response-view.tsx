import { useEffect, useRef } from 'react';
import { formatDecimal } from '@/core/language/format-number';
import { decimalsOf } from '@/core/rational';
import { domId } from '../dom-id';
import type { ResponseViewProps } from '../kind-views';

/** A text field, because a number field refuses the comma or the point, depending on the browser's language. */
export function NumericResponseView(props: ResponseViewProps<'numeric'>) {
  const { locale, say, view, stemId, response, onChange } = props;
  const id = domId(view.id);
  const field = useRef<HTMLInputElement>(null);
  // What was typed on a slow connection, before the page woke, stands in the field and nowhere else.
  useEffect(() => {
    const text = field.current?.value ?? '';
    if (text !== response.text) onChange({ kind: 'numeric', text });
  });
  return (
    <fieldset aria-labelledby={stemId}>
      <p className="hint" id={`${id}-form`}>
        {view.decimals === 0 ? say('item.whole') : say('item.precision', { count: view.decimals })}{' '}
        {Number(view.tolerance) === 0
          ? say('item.exact')
          : say('item.tolerance', { tolerance: formatDecimal(locale, view.tolerance, decimalsOf(view.tolerance)) })}
      </p>
      <p className="numin">
        <label htmlFor={`${id}-value`}>{say('item.yourAnswer')}</label>
        <input
          ref={field}
          id={`${id}-value`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-describedby={view.unit === undefined ? `${id}-form` : `${id}-unit ${id}-form`}
          value={response.text}
          onChange={(event) => onChange({ kind: 'numeric', text: event.target.value })}
        />
        {view.unit !== undefined && <span id={`${id}-unit`}>{view.unit}</span>}
      </p>
    </fieldset>
  );
}
