import { expect, it } from 'vitest';
import { toView } from '@/core/item/categorise/to-view';
import { baseView, categoriseItem, placedPart, publicPart } from '../makers';

it('shows elements and categories, by id, with nothing that tells what belongs where', () => {
  const item = categoriseItem({
    elements: [
      placedPart('threshold', 'mechanical'),
      placedPart('recount', 'mechanical'),
      placedPart('donors', 'psychological'),
    ],
    categories: ['psychological', 'mechanical'].map(publicPart),
  });
  expect(toView(item)).toEqual({
    kind: 'categorise',
    ...baseView,
    points: 3,
    rule: 'per-part',
    elements: [publicPart('donors'), publicPart('recount'), publicPart('threshold')],
    categories: [publicPart('mechanical'), publicPart('psychological')],
  });
});

it('has one point where only the whole counts', () => {
  expect(toView(categoriseItem({ rule: 'all-or-nothing' })).points).toBe(1);
});
