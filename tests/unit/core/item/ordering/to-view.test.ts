import { expect, it } from 'vitest';
import { toView } from '@/core/item/ordering/to-view';
import { orderingItem } from '../makers';

it('lists the elements by id, not in the right order', () => {
  expect(toView(orderingItem(['beta', 'gamma', 'alpha']))).toEqual({
    kind: 'ordering',
    id: 'party-systems/an-item',
    revision: 1,
    section: 'counting',
    stem: 'Stem?',
    points: 2,
    elements: [
      { id: 'alpha', text: 'text of alpha' },
      { id: 'beta', text: 'text of beta' },
      { id: 'gamma', text: 'text of gamma' },
    ],
    first: 'earliest',
    last: 'latest',
  });
});

it('leaves the order of the item as it was', () => {
  const item = orderingItem(['b', 'a', 'c']);
  toView(item);
  expect(item.elements.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
