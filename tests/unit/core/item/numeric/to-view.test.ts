import { expect, it } from 'vitest';
import { toView } from '@/core/item/numeric/to-view';
import { baseView, numericItem } from '../makers';

it('shows how exact the answer must be, but neither key nor mistakes', () => {
  expect(toView(numericItem({ unit: 'parties' }))).toEqual({
    kind: 'numeric',
    ...baseView,
    points: 1,
    tolerance: '0.01',
    decimals: 2,
    unit: 'parties',
  });
});

it('has no unit when the item has none', () => {
  expect(toView(numericItem())).not.toHaveProperty('unit');
});
