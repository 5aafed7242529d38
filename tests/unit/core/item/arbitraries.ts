import fc from 'fast-check';
import type { Item, Response } from '@/core/item/item';
import type { MultipleChoiceItem } from '@/core/item/multiple-choice/types';
import type { NumericItem } from '@/core/item/numeric/types';
import type { OrderingItem } from '@/core/item/ordering/types';
import type { SingleChoiceItem } from '@/core/item/single-choice/types';
import {
  distractor,
  keyOption,
  mistake,
  multipleChoiceItem,
  numericItem,
  orderingItem,
  singleChoiceItem,
} from './makers';

const anyIds = (minLength: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z]{2,8}(-[a-z]{2,8})?$/), { minLength, maxLength: 7 });

/** Ids with the number of keys among them. */
const idsWithKeys = (minKeys: number, maxKeys: (ids: number) => number) =>
  anyIds(minKeys + 1).chain((ids) =>
    fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: minKeys, maxLength: maxKeys(ids.length) })),
  );

const options = ([ids, keys]: readonly [string[], string[]]) =>
  ids.map((id) => (keys.includes(id) ? keyOption(id) : distractor(id)));

export const anySingleChoiceItem: fc.Arbitrary<SingleChoiceItem> = idsWithKeys(1, () => 1).map((drawn) =>
  singleChoiceItem({ options: options(drawn) }),
);

export const anyMultipleChoiceItem: fc.Arbitrary<MultipleChoiceItem> = idsWithKeys(2, (ids) => ids - 1).map((drawn) =>
  multipleChoiceItem({ options: options(drawn) }),
);

/** From −999.99 to 999.99. */
export const anyDecimal: fc.Arbitrary<string> = fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});

export const anyNumericItem: fc.Arbitrary<NumericItem> = fc
  .tuple(anyDecimal, fc.constantFrom('0', '0.01', '0.5', '2'), fc.array(anyDecimal, { maxLength: 3 }))
  .map(([key, tolerance, mistakes]) =>
    numericItem({ key, tolerance, mistakes: mistakes.map((value) => mistake(value)) }),
  );

export const anyOrderingItem: fc.Arbitrary<OrderingItem> = anyIds(3).map((ids) => orderingItem(ids));

export const anyChoiceItem = fc.oneof(anySingleChoiceItem, anyMultipleChoiceItem);
export const anyItem: fc.Arbitrary<Item> = fc.oneof(anyChoiceItem, anyNumericItem, anyOrderingItem);

/** A response to the item that can be scored. */
export function anyResponseTo(item: Item): fc.Arbitrary<Response> {
  switch (item.kind) {
    case 'single-choice':
      return fc.constantFrom(...item.options).map((option) => ({ kind: item.kind, option: option.id }));
    case 'multiple-choice':
      return fc
        .shuffledSubarray([...item.options], { minLength: 1 })
        .map((chosen) => ({ kind: item.kind, options: chosen.map((option) => option.id) }));
    case 'numeric':
      return fc
        .oneof(anyDecimal, fc.constantFrom(item.key, ...item.mistakes.map(({ value }) => value)))
        .map((text) => ({ kind: item.kind, text }));
    case 'ordering': {
      const ids = item.elements.map((element) => element.id);
      return fc.shuffledSubarray(ids, { minLength: ids.length }).map((elements) => ({ kind: item.kind, elements }));
    }
  }
}

export const anyItemWithResponse: fc.Arbitrary<readonly [Item, Response]> = anyItem.chain((item) =>
  fc.tuple(fc.constant(item), anyResponseTo(item)),
);
