import { expect, it } from 'vitest';
import { explainKey, explainResponse } from '@/core/item/ordering/explain';
import { orderingItem } from '../makers';

it('tells no reason while the key is hidden, because reasons are dates and places', () => {
  expect(explainResponse()).toEqual({});
});

it('tells all reasons with the key', () => {
  expect(explainKey(orderingItem(['b', 'a', 'c']))).toEqual({
    a: 'SECRET reason of a',
    b: 'SECRET reason of b',
    c: 'SECRET reason of c',
  });
});
