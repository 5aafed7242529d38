import { useLayoutEffect, useRef } from 'react';
import { formatInteger } from '@/core/language/format-number';
import { Icon } from '../../ui/icon';
import { inShownOrder } from '../in-shown-order';
import type { ResponseViewProps } from '../kind-views';

/** A list that is put in order one step at a time; dragging is left out, because it fails by touch and keyboard. */
export function OrderingResponseView(props: ResponseViewProps<'ordering'>) {
  const { locale, say, view, stemId, response, onChange, announce } = props;
  const elements = inShownOrder(view.elements, response.elements);
  const pressed = useRef<HTMLButtonElement | null>(null);
  // Browsers without moveBefore take the focus from a button that is moved with its element.
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  });

  const move = (from: number, to: number): void => {
    const moved = elements[from];
    if (moved === undefined) return;
    const others = elements.filter((element) => element !== moved);
    if (to < 0) return announce(say('item.atTop', { text: moved.text }));
    if (to > others.length) return announce(say('item.atBottom', { text: moved.text }));
    const order = [...others.slice(0, to), moved, ...others.slice(to)];
    onChange({ kind: 'ordering', elements: order.map(({ id }) => id) });
    const place = { place: formatInteger(locale, to + 1), all: formatInteger(locale, order.length) };
    announce(say('item.moved', { text: moved.text, ...place }));
  };

  return (
    <fieldset className="seq" aria-labelledby={stemId}>
      <p className="seq-end">{view.first}</p>
      <ol className="seq-list" role="list">
        {elements.map(({ id, text }, index) => (
          <li key={id}>
            <span>{text}</span>
            {/* At the ends the buttons stay in use: a disabled button would drop the focus. */}
            <button
              type="button"
              className="icon-btn"
              aria-label={say('item.moveUp', { text })}
              aria-disabled={index === 0}
              onClick={(event) => {
                pressed.current = event.currentTarget;
                move(index, index - 1);
              }}
            >
              <Icon name="arrow-up" />
            </button>
            <button
              type="button"
              className="icon-btn"
              aria-label={say('item.moveDown', { text })}
              aria-disabled={index === elements.length - 1}
              onClick={(event) => {
                pressed.current = event.currentTarget;
                move(index, index + 1);
              }}
            >
              <Icon name="arrow-down" />
            </button>
          </li>
        ))}
      </ol>
      <p className="seq-end">{view.last}</p>
    </fieldset>
  );
}
