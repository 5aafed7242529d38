import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { matchingViews } from '@/components/item/matching/views';
import { toView } from '@/core/item/matching/to-view';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, row, sayIn } from './ask';
import { matching } from './items';
import {
  answerBeforeWaking,
  asDrawn,
  descriptionOf,
  entries,
  list,
  recordedResponses,
  reviewUnanswered,
} from './placing';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');
const kk = sayIn('kk');

/** Chooses a partner for each prompt, in this order. */
async function match(user: UserEvent, pairs: Readonly<Record<string, string>>): Promise<void> {
  for (const [prompt, partner] of Object.entries(pairs)) await user.selectOptions(list(`en ${prompt}`), partner);
}

describe('a matching question', () => {
  it('shows the partners as a numbered list, from which each prompt has the same numbers to choose', async () => {
    await ask(matching('kk'), { locale: 'kk' });
    const partners = screen.getByRole('list', { name: kk('item.matching.partners') });
    const numbered = within(partners)
      .getAllByRole('listitem')
      .map(({ textContent }, index) => `${index + 1}. ${textContent}`);

    const drawn = asDrawn(matching('kk'), ['median', 'oligarchy', 'spare', 'trustee']);
    expect(numbered).toEqual(drawn.map((id, index) => `${index + 1}. kk ${id}`));
    for (const prompt of ['kk burke', 'kk downs', 'kk michels']) {
      expect(entries(prompt)).toEqual([kk('item.part.choose'), ...numbered]);
      expect(list(prompt).value).toBe('');
    }
  });

  it('is reached list by list with the keyboard, and earns full points when all is right', async () => {
    const { user } = await ask(matching('en'));
    const right: Readonly<Record<string, string>> = { burke: 'trustee', downs: 'median', michels: 'oligarchy' };
    for (const each of screen.getAllByRole('combobox')) {
      await user.tab();
      expect(document.activeElement).toBe(each);
      await user.selectOptions(each, right[each.id.split('-').at(-1) ?? ''] ?? '');
    }
    await user.click(button(en('item.check')));

    expect(document.activeElement).toBe(feedback(en('item.correct')));
  });

  it('marks a partner that another prompt has, and lets it be chosen again', async () => {
    const { user } = await ask(matching('en'));
    const plain = entries('en downs');
    const median = plain.find((text) => text.endsWith('en median')) ?? '';
    const marked = en('item.matching.used', { number: median.slice(0, 1), text: 'en median' });

    await match(user, { burke: 'median' });
    expect(entries('en burke')).toEqual(plain);
    expect(entries('en downs')).toEqual(plain.map((text) => (text === median ? marked : text)));

    await match(user, { downs: 'median' });
    expect(list('en downs').value).toBe('median');
    expect(entries('en downs')).toEqual(plain);

    await match(user, { burke: '', downs: '' });
    expect(entries('en michels')).toEqual(plain);
  });

  it('writes partial credit out as a sum: one right pair of three is 1 of 3', async () => {
    const { user } = await ask(matching('en'));
    await match(user, { burke: 'oligarchy', downs: 'median', michels: 'trustee' });
    await user.click(button(en('item.check')));

    const sum = en('item.credit', { sum: '1 + 0', earned: 1, possible: 3 });
    expect(feedback(`${en('item.partly')}: ${sum}`).textContent).toContain(en('item.rule.parts'));
  });

  it('says which prompts have no partner yet, leads to their lists, and records nothing', async () => {
    const { user } = await ask(matching('en'));
    await match(user, { downs: 'median', burke: 'trustee' });
    await match(user, { burke: '' });
    await user.click(button(en('item.check')));

    const links = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect(links).toEqual(['en burke', 'en michels']);
    for (const prompt of links) {
      expect(list(prompt).getAttribute('aria-invalid')).toBe('true');
      expect(descriptionOf(list(prompt))).toBe(en('item.part.missing'));
      await user.click(screen.getByRole('link', { name: prompt }));
      expect(document.activeElement).toBe(list(prompt));
    }
    expect(list('en downs').getAttribute('aria-invalid')).toBeNull();
    expect(recordedResponses()).toEqual([]);
  });

  it('records equal answers as equal, whatever was chosen first', async () => {
    const { user } = await ask(matching('en'));
    await match(user, { michels: 'spare', downs: 'median', burke: 'oligarchy' });
    await user.click(button(en('item.check')));
    await user.click(button(en('item.tryAgain')));
    await match(user, { burke: '', downs: '', michels: '' });
    await match(user, { burke: 'oligarchy', michels: 'spare', downs: 'median' });
    await user.click(button(en('item.check')));

    expect(screen.getByRole('status').textContent).toBe(en('item.missing.unchanged'));
    expect(recordedResponses()).toEqual([
      '{"kind":"matching","places":{"burke":"oligarchy","downs":"median","michels":"spare"}}',
    ]);
  });

  it('tells after a first try only what is right and what is wrong, and the reason of the foreseen mistake', async () => {
    const { user } = await ask(matching('en'));
    await match(user, { burke: 'oligarchy', downs: 'median', michels: 'trustee' });
    await user.click(button(en('item.check')));

    const answer = (text: string) => `${en('item.yourAnswer')}: en ${text}`;
    expect(row('en burke').textContent).toBe(`en burke ${en('item.mark.wrong')}${answer('oligarchy')}`);
    expect(row('en downs').textContent).toBe(`en downs ${en('item.mark.right')}${answer('median')}`);
    expect(row('en michels').textContent).toBe(`en michels ${en('item.mark.wrong')}${answer('trustee')}`);
    expect(screen.getByRole('group', { name: /1 \+ 0/ }).textContent).toContain('en reason of burke-oligarch');
    expect(screen.queryByText(/reason of (burke|downs|michels)$/)).toBeNull();
  });

  it('tells at the end of each prompt the right partner and why, and why the mistake is one', async () => {
    const { user } = await ask(matching('en'));
    await match(user, { burke: 'oligarchy', downs: 'median', michels: 'trustee' });
    await user.click(button(en('item.check')));
    await user.click(button(en('item.showAnswer')));

    const burke = row('en burke').textContent;
    expect(burke).toContain('en reason of burke-oligarch');
    expect(burke).toContain(en('item.rightAnswer', { value: 'en trustee' }));
    expect(row('en michels').textContent).toContain(en('item.rightAnswer', { value: 'en oligarchy' }));
    expect(row('en downs').textContent).not.toContain(en('item.rightAnswer', { value: 'en median' }));
    for (const prompt of ['burke', 'downs', 'michels']) {
      expect(within(row(`en ${prompt}`)).getByText(`en reason of ${prompt}`)).toBeTruthy();
    }
  });

  it('shows the right pairs where nobody answered, without a mark', () => {
    reviewUnanswered(matching('en'));

    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(row('en michels').textContent).toBe(
      `en michels${en('item.rightAnswer', { value: 'en oligarchy' })}en reason of michels`,
    );
  });

  it('keeps what was chosen before the page woke', async () => {
    const { user, close } = await answerBeforeWaking(matching('en'), (page) => {
      for (const [prompt, partner] of [
        ['burke', 'trustee'],
        ['downs', 'median'],
      ] as const) {
        const select = page.querySelector<HTMLSelectElement>(`select[id$="-${prompt}"]`);
        if (select !== null) select.value = partner;
      }
    });
    await match(user, { michels: 'oligarchy' });
    await user.click(button(en('item.check')));

    expect(feedback(en('item.correct'))).toBeTruthy();
    close();
  });

  it('is read on paper as its prompts and a line of partners', () => {
    expect(matchingViews.lines(toView(matching('ru')))).toEqual([
      'ru burke',
      'ru downs',
      'ru michels',
      'ru median · ru oligarchy · ru spare · ru trustee',
    ]);
  });
});
