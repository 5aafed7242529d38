import { describe, expect, it } from 'vitest';
import type { Item } from '@/core/item/item';
import { locales, type Locale } from '@/core/language/locale';
import { loadBank, type BankFiles } from '@/quizzes/load';
import { overlay, type Change } from './overlay';

// The real bank with one more item, whose numbers are drawn; each test breaks one thing.
const lesson = 'duverger-systems';
const quiz = `quizzes/${lesson}`;

const structure = {
  id: 'seats-of-list-b',
  revision: 1,
  kind: 'numeric',
  objective: 'effective-number',
  level: 'apply',
  section: 'effective-number',
  confusionGroup: 'counting-parties',
  sources: ['laakso1979'],
  stimulus: 'four-lists',
  draw: 'hare-quota-seats',
  tolerance: '0',
  decimals: 0,
  mistakes: [
    { id: 'whole-quotas', misconception: 'pr-is-one-formula' },
    { id: 'all-left-over', misconception: 'pr-is-one-formula' },
    { id: 'share-as-seats', misconception: 'percent-for-share' },
  ],
};

const words = {
  stem: 'Seats of list B, of {number:seats}?',
  hints: ['The quota is {number:quota}.'],
  explanation: '{number:whole-quotas} and one for the remainder: {number:key}.',
  unit: 'of {number:seats} seats',
  mistakes: {
    'whole-quotas': '{number:remainder} votes are left.',
    'all-left-over': 'A list gets at most one of {number:left-over}.',
    'share-as-seats': 'That is the percentage.',
  },
};

const stimulus = {
  title: 'Votes of four lists',
  table: {
    columns: ['List', 'Votes'],
    rows: ['a', 'b', 'c', 'd'].map((list) => [list.toUpperCase(), `{number:votes-${list}}`]),
  },
};

interface Written {
  readonly structure?: object;
  readonly words?: object;
  readonly stimulus?: object;
  /** Another item that asks about the stimulus. */
  readonly other?: { readonly id: string };
}

/** A JSON file with more in a list, or in a record, at a place in it. */
function withMore(place: string, more: readonly unknown[] | Readonly<Record<string, unknown>>): Change {
  return (text) => {
    const file = JSON.parse(text) as Record<string, readonly unknown[] | Readonly<Record<string, unknown>>>;
    const before = file[place] ?? [];
    const after =
      Array.isArray(more) && Array.isArray(before)
        ? [...(before as unknown[]), ...(more as unknown[])]
        : { ...before, ...more };
    return JSON.stringify({ ...file, [place]: after });
  };
}

function both(first: Change, second: Change): Change {
  return (text) => second(first(text) ?? '');
}

function load(written: Written = {}): BankFiles {
  const items = [{ ...structure, ...written.structure }, ...(written.other === undefined ? [] : [written.other])];
  const inWords = Object.fromEntries(items.map(({ id }) => [id, { ...words, ...written.words }]));
  const wordsChange = both(
    withMore('items', inWords),
    withMore('stimuli', { 'four-lists': { ...stimulus, ...written.stimulus } }),
  );
  return loadBank(
    overlay({
      [`${quiz}/bank.json`]: both(withMore('items', items), withMore('stimuli', ['four-lists'])),
      ...Object.fromEntries(locales.map((locale) => [`${quiz}/${locale}.json`, wordsChange])),
    }),
    lesson,
    (_, fact) => fact,
  );
}

/** "place: message", of bank.json and of the English words. */
function told(written: Written): string[] {
  const problems = load(written).problems.filter(({ file }) => !/\/(kk|ru)\.json$/.test(file));
  return problems.map(({ place, message }) => `${place}: ${message}`);
}

function drawnItem(locale: Locale): Extract<Item, { kind: 'numeric' }> {
  const { bank, problems } = load();
  expect(problems).toEqual([]);
  const item = bank?.items[locale].find(({ id }) => id === `${lesson}/seats-of-list-b`);
  if (item?.kind !== 'numeric') throw new Error('not loaded');
  return item;
}

describe('an item whose numbers are drawn', () => {
  it('is complete in the bank, with numbers of its own in words, table and key', () => {
    const item = drawnItem('en');
    const { draw, ...shown } = item;
    expect(JSON.stringify(shown)).not.toContain('{number:');
    expect(item.stem).toBe(`Seats of list B, of ${draw?.numbers['seats']}?`);
    expect(item.stimulus?.table?.rows[1]?.[1]?.replace(',', '')).toBe(draw?.numbers['votes-b']);
    expect(item.explanation).toContain(`: ${item.key}.`);
    expect(item.mistakes.map(({ id }) => id)).toEqual(['whole-quotas', 'all-left-over', 'share-as-seats']);
    expect(Number(item.mistakes[0]?.value)).toBe(Number(item.key) - 1);
  });

  it('has the same numbers and the same key in every language, written in its way', () => {
    const [kk, ru, en] = locales.map(drawnItem);
    expect([ru?.draw?.numbers, ru?.key]).toEqual([kk?.draw?.numbers, kk?.key]);
    expect([en?.draw?.numbers, en?.key]).toEqual([kk?.draw?.numbers, kk?.key]);
    expect(kk?.stimulus?.table?.rows[0]?.[1]).toMatch(/^\d{1,3}\u00a0\d{3}$/);
    expect(en?.stimulus?.table?.rows[0]?.[1]).toMatch(/^\d{1,3},\d{3}$/);
  });
});

describe('the loader tells the author of a drawn item', () => {
  it('that there is no such generator', () => {
    expect(told({ structure: { draw: 'no-generator' } })).toEqual([
      expect.stringMatching(/\(seats-of-list-b\)\.draw: .*"effective-number"\|"hare-quota-seats"\|"threshold-votes"/),
    ]);
  });

  it('that key and values are not written', () => {
    const [first, ...others] = structure.mistakes;
    expect(told({ structure: { key: '5', mistakes: [{ ...first, value: '4' }, ...others] } })).toEqual([
      'seats-of-list-b.key: "hare-quota-seats" works it out',
      'seats-of-list-b.whole-quotas: "hare-quota-seats" works it out',
    ]);
  });

  it('that an item without a generator needs them', () => {
    const problems = told({ structure: { draw: undefined } });
    expect(problems).toContain('seats-of-list-b.key: there is no key');
    expect(problems).toContain('seats-of-list-b.share-as-seats: the mistake has no value');
  });

  it('which mistakes the generator defines', () => {
    const [first, second] = structure.mistakes;
    const mistakes = [first, second, { id: 'rounded', misconception: 'percent-for-share' }];
    const texts = { 'whole-quotas': 'One.', 'all-left-over': 'Two.', rounded: 'Three.' };
    expect(told({ structure: { mistakes }, words: { mistakes: texts } })).toEqual([
      'seats-of-list-b.share-as-seats: a mistake of "hare-quota-seats" is missing',
      'seats-of-list-b.rounded: "hare-quota-seats" knows no such mistake',
    ]);
  });

  it('that the tolerance blurs the mistakes', () => {
    expect(told({ structure: { tolerance: '1' } })).toContain(
      'seats-of-list-b.tolerance: an answer could be taken for two of key and mistakes',
    );
  });

  it.each([
    ['the stem', { words: { stem: 'Of {number:seats} and {number:sets}?' } }],
    ['a hint', { words: { hints: ['{number:sets}'] } }],
    ['the explanation', { words: { explanation: '{number:sets}' } }],
    ['the unit', { words: { unit: '{number:sets}' } }],
    ['a reason', { words: { mistakes: { ...words.mistakes, 'whole-quotas': '{number:sets}' } } }],
    ['the stimulus', { stimulus: { paragraphs: ['{number:sets}'] } }],
  ])('that there is no such number: in %s', (_, written) => {
    expect(told(written)).toEqual(['items.seats-of-list-b: unknown number "sets"']);
  });

  it('which numbers the reader is not told', () => {
    const rows = [['A', '{number:votes-a}']];
    expect(told({ words: { stem: 'Seats of list B?' }, stimulus: { table: { ...stimulus.table, rows } } })).toEqual([
      'items.seats-of-list-b.stem: {number:votes-b} is not told',
      'items.seats-of-list-b.stem: {number:votes-c} is not told',
      'items.seats-of-list-b.stem: {number:votes-d} is not told',
      'items.seats-of-list-b.stem: {number:seats} is not told',
    ]);
  });

  it.each([
    ['the stem', { words: { stem: '{number:seats} {number:key}' } }],
    ['a hint', { words: { hints: ['{number:key}'] } }],
    ['a reason', { words: { mistakes: { ...words.mistakes, 'whole-quotas': '{number:key}' } } }],
    ['the stimulus', { stimulus: { title: '{number:key}' } }],
  ])('that the key is given away in %s', (_, written) => {
    expect(told(written)).toEqual(['items.seats-of-list-b.stem: {number:key} stands outside the explanation']);
  });

  it('that two items would give one stimulus different numbers', () => {
    expect(told({ other: { ...structure, id: 'seats-once-more' } })).toEqual([
      'stimuli.four-lists: has drawn numbers, which would differ between its 2 items',
    ]);
  });
});

describe('the loader tells the author of another item', () => {
  it('that it has no drawn numbers', () => {
    const mistakes = structure.mistakes.map((mistake, index) => ({ ...mistake, value: `${10 + index}` }));
    const { problems } = load({ structure: { draw: undefined, key: '5', mistakes } });
    expect(problems.filter(({ file }) => file.endsWith('/en.json')).map(({ message }) => message)).toContain(
      'unknown number "seats"',
    );
    expect(problems[0]?.remedy).toBe('name one of its generator, or write the number itself');
  });
});
