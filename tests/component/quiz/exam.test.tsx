import { screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '@/core/item/item';
import { button, sayIn } from '../item/ask';
import { matching, ordering } from '../item/items';
import { openNextPage, openPageWith, storeOfTest } from '../progress-of-test';
import { choice, events, heading, open, reviewed, start } from './take-quiz';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
vi.stubGlobal('CSS', { escape: (text: string) => text });
beforeEach(() => openPageWith([]));

const en = sayIn('en');
const ru = sayIn('ru');

const three = ['one', 'two', 'three'].map((id) => choice('en', id));

async function openExam(items: readonly Item[] = three): Promise<UserEvent> {
  const user = userEvent.setup();
  await open('en', { items, quizLength: items.length });
  await start(user, 'en', 'exam');
  return user;
}

function choose(user: UserEvent, option: 'rule' | 'law' | 'luck'): Promise<void> {
  return user.click(screen.getByRole('radio', { name: `en ${option}` }));
}

function goTo(user: UserEvent, number: number): Promise<void> {
  const name = new RegExp(`^${en('quiz.questions.open', { number }).split(':')[0] ?? ''}:`);
  return user.click(
    within(screen.getByRole('navigation', { name: en('quiz.questions') })).getByRole('button', { name }),
  );
}

/** The questions of the palette by what is said of them. */
function palette(): readonly string[] {
  const buttons = within(screen.getByRole('navigation', { name: en('quiz.questions') })).getAllByRole('button');
  return buttons.map((each) => each.getAttribute('aria-label') ?? '');
}

/** "Question 2 of 3": which one is to be seen; the others are on the page too, hidden. */
function onScreen(): string | null | undefined {
  return screen.getByRole('article').querySelector('header span')?.textContent;
}

/** The options recorded, in the order of recording. */
function recorded(): readonly string[] {
  return events().flatMap((event) =>
    event.type === 'response-submitted' && event.response.kind === 'single-choice' ? [event.response.option] : [],
  );
}

describe('a quiz under exam conditions', () => {
  it('tells nothing about an answer before it is handed in', async () => {
    const user = await openExam();
    await choose(user, 'law');
    await user.click(button(en('item.save')));

    const article = screen.getByRole('article');
    expect(within(article).getAllByRole('status')[0]?.textContent).toBe(en('item.saved'));
    expect(within(article).getByText(en('item.points', { count: 1 }))).toBeTruthy();
    const text = document.body.textContent;
    for (const secret of ['explanation', 'reason of', 'hint of', en('item.wrong'), en('item.notYet'), '0 of 1']) {
      expect(text).not.toContain(secret);
    }
    expect(screen.queryByRole('button', { name: en('item.showAnswer') })).toBeNull();
  });

  it('goes to and fro between the questions, the focus on the question', async () => {
    const user = await openExam();
    const first = heading().textContent;
    expect(screen.queryByRole('button', { name: en('quiz.previous') })).toBeNull();
    await user.click(button(en('quiz.next')));
    expect(onScreen()).toBe(en('quiz.question', { number: 2, all: 3 }));
    expect(document.activeElement).toBe(heading());
    await user.click(button(en('quiz.previous')));
    expect(heading().textContent).toBe(first);
    await goTo(user, 3);
    expect(onScreen()).toBe(en('quiz.question', { number: 3, all: 3 }));
    expect(screen.queryByRole('button', { name: en('quiz.next') })).toBeNull();
    expect(
      within(screen.getByRole('navigation', { name: en('quiz.questions') })).getByRole('button', { current: 'step' })
        .textContent,
    ).toBe('3');
  });

  it('saves an answer when the learner goes on, and shows which questions have one', async () => {
    const user = await openExam();
    await choose(user, 'rule');
    expect(recorded()).toEqual([]);
    await user.click(button(en('quiz.next')));

    expect(recorded()).toEqual(['rule']);
    expect(palette()).toEqual([
      en('quiz.questions.answered', { number: 1 }),
      en('quiz.questions.open', { number: 2 }),
      en('quiz.questions.open', { number: 3 }),
    ]);
    expect(screen.getByRole('progressbar', { name: en('quiz.progress', { done: 1, all: 3 }) })).toBeTruthy();
  });

  it('lets an answer be changed, and the last one counts', async () => {
    const user = await openExam([choice('en', 'one')]);
    await choose(user, 'law');
    await user.click(button(en('item.save')));
    await choose(user, 'rule');
    await user.click(button(en('quiz.handIn')));

    expect(recorded()).toEqual(['law', 'rule']);
    expect(screen.getByRole('heading', { name: en('quiz.passed') })).toBeTruthy();
    expect(screen.getByText(en('quiz.score', { earned: 1, count: 1, percent: '100%' }))).toBeTruthy();
    expect(reviewed()[0]?.querySelector('.quiz-verdict')?.textContent).toBe(en('item.correct'));
    // The sentence that the first answer counts belongs to practice.
    expect(document.body.textContent).not.toContain(en('quiz.counted', { earned: 0, count: 1 }));
    expect(document.body.textContent).not.toContain(en('quiz.counted', { earned: 1, count: 1 }));
  });

  it('records nothing for a question that was only looked at', async () => {
    const user = await openExam([ordering('en'), choice('en', 'one')]);
    await goTo(user, 2);
    await goTo(user, 1);
    await goTo(user, 2);
    expect(events().map(({ type }) => type)).toEqual(['attempt-started']);
  });

  it('records the order of a question whose elements were moved', async () => {
    const user = await openExam([ordering('en')]);
    await user.click(
      screen.getAllByRole('button', { name: /^Move/ }).find((each) => !each.hasAttribute('disabled')) ?? heading(),
    );
    await user.click(button(en('quiz.handIn')));
    expect(events()).toMatchObject([{}, { response: { kind: 'ordering' } }, { type: 'attempt-submitted' }]);
  });

  it('keeps an answer that is not complete where it is, without recording it', async () => {
    const user = await openExam([matching('en'), choice('en', 'one')]);
    while (screen.queryAllByRole('combobox').length === 0) await user.click(button(en('quiz.next')));
    const select = screen.getAllByRole('combobox')[0] ?? heading();
    await user.selectOptions(select, 'trustee');
    const other = screen.queryByRole('button', { name: en('quiz.next') }) ?? button(en('quiz.previous'));
    await user.click(other);
    expect(events().map(({ type }) => type)).toEqual(['attempt-started']);
    await user.click(screen.queryByRole('button', { name: en('quiz.previous') }) ?? button(en('quiz.next')));

    expect(screen.getAllByRole<HTMLSelectElement>('combobox')[0]?.value).toBe('trustee');
  });

  it('goes on after a pause at the first question without an answer, under the same conditions', async () => {
    const user = await openExam();
    await choose(user, 'rule');
    await user.click(button(en('quiz.next')));
    openNextPage();
    document.body.replaceChildren();
    await open('ru', { items: three, quizLength: 3 });

    expect(onScreen()).toBe(ru('quiz.question', { number: 2, all: 3 }));
    expect(screen.getByText(ru('quiz.exam.note'))).toBeTruthy();
  });
});

describe('handing in', () => {
  it('happens at once when every question has an answer', async () => {
    const user = await openExam();
    for (const number of [1, 2, 3]) {
      await goTo(user, number);
      await choose(user, 'rule');
    }
    await user.click(button(en('quiz.handIn')));

    expect(events().at(-1)).toMatchObject({ type: 'attempt-submitted' });
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: en('quiz.passed') }));
  });

  it('asks first when a question has none, and lists those', async () => {
    const user = await openExam();
    await goTo(user, 2);
    await choose(user, 'rule');
    await user.click(button(en('quiz.handIn')));

    const question = screen.getByRole('region', { name: en('quiz.unanswered', { count: 2 }) });
    expect(document.activeElement).toBe(within(question).getByRole('heading'));
    expect(
      within(question)
        .getAllByRole('listitem')
        .map((each) => each.firstChild?.textContent),
    ).toEqual([en('quiz.questions.open', { number: 1 }), en('quiz.questions.open', { number: 3 })]);
    expect(events().some(({ type }) => type === 'attempt-submitted')).toBe(false);
    await user.click(within(question).getByRole('button', { name: en('quiz.questions.open', { number: 3 }) }));
    expect(onScreen()).toBe(en('quiz.question', { number: 3, all: 3 }));
    expect(document.activeElement).toBe(heading());
  });

  it('goes back to the question, or happens all the same', async () => {
    const user = await openExam();
    await goTo(user, 2);
    await user.click(button(en('quiz.handIn')));
    await user.click(button(en('quiz.toQuestions')));
    expect(onScreen()).toBe(en('quiz.question', { number: 2, all: 3 }));
    await user.click(button(en('quiz.handIn')));
    await user.click(button(en('quiz.handInAnyway')));

    expect(screen.getByRole('heading', { name: en('quiz.notPassed') })).toBeTruthy();
    expect(screen.getByText(en('quiz.score', { earned: 0, count: 3, percent: '0%' }))).toBeTruthy();
  });

  it('is followed by a review of all questions with all reasons, also of unanswered ones', async () => {
    const user = await openExam();
    await choose(user, 'law');
    await user.click(button(en('quiz.handIn')));
    await user.click(button(en('quiz.handInAnyway')));

    expect(reviewed()).toHaveLength(3);
    for (const question of reviewed()) {
      for (const id of ['rule', 'law', 'luck']) expect(within(question).getByText(`en reason of ${id}`)).toBeTruthy();
    }
    const verdicts = reviewed().map((each) => each.querySelector('.quiz-verdict')?.textContent);
    expect(verdicts).toEqual([en('item.wrong'), en('quiz.noAnswer'), en('quiz.noAnswer')]);
  });
});
