import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderParts } from '@/core/item/order-parts';
import { drawnIds, toView } from '@/core/item/registry';
import { createRandom } from '@/core/random';
import { anyItem, anyOrderingItem } from './arbitraries';
import { matchingItem, numericItem, shortTextItem, singleChoiceItem, writtenItem } from './makers';

const seeds = Array.from({ length: 50 }, (_, index) => `seed ${index}`);

describe('orderParts', () => {
  it('gives everything that is drawn once', () => {
    fc.assert(
      fc.property(anyItem, fc.string(), (item, seed) => {
        const order = orderParts(item, createRandom(seed));
        expect([...order].sort()).toEqual([...drawnIds(toView(item))].sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same order for the same seed', () => {
    fc.assert(
      fc.property(anyItem, fc.string(), (item, seed) => {
        expect(orderParts(item, createRandom(seed))).toEqual(orderParts(item, createRandom(seed)));
      }),
    );
  });

  it('never starts an ordering item in the right order, by whatever rule', () => {
    fc.assert(
      fc.property(anyOrderingItem, fc.string(), (item, seed) => {
        expect(orderParts(item, createRandom(seed))).not.toEqual(item.elements.map((element) => element.id));
      }),
      { numRuns: 2000 },
    );
  });

  it('can put the key of a choice item in any place', () => {
    const places = seeds.map((seed) => orderParts(singleChoiceItem(), createRandom(seed)).indexOf('right'));
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
  });

  it('can put the partner of the first prompt in any place among the partners', () => {
    const partners = matchingItem().partners.map(({ id }) => id);
    const places = seeds.map((seed) => {
      const order = orderParts(matchingItem(), createRandom(seed));
      return order.filter((id) => partners.includes(id)).indexOf('trustee');
    });
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
  });

  it('has nothing to order where an answer is typed', () => {
    const typed = [numericItem(), shortTextItem(), writtenItem()];
    expect(typed.map((item) => orderParts(item, createRandom('any')))).toEqual([[], [], []]);
  });
});
