import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderParts } from '@/core/item/order-parts';
import { drawnIds, drawNumbers, numbersOf, toView } from '@/core/item/registry';
import { shownItem } from '@/core/item/shown-item';
import { locales } from '@/core/language/locale';
import { createRandom } from '@/core/random';
import { anyItem } from './arbitraries';
import { numericItem, orderingItem, singleChoiceItem } from './makers';
import { drawnItem, drawnItems } from './numeric/drawn-item';

const item = singleChoiceItem();

describe('the order of a shown item', () => {
  it('is the one that the attempt stored', () => {
    expect(shownItem(item, { order: ['other', 'right', 'wrong'] }).order).toEqual(['other', 'right', 'wrong']);
  });

  it('passes over parts that left the item since, and puts those that came at the end', () => {
    expect(shownItem(item, { order: ['other', 'gone', 'right'] }).order).toEqual(['other', 'right', 'wrong']);
  });

  it('has each part once, whatever a damaged record says', () => {
    fc.assert(
      fc.property(
        anyItem,
        fc.array(fc.oneof(fc.string(), fc.constantFrom('right', 'wrong', 'other'))),
        (any, order) => {
          expect([...shownItem(any, { order }).order].sort()).toEqual([...drawnIds(toView(any))].sort());
        },
      ),
    );
    expect(shownItem(item, { order: ['wrong', 'wrong', 'right', 'wrong'] }).order).toEqual(['wrong', 'right', 'other']);
  });

  it('is drawn from the id of the item where there is no attempt', () => {
    const ordering = orderingItem();
    expect(shownItem(ordering).order).toEqual(orderParts(ordering, createRandom(ordering.id)));
  });
});

describe('the numbers of a shown item', () => {
  it.each(drawnItems())('are those that the attempt stored ($id)', (drawn) => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const numbers = drawNumbers(drawn, createRandom(seed)) ?? {};
        expect(numbersOf(shownItem(drawn, { order: [], numbers }).item)).toEqual(numbers);
      }),
    );
  });

  it('are, without an attempt, the item’s own: the same in all languages', () => {
    const own = locales.map((locale) => shownItem(drawnItem('hare-quota-seats', locale)).item);
    expect(new Set(own.map((each) => JSON.stringify(numbersOf(each)))).size).toBe(1);
    expect(own.map(({ stem }) => stem.slice(0, 2))).toEqual(locales);
  });

  it('are the item’s own where the stored ones cannot stand in it', () => {
    const drawn = drawnItem();
    for (const numbers of [{}, { 'seats-a': 'many' }, { valid: '1' }]) {
      expect(shownItem(drawn, { order: [], numbers }).item).toBe(drawn);
    }
  });

  it('change nothing in an item whose numbers are fixed', () => {
    for (const fixed of [item, numericItem(), orderingItem()]) {
      expect(shownItem(fixed, { order: [], numbers: { 'seats-a': '40' } }).item).toBe(fixed);
    }
  });
});
