import { describe, expect, it } from 'vitest';
import { loadCourseContent } from '@/app/course-content';
import type { Problem } from '@/core/course/problem';
import { itemKinds, type ItemKind } from '@/core/item/item';
import { locales, type Locale } from '@/core/language/locale';
import { loadBank } from '@/quizzes/load';
import { overlay, withReplaced, type Change } from './overlay';
import { sampleLesson, sampleQuiz, withSamples, type Patch } from './sample-bank';

// Every kind of item broken as an author may break it: the loaders say where, what, and what to do.

type Patches = NonNullable<Parameters<typeof withSamples>[0]>;

const bank = `${sampleQuiz}/bank.json`;
const kk = `${sampleQuiz}/kk.json`;
const ru = `${sampleQuiz}/ru.json`;
const en = `${sampleQuiz}/en.json`;
const misconception = 'effects-are-one';

/** "file | place | message | remedy"; how many items stand before a sample does not matter. */
function told(problems: readonly Problem[]): string[] {
  return problems.map(({ file, place, message, remedy }) =>
    [file, place.replace(/^items\[\d+\]/, 'items[…]'), message, remedy].join(' | '),
  );
}

function toldAfter(changes: Readonly<Record<string, Change>>): string[] {
  const printFact = (_: Locale, fact: string): string | null => (fact === 'no-fact' ? null : fact);
  return told(loadBank(overlay(changes), sampleLesson, printFact).problems);
}

function toldOf(patches: Patches): string[] {
  return toldAfter(withSamples(patches));
}

interface Fault {
  readonly what: string;
  readonly patches: Patches;
  readonly problems: readonly string[];
}

const mend = 'mend it; schema.ts of the folder has the rule';

const choices: readonly Fault[] = [
  {
    what: 'two keys in a gap',
    patches: {
      'gap-text': {
        bank: {
          gaps: [
            {
              id: 'night',
              options: [
                { id: 'arithmetic', key: true },
                { id: 'expectation', key: true },
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
      },
    },
    problems: [
      `${bank} | items[…] (sample-gap-text).gaps[0] (night).options | exactly one option of a gap is the key | ${mend}`,
    ],
  },
  {
    what: 'an option that stands in two gaps',
    patches: {
      'gap-text': {
        bank: {
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
                { id: 'arithmetic', key: true },
                { id: 'division', misconception },
              ],
            },
          ],
        },
        words: { options: { conduct: undefined } },
      },
    },
    problems: [`${bank} | sample-gap-text.arithmetic | two parts have this id | rename one`],
  },
  {
    what: 'a gap that the text of one language lacks, one that it has twice, one that nobody knows',
    patches: {
      'gap-text': {
        kk: { text: 'Тек {gap:night}.' },
        ru: { text: '{gap:night} и {gap:years}, снова {gap:night}.' },
        en: { text: '{gap:night}, {gap:years} and {gap:day}.' },
      },
    },
    problems: [
      `${kk} | items.sample-gap-text.text | lacks {gap:years} | give the text each gap of bank.json once, as {gap:id}`,
      `${ru} | items.sample-gap-text.text | has more than one {gap:night} | give the text each gap of bank.json once, as {gap:id}`,
      `${en} | items.sample-gap-text.text | has an unknown {gap:day} | give the text each gap of bank.json once, as {gap:id}`,
    ],
  },
  {
    what: 'a gap without a label',
    patches: { 'gap-text': { ru: { gaps: { years: undefined } } } },
    problems: [`${ru} | items.sample-gap-text.gaps.years | has no words here | write them`],
  },
];

const placing: readonly Fault[] = [
  {
    what: 'a prompt whose partner is unknown, and a partner without words',
    patches: {
      matching: {
        bank: {
          prompts: [
            { id: 'duverger', key: 'rules' },
            { id: 'downs', key: 'distances' },
            { id: 'huntington', key: 'armies' },
          ],
          partners: ['rules', 'distances', 'institutions', 'parties'],
        },
      },
    },
    problems: [
      `${bank} | sample-matching.huntington | unknown target "armies" | add it to "partners", or mend the id`,
      `${kk} | items.sample-matching.partners.parties | has no words here | write them`,
      `${ru} | items.sample-matching.partners.parties | has no words here | write them`,
      `${en} | items.sample-matching.partners.parties | has no words here | write them`,
    ],
  },
  {
    what: 'two prompts with one partner',
    patches: {
      matching: {
        bank: {
          prompts: [
            { id: 'duverger', key: 'rules' },
            { id: 'downs', key: 'distances' },
            { id: 'huntington', key: 'rules' },
          ],
        },
      },
    },
    problems: [
      `${bank} | sample-matching.huntington | has the partner of "duverger" | ` +
        'give each prompt a partner of its own, or make it a "categorise" item',
    ],
  },
  {
    what: 'two prompts, when the last pair would be left over',
    patches: {
      matching: {
        bank: {
          prompts: [
            { id: 'duverger', key: 'rules' },
            { id: 'downs', key: 'distances' },
          ],
        },
      },
    },
    problems: [expect.stringMatching(/\(sample-matching\)\.prompts \| Too small.* \| mend it/) as string],
  },
  {
    what: 'mistakes of matching that are the key, lead nowhere, begin nowhere, or are there twice',
    patches: {
      matching: {
        bank: {
          mistakes: [
            { id: 'is-the-key', part: 'downs', target: 'distances', misconception },
            { id: 'to-nowhere', part: 'downs', target: 'armies', misconception },
            { id: 'from-nowhere', part: 'burke', target: 'rules', misconception },
            { id: 'once', part: 'huntington', target: 'rules', misconception },
            { id: 'again', part: 'huntington', target: 'rules', misconception },
          ],
        },
        words: {
          mistakes: {
            'downs-on-rules': undefined,
            'is-the-key': 'a',
            'to-nowhere': 'b',
            'from-nowhere': 'c',
            once: 'd',
            again: 'e',
          },
        },
      },
    },
    problems: [
      `${bank} | sample-matching.is-the-key | puts "downs" where it belongs | name a wrong target, or remove the mistake`,
      `${bank} | sample-matching.to-nowhere | unknown target "armies" | add it to "partners", or mend the id`,
      `${bank} | sample-matching.from-nowhere | unknown part "burke" | name a part of the item that is placed`,
      `${bank} | sample-matching.again | another mistake puts "huntington" into "rules" too | keep one of them`,
    ],
  },
  {
    what: 'an element whose category is unknown, and a mistake that is the key',
    patches: {
      categorise: {
        bank: {
          elements: [
            { id: 'seat-lost', key: 'mechanical' },
            { id: 'vote-moved', key: 'psychological' },
            { id: 'list-given-up', key: 'moral' },
          ],
          mistakes: [{ id: 'moved-by-formula', part: 'vote-moved', target: 'psychological', misconception }],
        },
      },
    },
    problems: [
      `${bank} | sample-categorise.list-given-up | unknown target "moral" | add it to "categories", or mend the id`,
      `${bank} | sample-categorise.moved-by-formula | puts "vote-moved" where it belongs | ` +
        'name a wrong target, or remove the mistake',
    ],
  },
  {
    what: 'rows of a matrix with unknown and repeated columns, and mistakes that are none',
    patches: {
      matrix: {
        bank: {
          rows: [
            { id: 'at-once', keys: ['mechanical', 'moral'] },
            { id: 'reduces', keys: ['psychological', 'psychological'] },
          ],
          mistakes: [
            { id: 'at-once-in-heads', row: 'at-once', column: 'mechanical', misconception },
            { id: 'no-row', row: 'later', column: 'mechanical', misconception },
            { id: 'no-column', row: 'reduces', column: 'legal', misconception },
            { id: 'once', row: 'at-once', column: 'psychological', misconception },
            { id: 'again', row: 'at-once', column: 'psychological', misconception },
          ],
        },
        words: { mistakes: { 'no-row': 'a', 'no-column': 'b', once: 'c', again: 'd' } },
      },
    },
    problems: [
      `${bank} | sample-matrix.at-once | unknown column "moral" | add it to "columns", or mend the id`,
      `${bank} | sample-matrix.reduces | names a column twice | name each column that holds once`,
      `${bank} | sample-matrix.at-once-in-heads | ticks "mechanical", which holds for "at-once" | ` +
        'name a column that does not hold, or remove the mistake',
      `${bank} | sample-matrix.no-row | unknown row "later" | add it to "rows", or mend the id`,
      `${bank} | sample-matrix.no-column | unknown column "legal" | add it to "columns", or mend the id`,
      `${bank} | sample-matrix.again | another mistake ticks "psychological" for "at-once" too | keep one of them`,
    ],
  },
  {
    what: 'a column with the id of a row',
    patches: {
      matrix: {
        bank: {
          rows: [
            { id: 'at-once', keys: ['mechanical'] },
            { id: 'psychological', keys: ['mechanical', 'psychological'] },
          ],
        },
        words: { rows: { reduces: undefined, psychological: { text: 'a', reason: 'b' } } },
      },
    },
    problems: [`${bank} | sample-matrix.psychological | two parts have this id | rename one`],
  },
];

const answers: readonly Fault[] = [
  {
    what: 'a number that is no decimal number',
    patches: { numeric: { bank: { key: '2,5', tolerance: 'little' } } },
    problems: [
      `${bank} | items[…] (sample-numeric).key | write a decimal number like "2.67" | ${mend}`,
      `${bank} | items[…] (sample-numeric).tolerance | write a decimal number like "2.67" | ${mend}`,
    ],
  },
  {
    what: 'a mistake of a number without a reason in one language',
    patches: { numeric: { en: { mistakes: { 'upside-down': undefined } } } },
    problems: [`${en} | items.sample-numeric.mistakes.upside-down | has no words here | write them`],
  },
  {
    what: 'a short answer without key and without variants of its mistake',
    patches: {
      'short-text': { ru: { key: '', mistakes: { 'other-effect': { variants: [] } } } },
    },
    problems: [
      `${ru} | items.sample-short-text.key | is empty | write it`,
      expect.stringMatching(
        /items\.sample-short-text\.mistakes\.other-effect\.variants \| Too small.* \| mend it/,
      ) as string,
    ],
  },
  {
    what: 'a short answer with a mistake that bank.json does not have',
    patches: { 'short-text': { kk: { mistakes: { invented: { variants: ['сөз'], reason: 'Сөз.' } } } } },
    problems: [`${kk} | items.sample-short-text.mistakes.invented | is not in bank.json | remove it, or add it there`],
  },
  {
    what: 'a written answer with one criterion, or without a model answer',
    patches: { written: { bank: { criteria: ['names-both'] } } },
    problems: [expect.stringMatching(/\(sample-written\)\.criteria \| Too small.* \| mend it/) as string],
  },
  {
    what: 'a written answer without a model in one language',
    patches: { written: { kk: { model: undefined } } },
    problems: [`${kk} | items.sample-written.model | is missing | add it; see the recipes in README.md`],
  },
  {
    what: 'an order without the names of its ends',
    patches: { ordering: { en: { first: undefined, last: '' } } },
    problems: [
      `${en} | items.sample-ordering.first | is missing | add it; see the recipes in README.md`,
      `${en} | items.sample-ordering.last | is empty | write it`,
    ],
  },
];

/** A numeric item whose numbers are drawn, sound but for what is changed. */
function drawn(changes: { readonly bank?: object; readonly words?: object; readonly ru?: Patch }): Patches {
  return {
    numeric: {
      bank: {
        draw: 'threshold-votes',
        key: undefined,
        tolerance: '0',
        decimals: 0,
        mistakes: [
          { id: 'of-registered', misconception },
          { id: 'rounded-down', misconception },
        ],
        ...changes.bank,
      },
      words: {
        stem: '{number:percent} % of {number:valid} valid votes, {number:registered} voters: how many votes?',
        explanation: 'It is {number:exact}, that is {number:key}.',
        mistakes: {
          'upside-down': undefined,
          'of-registered': 'The base are all voters here.',
          'rounded-down': 'This is a vote too few.',
        },
        ...changes.words,
      },
      ...(changes.ru === undefined ? {} : { ru: changes.ru }),
    },
  };
}

const draws: readonly Fault[] = [
  { what: 'nothing at all', patches: drawn({}), problems: [] },
  {
    what: 'an unknown generator',
    patches: drawn({ bank: { draw: 'lottery' } }),
    problems: [
      expect.stringMatching(/\(sample-numeric\)\.draw \| Invalid option: expected one of .* \| mend it/) as string,
    ],
  },
  {
    what: 'a key and a value that are worked out anyway',
    patches: drawn({
      bank: {
        key: '5',
        mistakes: [
          { id: 'of-registered', value: '7', misconception },
          { id: 'rounded-down', misconception },
        ],
      },
    }),
    problems: [
      `${bank} | sample-numeric.key | "threshold-votes" works it out | leave out key and values`,
      `${bank} | sample-numeric.of-registered | "threshold-votes" works it out | leave out key and values`,
    ],
  },
  {
    what: 'a mistake that the generator does not know, instead of one that it knows',
    patches: drawn({
      bank: {
        mistakes: [
          { id: 'rounded-up', misconception },
          { id: 'rounded-down', misconception },
        ],
      },
      words: { mistakes: { 'upside-down': undefined, 'rounded-up': 'a', 'rounded-down': 'b' } },
    }),
    problems: [
      `${bank} | sample-numeric.of-registered | a mistake of "threshold-votes" is missing | list it, and word its reason`,
      `${bank} | sample-numeric.rounded-up | "threshold-votes" knows no such mistake | it knows of-registered, rounded-down`,
    ],
  },
  {
    what: 'a tolerance that takes mistakes for the key',
    patches: drawn({ bank: { tolerance: '1' } }),
    problems: [`${bank} | sample-numeric.tolerance | an answer could be taken for two of key and mistakes | lower it`],
  },
  {
    what: 'a number that the question of one language keeps back, tells as the key, or makes up',
    patches: drawn({ ru: { stem: '{number:percent} % of {number:valid} votes, {number:key} or {number:luck}?' } }),
    problems: [
      `${ru} | items.sample-numeric.stem | {number:registered} is not told | say it in the stem or in the stimulus`,
      `${ru} | items.sample-numeric.stem | {number:key} stands outside the explanation | say it there only`,
      `${ru} | items.sample-numeric | unknown number "luck" | name one of its generator, or write the number itself`,
    ],
  },
  {
    what: 'a drawn number in an item whose numbers are fixed',
    patches: { matrix: { kk: { stem: 'Неше дауыс: {number:votes}?' } } },
    problems: [
      `${kk} | items.sample-matrix | unknown number "votes" | name one of its generator, or write the number itself`,
    ],
  },
  {
    what: 'a stimulus with drawn numbers that several items ask about',
    patches: {
      ...drawn({ bank: { stimulus: 'sample-votes' } }),
      stimulus: { kk: { paragraphs: ['{number:valid} бюллетень жарамды.'] } },
    },
    problems: [
      `${kk} | stimuli.sample-votes | has drawn numbers, which would differ between its 2 items | ` +
        'give each of them a stimulus of its own, or write the numbers themselves',
      `${kk} | items.sample-matching | unknown number "valid" | name one of its generator, or write the number itself`,
    ],
  },
  {
    what: 'a fixed number without key and value',
    patches: { numeric: { bank: { key: undefined, mistakes: [{ id: 'upside-down', misconception }] } } },
    problems: [
      `${bank} | sample-numeric.key | there is no key | write it, or name a generator as "draw"`,
      `${bank} | sample-numeric.upside-down | the mistake has no value | write what it leads to`,
    ],
  },
];

const stimuli: readonly Fault[] = [
  {
    what: 'that nobody lists, so that the listed one is left alone',
    patches: { matching: { bank: { stimulus: 'no-stimulus' } } },
    problems: [
      `${bank} | sample-votes | no item asks about this stimulus | name it in an item, or remove it`,
      `${bank} | sample-matching | unknown stimulus "no-stimulus" | list it in "stimuli" and word it in kk, ru, en`,
    ],
  },
  {
    what: 'whose table has another size in one language',
    patches: { stimulus: { ru: { table: { columns: ['Список', 'Голоса', 'Места'], rows: [['А', '60', '6']] } } } },
    problems: [
      `${ru} | stimuli.sample-votes | its table has 1 rows by 3 columns, in kk 2 rows by 2 columns | ` +
        'give it the same rows and columns in kk, ru and en',
    ],
  },
  {
    what: 'whose table is missing in one language',
    patches: { stimulus: { en: { table: undefined } } },
    problems: [
      `${en} | stimuli.sample-votes | its table has no rows, in kk 2 rows by 2 columns | ` +
        'give it the same rows and columns in kk, ru and en',
    ],
  },
  {
    what: 'with a row that is too short',
    patches: { stimulus: { kk: { table: { rows: [['А']] } } } },
    problems: [`${kk} | stimuli.sample-votes.table | a row has a cell per column | ${mend}`],
  },
  {
    what: 'without words',
    patches: { stimulus: { en: { title: '', paragraphs: undefined } } },
    problems: [`${en} | stimuli.sample-votes.title | is empty | write it`],
  },
  {
    what: 'with a fact that does not exist',
    patches: { stimulus: { kk: { paragraphs: ['{fact:no-fact}'] } } },
    problems: [`${kk} | stimuli.sample-votes | unknown fact "no-fact" | add it to data/facts or mend its id`],
  },
];

describe('the sample items', () => {
  it('load', () => {
    expect(toldOf({})).toEqual([]);
  });
});

describe.each([
  { about: 'an item with options', faults: choices },
  { about: 'an item with parts to place', faults: placing },
  { about: 'an item with something to write or order', faults: answers },
  { about: 'an item with drawn numbers', faults: draws },
  { about: 'a stimulus', faults: stimuli },
])('$about', ({ faults }) => {
  it.each(faults)('$what', ({ patches, problems }) => {
    expect(toldOf(patches)).toEqual(problems);
  });
});

it('a stimulus needs words in each language', () => {
  expect(toldAfter(withSamplesAnd(ru, withReplaced('"sample-votes":', '"sample-places":')))).toEqual([
    `${ru} | stimuli.sample-votes | has no words here | write them`,
    `${ru} | stimuli.sample-places | is not in bank.json | remove it, or add it there`,
  ]);
});

describe('an item of any kind', () => {
  const everyKind = (patch: NonNullable<Patches[ItemKind]>): Patches =>
    Object.fromEntries(itemKinds.map((kind) => [kind, patch]));

  it('needs hints, at most three', () => {
    const problems = toldOf({
      ...everyKind({ en: { hints: [] } }),
      ...{ matrix: { kk: { hints: ['а', 'ә', 'б', 'в'] } } },
    });
    const kinds = itemKinds.filter((kind) => kind !== 'matrix');
    expect(problems).toHaveLength(itemKinds.length);
    expect(problems).toContainEqual(
      expect.stringMatching(/kk\.json \| items\.sample-matrix\.hints \| Too big.* \| mend it/),
    );
    for (const kind of kinds) {
      expect(problems).toContainEqual(
        expect.stringMatching(new RegExp(`en\\.json \\| items\\.sample-${kind}\\.hints \\| Too small.* \\| mend it`)),
      );
    }
  });

  it('needs stem and explanation in every language', () => {
    const problems = toldOf(everyKind({ ru: { stem: undefined }, en: { explanation: '' } }));
    expect(problems.sort()).toEqual(
      itemKinds
        .flatMap((kind) => [
          `${ru} | items.sample-${kind}.stem | is missing | add it; see the recipes in README.md`,
          `${en} | items.sample-${kind}.explanation | is empty | write it`,
        ])
        .sort(),
    );
  });

  it('has no words that its kind does not have', () => {
    const problems = toldOf(everyKind({ ru: { colour: 'красный' } }));
    expect(problems).toEqual(
      itemKinds.map((kind) => `${ru} | items.sample-${kind} | Unrecognized key: "colour" | ${mend}`),
    );
  });

  it('has words in every language, of the item that bank.json has', () => {
    for (const locale of locales) {
      const file = `${sampleQuiz}/${locale}.json`;
      expect(toldAfter(withSamplesAnd(file, withReplaced('"sample-written":', '"sample-spoken":')))).toEqual([
        `${file} | items.sample-written | has no words here | write them`,
        `${file} | items.sample-spoken | is not in bank.json | remove it, or add it there`,
      ]);
    }
    expect(
      toldAfter(withSamplesAnd(ru, withReplaced('"sample-written":{', '"sample-written":null,"left-over":{'))),
    ).toEqual([
      `${ru} | items.left-over | is not in bank.json | remove it, or add it there`,
      expect.stringMatching(/\| items\.sample-written \| Invalid input.* \| mend it/),
    ]);
  });

  it('names misconceptions that exist, wherever it names them', async () => {
    const inSamples: Change = (text) => {
      const start = text.indexOf('{"id":"sample-');
      return text.slice(0, start) + text.slice(start).replaceAll(misconception, 'no-misconception');
    };
    const loaded = await loadCourseContent(overlay(withSamplesAnd(bank, inSamples)));
    const named = itemKinds.filter((kind) => kind !== 'ordering' && kind !== 'written');
    expect(loaded.ok ? [] : told(loaded.error)).toEqual(
      named.map(
        (kind) =>
          `${bank} | sample-${kind} | unknown misconception "no-misconception" | ` +
          'add it to data/misconceptions/misconceptions.json, or mend the id',
      ),
    );
  });

  it('is scored by a rule of its kind', () => {
    const ruled = ['multiple-choice', 'gap-text', 'matching', 'categorise', 'ordering', 'matrix'] as const;
    const problems = toldOf(Object.fromEntries(ruled.map((kind) => [kind, { bank: { rule: 'by-feeling' } }])));
    for (const kind of ruled) {
      const place = `items\\[…\\] \\(sample-${kind}\\)\\.rule`;
      const rule = new RegExp(`^${bank} \\| ${place} \\| Invalid option: expected one of .* \\| mend it`);
      expect(problems).toContainEqual(expect.stringMatching(rule));
    }
    expect(problems).toHaveLength(ruled.length);
  });
});

/** The samples, one of their files changed once more. */
function withSamplesAnd(file: string, change: Change): Readonly<Record<string, Change>> {
  const files = withSamples();
  return { ...files, [file]: (text) => change(files[file]?.(text) ?? text) };
}
