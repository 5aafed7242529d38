import { act, render, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { QuizIsland } from '@/components/quiz/quiz-island';
import type { Item } from '@/core/item/item';
import type { Locale } from '@/core/language/locale';
import { toView } from '@/core/item/registry';
import { messages } from '@/data/messages/messages';
import { button, feedback, row, sayIn } from '../item/ask';
import { allKinds, misconceptions, singleChoice } from '../item/items';
import { openNextPage, openPageWith, storeOfTest } from '../progress-of-test';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
// user-event asks for it when arrow keys move between radios; jsdom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text });
beforeEach(() => openPageWith([]));

const en = sayIn('en');
const kk = sayIn('kk');
const ru = sayIn('ru');

/** Six questions: the four kinds and two more of one kind, so that there is something to draw. */
function bank(locale: Locale): readonly Item[] {
  const another = (id: string): Item => ({
    ...singleChoice(locale),
    id: `party-systems/${id}`,
    stem: `${locale} stem of ${id}`,
  });
  return [...allKinds(locale), another('another'), another('one-more')];
}

function quiz(locale: Locale, { quizLength = 3, items = bank(locale) } = {}) {
  return (
    <QuizIsland
      locale={locale}
      words={messages[locale]}
      lesson="party-systems"
      items={items}
      quizLength={quizLength}
      misconceptions={misconceptions(locale)}
      lessonHref="/lesson/"
      sectionHrefs={{ counting: '/lesson/#counting' }}
    />
  );
}

async function open(locale: Locale, options: Parameters<typeof quiz>[1] = {}) {
  const page = render(quiz(locale, options));
  await act(() => storeOfTest().wake());
  return page;
}

function heading(): HTMLElement {
  return screen.getByRole('heading', { level: 2 });
}

/** "life-of-a-party": the id of the question on the screen, whatever its language. */
function asked(): string {
  return heading().textContent.replace(/^.. stem of /, '');
}

const rightParts: Readonly<Record<string, readonly string[]>> = {
  'one-of-three': ['rule'],
  another: ['rule'],
  'one-more': ['rule'],
  'three-of-five': ['members', 'regions', 'founders'],
};

/** Answers the question on the screen right, whatever its kind. */
async function answerRight(user: UserEvent, locale: Locale): Promise<void> {
  const say = sayIn(locale);
  for (const part of rightParts[asked()] ?? []) {
    await user.click(screen.getByText(`${locale} ${part}`));
  }
  if (asked() === 'effective-number') await user.type(screen.getByRole('textbox'), '2.67');
  if (asked() === 'life-of-a-party') {
    for (const [place, id] of ['founded', 'split', 'renamed'].entries()) {
      const text = `${locale} ${id}`;
      const isBelow = () => screen.getAllByRole('listitem').indexOf(row(text)) > place;
      while (isBelow()) await user.click(button(say('item.moveUp', { text })));
    }
  }
  await user.click(button(say('item.check')));
}

/** The next question, or the result. */
async function goOn(user: UserEvent, locale: Locale): Promise<void> {
  const say = sayIn(locale);
  const next = screen.queryByRole('button', { name: say('quiz.next') });
  await user.click(next ?? button(say('quiz.finish')));
}

describe('the quiz before the page wakes', () => {
  it('has the rules and all questions with their options in the HTML, and nothing about the answers', () => {
    const html = renderToString(quiz('kk'));

    expect(html).toContain(kk('quiz.draw', { count: 3, all: 6 }));
    expect(html).toContain(kk('quiz.start'));
    for (const item of bank('kk')) {
      expect(html).toContain(item.stem);
      expect(html).not.toContain(item.explanation);
      const parts = 'options' in item ? item.options : 'elements' in item ? item.elements : [];
      for (const { text, reason } of parts) {
        expect(html).toContain(text);
        expect(html).not.toContain(reason);
      }
    }
    expect(html).not.toContain('style=');
  });

  it('lists the options in another order than the bank, where the key may stand first', () => {
    render(quiz('en'));
    const listed = screen.getAllByText(/^en (members|regions|founders|deposit|language)$/, { ignore: false });

    expect(listed.map((option) => option.textContent.slice(3))).not.toEqual([
      'members',
      'regions',
      'founders',
      'deposit',
      'language',
    ]);
  });

  it('wakes without a mismatch, also when there is an attempt to go on with', async () => {
    const first = await open('en');
    await userEvent.click(button(en('quiz.start')));
    first.unmount();
    openNextPage();
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = document.body.appendChild(document.createElement('div'));
    page.innerHTML = renderToString(quiz('en'));
    const root = await act(async () => {
      const hydrated = hydrateRoot(page, quiz('en'), { onRecoverableError: (error) => complaints(error) });
      await storeOfTest().wake();
      return hydrated;
    });

    expect(complaints).not.toHaveBeenCalled();
    expect(page.textContent).toContain(en('quiz.question', { number: 1, all: 3 }));
    complaints.mockRestore();
    act(() => root.unmount());
    page.remove();
  });

  it('does not start until the record is read', () => {
    render(quiz('en'));
    act(() => button(en('quiz.start')).click());

    expect(storeOfTest().getState().status).toBe('asleep');
    expect(storeOfTest().getState().events).toEqual([]);
  });
});

describe('a quiz that goes on', () => {
  it('asks one question at a time, each once, with the focus on the question', async () => {
    const user = userEvent.setup();
    await open('en');
    await user.click(button(en('quiz.start')));
    const seen: string[] = [];
    for (let number = 1; number <= 3; number += 1) {
      expect(screen.getByText(en('quiz.question', { number, all: 3 }))).toBeTruthy();
      expect(document.activeElement).toBe(heading());
      seen.push(asked());
      await answerRight(user, 'en');
      await goOn(user, 'en');
    }

    expect(new Set(seen).size).toBe(3);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: en('quiz.passed') }));
  });

  it('is done with the keyboard alone', async () => {
    const user = userEvent.setup();
    await open('kk', { quizLength: 2, items: bank('kk').filter(({ id }) => /another|one-more/.test(id)) });
    const reach = async (...names: string[]) => {
      while (!names.includes(document.activeElement?.textContent.trim() ?? '')) await user.tab();
    };
    await reach(kk('quiz.start'));
    await user.keyboard('{Enter}');
    for (let number = 1; number <= 2; number += 1) {
      await user.tab();
      await user.keyboard(' ');
      while (document.activeElement?.getAttribute('value') !== 'rule') await user.keyboard('{ArrowDown}');
      await reach(kk('item.check'));
      await user.keyboard('{Enter}');
      expect(document.activeElement).toBe(feedback(kk('item.correct')));
      await reach(kk('quiz.next'), kk('quiz.finish'));
      await user.keyboard('{Enter}');
    }

    expect(screen.getByRole('heading', { name: kk('quiz.passed') })).toBeTruthy();
    expect(screen.getByText(kk('quiz.score', { earned: 2, count: 2, percent: '100 %' }))).toBeTruthy();
  });

  it('goes on only when the question is settled, and shows how many are', async () => {
    const user = userEvent.setup();
    await open('ru', { items: [singleChoice('ru')], quizLength: 1 });
    await user.click(button(ru('quiz.start')));
    expect(screen.getByRole('progressbar', { name: ru('quiz.progress', { done: 0, all: 1 }) })).toHaveProperty(
      'value',
      0,
    );
    await user.click(screen.getByRole('radio', { name: 'ru luck' }));
    await user.click(button(ru('item.check')));
    expect(screen.queryByRole('button', { name: ru('quiz.finish') })).toBeNull();
    await user.click(button(ru('item.showAnswer')));

    expect(screen.getByRole('progressbar', { name: ru('quiz.progress', { done: 1, all: 1 }) })).toHaveProperty(
      'value',
      1,
    );
    expect(button(ru('quiz.finish'))).toBeTruthy();
  });

  it('counts the first answer and says so when the second one is right', async () => {
    const user = userEvent.setup();
    await open('en', { items: [singleChoice('en')], quizLength: 1 });
    await user.click(button(en('quiz.start')));
    await user.click(screen.getByRole('radio', { name: 'en law' }));
    await user.click(button(en('item.check')));
    await user.click(button(en('item.tryAgain')));
    await user.click(screen.getByRole('radio', { name: 'en rule' }));
    await user.click(button(en('item.check')));

    expect(feedback(en('item.correct')).textContent).toContain(en('quiz.counted', { earned: 0, count: 1 }));
    await goOn(user, 'en');
    expect(screen.getByText(en('quiz.score', { earned: 0, count: 1, percent: '0%' }))).toBeTruthy();
  });

  it('keeps questions, order, answers and score when the language changes in the middle', async () => {
    const user = userEvent.setup();
    const options = { quizLength: 6 };
    const russian = await open('ru', options);
    await user.click(button(ru('quiz.start')));
    const seen = [asked()];
    await answerRight(user, 'ru');
    await goOn(user, 'ru');
    seen.push(asked());
    await answerRight(user, 'ru');
    const item = bank('ru').find(({ stem }) => stem.endsWith(asked())) ?? singleChoice('ru');
    const count = toView(item).points;
    expect(screen.getByText(ru('item.score', { earned: count, count }))).toBeTruthy();
    const inRussian = cardText('ru');
    russian.unmount();

    openNextPage();
    await open('kk', options);
    expect(screen.getByText(kk('quiz.question', { number: 2, all: 6 }))).toBeTruthy();
    expect(asked()).toBe(seen[1]);
    expect(screen.getByText(kk('item.score', { earned: count, count }))).toBeTruthy();
    expect(cardText('kk')).toEqual(inRussian);
    await goOn(user, 'kk');
    for (let number = 3; number <= 6; number += 1) {
      seen.push(asked());
      await answerRight(user, 'kk');
      await goOn(user, 'kk');
    }

    // 1 + 3 + 1 + 2 + 1 + 1 points: four questions of one point, one of three keys, one of three elements.
    expect(screen.getByText(kk('quiz.score', { earned: 9, count: 9, percent: '100 %' }))).toBeTruthy();
    const plan = storeOfTest()
      .getState()
      .events.flatMap((event) => (event.type === 'attempt-started' ? event.plan : []));
    expect(plan.map(({ item }) => item)).toEqual(seen.map((id) => `party-systems/${id}`));
  });

  it('passes over a question that has left the bank', async () => {
    const user = userEvent.setup();
    const all = await open('en', { quizLength: 6 });
    await user.click(button(en('quiz.start')));
    const gone = asked();
    all.unmount();

    openNextPage();
    await open('en', { quizLength: 6, items: bank('en').filter(({ id }) => id !== `party-systems/${gone}`) });
    expect(screen.getByText(en('quiz.question', { number: 1, all: 5 }))).toBeTruthy();
    expect(asked()).not.toBe(gone);
  });
});

describe('a finished quiz', () => {
  const items = ['one', 'two', 'three'].map((id) => ({
    ...singleChoice('en'),
    id: `party-systems/${id}`,
    stem: `en stem of ${id}`,
  }));

  async function finish(user: UserEvent, wrongAt: readonly number[]) {
    const page = await open('en', { items });
    await user.click(button(en('quiz.start')));
    for (let number = 1; number <= 3; number += 1) {
      const isWrong = wrongAt.includes(number);
      await user.click(screen.getByRole('radio', { name: isWrong ? 'en law' : 'en rule' }));
      await user.click(button(en('item.check')));
      if (isWrong) await user.click(button(en('item.showAnswer')));
      await goOn(user, 'en');
    }
    return page;
  }

  it('is not passed with 2 of 3 points: 66% is below 70%', async () => {
    await finish(userEvent.setup(), [1]);

    expect(screen.getByRole('heading', { name: en('quiz.notPassed') })).toBeTruthy();
    expect(screen.getByText(en('quiz.score', { earned: 2, count: 3, percent: '66%' }))).toBeTruthy();
    expect(screen.getByText(en('quiz.notPassedNext'))).toBeTruthy();
    expect(screen.getByRole('link', { name: en('quiz.toLesson') }).getAttribute('href')).toBe('/lesson/');
  });

  it('lists every question with its verdict, and opens it with all reasons', async () => {
    const user = userEvent.setup();
    await finish(user, [2]);
    const questions = screen.getAllByRole('group').filter((each) => each.tagName === 'DETAILS');
    expect(questions.map((each) => each.querySelector('.quiz-verdict')?.textContent)).toEqual(
      (['item.correct', 'item.wrong', 'item.correct'] as const).map((verdict) => en(verdict)),
    );

    const wrong = questions[1];
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

  it('is still finished on the next page, and starts once more with a new draw', async () => {
    const user = userEvent.setup();
    (await finish(user, [1, 2, 3])).unmount();
    openNextPage();
    await open('en', { items });
    await user.click(button(en('quiz.again')));

    expect(screen.getByText(en('quiz.question', { number: 1, all: 3 }))).toBeTruthy();
    expect(document.activeElement).toBe(heading());
    const seeds = storeOfTest()
      .getState()
      .events.flatMap((event) => (event.type === 'attempt-started' ? [event.seed] : []));
    expect(new Set(seeds).size).toBe(2);
  });
});

/** The parts of the card with what became of them, without the language of the words. */
function cardText(locale: Locale): string[] {
  return within(screen.getByRole('article'))
    .getAllByText(new RegExp(`^${locale} [a-z]+$`))
    .map((part) => `${part.closest('li')?.className ?? ''}: ${part.firstChild?.textContent?.slice(3) ?? ''}`);
}
