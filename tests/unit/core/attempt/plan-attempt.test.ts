import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuiz, planAttempt } from '@/core/attempt/plan-attempt';
import { orderParts } from '@/core/item/order-parts';
import { createRandom } from '@/core/random';
import { anyItem } from '../item/arbitraries';
import { numericItem, orderingItem, singleChoiceItem } from '../item/makers';

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
      fc.property(fc.array(anyItem, { maxLength: 5 }), fc.string(), (items, seed) => {
        const random = createRandom(seed);
        const expected = items.map((item) => orderParts(item, random));
        expect(planAttempt(items, createRandom(seed)).map(({ order }) => order)).toEqual(expected);
      }),
    );
  });
});

describe('drawQuiz', () => {
  const anyBank = fc
    .array(fc.constantFrom('l/one', 'l/two', 'l/three', 'l/four'), { maxLength: 20 })
    .map((objectives) => objectives.map((objective, index) => ({ id: `l/item-${index}`, objective })));

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
});
