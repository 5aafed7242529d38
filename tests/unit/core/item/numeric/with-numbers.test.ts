import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatorIds, generators } from '@/core/item/numeric/generators/generators';
import { parseNumber } from '@/core/item/numeric/parse-number';
import { score } from '@/core/item/numeric/score';
import { toView } from '@/core/item/numeric/to-view';
import type { NumericItem } from '@/core/item/numeric/types';
import { withNumbers } from '@/core/item/numeric/with-numbers';
import { drawNumbers } from '@/core/item/registry';
import { locales, type Locale } from '@/core/language/locale';
import { compare, rationalFromDecimal } from '@/core/rational';
import { createRandom } from '@/core/random';
import { numericItem } from '../makers';
import { drawnItem } from './drawn-item';

// By hand: 10000 / (1600 + 900 + 400 + 100) = 3.33.
const seats = { 'seats-a': '40', 'seats-b': '30', 'seats-c': '20', 'seats-d': '10' };
// By hand: 5 % of 7,230 = 361.5 → 362; of 10,000 registered voters 500.
const district = { registered: '10000', valid: '7230', percent: '5' };

function filled(item: NumericItem, numbers: Readonly<Record<string, string>>): NumericItem {
  const result = withNumbers(item, numbers);
  if (result === null) throw new Error('these numbers should fit');
  return result;
}

describe('an item with drawn numbers', () => {
  it('says them in every text of the question, in the way of its language', () => {
    const item = filled(drawnItem('threshold-votes', 'kk'), district);
    // No-break spaces between thousands.
    expect(item.stem).toBe('kk stem: 10\u00a0000; 7\u00a0230; 5');
    expect(item.hints).toEqual(['kk hint 10\u00a0000']);
    expect(item.unit).toBe('kk unit of 10\u00a0000');
    expect(item.stimulus).toEqual({
      id: 'party-systems/table',
      title: 'kk table of 10\u00a0000',
      paragraphs: ['kk paragraph of 10\u00a0000'],
      table: { columns: ['list', '10\u00a0000'], rows: [['A', '10\u00a0000']] },
    });
    expect(filled(drawnItem('threshold-votes', 'en'), district).stem).toBe('en stem: 10,000; 7,230; 5');
  });

  it('has the key and the values of its mistakes worked out, and says the key in the explanation', () => {
    const item = filled(drawnItem('threshold-votes', 'ru'), district);
    expect(item.key).toBe('362');
    expect(item.mistakes).toEqual([
      {
        id: 'of-registered',
        value: '500',
        misconception: 'mistake-of-registered',
        reason: 'ru SECRET of-registered of 10\u00a0000',
      },
      {
        id: 'rounded-down',
        value: '361',
        misconception: 'mistake-rounded-down',
        reason: 'ru SECRET rounded-down of 10\u00a0000',
      },
    ]);
    expect(filled(drawnItem('effective-number', 'ru'), seats).explanation).toBe('ru key: 3,33');
    expect(filled(drawnItem('effective-number', 'en'), seats).explanation).toBe('en key: 3.33');
  });

  it('rounds to its own decimals', () => {
    expect(filled(drawnItem('effective-number', 'en', { decimals: 3 }), seats).key).toBe('3.333');
  });

  it('says the steps of the working', () => {
    const item = drawnItem('effective-number', 'en');
    if (item.draw === undefined) throw new Error('drawn');
    const words = { ...item.draw.words, explanation: '{number:seats-squared} / {number:sum-of-squared-seats}' };
    expect(filled({ ...item, draw: { ...item.draw, words } }, seats).explanation).toBe('10,000 / 3,000');
  });

  it('leaves a name that nothing has as it is written, for the loader to report', () => {
    const item = drawnItem('effective-number', 'en');
    if (item.draw === undefined) throw new Error('drawn');
    const words = { ...item.draw.words, stem: '{number:nothing} {number:constructor} {number:seats-a}' };
    const { stem } = filled({ ...item, draw: { ...item.draw, words } }, seats);
    expect(stem).toBe('{number:nothing} {number:constructor} 40');
  });

  it('is scored with the numbers that stand in it', () => {
    const item = filled(drawnItem('effective-number'), seats);
    expect(score(item, { kind: 'numeric', text: '3,34' })).toMatchObject({ earned: 1 });
    expect(score(item, { kind: 'numeric', text: '0.3' })).toMatchObject({
      earned: 0,
      misconceptions: ['mistake-not-inverted'],
    });
  });

  it('shows neither key nor template nor drawn number before the answer, but in its words', () => {
    const item = filled(drawnItem('effective-number'), seats);
    expect(Object.keys(toView(item)).sort()).toEqual(
      ['decimals', 'id', 'kind', 'points', 'revision', 'section', 'stem', 'stimulus', 'tolerance', 'unit'].sort(),
    );
    expect(JSON.stringify(toView(item))).not.toMatch(/SECRET|3\.33|\{number:/);
  });
});

describe('numbers that cannot stand in the item', () => {
  const item = drawnItem('effective-number');

  it.each([
    ['none', {}],
    ['a missing one', { 'seats-a': '40', 'seats-b': '30', 'seats-c': '20' }],
    ['one too many', { ...seats, 'seats-e': '5' }],
    ['others', { ...seats, 'seats-d': undefined, 'seats-e': '10' }],
    ['those of another generator', district],
    ['a word', { ...seats, 'seats-a': 'forty' }],
    ['markup', { ...seats, 'seats-a': '<b>40</b>' }],
    ['a negative one', { ...seats, 'seats-a': '-40' }],
    ['an empty one', { ...seats, 'seats-a': '' }],
    ['one that is no integer', { ...seats, 'seats-a': '40.5' }],
    ['one that nobody could read', { ...seats, 'seats-a': '9'.repeat(400) }],
    ['one that is no string', { ...seats, 'seats-a': { toString: (): string => '40' } }],
    ['a list', ['40', '30', '20', '10']],
    ['a chamber without seats', { 'seats-a': '0', 'seats-b': '0', 'seats-c': '0', 'seats-d': '0' }],
  ])('are refused: %s', (_, numbers) => {
    // A damaged record holds what its type does not allow.
    expect(withNumbers(item, numbers as Readonly<Record<string, string>>)).toBeNull();
  });

  it('never throw, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...generatorIds),
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom(...generatorIds.flatMap((id) => generators[id].givens))),
          fc.oneof(fc.anything(), fc.stringMatching(/^\d{1,13}(\.\d)?$/)),
        ),
        (generator, numbers) => {
          const result = withNumbers(drawnItem(generator), numbers as Readonly<Record<string, string>>);
          if (result !== null) expect(Object.keys(numbers).sort()).toEqual([...generators[generator].givens].sort());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are any for an item whose numbers are fixed', () => {
    expect(withNumbers(numericItem(), seats)).toBeNull();
  });
});

describe.each(generatorIds)('an item of %s', (generator) => {
  const inLocale = Object.fromEntries(locales.map((locale) => [locale, drawnItem(generator, locale)]));
  const itemIn = (locale: Locale): NumericItem => inLocale[locale] ?? drawnItem(generator, locale);

  it('is, with stored numbers, the same text again in each language, and has one key in all', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const stored = drawNumbers(itemIn('kk'), createRandom(seed)) ?? {};
        // As it comes back from storage.
        const replayed: unknown = JSON.parse(JSON.stringify(stored));
        const items = locales.map((locale) => {
          const shown = filled(itemIn(locale), stored);
          const text = JSON.stringify(shown);
          expect(JSON.stringify(filled(itemIn(locale), replayed as typeof stored))).toBe(text);
          // Shown from an item that had other numbers before, too.
          expect(JSON.stringify(filled(shown, stored))).toBe(text);
          return shown;
        });
        const outcomes = items.map(({ key, mistakes }) => [key, ...mistakes.map(({ value }) => value)].join());
        expect(new Set(outcomes).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it('says in each language exactly the numbers that are stored', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...locales), (seed, locale) => {
        const stored = drawNumbers(itemIn(locale), createRandom(seed)) ?? {};
        const said = filled(itemIn(locale), stored).stem.slice(`${locale} stem: `.length).split('; ');
        const values = said.map((text) => parseNumber(locale === 'en' ? text.replaceAll(',', '') : text));
        expect(values).toHaveLength(generators[generator].givens.length);
        generators[generator].givens.forEach((given, index) => {
          const value = values[index];
          expect(value && compare(value, rationalFromDecimal(stored[given] ?? ''))).toBe(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has, in the bank, numbers of its own that are the same in all languages', () => {
    expect(new Set(locales.map((locale) => JSON.stringify(itemIn(locale).draw?.numbers))).size).toBe(1);
    expect(withNumbers(itemIn('kk'), itemIn('en').draw?.numbers ?? {})).toEqual(itemIn('kk'));
  });
});
