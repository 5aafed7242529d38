import type { z } from 'zod';
import type { ItemKind } from '@/core/item/item';
import { locales, type Locale } from '@/core/language/locale';
import type { itemSchema } from '@/quizzes/schema';
import type { Change } from './overlay';

/*
 * One sound item of each kind as its author writes it, to be added to the bank of a lesson and broken there. Every text
 * begins with the language, so that the three differ.
 */

export const sampleLesson = 'duverger-systems';
export const sampleQuiz = `quizzes/${sampleLesson}`;

type Structure = z.input<typeof itemSchema>;
/** Writes a text in the language of the file. */
type Write = (text: string) => string;

interface Sample<Kind extends ItemKind> {
  readonly structure: Omit<Extract<Structure, { kind: Kind }>, keyof typeof base | 'id' | 'kind' | 'stimulus'>;
  readonly words: (write: Write) => object;
}

const base = {
  revision: 1,
  objective: 'two-effects',
  level: 'understand',
  section: 'two-effects',
  confusionGroup: 'samples',
  sources: ['duverger1954'],
} as const;

const misconception = 'effects-are-one';
const stimulus = 'sample-votes';

const samples: { readonly [Kind in ItemKind]: Sample<Kind> } = {
  'single-choice': {
    structure: {
      options: [
        { id: 'counting', key: true },
        { id: 'habits', misconception },
        { id: 'donors', misconception },
      ],
    },
    words: (write) => ({
      stem: write('What does a lower threshold change at once?'),
      hints: [write('Think of election night.')],
      explanation: write('The formula is applied to ballots that have been cast.'),
      options: {
        counting: { text: write('the division of seats'), reason: write('Nobody has to decide anything.') },
        habits: { text: write('the habits of voters'), reason: write('Habits need years.') },
        donors: { text: write('the gifts of donors'), reason: write('Donors wait for a result.') },
      },
    }),
  },
  'multiple-choice': {
    structure: {
      rule: 'two-one-zero',
      options: [
        { id: 'formula', key: true },
        { id: 'barrier', key: true },
        { id: 'mood', misconception },
        { id: 'merger', misconception },
      ],
    },
    words: (write) => ({
      stem: write('Which of these work without anybody deciding?'),
      hints: [write('Keep the ballots as they are.')],
      explanation: write('Rules act on the ballots themselves.'),
      options: {
        formula: { text: write('the way of counting'), reason: write('It is arithmetic.') },
        barrier: { text: write('the share that a list needs'), reason: write('It is compared with a number.') },
        mood: { text: write('what people expect'), reason: write('Expectations move people.') },
        merger: { text: write('lists that unite'), reason: write('Leaders agree on it.') },
      },
    }),
  },
  numeric: {
    structure: {
      key: '2.5',
      tolerance: '0.1',
      decimals: 1,
      mistakes: [{ id: 'upside-down', value: '0.4', misconception }],
    },
    words: (write) => ({
      stem: write('The squares of the shares sum up to 2/5. What is the effective number?'),
      hints: [write('Turn the sum upside down.')],
      explanation: write('One divided by the sum is the answer.'),
      unit: write('parties'),
      mistakes: { 'upside-down': write('This is the sum itself.') },
    }),
  },
  'short-text': {
    structure: { mistakes: [{ id: 'other-effect', misconception }] },
    words: (write) => ({
      stem: write('How is the effect called that needs no decision?'),
      hints: [write('Think of a clockwork.')],
      explanation: write('It works like a machine.'),
      key: write('mechanical'),
      variants: [write('mechanic')],
      mistakes: {
        'other-effect': { variants: [write('psychological')], reason: write('That one goes through the heads.') },
      },
    }),
  },
  'gap-text': {
    structure: {
      gaps: [
        {
          id: 'night',
          options: [
            { id: 'arithmetic', key: true },
            { id: 'expectation', misconception },
          ],
        },
        {
          id: 'years',
          options: [
            { id: 'conduct', key: true },
            { id: 'division', misconception },
          ],
        },
      ],
    },
    words: (write) => ({
      stem: write('Complete the text.'),
      hints: [write('Ask what happens first.')],
      explanation: write('A rule acts before people do.'),
      text: write('On election night {gap:night} is at work, later {gap:years} changes.'),
      gaps: { night: write('at work on election night'), years: write('what changes later') },
      options: {
        arithmetic: { text: write('arithmetic'), reason: write('Seats are divided.') },
        expectation: { text: write('expectation'), reason: write('It comes before the vote.') },
        conduct: { text: write('conduct'), reason: write('People learn.') },
        division: { text: write('the division'), reason: write('It is done at once.') },
      },
    }),
  },
  matching: {
    structure: {
      prompts: [
        { id: 'duverger', key: 'rules' },
        { id: 'downs', key: 'distances' },
        { id: 'huntington', key: 'institutions' },
      ],
      partners: ['rules', 'distances', 'institutions'],
      mistakes: [{ id: 'downs-on-rules', part: 'downs', target: 'rules', misconception }],
    },
    words: (write) => ({
      stem: write('Who explains by what?'),
      hints: [write('Begin with the author of the law.')],
      explanation: write('Each of the authors begins elsewhere.'),
      prompts: {
        duverger: { text: write('Duverger'), reason: write('He compares ways of counting.') },
        downs: { text: write('Downs'), reason: write('He draws a line from left to right.') },
        huntington: { text: write('Huntington'), reason: write('He asks how strong offices are.') },
      },
      partners: { rules: write('rules'), distances: write('distances'), institutions: write('institutions') },
      mistakes: { 'downs-on-rules': write('He takes the way of counting as given.') },
    }),
  },
  categorise: {
    structure: {
      elements: [
        { id: 'seat-lost', key: 'mechanical' },
        { id: 'vote-moved', key: 'psychological' },
        { id: 'list-given-up', key: 'psychological' },
      ],
      categories: ['mechanical', 'psychological'],
      mistakes: [{ id: 'moved-by-formula', part: 'vote-moved', target: 'mechanical', misconception }],
    },
    words: (write) => ({
      stem: write('Which effect is it?'),
      hints: [write('Ask who decides.')],
      explanation: write('Decisions of people belong to one side, counting to the other.'),
      elements: {
        'seat-lost': { text: write('a list gets no seat'), reason: write('It follows from the count.') },
        'vote-moved': { text: write('a voter turns away'), reason: write('Somebody decides.') },
        'list-given-up': { text: write('a list gives up'), reason: write('Its leaders foresee the result.') },
      },
      categories: { mechanical: write('mechanical effect'), psychological: write('psychological effect') },
      mistakes: { 'moved-by-formula': write('No formula moves a vote.') },
    }),
  },
  ordering: {
    structure: { elements: ['vote', 'count', 'lesson'] },
    words: (write) => ({
      stem: write('Bring the steps into order.'),
      hints: [write('Nothing can be learnt before a result.')],
      explanation: write('People draw conclusions from a result.'),
      first: write('earliest'),
      last: write('latest'),
      elements: {
        vote: { text: write('people vote'), reason: write('All begins with it.') },
        count: { text: write('seats are divided'), reason: write('The result follows.') },
        lesson: { text: write('people draw conclusions'), reason: write('They have seen what came of it.') },
      },
    }),
  },
  matrix: {
    structure: {
      rows: [
        { id: 'at-once', keys: ['mechanical'] },
        { id: 'reduces', keys: ['mechanical', 'psychological'] },
      ],
      columns: ['mechanical', 'psychological'],
      mistakes: [{ id: 'at-once-in-heads', row: 'at-once', column: 'psychological', misconception }],
    },
    words: (write) => ({
      stem: write('What holds for which effect?'),
      hints: [write('One row has more than one tick.')],
      explanation: write('Both effects weigh on small lists, at different times.'),
      rows: {
        'at-once': { text: write('works on election night'), reason: write('Only counting is so quick.') },
        reduces: { text: write('weighs on small lists'), reason: write('Both do.') },
      },
      columns: { mechanical: write('mechanical'), psychological: write('psychological') },
      mistakes: { 'at-once-in-heads': write('Conclusions need a result first.') },
    }),
  },
  written: {
    structure: { words: 10, criteria: ['names-both', 'tells-apart'] },
    words: (write) => ({
      stem: write('Explain how the effects differ.'),
      hints: [write('When does each of them work?')],
      explanation: write('One is counted, the other is decided.'),
      criteria: { 'names-both': write('names both effects'), 'tells-apart': write('says when each works') },
      model: write('The formula works on election night, people learn only later.'),
    }),
  },
};

const sampleStimulus = (write: Write) => ({
  title: write('Votes of two lists'),
  paragraphs: [write('All ballots were valid.')],
  table: {
    columns: [write('List'), write('Votes')],
    rows: [
      [write('A'), '60'],
      [write('B'), '40'],
    ],
  },
});

/** What is different from the sample: objects are changed field by field, all else is replaced; undefined removes. */
export type Patch = Readonly<Record<string, unknown>>;

/** Changes of a sample, by file; "words" in all three languages. */
export interface SamplePatch extends Partial<Readonly<Record<Locale, Patch>>> {
  readonly bank?: Patch;
  readonly words?: Patch;
}

/** The samples in the bank of the lesson, changed in these ways; the matching one asks about the stimulus. */
export function withSamples(
  patches: Partial<Readonly<Record<ItemKind | 'stimulus', SamplePatch>>> = {},
): Readonly<Record<string, Change>> {
  const kinds = Object.entries(samples);
  const structures = kinds.map(([kind, { structure }]) => {
    const asks = kind === 'matching' ? { stimulus } : {};
    return patched({ id: `sample-${kind}`, kind, ...base, ...asks, ...structure }, patchOf(kind).bank);
  });
  function patchOf(kind: string): SamplePatch {
    return Object.entries(patches).find(([key]) => key === kind)?.[1] ?? {};
  }
  const wordsIn = (locale: Locale) => {
    const write: Write = (text) => `${locale} ${text}`;
    const worded = (kind: string, words: object): unknown =>
      patched(patched(words, patchOf(kind).words), patchOf(kind)[locale]);
    return {
      items: Object.fromEntries(kinds.map(([kind, { words }]) => [`sample-${kind}`, worded(kind, words(write))])),
      stimuli: { [stimulus]: worded('stimulus', sampleStimulus(write)) },
    };
  };
  const bank: Change = (text) => {
    const { items, stimuli = [], ...rest } = JSON.parse(text) as { items: unknown[]; stimuli?: unknown[] };
    return JSON.stringify({ ...rest, stimuli: [...stimuli, stimulus], items: [...items, ...structures] });
  };
  const words = locales.map((locale): [string, Change] => [
    `${sampleQuiz}/${locale}.json`,
    (text) => JSON.stringify(patched(JSON.parse(text), wordsIn(locale))),
  ]);
  return { [`${sampleQuiz}/bank.json`]: bank, ...Object.fromEntries(words) };
}

/** A value after a patch; neither is changed. */
function patched(value: unknown, patch: unknown): unknown {
  if (patch === undefined) return value;
  if (!isObject(value) || !isObject(patch)) return patch;
  const changed = Object.entries(patch).map(([key, inner]): [string, unknown] => [
    key,
    inner === undefined ? undefined : patched(value[key], inner),
  ]);
  return { ...value, ...Object.fromEntries(changed) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
