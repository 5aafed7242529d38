import { publicParts } from '../public-parts';
import { pointsPossible } from '../scoring-rule';
import { viewBase } from '../view-base';
import type { MatrixItem, MatrixView } from './types';

export function toView(item: MatrixItem): MatrixView {
  const { rule, rows, columns } = item;
  return {
    kind: 'matrix',
    ...viewBase(item, pointsPossible(rule, rows.length)),
    rule,
    rows: publicParts(rows),
    columns: publicParts(columns),
  };
}
