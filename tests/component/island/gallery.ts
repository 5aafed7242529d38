import { specimensOf } from '@/components/gallery/specimens-of';
import type { IslandName, IslandProps } from '@/components/island/registry';
import { recorded } from '@/components/item/recorded';
import { checkWords } from '@/components/lesson/check-words';
import { quizWords } from '@/components/quiz/quiz-words';
import { planAttempt } from '@/core/attempt/plan-attempt';
import type { Certainty } from '@/core/item/certainty';
import { itemKinds, type Item, type ItemKind, type Response } from '@/core/item/item';
import { scoreResponse, toView } from '@/core/item/registry';
import { shownItem } from '@/core/item/shown-item';
import { locales, type Locale } from '@/core/language/locale';
import type { AttemptStarted, Happening } from '@/core/progress/event';
import type { LessonSteps } from '@/core/progress/lesson-progress';
import type { WrittenItem } from '@/core/item/written/types';
import { createRandom } from '@/core/random';
import { messages } from '@/data/messages/messages';
import { pickWords } from '../item/ask';
import {
  allKinds,
  categorise,
  gapText,
  matching,
  matrix,
  misconceptionWords,
  misconceptions,
  multipleChoice,
  numeric,
  ordering,
  shortText,
  singleChoice,
  withStimulus,
  written,
} from '../item/items';

/** How an island can look to a learner. */
export interface GalleryState<Name extends IslandName> {
  /** What one sees. */
  readonly state: string;
  readonly props: IslandProps<Name>;
  /** What the learner has done before, from first to last; nothing when left out. */
  readonly record?: readonly Happening[];
  /** 'ok' when left out; 'failing': nothing can be read or kept; 'from-the-future': it holds what cannot be read. */
  readonly storage?: 'ok' | 'failing' | 'from-the-future';
  /** What the learner chose, or what the system has where nothing was chosen; the system's light when left out. */
  readonly theme?: 'light' | 'dark' | 'system-dark';
  /** Text of the page that the island looks at. */
  readonly prose?: string;
}

/** The states that matter of every island; a forgotten island is a compile error here. */
export type Gallery = { readonly [Name in IslandName]: readonly GalleryState<Name>[] };

/** Each state in one language, which is another from state to state. */
function inTurn<State>(statesIn: (locale: Locale) => readonly State[]): readonly State[] {
  return locales.flatMap((locale, turn) => statesIn(locale).filter((_, index) => index % locales.length === turn));
}

/* Questions. */

const questions: readonly (readonly [(locale: Locale) => Exclude<Item, WrittenItem>, Locale])[] = [
  [singleChoice, 'en'],
  [multipleChoice, 'kk'],
  [numeric, 'ru'],
  [ordering, 'kk'],
  [shortText, 'ru'],
  [gapText, 'kk'],
  [matching, 'en'],
  [categorise, 'ru'],
  [matrix, 'kk'],
];

interface Answers {
  readonly right: Response;
  /** Earns some points; null for kinds that give all or nothing. */
  readonly partly: Response | null;
  readonly wrong: Response;
}

const answers: { readonly [Kind in Exclude<ItemKind, 'written'>]: Answers } = {
  'short-text': {
    right: { kind: 'short-text', text: 'EN  Mass-party.' },
    partly: null,
    wrong: { kind: 'short-text', text: 'en cadre party' },
  },
  'gap-text': {
    right: { kind: 'gap-text', places: { plurality: 'two', proportional: 'many' } },
    partly: { kind: 'gap-text', places: { plurality: 'two', proportional: 'one' } },
    wrong: { kind: 'gap-text', places: { plurality: 'three', proportional: 'one' } },
  },
  matching: {
    right: { kind: 'matching', places: { burke: 'trustee', downs: 'median', michels: 'oligarchy' } },
    partly: { kind: 'matching', places: { burke: 'oligarchy', downs: 'median', michels: 'trustee' } },
    wrong: { kind: 'matching', places: { burke: 'oligarchy', downs: 'spare', michels: 'trustee' } },
  },
  categorise: {
    right: {
      kind: 'categorise',
      places: {
        threshold: 'mechanical',
        recount: 'mechanical',
        donors: 'psychological',
        'lesser-evil': 'psychological',
      },
    },
    partly: {
      kind: 'categorise',
      places: { threshold: 'mechanical', recount: 'mechanical', donors: 'mechanical', 'lesser-evil': 'psychological' },
    },
    wrong: {
      kind: 'categorise',
      places: {
        threshold: 'psychological',
        recount: 'psychological',
        donors: 'mechanical',
        'lesser-evil': 'mechanical',
      },
    },
  },
  matrix: {
    right: {
      kind: 'matrix',
      ticks: { norm: ['by-burke'], 'vote-seeking': ['by-downs'], 'parties-matter': ['by-burke', 'by-downs'] },
    },
    partly: {
      kind: 'matrix',
      ticks: { norm: ['by-downs'], 'vote-seeking': ['by-downs'], 'parties-matter': ['by-burke'] },
    },
    wrong: {
      kind: 'matrix',
      ticks: { norm: ['by-downs'], 'vote-seeking': ['by-burke'], 'parties-matter': ['by-burke'] },
    },
  },
  'single-choice': {
    right: { kind: 'single-choice', option: 'rule' },
    partly: null,
    wrong: { kind: 'single-choice', option: 'law' },
  },
  'multiple-choice': {
    right: { kind: 'multiple-choice', options: ['members', 'regions', 'founders'] },
    partly: { kind: 'multiple-choice', options: ['members', 'regions', 'deposit'] },
    wrong: { kind: 'multiple-choice', options: ['deposit', 'language'] },
  },
  numeric: {
    right: { kind: 'numeric', text: '2,67' },
    partly: null,
    wrong: { kind: 'numeric', text: '1' },
  },
  ordering: {
    right: { kind: 'ordering', elements: ['founded', 'split', 'renamed'] },
    partly: { kind: 'ordering', elements: ['split', 'founded', 'renamed'] },
    wrong: { kind: 'ordering', elements: ['renamed', 'split', 'founded'] },
  },
};

/** What the learner answers: a written answer is neither right nor wrong. */
function responseTo(item: Item, how: 'right' | 'wrong'): Response {
  return item.kind === 'written' ? ownWords : answers[item.kind][how];
}

const ownWords: Response = { kind: 'written', text: 'Only the largest party wins a seat.\n\nSo votes are lost.' };

interface Given {
  readonly revision?: number;
  readonly certainty?: Certainty;
}

function answer(
  attempt: string,
  item: Item,
  response: Response,
  { revision = item.revision, certainty }: Given = {},
): Happening {
  const score = scoreResponse(item, response);
  if (score.status === 'invalid') throw new Error(`${item.id}: ${JSON.stringify(score)}`);
  const given = recorded({ response, score, certainty: certainty ?? null });
  return { type: 'response-submitted', attempt, item: item.id, revision, locale: 'en', ...given };
}

function checkStarted(item: Item): Happening {
  const plan = [{ item: item.id, revision: 1, points: toView(item).points, order: shownItem(item).order }];
  return { type: 'attempt-started', attempt: 'check', purpose: 'check', lesson: 'party-systems', seed: 's', plan };
}

/** The item as a check that was answered so. */
function checked(item: Item, given: readonly Response[], how?: Given): readonly Happening[] {
  return [checkStarted(item), ...given.map((response) => answer('check', item, response, how))];
}

function hint(item: Item, number: number): Happening {
  return { type: 'hint-shown', attempt: 'check', item: item.id, revision: 1, hint: number };
}

function marked(item: Item, met: readonly string[]): Happening {
  const points = { earned: met.length, possible: toView(item).points };
  return { type: 'response-marked', attempt: 'check', item: item.id, revision: 1, by: 'self', met, ...points };
}

function check(
  item: Item,
  locale: Locale,
  state: string,
  record: readonly Happening[] = [],
  purpose: 'check' | 'prediction' = 'check',
): GalleryState<'check'> {
  return {
    state: `${purpose}, ${item.kind}, ${state}`,
    props: {
      locale,
      words: pickWords(locale, checkWords(item.kind)),
      item,
      misconceptions: misconceptions(locale),
      purpose,
      sectionHref: `#${item.section}`,
      reportAddress: locale === 'en' ? 'editor@example.org' : null,
    },
    record,
  };
}

const scoredChecks = questions.flatMap(([make, locale]) => {
  const item = make(locale);
  const { right, partly, wrong } = answers[item.kind];
  const shown: Happening = { type: 'answer-shown', attempt: 'check', item: item.id, revision: item.revision };
  return [
    ...locales.map((each) => check(make(each), each, `unanswered, in ${each}`)),
    check(item, locale, 'unanswered with a hint', [checkStarted(item), hint(item, 1)]),
    check(item, locale, 'wrong once', checked(item, [wrong])),
    check(item, locale, 'wrong once, with both hints', [...checked(item, [wrong]), hint(item, 2)]),
    ...(partly === null ? [] : [check(item, locale, 'partly right once', checked(item, [partly]))]),
    check(item, locale, 'right at once', checked(item, [right])),
    check(item, locale, 'right and sure', checked(item, [right], { certainty: 'sure' })),
    check(item, locale, 'right at last', checked(item, [wrong, right])),
    check(item, locale, 'wrong to the end', checked(item, [wrong, partly ?? wrong], { certainty: 'fairly' })),
    check(item, locale, 'answer shown', [...checked(item, [wrong]), shown]),
    check({ ...item, revision: 2 }, locale, 'changed since it was answered', checked(item, [right])),
    check(item, locale, 'unanswered', [], 'prediction'),
    check(item, locale, 'wrong', checked(item, [wrong]), 'prediction'),
    check(item, locale, 'right', checked(item, [right]), 'prediction'),
  ];
});

/** Only its marking says how good a written answer is. */
const writtenChecks = inTurn((locale) => {
  const item = written(locale);
  const given = checked(item, [ownWords]);
  const [first = ''] = item.criteria.map(({ id }) => id);
  return [
    check(item, locale, `unanswered, in ${locale}`),
    check(item, locale, `with both hints, in ${locale}`, [checkStarted(item), hint(item, 2)]),
    check(item, locale, `unmarked, in ${locale}`, given),
    check(item, locale, `marked with nothing met, in ${locale}`, [...given, marked(item, [])]),
    check(item, locale, `marked as half met, in ${locale}`, [...given, marked(item, [first])]),
    check(item, locale, `marked anew as all met, in ${locale}`, [
      ...given,
      marked(item, [first]),
      marked(
        item,
        item.criteria.map(({ id }) => id),
      ),
    ]),
    check({ ...item, revision: 2 }, locale, `changed since it was answered, in ${locale}`, [
      ...given,
      marked(item, [first]),
    ]),
  ];
});

const checks = [
  ...scoredChecks,
  ...writtenChecks,
  ...locales.map((locale) => check(withStimulus(locale), locale, `with a stimulus, in ${locale}`)),
];

/* The quiz of a lesson: one question of each kind. */

function quizStarted(items: readonly Item[]): AttemptStarted {
  const plan = planAttempt(items, createRandom('gallery'));
  return { type: 'attempt-started', attempt: 'quiz', purpose: 'quiz', lesson: 'party-systems', seed: 's', plan };
}

function quiz(
  locale: Locale,
  state: string,
  record: readonly Happening[],
  { items = allKinds(locale), ...more }: { items?: readonly Item[] } & Partial<GalleryState<'quiz'>> = {},
): GalleryState<'quiz'> {
  return {
    state: `${state}, in ${locale}`,
    props: {
      locale,
      words: pickWords(locale, quizWords(itemKinds)),
      lesson: 'party-systems',
      items,
      quizLength: 4,
      misconceptions: misconceptionWords(locale),
      lessonHref: '/lesson/',
      sectionHrefs: { counting: '/lesson/#counting' },
      reportAddress: null,
    },
    record,
    ...more,
  };
}

const quizzes = inTurn((locale) => {
  const items = allKinds(locale);
  const [first, second, third] = items;
  if (first === undefined || second === undefined || third === undefined) throw new Error('expected four items');
  const started = quizStarted(items);
  const all = (how: 'right' | 'wrong') => items.map((item) => answer('quiz', item, responseTo(item, how)));
  const submitted: Happening = { type: 'attempt-submitted', attempt: 'quiz' };
  const exam: Happening = { ...started, policy: 'exam' };
  const retried: readonly Happening[] = [
    { ...quizStarted([first, second]), attempt: 'retry', purpose: 'retry' },
    answer('retry', first, responseTo(first, 'right')),
    answer('retry', second, responseTo(second, 'wrong')),
    { type: 'attempt-submitted', attempt: 'retry' },
  ];
  const item = written(locale);
  const points = { earned: 1, possible: toView(item).points };
  const met = item.criteria.slice(0, 1).map(({ id }) => id);
  const markedInQuiz: Happening = {
    type: 'response-marked',
    attempt: 'quiz',
    item: item.id,
    revision: 1,
    by: 'self',
    met,
    ...points,
  };
  return [
    quiz(locale, 'never begun', []),
    quiz(locale, 'begun', [started]),
    quiz(locale, 'with a second try to go', [started, answer('quiz', first, responseTo(first, 'wrong'))]),
    quiz(locale, 'in the middle', [
      started,
      answer('quiz', first, responseTo(first, 'right')),
      answer('quiz', second, responseTo(second, 'wrong')),
      { type: 'answer-shown', attempt: 'quiz', item: second.id, revision: 1 },
    ]),
    quiz(locale, 'all answered', [started, ...all('right')]),
    quiz(locale, 'passed', [started, ...all('right'), submitted]),
    quiz(locale, 'not passed', [started, ...all('wrong'), submitted]),
    quiz(locale, 'submitted with an open question', [started, ...all('right').slice(1), submitted]),
    quiz(locale, 'submitted before a question changed', [started, ...all('right'), submitted], {
      items: [{ ...first, revision: 2 }, second, third],
    }),
    quiz(locale, 'never begun, where nothing can be kept', [], { storage: 'failing' }),
    quiz(locale, 'begun under exam conditions', [exam]),
    quiz(locale, 'half answered under exam conditions', [exam, ...all('wrong').slice(5)]),
    quiz(locale, 'all answered under exam conditions', [exam, ...all('right')]),
    quiz(locale, 'handed in', [exam, ...all('wrong').slice(5), submitted]),
    quiz(locale, 'with a written answer that was marked', [started, ...all('right'), submitted, markedInQuiz]),
    quiz(locale, 'with certainty', [
      started,
      ...items.map((item) => answer('quiz', item, responseTo(item, 'wrong'), { certainty: 'sure' })),
      submitted,
    ]),
    quiz(locale, 'being answered again', [started, ...all('wrong'), submitted, ...retried.slice(0, 2)]),
    quiz(locale, 'answered again', [started, ...all('wrong'), submitted, ...retried]),
  ];
});

/* Progress in a course of two lessons. */

const outline: readonly LessonSteps[] = [
  { lesson: 'rules', sections: ['one', 'two'], checksBySection: { two: ['rules/check'] } },
  { lesson: 'reform', sections: ['before'], checksBySection: {} },
];

const read = (lesson: string, section: string): Happening => ({ type: 'section-read', lesson, section });

function submittedQuiz(lesson: string, how: 'right' | 'wrong'): readonly Happening[] {
  const item: Item = { ...singleChoice('en'), id: `${lesson}/item` };
  const attempt = `quiz-${lesson}`;
  const plan = planAttempt([item], createRandom(lesson));
  return [
    { type: 'attempt-started', attempt, purpose: 'quiz', lesson, seed: 's', plan },
    answer(attempt, item, answers['single-choice'][how]),
    { type: 'attempt-submitted', attempt },
  ];
}

const rulesRead = [read('rules', 'one'), read('rules', 'two')];
const rulesDone = [...rulesRead, ...submittedQuiz('rules', 'right')];

/** What the islands of the home page show, each of them in every one of these. */
const progress = [
  { state: 'nothing done' },
  { state: 'a section read', record: [read('rules', 'one')] },
  { state: 'only the quiz left', record: rulesRead },
  { state: 'a quiz not passed', record: [...rulesRead, ...submittedQuiz('rules', 'wrong')] },
  { state: 'a lesson done', record: rulesDone },
  { state: 'all done', record: [...rulesDone, read('reform', 'before'), ...submittedQuiz('reform', 'right')] },
  { state: 'nothing that can be kept', storage: 'failing' },
  { state: 'something that cannot be read', record: rulesRead, storage: 'from-the-future' },
] as const satisfies readonly Omit<GalleryState<'resume'>, 'props'>[];

function eachProgress<Name extends 'course-hero' | 'course-map' | 'resume'>(
  props: (locale: Locale) => IslandProps<Name>,
): readonly GalleryState<Name>[] {
  return inTurn((locale) =>
    progress.map((each) => ({ ...each, state: `${each.state}, in ${locale}`, props: props(locale) })),
  );
}

const section = (id: string) => ({ id, title: `Section ${id}` });
const sections = [section('one'), section('two')];

/** A lesson's text, which stands at the top of the window. */
const lessonText = '<div class="prose"><section data-section="one"><p>One.</p></section></div>';

const notedText = `
  <p>The <a href="/en/glossary/#effect" data-note="term-effect">effect</a>
  (<a href="/en/sources/#duverger1954" data-note="cite-duverger1954">Duverger, 1954</a>).</p>
  <ol><li id="note-term-effect"><p>The loss.</p></li><li id="note-cite-duverger1954"><p>A book.</p></li></ol>`;

/* The authors' gallery of items: each kind in every state. */

const specimens = inTurn((locale) =>
  allKinds(locale).map((item): GalleryState<'specimens'> => ({
    state: `${item.kind}, in ${locale}`,
    props: {
      locale,
      words: messages[locale],
      specimens: specimensOf(item, locale, (state) => state),
      misconceptions: misconceptions(locale),
    },
  })),
);

export const gallery: Gallery = {
  specimens,
  check: checks,
  contents: [
    { state: 'nothing read' },
    { state: 'a section read', record: [read('rules', 'one')] },
    { state: 'all read', record: rulesRead },
    { state: 'a section being read', prose: lessonText },
    { state: 'a section read and being read', record: [read('rules', 'one')], prose: lessonText },
  ].map((each) => ({ ...each, props: { locale: 'kk', words: messages.kk, lesson: 'rules', sections } })),
  'course-hero': eachProgress((locale) => ({ locale, words: messages[locale], outline })),
  'course-map': eachProgress((locale) => ({
    locale,
    words: messages[locale],
    outline,
    parts: [
      {
        id: 'theory',
        title: 'Theory',
        subtitle: 'concepts',
        modules: [
          { id: 'm1', title: 'Votes', lessons: [{ id: 'rules', title: 'Rules', minutes: 20 }] },
          { id: 'm2', title: 'Change', lessons: [{ id: 'reform', title: 'Reform', minutes: 1 }] },
        ],
      },
    ],
  })),
  'language-switch': locales.map((locale) => ({
    state: `in ${locale}`,
    props: { locale, path: `/${locale}/glossary/`, label: 'Language' },
  })),
  notes: [
    { state: 'without notes', props: { closeLabel: 'Close' } },
    { state: 'with a term and a citation', props: { closeLabel: 'Close' }, prose: notedText },
  ],
  quiz: quizzes,
  'reading-line': [
    { state: 'without a text', props: { lesson: 'rules', label: 'Read' } },
    { state: 'at the end of a text', props: { lesson: 'rules', label: 'Read' }, prose: lessonText },
  ],
  resume: eachProgress((locale) => ({
    locale,
    words: messages[locale],
    outline,
    lessons: [
      { id: 'rules', title: 'Rules', sections },
      { id: 'reform', title: 'Reform', sections: [section('before')] },
    ],
  })),
  theme: [
    { state: 'the light of the system', props: { label: 'Dark theme' } },
    { state: 'the dark of the system', props: { label: 'Dark theme' }, theme: 'system-dark' },
    { state: 'light chosen', props: { label: 'Dark theme' }, theme: 'light' },
    { state: 'dark chosen', props: { label: 'Dark theme' }, theme: 'dark' },
  ],
};
