import { expect, it } from 'vitest';
import { toView } from '@/core/item/matrix/to-view';
import { baseView, matrixItem, matrixRow, publicPart } from '../makers';

it('shows rows and columns, by id, with nothing that tells what holds for what', () => {
  const item = matrixItem({
    rows: [matrixRow('norm', 'by-burke'), matrixRow('cost', 'by-downs', 'by-burke')],
    columns: ['by-downs', 'by-burke'].map(publicPart),
  });
  expect(toView(item)).toEqual({
    kind: 'matrix',
    ...baseView,
    points: 2,
    rule: 'per-part',
    rows: [publicPart('cost'), publicPart('norm')],
    columns: [publicPart('by-burke'), publicPart('by-downs')],
  });
});

it('has one point where only the whole counts', () => {
  expect(toView(matrixItem({ rule: 'all-or-nothing' })).points).toBe(1);
});
