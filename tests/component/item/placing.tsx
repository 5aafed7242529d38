import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { viewsOf } from '@/components/item/registry';
import { untouchedState } from '@/core/attempt/attempt';
import { feedbackFor } from '@/core/attempt/feedback';
import { reviewPolicy } from '@/core/attempt/policy';
import type { Item, Response } from '@/core/item/item';
import { keyResponse, toView } from '@/core/item/registry';
import { shownItem } from '@/core/item/shown-item';
import { storeOfTest } from '../progress-of-test';
import { Check, sayIn } from './ask';

/* For items of several parts, whatever their kind. */

/** The page as the server sent it, on which `answer` happens before it wakes. */
export async function answerBeforeWaking(item: Item, answer: (page: HTMLElement) => void) {
  const page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = renderToString(<Check item={item} />);
  answer(page);
  const root = await act(async () => {
    const hydrated = hydrateRoot(page, <Check item={item} />);
    await storeOfTest().wake();
    return hydrated;
  });
  return {
    user: userEvent.setup(),
    close: (): void => {
      act(() => root.unmount());
      page.remove();
    },
  };
}

/** The review of an item to which nobody responded. */
export function reviewUnanswered(item: Item): void {
  const view = toView(item);
  const feedback = feedbackFor(item, { ...untouchedState, status: 'settled' }, reviewPolicy);
  if (feedback === null) throw new Error('a review tells everything');
  const { ReviewView } = viewsOf(view);
  const { order } = shownItem(item);
  render(
    <ReviewView
      locale="en"
      say={sayIn('en')}
      view={view}
      order={order}
      response={null}
      keyResponse={keyResponse(item)}
      feedback={feedback}
      met={null}
      onMark={null}
    />,
  );
}

/** Those of the ids that are in the list, in the order that was drawn for the item. */
export function asDrawn(item: Item, ids: readonly string[]): readonly string[] {
  return shownItem(item).order.filter((id) => ids.includes(id));
}

/** What the learner record has of answers, from first to last, as it is written. */
export function recordedResponses(): readonly string[] {
  return responses().map((response) => JSON.stringify(response));
}

function responses(): readonly Response[] {
  return storeOfTest()
    .getState()
    .events.flatMap((event) => (event.type === 'response-submitted' ? [event.response] : []));
}

/** What is said about a control besides its name. */
export function descriptionOf(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

export function list(name: string): HTMLSelectElement {
  return screen.getByRole('combobox', { name });
}

/** Texts of the entries of a list. */
export function entries(name: string): readonly string[] {
  return [...list(name).options].map(({ text }) => text);
}
