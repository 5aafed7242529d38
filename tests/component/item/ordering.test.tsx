import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, row, sayIn } from './ask';
import { ordering } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');

/** Texts of the elements from first to last. */
function order(): string[] {
  return screen.getAllByRole('listitem').map((each) => each.textContent);
}

describe('an ordering question', () => {
  it('moves an element by its buttons, keeps the focus on the button and announces the place', async () => {
    const { user } = await ask(ordering('en'));
    const [first = '', second = '', third = ''] = order();
    const up = en('item.moveUp', { text: second });
    const down = en('item.moveDown', { text: second });

    button(up).focus();
    await user.keyboard('{Enter}');

    expect(order()).toEqual([second, first, third]);
    expect(document.activeElement).toBe(button(up));
    expect(screen.getByRole('status').textContent).toBe(en('item.moved', { text: second, place: 1, all: 3 }));

    button(down).focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{Enter}');

    expect(order()).toEqual([first, third, second]);
    expect(document.activeElement).toBe(button(down));
    expect(screen.getByRole('status').textContent).toBe(en('item.moved', { text: second, place: 3, all: 3 }));
  });

  it.each([
    ['first', 0, 'item.moveUp', 'item.atTop'],
    ['last', 2, 'item.moveDown', 'item.atBottom'],
  ] as const)('says of the %s element that it cannot go further, and keeps the focus', async (_, place, move, told) => {
    const kk = sayIn('kk');
    const { user } = await ask(ordering('kk'), { locale: 'kk' });
    const before = order();
    const text = before[place] ?? '';

    await user.click(button(kk(move, { text })));

    expect(order()).toEqual(before);
    expect(document.activeElement).toBe(button(kk(move, { text })));
    expect(screen.getByRole('status').textContent).toBe(kk(told, { text }));
  });

  it('names both ends of the list', async () => {
    await ask(ordering('ru'), { locale: 'ru' });

    expect(screen.getByText('ru earliest').compareDocumentPosition(screen.getByText('ru latest'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('does not start in the right order', async () => {
    await ask(ordering('en'));
    expect(order()).not.toEqual(['en founded', 'en split', 'en renamed']);
  });

  it('writes partial credit out as a sum and says the right places only at the end', async () => {
    const { user } = await ask(ordering('en'));
    const raise = async (id: string, place: number) => {
      while (order().indexOf(`en ${id}`) > place) await user.click(button(en('item.moveUp', { text: `en ${id}` })));
    };
    // founded, renamed, split: a chain of two of the three is in order.
    await raise('founded', 0);
    await raise('renamed', 1);
    await user.click(button(en('item.check')));

    const sum = en('item.credit', { sum: '2 − 1', earned: 1, possible: 2 });
    expect(feedback(`${en('item.partly')}: ${sum}`)).toBeTruthy();
    expect(row('en split').textContent).not.toContain(en('item.place', { place: 2 }));
    expect(screen.queryByText(/year of/)).toBeNull();

    await user.click(button(en('item.showAnswer')));

    expect(screen.getAllByText(/year of/)).toHaveLength(3);
    expect(row('en founded').textContent).toContain(en('item.mark.right'));
    // Of the two chains of two, founded-renamed comes first: split is what has to move.
    expect(row('en split').textContent).toContain(en('item.place', { place: 2 }));
  });
});
