import { screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '@/core/item/item';
import type { Locale } from '@/core/language/locale';
import { button, sayIn } from '../item/ask';
import { written } from '../item/items';
import { openNextPage, openPageWith, storeOfTest } from '../progress-of-test';
import { choice, events, goOn, heading, open, reviewed, start } from './take-quiz';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
vi.stubGlobal('CSS', { escape: (text: string) => text });
beforeEach(() => openPageWith([]));

const en = sayIn('en');
const kk = sayIn('kk');
const ru = sayIn('ru');

const threeIn = (locale: Locale) => ['one', 'two', 'three'].map((id) => choice(locale, id));
const items = threeIn('en');

interface Taken {
  /** Numbers of the questions that are answered wrong. */
  readonly wrongAt?: readonly number[];
  /** Said of every answer. */
  readonly certainty?: 'sure' | 'fairly' | 'guess';
}

/** Answers what is asked in practice, question by question, to the result. */
async function answerAll(user: UserEvent, count: number, { wrongAt = [], certainty }: Taken = {}): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const isWrong = wrongAt.includes(number);
    await user.click(screen.getByRole('radio', { name: isWrong ? 'en law' : 'en rule' }));
    if (certainty !== undefined) await user.click(screen.getByRole('radio', { name: en(`certainty.${certainty}`) }));
    await user.click(button(en('item.check')));
    if (isWrong) await user.click(button(en('item.showAnswer')));
    await goOn(user, 'en');
  }
}

async function finish(user: UserEvent, taken: Taken = {}) {
  const page = await open('en', { items });
  await start(user, 'en');
  await answerAll(user, 3, taken);
  return page;
}

function verdicts(): readonly (string | null | undefined)[] {
  return reviewed().map((each) => each.querySelector('.quiz-verdict')?.textContent);
}

describe('a finished quiz', () => {
  it('is not passed with 2 of 3 points: 66% is below 70%', async () => {
    await finish(userEvent.setup(), { wrongAt: [1] });

    expect(screen.getByRole('heading', { name: en('quiz.notPassed') })).toBeTruthy();
    expect(screen.getByText(en('quiz.score', { earned: 2, count: 3, percent: '66%' }))).toBeTruthy();
    expect(screen.getByText(en('quiz.notPassedNext'))).toBeTruthy();
    expect(screen.getByRole('link', { name: en('quiz.toLesson') }).getAttribute('href')).toBe('/lesson/');
  });

  it('lists every question with its verdict, and opens it with all reasons', async () => {
    const user = userEvent.setup();
    await finish(user, { wrongAt: [2] });
    expect(verdicts()).toEqual([en('item.correct'), en('item.wrong'), en('item.correct')]);

    const wrong = reviewed()[1];
    if (wrong === undefined) throw new Error('expected three questions');
    await user.click(within(wrong).getByText(/stem of/));
    for (const id of ['rule', 'law', 'luck']) expect(within(wrong).getByText(`en reason of ${id}`)).toBeTruthy();
    expect(wrong.textContent).toContain('en explanation of one-of-three');
    expect(wrong.textContent).toContain(en('item.reveals', { names: 'en taking the law for its effect' }));
    expect(
      within(wrong)
        .getByRole('link', { name: en('item.toText') })
        .getAttribute('href'),
    ).toBe('/lesson/#counting');
  });

  it('is still finished on the next page, and starts once more from the start page with a new draw', async () => {
    const user = userEvent.setup();
    (await finish(user, { wrongAt: [1, 2, 3] })).unmount();
    openNextPage();
    await open('en', { items });
    await user.click(button(en('quiz.again')));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: en('quiz.mode') }));
    await start(user, 'en');

    expect(screen.getByText(en('quiz.question', { number: 1, all: 3 }))).toBeTruthy();
    expect(document.activeElement).toBe(heading());
    const seeds = events().flatMap((event) => (event.type === 'attempt-started' ? [event.seed] : []));
    expect(new Set(seeds).size).toBe(2);
  });
});

describe('how it was answered', () => {
  it('is told of an answer in another language, in the words of that language', async () => {
    const user = userEvent.setup();
    (await finish(user)).unmount();
    openNextPage();
    await open('kk', { items: threeIn('kk') });

    for (const question of reviewed()) {
      expect(question.textContent).toContain(kk('quiz.answeredIn'));
      expect(within(question).getByText('English').lang).toBe('en');
      expect(within(question).getByText('kk reason of rule')).toBeTruthy();
    }
  });

  it('is not told of the language of the page', async () => {
    await finish(userEvent.setup());
    expect(document.body.textContent).not.toContain(en('quiz.answeredIn'));
  });

  it('is told of an earlier version of the question, whose points stay', async () => {
    (await finish(userEvent.setup())).unmount();
    openNextPage();
    await open('en', { items: items.map((item, place) => (place === 0 ? { ...item, revision: 2 } : item)) });

    const older = reviewed().filter((each) => each.textContent.includes(en('quiz.older')));
    expect(older.map((each) => each.querySelector('.stem')?.textContent)).toEqual(['en stem of one']);
    expect(older[0]?.querySelector('.quiz-verdict')?.textContent).toBe(en('item.correct'));
    expect(screen.getByText(en('quiz.score', { earned: 3, count: 3, percent: '100%' }))).toBeTruthy();
  });

  it('is told of hints, those asked for and the one that came with a mistake', async () => {
    const user = userEvent.setup();
    await open('en', { items, quizLength: 3 });
    await start(user, 'en');
    await user.click(button(en('item.nextHint', { number: 1, all: 2 })));
    await user.click(button(en('item.nextHint', { number: 2, all: 2 })));
    await answerAll(user, 3, { wrongAt: [2] });

    const told = reviewed().map((each) => /Hints seen: \d/.exec(each.textContent)?.[0] ?? null);
    expect(told).toEqual([en('quiz.hints', { number: 2 }), en('quiz.hints', { number: 1 }), null]);
  });
});

describe('an answer that waits for marking', () => {
  const withWritten: readonly Item[] = [written('en')];

  async function handInWritten(user: UserEvent): Promise<void> {
    await open('en', { items: withWritten, quizLength: 1 });
    await start(user, 'en', 'exam');
    await user.type(screen.getByRole('textbox'), 'Votes are lost, for example in 2007.');
    await user.click(button(en('quiz.handIn')));
  }

  it('is neither right nor wrong: the result is not complete and nothing is said about passing', async () => {
    await handInWritten(userEvent.setup());

    expect(screen.getByRole('heading', { name: en('quiz.soFar') })).toBeTruthy();
    expect(screen.getByText(en('quiz.waiting', { count: 1 }))).toBeTruthy();
    expect(verdicts()).toEqual([en('quiz.waiting.one')]);
    expect(screen.queryByText(/^0 of/)).toBeNull();
    expect(screen.queryByRole('button', { name: en('quiz.retry') })).toBeNull();
  });

  it('is marked in the review, which then has its points and the focus on them', async () => {
    const user = userEvent.setup();
    await handInWritten(user);
    const question = reviewed()[0] ?? heading();
    expect(question).toHaveProperty('open', true);
    for (const box of within(question).getAllByRole('checkbox')) await user.click(box);
    await user.click(within(question).getByRole('button', { name: en('item.written.save') }));

    expect(events().at(-1)).toMatchObject({
      type: 'response-marked',
      by: 'self',
      met: ['names-effect', 'gives-example'],
      earned: 2,
      possible: 2,
    });
    expect(screen.getByRole('heading', { name: en('quiz.passed') })).toBeTruthy();
    expect(screen.getByText(en('quiz.score', { earned: 2, count: 2, percent: '100%' }))).toBeTruthy();
    expect(verdicts()).toEqual([en('item.correct')]);
    expect(document.activeElement).toBe(within(question).getByRole('group', { name: en('item.correct') }));
    expect(question).toHaveProperty('open', true);
  });
});

describe('the mark for certainty', () => {
  it('is added up beside the score and not in it', async () => {
    await finish(userEvent.setup(), { wrongAt: [1], certainty: 'sure' });

    // Gardner-Medwin (1995): 3 for each of two right answers, 6 off for the wrong one.
    const section = screen.getByRole('region', { name: en('quiz.certaintyMark') });
    expect(section.textContent).toContain(en('quiz.certaintyMark.sum', { mark: '0', count: 3 }));
    expect(section.textContent).toContain(en('quiz.certaintyMark.rule'));
    expect(screen.getByText(en('quiz.score', { earned: 2, count: 3, percent: '66%' }))).toBeTruthy();
  });

  it('is not there where the learner never said how sure an answer was', async () => {
    await finish(userEvent.setup());
    expect(screen.queryByRole('region', { name: en('quiz.certaintyMark') })).toBeNull();
  });
});

describe('what is often confused', () => {
  it('is told in a sentence, with a link to the section', async () => {
    await finish(userEvent.setup(), { wrongAt: [1, 2] });

    const section = screen.getByRole('region', { name: en('quiz.confusions') });
    expect(within(section).getByText('en often: en taking the law for its effect.')).toBeTruthy();
    expect(
      within(section)
        .getByRole('link', { name: en('item.toText') })
        .getAttribute('href'),
    ).toBe('/lesson/#counting');
  });

  it('is not what was mistaken once', async () => {
    await finish(userEvent.setup(), { wrongAt: [1] });
    expect(screen.queryByRole('region', { name: en('quiz.confusions') })).toBeNull();
  });

  it('is over when the questions are answered again without the mistake', async () => {
    const user = userEvent.setup();
    await finish(user, { wrongAt: [1, 2] });
    await user.click(button(en('quiz.retry')));
    await answerAll(user, 2);
    expect(screen.queryByRole('region', { name: en('quiz.confusions') })).toBeNull();
  });
});

describe('answering again what was not right', () => {
  it('asks exactly those questions, and says that the result of the quiz stays', async () => {
    const user = userEvent.setup();
    await finish(user, { wrongAt: [1, 3] });
    const wrong = reviewed()
      .filter((_, index) => index !== 1)
      .map((each) => each.querySelector('.stem')?.textContent);
    await user.click(button(en('quiz.retry')));

    expect(document.activeElement).toBe(heading());
    expect(screen.getByText(en('quiz.question', { number: 1, all: 2 }))).toBeTruthy();
    expect(screen.getByText(en('quiz.retry.note'))).toBeTruthy();
    const starts = events().flatMap((event) => (event.type === 'attempt-started' ? [event] : []));
    expect(starts.at(-1)).toMatchObject({ purpose: 'retry', policy: 'practice', lesson: 'party-systems' });
    expect(starts.at(-1)?.plan.map(({ item }) => item.replace('party-systems/', 'en stem of '))).toEqual(wrong);
  });

  it('asks unanswered questions again too', async () => {
    const user = userEvent.setup();
    await open('en', { items });
    await start(user, 'en', 'exam');
    await user.click(screen.getByRole('radio', { name: 'en rule' }));
    await user.click(button(en('quiz.handIn')));
    await user.click(button(en('quiz.handInAnyway')));
    await user.click(button(en('quiz.retry')));
    expect(screen.getByText(en('quiz.question', { number: 1, all: 2 }))).toBeTruthy();
  });

  it('goes on after a pause, and in another language', async () => {
    const user = userEvent.setup();
    const page = await finish(user, { wrongAt: [1, 3] });
    await user.click(button(en('quiz.retry')));
    page.unmount();
    openNextPage();
    await open('ru', { items: threeIn('ru') });
    expect(screen.getByText(ru('quiz.retry.note'))).toBeTruthy();
    expect(screen.getByText(ru('quiz.question', { number: 1, all: 2 }))).toBeTruthy();
  });

  it('can be left for the result of the quiz', async () => {
    const user = userEvent.setup();
    await finish(user, { wrongAt: [1, 3] });
    await user.click(button(en('quiz.retry')));
    await user.click(button(en('quiz.toResult')));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: en('quiz.notPassed') }));
  });

  it('tells what was earned beside the result of the quiz, and leads back to that', async () => {
    const user = userEvent.setup();
    await finish(user, { wrongAt: [1, 3] });
    await user.click(button(en('quiz.retry')));
    await answerAll(user, 2, { wrongAt: [2] });

    expect(document.activeElement).toBe(screen.getByRole('heading', { name: en('quiz.retried') }));
    expect(screen.getByText(en('quiz.score', { earned: 1, count: 2, percent: '50%' }))).toBeTruthy();
    const quizScore = en('quiz.score', { earned: 1, count: 3, percent: '33%' });
    expect(screen.getByText(en('quiz.retried.text', { score: quizScore }))).toBeTruthy();
    expect(reviewed()).toHaveLength(2);
    await user.click(button(en('quiz.toResult')));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: en('quiz.notPassed') }));
    expect(reviewed()).toHaveLength(3);
  });

  it('is not offered when everything was right', async () => {
    await finish(userEvent.setup());
    expect(screen.queryByRole('button', { name: en('quiz.retry') })).toBeNull();
  });
});
