import { act, render, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Locale } from '@/core/language/locale';
import { toView } from '@/core/item/registry';
import { isCertaintyOff, switchCertaintyOff } from '@/state/settings/settings-store';
import { button, feedback, row, sayIn } from '../item/ask';
import { singleChoice } from '../item/items';
import { openNextPage, openPageWith, storeOfTest } from '../progress-of-test';
import { asked, bank, events, goOn, heading, open, quiz, start } from './take-quiz';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
// user-event asks for it when arrow keys move between radios; jsdom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text });
beforeEach(() => openPageWith([]));

const en = sayIn('en');
const kk = sayIn('kk');
const ru = sayIn('ru');

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
    await start(userEvent.setup(), 'en');
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
    expect(events()).toEqual([]);
  });
});

describe('the start page', () => {
  beforeEach(() => {
    localStorage.clear();
    switchCertaintyOff(false);
  });

  it('offers practice and exam conditions in words that say what each does, practice chosen', async () => {
    await open('kk');
    const modes = within(screen.getByRole('group', { name: kk('quiz.mode') }));
    const practice = modes.getByRole<HTMLInputElement>('radio', { name: kk('quiz.practice') });
    const exam = modes.getByRole<HTMLInputElement>('radio', { name: kk('quiz.exam') });

    expect([practice.checked, exam.checked]).toEqual([true, false]);
    expect(describedBy(practice)).toBe(kk('quiz.practice.text'));
    expect(describedBy(exam)).toBe(kk('quiz.exam.text'));
  });

  it.each(['practice', 'exam'] as const)('starts the quiz so, and the record says it: %s', async (mode) => {
    await open('en');
    await start(userEvent.setup(), 'en', mode);

    expect(events()).toMatchObject([{ type: 'attempt-started', purpose: 'quiz', policy: mode }]);
    expect(screen.queryByText(en('quiz.exam.note')) !== null).toBe(mode === 'exam');
  });

  it('asks how sure the learner is as long as they want it, in every quiz and check', async () => {
    const user = userEvent.setup();
    await open('en');
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: en('quiz.certainty') });
    expect(box.checked).toBe(true);
    await user.click(box);
    expect([isCertaintyOff(), document.documentElement.dataset['certainty']]).toEqual([true, 'off']);
    await user.click(box);
    expect([isCertaintyOff(), document.documentElement.dataset['certainty']]).toEqual([false, undefined]);
  });

  it('remembers on the next page that they did not', async () => {
    switchCertaintyOff(true);
    await open('ru');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: ru('quiz.certainty') }).checked).toBe(false);
  });

  it('keeps what was chosen before the page woke', async () => {
    const page = document.body.appendChild(document.createElement('div'));
    page.innerHTML = renderToString(quiz('en'));
    const controls = within(page);
    controls.getByRole('radio', { name: en('quiz.exam') }).click();
    controls.getByRole('checkbox', { name: en('quiz.certainty') }).click();
    const root = await act(async () => {
      const hydrated = hydrateRoot(page, quiz('en'));
      await storeOfTest().wake();
      return hydrated;
    });

    expect(controls.getByRole<HTMLInputElement>('checkbox', { name: en('quiz.certainty') }).checked).toBe(false);
    expect(isCertaintyOff()).toBe(true);
    act(() => controls.getByRole('button', { name: en('quiz.start') }).click());
    expect(events()).toMatchObject([{ policy: 'exam' }]);
    act(() => root.unmount());
    page.remove();
  });
});

describe('a quiz that goes on', () => {
  it('asks one question at a time, each once, with the focus on the question', async () => {
    const user = userEvent.setup();
    await open('en');
    await start(user, 'en');
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
    await start(user, 'ru');
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
    await start(user, 'en');
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
    await start(user, 'ru');
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
    const plan = events().flatMap((event) => (event.type === 'attempt-started' ? event.plan : []));
    expect(plan.map(({ item }) => item)).toEqual(seen.map((id) => `party-systems/${id}`));
  });

  it('passes over a question that has left the bank', async () => {
    const user = userEvent.setup();
    const all = await open('en', { quizLength: 6 });
    await start(user, 'en');
    const gone = asked();
    all.unmount();

    openNextPage();
    await open('en', { quizLength: 6, items: bank('en').filter(({ id }) => id !== `party-systems/${gone}`) });
    expect(screen.getByText(en('quiz.question', { number: 1, all: 5 }))).toBeTruthy();
    expect(asked()).not.toBe(gone);
  });
});

/** The parts of the card with what became of them, without the language of the words. */
function cardText(locale: Locale): string[] {
  return within(screen.getByRole('article'))
    .getAllByText(new RegExp(`^${locale} [a-z]+$`))
    .map((part) => `${part.closest('li')?.className ?? ''}: ${part.firstChild?.textContent?.slice(3) ?? ''}`);
}

function describedBy(control: HTMLElement): string | null {
  return document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? null;
}
