import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, row, sayIn, tabTo } from './ask';
import { singleChoice } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
// user-event asks for it when arrow keys move between radios; jsdom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text });
beforeEach(() => openPageWith([]));

const en = sayIn('en');

describe('a single-choice question', () => {
  it('is a group of radios named by the stem', async () => {
    await ask(singleChoice('en'));

    const group = within(screen.getByRole('group', { name: 'en stem of one-of-three' }));
    expect(group.getAllByRole('radio')).toHaveLength(3);
    expect(group.getByRole('radio', { name: 'en rule' })).toHaveProperty('checked', false);
  });

  it('is answered with the keyboard alone', async () => {
    const { user } = await ask(singleChoice('en'));

    await user.tab();
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
    await user.keyboard(' ');
    const rule = screen.getByRole('radio', { name: 'en rule' });
    while (document.activeElement !== rule) await user.keyboard('{ArrowDown}');
    await tabTo(user, button(en('item.check')));
    await user.keyboard('{Enter}');

    expect(document.activeElement).toBe(feedback(en('item.correct')));
  });

  it('says in words that nothing is chosen, and records nothing', async () => {
    const ru = sayIn('ru');
    const { user } = await ask(singleChoice('ru'), { locale: 'ru' });
    expect(screen.getByRole('status').textContent).toBe('');

    await user.click(button(ru('item.check')));

    expect(screen.getByRole('status').textContent).toBe(ru('item.missing.choice'));
    expect(storeOfTest().getState().events).toEqual([]);
  });

  it('tells after a first wrong try only the reason of the chosen option and the hint', async () => {
    const { user } = await ask(singleChoice('en'));
    await user.click(screen.getByRole('radio', { name: 'en law' }));
    await user.click(button(en('item.check')));

    expect(screen.getByRole('status').textContent).toContain(en('item.wrong'));
    const told = feedback(en('item.notYet')).textContent;
    expect(told).toContain('en reason of law');
    expect(told).toContain('en hint of one-of-three');
    expect(told).toContain(en('item.reveals', { names: 'en taking the law for its effect' }));
    expect(row('en law').textContent).toContain(en('item.mark.wrong'));
    for (const hidden of ['en reason of rule', 'en reason of luck', 'en explanation of one-of-three']) {
      expect(screen.queryByText(hidden)).toBeNull();
    }
    // The key looks like the option that was never touched, and its text carries no mark.
    expect(row('en rule').className).toBe(row('en luck').className);
    expect(row('en rule').textContent).toBe('en rule');
  });

  it('tells everything after the second wrong try', async () => {
    const { user } = await ask(singleChoice('en'));
    await user.click(screen.getByRole('radio', { name: 'en law' }));
    await user.click(button(en('item.check')));
    await user.click(button(en('item.tryAgain')));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'en law' }));
    expect(screen.getByText(/en hint of one-of-three/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'en luck' }));
    await user.click(button(en('item.check')));

    expect(feedback(en('item.wrong')).textContent).toContain('en explanation of one-of-three');
    expect(row('en rule').textContent).toContain(en('item.mark.key'));
    expect(row('en luck').textContent).toContain(en('item.yourAnswer'));
    for (const id of ['rule', 'law', 'luck']) expect(row(`en ${id}`).textContent).toContain(`en reason of ${id}`);
  });

  it('does not spend the second try on the answer that was already given', async () => {
    const kk = sayIn('kk');
    const { user } = await ask(singleChoice('kk'), { locale: 'kk' });
    await user.click(screen.getByRole('radio', { name: 'kk law' }));
    await user.click(button(kk('item.check')));
    await user.click(button(kk('item.tryAgain')));
    await user.click(button(kk('item.check')));

    expect(screen.getByRole('status').textContent).toBe(kk('item.missing.unchanged'));
    await user.click(screen.getByRole('radio', { name: 'kk rule' }));
    await user.click(button(kk('item.check')));
    expect(document.activeElement).toBe(feedback(kk('item.correct')));
  });

  it('tells everything when the learner asks for the answer, and moves the focus there', async () => {
    const { user } = await ask(singleChoice('en'));
    await user.click(screen.getByRole('radio', { name: 'en law' }));
    await user.click(button(en('item.check')));
    await user.click(button(en('item.showAnswer')));

    expect(row('en rule').textContent).toContain(en('item.mark.key'));
    expect(document.activeElement).toBe(feedback(en('item.wrong')));
    expect(screen.queryByRole('button', { name: en('item.tryAgain') })).toBeNull();
  });

  it('leads from a wrong answer back to the section that teaches it', async () => {
    const { user } = await ask(singleChoice('en'));
    expect(screen.queryByRole('link')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'en law' }));
    await user.click(button(en('item.check')));

    expect(screen.getByRole('link', { name: en('item.toText') }).getAttribute('href')).toBe('#counting');
  });
});
