import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuiz, planAsShown, planAttempt } from '@/core/attempt/plan-attempt';
import type { Item } from '@/core/item/item';
import { numbersOf, withNumbers } from '@/core/item/registry';
import { shownItem } from '@/core/item/shown-item';
import { createRandom } from '@/core/random';
import { anyItem } from '../item/arbitraries';
import { numericItem, orderingItem, singleChoiceItem } from '../item/makers';
import { drawnItem, drawnItems } from '../item/numeric/drawn-item';

const anyDrawnItem: fc.Arbitrary<Item> = fc.constantFrom(...drawnItems());

describe('planAttempt', () => {
  it('keeps the order of the items and stores their revisions', () => {
    const plan = planAttempt(
      [singleChoiceItem({ id: 'l/b', revision: 3 }), numericItem({ id: 'l/a', revision: 2 })],
      createRandom('seed'),
    );
    expect(plan.map(({ item, revision }) => [item, revision])).toEqual([
      ['l/b', 3],
      ['l/a', 2],
    ]);
  });

  it('stores an order of parts for each item, none for a numeric one', () => {
    const plan = planAttempt([orderingItem(['c', 'a', 'b']), numericItem()], createRandom('seed'));
    expect(plan.map(({ order }) => [...order].sort())).toEqual([['a', 'b', 'c'], []]);
  });

  it('plans the same for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyItem, anyDrawnItem), { maxLength: 5 }), fc.string(), (items, seed) => {
        expect(planAttempt(items, createRandom(seed))).toEqual(planAttempt(items, createRandom(seed)));
      }),
    );
  });

  it('stores numbers that can stand in the item, for items with drawn numbers and for no others', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyItem, anyDrawnItem), { maxLength: 5 }), fc.string(), (items, seed) => {
        planAttempt(items, createRandom(seed)).forEach(({ numbers }, index) => {
          const item = items[index] ?? drawnItem();
          if (numbersOf(item) === null) expect(numbers).toBeUndefined();
          else expect(numbers && withNumbers(item, numbers)).not.toBeNull();
        });
      }),
    );
  });

  it('draws other numbers for other attempts, and others than those the item has in the bank', () => {
    const item = drawnItem();
    const seeds = Array.from({ length: 50 }, (_, seed) => `${seed}`);
    const numbers = seeds.map((seed) => JSON.stringify(planAttempt([item], createRandom(seed))[0]?.numbers));
    expect(new Set([...numbers, JSON.stringify(numbersOf(item))]).size).toBeGreaterThan(45);
  });

  it('draws for two items of one generator numbers of their own', () => {
    const items = [drawnItem(), drawnItem('effective-number', 'en', { id: 'party-systems/another' })];
    const [one, other] = planAttempt(items, createRandom('seed'));
    expect(one?.numbers).not.toEqual(other?.numbers);
  });
});

describe('planAsShown', () => {
  it('stores the order and the numbers that are on the screen', () => {
    expect(planAsShown({ item: singleChoiceItem({ revision: 3 }), order: ['wrong', 'right', 'other'] })).toEqual({
      item: 'party-systems/an-item',
      revision: 3,
      points: 1,
      order: ['wrong', 'right', 'other'],
    });
    const drawn = drawnItem();
    expect(planAsShown(shownItem(drawn)).numbers).toEqual(numbersOf(drawn));
  });

  it('is shown again as it was, whatever numbers the item has in the bank by then', () => {
    fc.assert(
      fc.property(fc.oneof(anyItem, anyDrawnItem), fc.string(), (item, seed) => {
        const [planned] = planAttempt([item], createRandom(seed));
        const shown = shownItem(item, planned);
        expect(shownItem(item, planAsShown(shown))).toEqual(shown);
      }),
    );
  });
});

describe('drawQuiz', () => {
  const anyBank = fc
    .array(
      fc.record({
        objective: fc.constantFrom('l/one', 'l/two', 'l/three', 'l/four'),
        stimulus: fc.option(fc.constantFrom('l/table', 'l/text'), { nil: undefined, freq: 2 }),
      }),
      { maxLength: 20 },
    )
    .map((items) => items.map(({ objective, stimulus }, index) => bankItem(index, objective, stimulus)));

  it('draws as many different items as asked, or all when the bank has fewer', () => {
    fc.assert(
      fc.property(anyBank, fc.nat(25), fc.string(), (bank, count, seed) => {
        const quiz = drawQuiz(bank, count, createRandom(seed));
        expect(quiz).toHaveLength(Math.min(count, bank.length));
        expect(new Set(quiz).size).toBe(quiz.length);
        expect(bank).toEqual(expect.arrayContaining(quiz));
      }),
    );
  });

  it('lets an objective fall two items behind another only when its items are used up', () => {
    fc.assert(
      fc.property(anyBank, fc.nat(25), fc.string(), (bank, count, seed) => {
        const quiz = drawQuiz(bank, count, createRandom(seed));
        const objectives = [...new Set(bank.map(({ objective }) => objective))].map((objective) => ({
          drawn: quiz.filter((item) => item.objective === objective).length,
          available: bank.filter((item) => item.objective === objective).length,
        }));
        const most = Math.max(0, ...objectives.map(({ drawn }) => drawn));
        for (const { drawn, available } of objectives)
          expect(drawn).toBeGreaterThanOrEqual(Math.min(most - 1, available));
      }),
    );
  });

  it('draws the same for the same seed, and not always the same', () => {
    const bank = Array.from({ length: 12 }, (_, index) => ({ id: `l/item-${index}`, objective: `l/${index % 3}` }));
    const draw = (seed: string) => drawQuiz(bank, 6, createRandom(seed)).map(({ id }) => id);
    expect(draw('a seed')).toEqual(draw('a seed'));
    expect(new Set(['1', '2', '3', '4'].map((seed) => draw(seed).join())).size).toBe(4);
  });

  it('does not put the objectives in a fixed sequence', () => {
    const bank = ['l/one', 'l/two'].map((objective) => ({ objective }));
    const firsts = Array.from({ length: 30 }, (_, index) => drawQuiz(bank, 2, createRandom(`${index}`))[0]?.objective);
    expect(new Set(firsts)).toEqual(new Set(['l/one', 'l/two']));
  });

  it('draws from a bank of many objectives in one round and from a single one in many', () => {
    const many = Array.from({ length: 5000 }, (_, index) => bankItem(index, `l/objective-${index}`));
    expect(new Set(drawQuiz(many, 5000, createRandom('seed'))).size).toBe(5000);
    const one = Array.from({ length: 5000 }, (_, index) => bankItem(index, 'l/one'));
    expect(new Set(drawQuiz(one, 5000, createRandom('seed'))).size).toBe(5000);
  });
});

describe('items of one stimulus in a quiz', () => {
  const bank = ['l/table', undefined, 'l/table', 'l/text', undefined, 'l/table', 'l/text', undefined].map(
    (stimulus, index) => bankItem(index, `l/${index % 2}`, stimulus),
  );

  it('stand next to one another, in the order of the bank', () => {
    const seeds = Array.from({ length: 200 }, (_, seed) => `${seed}`);
    for (const seed of seeds) {
      const quiz = drawQuiz(bank, 6, createRandom(seed));
      for (const stimulus of ['l/table', 'l/text']) {
        const places = quiz.flatMap((item, index) => (item.stimulus?.id === stimulus ? [index] : []));
        expect(places).toEqual(places.map((_, index) => (places[0] ?? 0) + index));
        const numbers = places.map((place) => bank.findIndex((item) => item === quiz[place]));
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }
    }
  });

  it('stand where the first of them was drawn; nothing else changes its place', () => {
    // The same draw without stimuli tells what was drawn in which order.
    const plain = bank.map(({ id, objective }) => ({ id, objective }));
    fc.assert(
      fc.property(fc.nat(8), fc.string(), (count, seed) => {
        const drawn = drawQuiz(plain, count, createRandom(seed)).map(({ id }) => id);
        const quiz = drawQuiz(bank, count, createRandom(seed));
        expect(quiz.map(({ id }) => id).sort()).toEqual([...drawn].sort());
        const stimulusOf = (id: string) => bank.find((item) => item.id === id)?.stimulus?.id ?? id;
        const firsts = (ids: readonly string[]) => [...new Set(ids.map(stimulusOf))];
        expect(firsts(quiz.map(({ id }) => id))).toEqual(firsts(drawn));
      }),
      { numRuns: 500 },
    );
  });

  it('are drawn like any others: not all of them, and not only them', () => {
    const drawn = Array.from({ length: 100 }, (_, seed) =>
      drawQuiz(bank, 3, createRandom(`${seed}`)).filter((item) => item.stimulus?.id === 'l/table'),
    );
    expect(new Set(drawn.map(({ length }) => length))).toEqual(new Set([0, 1, 2, 3]));
  });
});

function bankItem(index: number, objective: string, stimulus?: string) {
  return {
    id: `l/item-${index}`,
    objective,
    ...(stimulus === undefined ? {} : { stimulus: { id: stimulus, title: stimulus, paragraphs: [], table: null } }),
  };
}
