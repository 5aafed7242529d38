import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Certainty } from '@/core/item/certainty';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, sayIn } from './ask';
import { singleChoice, written } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));
afterEach(() => {
  delete document.documentElement.dataset['certainty'];
  localStorage.clear();
});

const en = sayIn('en');

function certainty(said: Certainty): HTMLElement {
  return screen.getByRole('radio', { name: en(`certainty.${said}`) });
}

async function check(user: UserEvent, option: string): Promise<void> {
  await user.click(screen.getByRole('radio', { name: `en ${option}` }));
  await user.click(button(en('item.check')));
}

describe('how sure the learner is', () => {
  it('is asked in a group of three, of which none is chosen, and needs no answer', async () => {
    const { user } = await ask(singleChoice('en'));
    const group = within(screen.getByRole('group', { name: en('certainty.ask') }));
    expect(group.getAllByRole('radio').map((radio) => 'checked' in radio && radio.checked)).toEqual([
      false,
      false,
      false,
    ]);

    await check(user, 'rule');

    expect(feedback(en('item.correct'))).toBeTruthy();
    expect(storeOfTest().getState().events.at(-1)).not.toHaveProperty('certainty');
  });

  it('is kept while the answer is sought, recorded with the answer, and asked anew for the next one', async () => {
    const { user } = await ask(singleChoice('en'));
    await user.click(certainty('fairly'));
    await user.click(button(en('item.nextHint', { number: 1, all: 2 })));
    expect(certainty('fairly')).toHaveProperty('checked', true);
    await check(user, 'law');
    expect(storeOfTest().getState().events.at(-1)).toMatchObject({ certainty: 'fairly' });

    await user.click(button(en('item.tryAgain')));
    expect(certainty('fairly')).toHaveProperty('checked', false);
    await check(user, 'luck');
    expect(storeOfTest().getState().events.at(-1)).not.toHaveProperty('certainty');
  });

  // Gardner-Medwin (1995): 1, 2, 3 for a right answer, 0, −2, −6 for a wrong one.
  it.each([
    ['guess', 'rule', '+1'],
    ['fairly', 'rule', '+2'],
    ['sure', 'rule', '+3'],
    ['guess', 'law', '0'],
    ['fairly', 'law', '−2'],
    ['sure', 'law', '−6'],
  ] as const)('is marked apart from the score: %s and %s is %s', async (said, option, mark) => {
    const { user } = await ask(singleChoice('en'));
    await user.click(certainty(said));
    await check(user, option);
    if (option === 'law') {
      // As long as the key is hidden there is nothing to mark.
      expect(screen.queryByText(new RegExp(en(`certainty.${said}`)))).toBeNull();
      await user.click(button(en('item.showAnswer')));
    }

    expect(screen.getByText(en('certainty.mark', { certainty: en(`certainty.${said}`), mark }))).toBeTruthy();
    expect(screen.getByText(en('item.score', { earned: option === 'rule' ? 1 : 0, count: 1 }))).toBeTruthy();
  });

  it('can be switched off, on this page and the next; the focus goes to the button that checks', async () => {
    const { user } = await ask(singleChoice('en'));
    await user.click(certainty('sure'));
    await user.click(button(en('certainty.off')));

    // What the style sheet hides it by, and public/theme.js on the next page.
    expect(document.documentElement.dataset['certainty']).toBe('off');
    expect(localStorage.getItem('parties-and-reform/certainty')).toBe('off');
    expect(screen.getByRole('status').textContent).toBe(en('certainty.isOff'));
    expect(document.activeElement).toBe(button(en('item.check')));
    await check(user, 'rule');
    expect(storeOfTest().getState().events.at(-1)).not.toHaveProperty('certainty');
  });

  it('is not asked of a prediction, nor of an answer that its learner marks', async () => {
    const { page } = await ask(singleChoice('en'), { purpose: 'prediction' });
    expect(screen.queryByRole('group', { name: en('certainty.ask') })).toBeNull();
    page.unmount();
    await ask(written('en'));
    expect(screen.queryByRole('group', { name: en('certainty.ask') })).toBeNull();
  });
});
