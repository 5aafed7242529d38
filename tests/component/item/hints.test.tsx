import { act, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openNextPage, openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, Check, sayIn } from './ask';
import { singleChoice } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');
const hint = en('item.hint', { hint: 'en hint of one-of-three' });
const largerHint = en('item.hint', { hint: 'en larger hint of one-of-three' });
const first = en('item.nextHint', { number: 1, all: 2 });
const second = en('item.nextHint', { number: 2, all: 2 });

/** What the list of hints says, from the first. */
function hints(): string[] {
  const list = screen.queryByRole('list', { name: en('item.hints') });
  return list === null
    ? []
    : within(list)
        .getAllByRole('listitem')
        .map((each) => each.textContent);
}

function recorded(): number[] {
  const { events } = storeOfTest().getState();
  return events.flatMap((event) => (event.type === 'hint-shown' ? [event.hint] : []));
}

describe('hints', () => {
  it('come one at a time and are announced; the focus stays until there are no more, then goes to the last', async () => {
    const { user } = await ask(singleChoice('en'));
    expect(hints()).toEqual([]);

    await user.click(button(first));
    expect(hints()).toEqual([hint]);
    expect(screen.getByRole('status').textContent).toBe(hint);
    expect(document.activeElement).toBe(button(second));

    await user.click(button(second));
    expect(hints()).toEqual([hint, largerHint]);
    expect(document.activeElement?.textContent).toBe(largerHint);
    // Read out with the focus, so not another time.
    expect(screen.getByRole('status').textContent).toBe('');
    expect(recorded()).toEqual([1, 2]);
  });

  it('leave alone what was chosen', async () => {
    const { user } = await ask(singleChoice('en'));
    await user.click(screen.getByRole('radio', { name: 'en luck' }));
    await user.click(button(first));
    expect(screen.getByRole('radio', { name: 'en luck' })).toHaveProperty('checked', true);
  });

  it('are still there on the next page', async () => {
    const { user, page } = await ask(singleChoice('en'));
    await user.click(button(first));
    page.unmount();

    openNextPage();
    await ask(singleChoice('en'));
    expect(hints()).toEqual([hint]);
    expect(button(second)).toBeTruthy();
    // Nothing has just happened.
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('begin with the first by themselves after a first wrong try', async () => {
    const { user } = await ask(singleChoice('en'));
    await user.click(screen.getByRole('radio', { name: 'en luck' }));
    await user.click(button(en('item.check')));
    await user.click(button(en('item.tryAgain')));

    expect(hints()).toEqual([hint]);
    await user.click(button(second));
    expect(hints()).toEqual([hint, largerHint]);
  });

  it('are not given for a prediction', async () => {
    await ask(singleChoice('en'), { purpose: 'prediction' });
    expect(screen.queryByRole('button', { name: first })).toBeNull();
  });

  it('asked for while the record is asleep are shown when it is awake', async () => {
    render(<Check item={singleChoice('en')} />);
    act(() => button(first).click());
    expect(recorded()).toEqual([]);

    await act(() => storeOfTest().wake());
    expect(hints()).toEqual([hint]);
    expect(recorded()).toEqual([1]);
  });

  it('asked for while the record is asleep are not the next ones when it has the first already', async () => {
    const { user, page } = await ask(singleChoice('en'));
    await user.click(button(first));
    page.unmount();

    openNextPage();
    render(<Check item={singleChoice('en')} />);
    act(() => button(first).click());
    await act(() => storeOfTest().wake());
    expect(hints()).toEqual([hint]);
    expect(recorded()).toEqual([1]);
  });
});
