import { expect, it } from 'vitest';
import { toView } from '@/core/item/ordering/to-view';
import { baseView, orderingItem } from '../makers';

it('lists the elements by id, not in the right order', () => {
  expect(toView(orderingItem(['beta', 'gamma', 'alpha']))).toEqual({
    kind: 'ordering',
    ...baseView,
    points: 2,
    rule: 'longest-chain',
    elements: [
      { id: 'alpha', text: 'text of alpha' },
      { id: 'beta', text: 'text of beta' },
      { id: 'gamma', text: 'text of gamma' },
    ],
    first: 'earliest',
    last: 'latest',
  });
});

it('has one point where only the whole order counts', () => {
  expect(toView(orderingItem(['a', 'b', 'c'], { rule: 'all-or-nothing' })).points).toBe(1);
});

it('leaves the order of the item as it was', () => {
  const item = orderingItem(['b', 'a', 'c']);
  toView(item);
  expect(item.elements.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
