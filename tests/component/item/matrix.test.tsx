import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { matrixViews } from '@/components/item/matrix/views';
import { toView } from '@/core/item/matrix/to-view';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, feedback, row, sayIn } from './ask';
import { matrix } from './items';
import { answerBeforeWaking, asDrawn, descriptionOf, recordedResponses, reviewUnanswered } from './placing';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');

function box(claim: string, author: string): HTMLElement {
  const group = within(screen.getByRole('group', { name: `en ${claim}` }));
  return group.getByRole('checkbox', { name: `en ${author}` });
}

/** Ticks the authors of each claim, in this order. */
async function tick(user: UserEvent, ticks: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [claim, authors] of Object.entries(ticks)) {
    for (const author of authors) await user.click(box(claim, author));
  }
}

const right = { norm: ['by-burke'], 'vote-seeking': ['by-downs'], 'parties-matter': ['by-burke', 'by-downs'] };
/** Only the second row is right: of the first one tick is too many, of the third one is missing. */
const oneRowRight = { norm: ['by-burke', 'by-downs'], 'vote-seeking': ['by-downs'], 'parties-matter': ['by-burke'] };

/** The line of a column in the row of a claim. */
function line(claim: string, author: string): string {
  const found = within(row(`en ${claim}`))
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent.startsWith(`en ${author}`));
  return found?.textContent ?? '';
}

describe('a matrix question', () => {
  it('is a group of checkboxes for each claim, each named by its author; the heads are only for the eye', async () => {
    await ask(matrix('en'));
    for (const claim of ['en norm', 'en vote-seeking', 'en parties-matter']) {
      const boxes = within(screen.getByRole('group', { name: claim })).getAllByRole('checkbox');
      const drawn = asDrawn(matrix('en'), ['by-burke', 'by-downs']);
      expect(boxes.map((each) => each.getAttribute('value'))).toEqual(drawn);
    }
    const heads = screen.getAllByText('en by-burke').filter((each) => each.closest('[aria-hidden=true]') !== null);
    expect(heads).toHaveLength(1);
    expect(descriptionOf(screen.getByRole('group', { name: 'en stem of who-says-so' }))).toBe(en('item.matrix.choose'));
  });

  it('is answered with the keyboard alone', async () => {
    const { user } = await ask(matrix('en'));
    for (let cell = 0; cell < 6; cell += 1) {
      await user.tab();
      const { name, value } = document.activeElement as HTMLInputElement;
      const claim = name.replace('party-systems-who-says-so-', '') as keyof typeof right;
      if (right[claim].includes(value)) await user.keyboard(' ');
    }
    await user.click(button(en('item.check')));

    expect(document.activeElement).toBe(feedback(en('item.correct')));
  });

  it('gives a point for a row with exactly its authors: one right row of three is 1 of 3', async () => {
    const { user } = await ask(matrix('en'));
    await tick(user, oneRowRight);
    await user.click(button(en('item.check')));

    const sum = en('item.credit', { sum: '1 + 0', earned: 1, possible: 3 });
    expect(feedback(`${en('item.partly')}: ${sum}`).textContent).toContain('en reason of downs-norm');
  });

  it('says which rows have no tick, leads to their first box, and records nothing', async () => {
    const { user } = await ask(matrix('en'));
    await tick(user, { norm: ['by-burke', 'by-burke'], 'vote-seeking': ['by-downs'] });
    await user.click(button(en('item.check')));

    const links = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect([...links].sort()).toEqual(['en norm', 'en parties-matter']);
    for (const claim of links) {
      const boxes = within(screen.getByRole('group', { name: claim })).getAllByRole('checkbox');
      for (const each of boxes) {
        expect(each.getAttribute('aria-invalid')).toBe('true');
        expect(descriptionOf(each)).toBe(en('item.part.missing'));
      }
      await user.click(screen.getByRole('link', { name: claim }));
      expect(document.activeElement).toBe(boxes[0]);
    }
    expect(box('vote-seeking', 'by-burke').getAttribute('aria-invalid')).toBeNull();
    expect(recordedResponses()).toEqual([]);
  });

  it('records the answer in an order of its own, whatever was ticked first', async () => {
    const { user } = await ask(matrix('en'));
    await tick(user, { 'vote-seeking': ['by-downs'], 'parties-matter': ['by-downs', 'by-burke'], norm: ['by-burke'] });
    await user.click(button(en('item.check')));

    expect(recordedResponses()).toEqual([
      '{"kind":"matrix","ticks":{"norm":["by-burke"],"parties-matter":["by-burke","by-downs"],"vote-seeking":["by-downs"]}}',
    ]);
  });

  it('judges after a first try whole rows, because a judged tick would tell the key', async () => {
    const { user } = await ask(matrix('en'));
    await tick(user, oneRowRight);
    await user.click(button(en('item.check')));

    expect(row('en norm').textContent).toContain(en('item.mark.wrong'));
    expect(row('en vote-seeking').textContent).toContain(en('item.mark.right'));
    for (const claim of Object.keys(right)) {
      for (const author of ['by-burke', 'by-downs']) expect(line(claim, author)).not.toMatch(/correct|missed/);
    }
    expect(line('norm', 'by-downs')).toContain(en('item.yourAnswer'));
    expect(line('parties-matter', 'by-downs')).not.toContain(en('item.yourAnswer'));
  });

  it('tells at the end of each author whether the tick was right, wrong or missed, and why', async () => {
    const { user } = await ask(matrix('en'));
    await tick(user, oneRowRight);
    await user.click(button(en('item.check')));
    await user.click(button(en('item.showAnswer')));

    const given = `(${en('item.yourAnswer')})`;
    expect(line('norm', 'by-burke')).toBe(`en by-burke ${given}  ${en('item.mark.right')}`);
    expect(line('norm', 'by-downs')).toBe(`en by-downs ${given}  ${en('item.mark.wrong')}`);
    expect(line('parties-matter', 'by-downs').trim()).toBe(`en by-downs  ${en('item.mark.missed')}`);
    expect(line('vote-seeking', 'by-burke').trim()).toBe('en by-burke');
    expect(row('en norm').textContent).toContain('en reason of downs-norm');
    for (const claim of Object.keys(right)) {
      expect(within(row(`en ${claim}`)).getByText(`en reason of ${claim}`)).toBeTruthy();
    }
  });

  it('shows the right authors where nobody answered, as nobody’s answer', () => {
    reviewUnanswered(matrix('en'));

    expect(line('norm', 'by-burke')).toContain(en('item.mark.key'));
    expect(line('norm', 'by-downs').trim()).toBe('en by-downs');
    expect(line('parties-matter', 'by-downs')).toContain(en('item.mark.key'));
    expect(screen.queryByText(new RegExp(en('item.yourAnswer')))).toBeNull();
  });

  it('keeps what was ticked before the page woke', async () => {
    const { user, close } = await answerBeforeWaking(matrix('en'), (page) => {
      page.querySelector<HTMLInputElement>('[name$="-norm"][value=by-burke]')?.click();
      for (const each of page.querySelectorAll<HTMLInputElement>('[name$="-parties-matter"]')) each.click();
    });
    await tick(user, { 'vote-seeking': ['by-downs'] });
    await user.click(button(en('item.check')));

    expect(feedback(en('item.correct'))).toBeTruthy();
    close();
  });

  it('is read on paper as its claims and a line of authors', () => {
    expect(matrixViews.lines(toView(matrix('ru')))).toEqual([
      'ru norm',
      'ru parties-matter',
      'ru vote-seeking',
      'ru by-burke · ru by-downs',
    ]);
  });
});
