import { inOneLine } from '../in-one-line';
import type { KindViews } from '../kind-views';
import { partCredit } from '../part-credit';
import { MatrixResponseView } from './response-view';
import { MatrixReviewView } from './review-view';

export const matrixViews: KindViews<'matrix'> = {
  ResponseView: MatrixResponseView,
  ReviewView: MatrixReviewView,
  untouched: () => ({ kind: 'matrix', ticks: {} }),
  credit: partCredit,
  lines: ({ rows, columns }) => [...rows.map(({ text }) => text), inOneLine(columns)],
};
