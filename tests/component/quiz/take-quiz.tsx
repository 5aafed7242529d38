import { act, render, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { QuizIsland } from '@/components/quiz/quiz-island';
import { quizWords } from '@/components/quiz/quiz-words';
import { itemKinds, type Item } from '@/core/item/item';
import type { Locale } from '@/core/language/locale';
import type { LearnerEvent } from '@/core/progress/event';
import { button, pickWords, sayIn } from '../item/ask';
import { misconceptionWords, multipleChoice, numeric, ordering, singleChoice } from '../item/items';
import { storeOfTest } from '../progress-of-test';

/** A single choice with another id: rule is right, law reveals a misconception. */
export function choice(locale: Locale, id: string): Item {
  return { ...singleChoice(locale), id: `party-systems/${id}`, stem: `${locale} stem of ${id}` };
}

/** Six questions: four kinds and two more of one kind, so that there is something to draw. */
export function bank(locale: Locale): readonly Item[] {
  return [
    singleChoice(locale),
    multipleChoice(locale),
    numeric(locale),
    ordering(locale),
    choice(locale, 'another'),
    choice(locale, 'one-more'),
  ];
}

interface QuizOptions {
  readonly quizLength?: number;
  readonly items?: readonly Item[];
}

export function quiz(locale: Locale, { quizLength = 3, items = bank(locale) }: QuizOptions = {}) {
  return (
    <QuizIsland
      locale={locale}
      words={pickWords(locale, quizWords(itemKinds))}
      lesson="party-systems"
      items={items}
      quizLength={quizLength}
      misconceptions={misconceptionWords(locale)}
      lessonHref="/lesson/"
      sectionHrefs={{ counting: '/lesson/#counting' }}
      reportAddress={null}
    />
  );
}

/** The quiz on a page that is awake. */
export async function open(locale: Locale, options: QuizOptions = {}) {
  const page = render(quiz(locale, options));
  await act(() => storeOfTest().wake());
  return page;
}

/** Starts the quiz in the mode of this name, as the start page calls it. */
export async function start(user: UserEvent, locale: Locale, mode: 'practice' | 'exam' = 'practice'): Promise<void> {
  const say = sayIn(locale);
  await user.click(screen.getByRole('radio', { name: say(`quiz.${mode}`) }));
  await user.click(button(say('quiz.start')));
}

export function heading(): HTMLElement {
  return screen.getByRole('heading', { level: 2 });
}

/** "life-of-a-party": the id of the question on the screen, whatever its language. */
export function asked(): string {
  return heading().textContent.replace(/^.. stem of /, '');
}

/** The next question, or the result. */
export async function goOn(user: UserEvent, locale: Locale): Promise<void> {
  const say = sayIn(locale);
  const next = screen.queryByRole('button', { name: say('quiz.next') });
  await user.click(next ?? button(say('quiz.finish')));
}

/** The questions of the review. */
export function reviewed(): readonly HTMLElement[] {
  return screen.getAllByRole('group').filter((each) => each.tagName === 'DETAILS' && each.matches('.quiz-question'));
}

export function events(): readonly LearnerEvent[] {
  return storeOfTest().getState().events;
}
