import { useEffect, useRef, useState } from 'react';
import { formatInteger } from '@/core/language/format-number';
import { domId, partDomId } from '../dom-id';
import type { ResponseViewProps } from '../kind-views';
import { countWords } from './count-words';

/** A field that grows with the text, where the browser can; how much is written can be read and is not announced. */
export function WrittenResponseView(props: ResponseViewProps<'written'>) {
  const { locale, say, view, stemId, response, onChange } = props;
  const id = partDomId(view.id, 'value');
  const lengthId = `${domId(view.id)}-length`;
  const field = useRef<HTMLTextAreaElement>(null);
  // With what the field began; null until something was typed in it.
  const [first, setFirst] = useState<string | null>(null);
  const change = (text: string): void => {
    setFirst(first ?? response.text);
    onChange({ kind: 'written', text });
  };
  // What was typed on a slow connection, before the page woke, stands in the field and nowhere else.
  useEffect(() => {
    const text = field.current?.value ?? '';
    if (text !== response.text) change(text);
  });
  return (
    <fieldset className="textin" aria-labelledby={stemId}>
      <p className="hint" id={lengthId}>
        {say('item.written.words', { count: view.words })}
      </p>
      <label htmlFor={id}>{say('item.yourAnswer')}</label>
      <textarea
        ref={field}
        id={id}
        rows={5}
        aria-describedby={lengthId}
        // A `value` would be written over what was typed before the page woke: Preact does so in this element alone. And
        // a default that followed the typing would leave the browser only single letters to undo.
        defaultValue={first ?? response.text}
        onChange={(event) => change(event.target.value)}
      />
      <p className="hint">{say('item.written.count', { number: formatInteger(locale, countWords(response.text)) })}</p>
    </fieldset>
  );
}
