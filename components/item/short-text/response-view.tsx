import { useEffect, useRef } from 'react';
import { domId, partDomId } from '../dom-id';
import type { ResponseViewProps } from '../kind-views';

/** Nothing corrects or capitalises what is typed: names of parties and terms are what keyboards know least. */
export function ShortTextResponseView(props: ResponseViewProps<'short-text'>) {
  const { say, view, stemId, response, onChange } = props;
  const id = partDomId(view.id, 'value');
  const formId = `${domId(view.id)}-form`;
  const field = useRef<HTMLInputElement>(null);
  // What was typed on a slow connection, before the page woke, stands in the field and nowhere else.
  useEffect(() => {
    const text = field.current?.value ?? '';
    if (text !== response.text) onChange({ kind: 'short-text', text });
  });
  return (
    <fieldset className="textin" aria-labelledby={stemId}>
      <p className="hint" id={formId}>
        {say('item.shortText.form')}
      </p>
      <label htmlFor={id}>{say('item.yourAnswer')}</label>
      <input
        ref={field}
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck="false"
        aria-describedby={formId}
        value={response.text}
        onChange={(event) => onChange({ kind: 'short-text', text: event.target.value })}
      />
    </fieldset>
  );
}
