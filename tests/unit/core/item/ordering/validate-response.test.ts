import { expect, it } from 'vitest';
import { toView } from '@/core/item/ordering/to-view';
import { validateResponse } from '@/core/item/ordering/validate-response';
import { orderingItem } from '../makers';

const validate = (...elements: string[]) =>
  validateResponse(toView(orderingItem(['a', 'b', 'c'])), { kind: 'ordering', elements });

it('accepts all elements in any order', () => {
  expect(validate('c', 'a', 'b')).toBeNull();
});

it('asks for all elements', () => {
  expect(validate('a', 'b')).toBe('incomplete');
  expect(validate()).toBe('incomplete');
});

it('refuses an element that stands in two places', () => {
  expect(validate('a', 'b', 'b')).toBe('repeated-part');
  expect(validate('a', 'b', 'c', 'a')).toBe('repeated-part');
});

it('refuses an element that the item does not have', () => {
  expect(validate('a', 'b', 'd')).toBe('unknown-part');
});
