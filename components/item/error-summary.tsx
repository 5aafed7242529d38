import type { MouseEvent, Ref } from 'react';
import type { PublicPart } from '@/core/item/public-parts';
import type { Say } from '@/core/language/message';
import { domId, partDomId } from './dom-id';
import type { ItemWord } from './item-words';

interface ErrorSummaryProps {
  readonly say: Say<ItemWord>;
  readonly item: string;
  /** Parts that still lack an answer, as they stand on the page: one or more. */
  readonly parts: readonly PublicPart[];
  readonly ref: Ref<HTMLDivElement>;
}

/** What still lacks an answer, each a link to its control. It gets shorter with every answer. */
export function ErrorSummary({ say, item, parts, ref }: ErrorSummaryProps) {
  const titleId = `${domId(item)}-errors`;
  return (
    <div className="item-errors" role="group" aria-labelledby={titleId} tabIndex={-1} ref={ref}>
      <p id={titleId}>{say('item.missing.parts')}</p>
      <ul className="error-links" role="list">
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${partDomId(item, id)}`} onClick={focusControl}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Browsers differ in whether a link moves the focus to a radio or a list; and it is no step to come back from. */
function focusControl(event: MouseEvent<HTMLAnchorElement>): void {
  const control = document.getElementById(event.currentTarget.hash.slice(1));
  if (control === null) return;
  event.preventDefault();
  control.focus();
}
