import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, row, sayIn, tabTo } from './ask';
import { multipleChoice } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');

async function choose(user: UserEvent, ...names: string[]): Promise<void> {
  for (const name of names) await user.click(screen.getByRole('checkbox', { name }));
}

describe('a multiple-choice question', () => {
  it('says how many to choose and how many are chosen', async () => {
    const { user } = await ask(multipleChoice('ru'), { locale: 'ru' });
    const hint = (chosen: number) => sayIn('ru')('item.choose', { count: 3, chosen });
    expect(screen.getByText(hint(0))).toBeTruthy();

    await choose(user, 'ru members', 'ru deposit');
    expect(screen.getByText(hint(2))).toBeTruthy();

    await choose(user, 'ru members');
    expect(screen.getByText(hint(1))).toBeTruthy();
  });

  it('is answered with the keyboard alone', async () => {
    const { user } = await ask(multipleChoice('en'));
    for (let option = 0; option < 5; option += 1) {
      await user.tab();
      const value = document.activeElement?.getAttribute('value') ?? '';
      if (['members', 'regions', 'founders'].includes(value)) await user.keyboard(' ');
    }
    await tabTo(user, button(en('item.check')));
    await user.keyboard('{Enter}');

    expect(document.activeElement).toBe(feedback(en('item.correct')));
  });

  it('writes partial credit out as a sum: two right, one missing, one wrong is 1 of 3', async () => {
    const { user } = await ask(multipleChoice('en'));
    await choose(user, 'en members', 'en regions', 'en deposit');
    await user.click(button(en('item.check')));

    const sum = en('item.credit', { sum: '2 + 0 − 1', earned: 1, possible: 3 });
    expect(feedback(`${en('item.partly')}: ${sum}`).textContent).toContain(en('item.rule.choices'));
    expect(screen.getByText(en('item.score', { earned: 1, count: 3 }))).toBeTruthy();
  });

  it('never goes below zero: one right and two wrong is 0 of 3', async () => {
    const kk = sayIn('kk');
    const { user } = await ask(multipleChoice('kk'), { locale: 'kk' });
    await choose(user, 'kk members', 'kk language', 'kk deposit');
    await user.click(button(kk('item.check')));

    const sum = kk('item.creditFloor', { sum: '1 + 0 − 2', possible: 3 });
    expect(feedback(`${kk('item.notYet')}: ${sum}`)).toBeTruthy();
  });

  it('gives after a first try the reasons of the chosen options, each beside its name, and no other', async () => {
    const { user } = await ask(multipleChoice('en'));
    await choose(user, 'en members', 'en regions', 'en deposit');
    await user.click(button(en('item.check')));

    const box = within(screen.getByRole('group', { name: /2 \+ 0 − 1/ }));
    for (const id of ['members', 'regions', 'deposit']) {
      expect(box.getByText(`en reason of ${id}`).textContent).toBe(`en ${id}: en reason of ${id}`);
    }
    expect(screen.queryByText(/reason of (founders|language)/)).toBeNull();
    expect(row('en founders').className).toBe(row('en language').className);
    expect(row('en founders').textContent).toBe('en founders');
  });

  it('keeps the choices for the second try and shows what was missed after it', async () => {
    const { user } = await ask(multipleChoice('en'));
    await choose(user, 'en members', 'en deposit');
    await user.click(button(en('item.check')));
    await user.click(button(en('item.tryAgain')));
    expect(screen.getByRole('checkbox', { name: 'en members' })).toHaveProperty('checked', true);
    await choose(user, 'en regions', 'en deposit');
    await user.click(button(en('item.check')));

    const sum = en('item.credit', { sum: '2 + 0', earned: 2, possible: 3 });
    expect(feedback(`${en('item.partly')}: ${sum}`)).toBeTruthy();
    expect(row('en founders').textContent).toContain(en('item.mark.missed'));
    expect(row('en founders').textContent).toContain('en reason of founders');
  });
});
