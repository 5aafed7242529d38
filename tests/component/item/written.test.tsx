import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openNextPage, openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, lookBackAt, row, sayIn } from './ask';
import { written } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');
const criteria = ['en criterion names-effect', 'en criterion gives-example'] as const;

function box(name: RegExp | string): HTMLElement {
  return screen.getByRole('checkbox', { name });
}

/** The row of a criterion that can be ticked. */
function markOf(criterion: string): string {
  return box(new RegExp(criterion)).closest('label')?.textContent.slice(criterion.length).trim() ?? '';
}

function happenings() {
  return storeOfTest().getState().events;
}

async function answer(user: UserEvent): Promise<void> {
  await user.type(screen.getByRole('textbox'), 'One seat.{Enter}{Enter}One winner.');
  await user.click(button(en('item.check')));
}

describe('a written question', () => {
  it('says about how many words are wanted, and how many there are without announcing it', async () => {
    const ru = sayIn('ru');
    const { user } = await ask(written('ru'), { locale: 'ru' });
    const field = screen.getByRole('textbox', {
      name: ru('item.yourAnswer'),
      description: ru('item.written.words', { count: 50 }),
    });
    expect(screen.getByText(ru('item.written.count', { number: 0 }))).toBeTruthy();

    // A dash between words is no word, a hyphen makes one of two.
    await user.type(field, 'Партия «Нұр-Отан» – 98 мест');

    const count = screen.getByText(ru('item.written.count', { number: 4 }));
    expect(count.closest('[role=status], [aria-live]')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('cannot be handed in empty', async () => {
    const { user } = await ask(written('en'));
    await user.type(screen.getByRole('textbox'), ' {Enter} ');
    await user.click(button(en('item.check')));

    expect(screen.getByRole('status').textContent).toBe(en('item.missing.text'));
    expect(happenings()).toEqual([]);
  });

  it('is kept as it was written and waits: neither right nor wrong, with the focus on the model answer', async () => {
    const { user } = await ask(written('en'));
    await answer(user);

    expect(screen.getByRole('group', { name: en('item.yourAnswer') }).textContent).toContain(
      'One seat.\n\nOne winner.',
    );
    const model = screen.getByRole('group', { name: en('item.written.model') });
    expect(model.textContent).toContain('en model answer');
    expect(document.activeElement).toBe(model);
    expect(screen.getByRole('status').textContent).toBe(en('item.unmarked'));
    expect(feedback(en('item.unmarked')).textContent).toContain('en explanation of explain-effect');
    for (const verdict of ['item.correct', 'item.partly', 'item.wrong', 'item.notYet'] as const) {
      expect(screen.queryByText(en(verdict))).toBeNull();
    }
    // What it is worth, not what it has earned.
    expect(screen.getByText(en('item.points', { count: 2 }))).toBeTruthy();
    expect(happenings().at(-1)).toMatchObject({ type: 'response-submitted', unmarked: true });
  });

  it('is marked by its learner, criterion by criterion', async () => {
    const { user } = await ask(written('en'));
    await answer(user);
    const group = screen.getByRole('group', {
      name: en('item.written.mark'),
      description: en('item.written.waits'),
    });
    expect(within(group).getAllByRole('checkbox')).toHaveLength(2);
    for (const name of criteria) expect(box(name)).toHaveProperty('checked', false);

    await user.click(box(criteria[0]));
    await user.click(button(en('item.written.save')));

    expect(happenings().at(-1)).toMatchObject({
      type: 'response-marked',
      by: 'self',
      met: ['names-effect'],
      earned: 1,
      possible: 2,
    });
    const sum = en('item.credit', { sum: '1 + 0', earned: 1, possible: 2 });
    expect(document.activeElement).toBe(feedback(`${en('item.partly')}: ${sum}`));
    expect(screen.getByRole('status').textContent).toContain(en('item.score', { earned: 1, count: 2 }));
    expect(criteria.map(markOf)).toEqual([en('item.written.met'), en('item.written.unmet')]);
    expect(screen.queryByText(en('item.written.waits'))).toBeNull();
  });

  it('is marked as having nothing in it with no tick', async () => {
    const { user } = await ask(written('en'));
    await answer(user);
    await user.click(button(en('item.written.save')));

    expect(happenings().at(-1)).toMatchObject({ met: [], earned: 0, possible: 2 });
    expect(feedback(en('item.wrong'))).toBeTruthy();
  });

  it('can be marked anew, also on the next page; what is not saved yet shows no marks', async () => {
    const { user, page } = await ask(written('en'));
    await answer(user);
    await user.click(box(criteria[1]));
    await user.click(button(en('item.written.save')));
    page.unmount();

    openNextPage();
    await ask(written('en'));
    expect(criteria.map(markOf)).toEqual([en('item.written.unmet'), en('item.written.met')]);
    expect(box(new RegExp(criteria[1]))).toHaveProperty('checked', true);
    await user.click(box(new RegExp(criteria[0])));
    expect(criteria.map(markOf)).toEqual(['', '']);
    await user.click(button(en('item.written.save')));

    expect(happenings().at(-1)).toMatchObject({ met: ['names-effect', 'gives-example'], earned: 2 });
    expect(document.activeElement).toBe(feedback(en('item.correct')));
  });

  it('records a marking once, however often it is saved', async () => {
    const { user } = await ask(written('en'));
    await answer(user);
    await user.click(box(criteria[0]));
    await user.click(button(en('item.written.save')));
    const recorded = happenings().length;
    await user.click(button(en('item.written.save')));

    expect(happenings()).toHaveLength(recorded);
    expect(document.activeElement).toBe(screen.getByRole('group', { name: new RegExp(en('item.partly')) }));
  });

  it('is not handed in again by Enter in a box, with which browsers submit a form that has no button for it', async () => {
    const { user } = await ask(written('en'));
    await answer(user);
    act(() => box(criteria[0]).closest('form')?.requestSubmit());

    expect(screen.getByRole('status').textContent).toBe(en('item.unmarked'));
  });

  it('is shown with what a good answer contains where nobody has answered', () => {
    lookBackAt(written('en'));
    expect(screen.getByRole('group', { name: en('item.written.model') })).toBeTruthy();
    expect(screen.getByText(en('item.written.criteria'))).toBeTruthy();
    for (const criterion of criteria) expect(row(criterion).textContent).toBe(criterion);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('group', { name: en('item.yourAnswer') })).toBeNull();
  });
});
