import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderParts } from '@/core/item/order-parts';
import { partIds, toView } from '@/core/item/registry';
import { createRandom } from '@/core/random';
import { anyItem, anyOrderingItem } from './arbitraries';
import { numericItem, singleChoiceItem } from './makers';

describe('orderParts', () => {
  it('gives every part once', () => {
    fc.assert(
      fc.property(anyItem, fc.string(), (item, seed) => {
        const order = orderParts(item, createRandom(seed));
        expect([...order].sort()).toEqual([...partIds(toView(item))].sort());
      }),
    );
  });

  it('gives the same order for the same seed', () => {
    fc.assert(
      fc.property(anyItem, fc.string(), (item, seed) => {
        expect(orderParts(item, createRandom(seed))).toEqual(orderParts(item, createRandom(seed)));
      }),
    );
  });

  it('never starts an ordering item in the right order', () => {
    fc.assert(
      fc.property(anyOrderingItem, fc.string(), (item, seed) => {
        expect(orderParts(item, createRandom(seed))).not.toEqual(item.elements.map((element) => element.id));
      }),
    );
  });

  it('can put the key of a choice item in any place', () => {
    const seeds = Array.from({ length: 50 }, (_, index) => `seed ${index}`);
    const places = seeds.map((seed) => orderParts(singleChoiceItem(), createRandom(seed)).indexOf('right'));
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
  });

  it('has nothing to order in a numeric item', () => {
    expect(orderParts(numericItem(), createRandom('any'))).toEqual([]);
  });
});
