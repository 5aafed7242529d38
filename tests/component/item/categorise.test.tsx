import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { categoriseViews } from '@/components/item/categorise/views';
import { toView } from '@/core/item/categorise/to-view';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, row, sayIn } from './ask';
import { categorise } from './items';
import { answerBeforeWaking, asDrawn, descriptionOf, recordedResponses, reviewUnanswered } from './placing';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
// user-event asks for it when arrow keys move between radios; jsdom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text });
beforeEach(() => openPageWith([]));

const en = sayIn('en');

function radio(element: string, category: string): HTMLElement {
  const group = within(screen.getByRole('group', { name: `en ${element}` }));
  return group.getByRole('radio', { name: `en ${category}` });
}

/** Puts each element into a category, in this order. */
async function sort(user: UserEvent, places: Readonly<Record<string, string>>): Promise<void> {
  for (const [element, category] of Object.entries(places)) await user.click(radio(element, category));
}

const right = {
  threshold: 'mechanical',
  recount: 'mechanical',
  donors: 'psychological',
  'lesser-evil': 'psychological',
} as const;
/** Three of four right; that donors are mechanical is a foreseen mistake. */
const threeRight = { ...right, donors: 'mechanical' } as const;

describe('a categorise question', () => {
  it('is a group of radios for each element, with the categories in the same order, none chosen', async () => {
    await ask(categorise('en'));
    const orders = Object.keys(right).map((element) => {
      const radios = within(screen.getByRole('group', { name: `en ${element}` })).getAllByRole('radio');
      expect(radios.every((each) => !(each as HTMLInputElement).checked)).toBe(true);
      return radios.map((each) => each.getAttribute('value')).join();
    });

    expect(orders[0]).toBe(asDrawn(categorise('en'), ['mechanical', 'psychological']).join());
    expect(new Set(orders).size).toBe(1);
  });

  it('is answered with the keyboard alone', async () => {
    const { user } = await ask(categorise('en'));
    for (let element = 0; element < 4; element += 1) {
      await user.tab();
      await user.keyboard(' ');
      const id = document.activeElement?.id.replace('party-systems-two-effects-', '') as keyof typeof right;
      while (document.activeElement?.getAttribute('value') !== right[id]) {
        await user.keyboard('{ArrowDown}');
      }
    }
    button(en('item.check')).focus();
    await user.keyboard('{Enter}');

    expect(document.activeElement).toBe(feedback(en('item.correct')));
  });

  it('writes partial credit out as a sum: three right of four is 3 of 4', async () => {
    const { user } = await ask(categorise('en'));
    await sort(user, threeRight);
    await user.click(button(en('item.check')));

    const sum = en('item.credit', { sum: '3 + 0', earned: 3, possible: 4 });
    expect(feedback(`${en('item.partly')}: ${sum}`).textContent).toContain('en reason of donors-mechanical');
  });

  it('says which elements have no category yet, leads to their first radio, and records nothing', async () => {
    const { user } = await ask(categorise('en'));
    await sort(user, { recount: 'mechanical', 'lesser-evil': 'psychological' });
    await user.click(button(en('item.check')));

    const links = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect([...links].sort()).toEqual(['en donors', 'en threshold']);
    for (const element of links) {
      const radios = within(screen.getByRole('group', { name: element })).getAllByRole('radio');
      for (const each of radios) {
        expect(each.getAttribute('aria-invalid')).toBe('true');
        expect(descriptionOf(each)).toBe(en('item.part.missing'));
      }
      await user.click(screen.getByRole('link', { name: element }));
      expect(document.activeElement).toBe(radios[0]);
    }
    expect(radio('recount', 'mechanical').getAttribute('aria-invalid')).toBeNull();
    expect(recordedResponses()).toEqual([]);
  });

  it('records the answer in an order of its own, whatever was chosen first', async () => {
    const { user } = await ask(categorise('en'));
    await sort(user, Object.fromEntries(Object.entries(right).reverse()));
    await user.click(button(en('item.check')));

    expect(recordedResponses()).toEqual([
      '{"kind":"categorise","places":{"donors":"psychological","lesser-evil":"psychological","recount":"mechanical","threshold":"mechanical"}}',
    ]);
  });

  it('keeps the categories for the second try', async () => {
    const { user } = await ask(categorise('en'));
    await sort(user, threeRight);
    await user.click(button(en('item.check')));
    await user.click(button(en('item.tryAgain')));
    expect(radio('donors', 'mechanical')).toHaveProperty('checked', true);

    await sort(user, { donors: 'psychological' });
    await user.click(button(en('item.check')));
    expect(feedback(en('item.correct'))).toBeTruthy();
  });

  it('hides after a first try where an element belongs, and tells it at the end', async () => {
    const { user } = await ask(categorise('en'));
    await sort(user, threeRight);
    await user.click(button(en('item.check')));

    expect(row('en donors').textContent).toBe(
      `en donors ${en('item.mark.wrong')}${en('item.yourAnswer')}: en mechanical`,
    );
    expect(row('en recount').textContent).toContain(en('item.mark.right'));

    await user.click(button(en('item.showAnswer')));
    const donors = row('en donors').textContent;
    expect(donors).toContain('en reason of donors-mechanical');
    expect(donors).toContain(en('item.rightAnswer', { value: 'en psychological' }));
    for (const element of Object.keys(right)) {
      expect(within(row(`en ${element}`)).getByText(`en reason of ${element}`)).toBeTruthy();
    }
  });

  it('shows the right categories where nobody answered', () => {
    reviewUnanswered(categorise('en'));

    for (const [element, category] of Object.entries(right)) {
      const told = en('item.rightAnswer', { value: `en ${category}` });
      expect(row(`en ${element}`).textContent).toBe(`en ${element}${told}en reason of ${element}`);
    }
  });

  it('keeps what was chosen before the page woke', async () => {
    const { user, close } = await answerBeforeWaking(categorise('en'), (page) => {
      for (const [element, category] of [
        ['threshold', 'mechanical'],
        ['recount', 'mechanical'],
        ['donors', 'psychological'],
      ] as const) {
        page.querySelector<HTMLInputElement>(`[name$="-${element}"][value="${category}"]`)?.click();
      }
    });
    await sort(user, { 'lesser-evil': 'psychological' });
    await user.click(button(en('item.check')));

    expect(feedback(en('item.correct'))).toBeTruthy();
    close();
  });

  it('is read on paper as its elements and a line of categories', () => {
    expect(categoriseViews.lines(toView(categorise('kk')))).toEqual([
      'kk donors',
      'kk lesser-evil',
      'kk recount',
      'kk threshold',
      'kk mechanical · kk psychological',
    ]);
  });
});
