import { expect, it } from 'vitest';
import { toView } from '@/core/item/ordering/to-view';
import { validateResponse } from '@/core/item/ordering/validate-response';
import { orderingItem } from '../makers';
import { strangeNames } from '../mangle';

const validate = (...elements: string[]) =>
  validateResponse(toView(orderingItem(['a', 'b', 'c'])), { kind: 'ordering', elements });

it('accepts all elements in any order', () => {
  expect(validate('c', 'a', 'b')).toBeNull();
});

it('asks for all elements', () => {
  expect(validate('a', 'b')).toEqual({ reason: 'incomplete', parts: [] });
  expect(validate()).toEqual({ reason: 'incomplete', parts: [] });
});

it('refuses an element that stands in two places', () => {
  expect(validate('a', 'b', 'b')).toEqual({ reason: 'repeated-part', parts: [] });
  expect(validate('a', 'b', 'c', 'a')).toEqual({ reason: 'repeated-part', parts: [] });
});

it('refuses an element that the item does not have', () => {
  for (const name of strangeNames) {
    expect(validate('a', 'b', name)).toEqual({ reason: 'unknown-part', parts: [] });
  }
});
