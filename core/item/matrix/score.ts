import type { PartMark, Scored } from '../score';
import { scoreParts } from '../scoring-rule';
import type { MatrixItem, MatrixMistake, MatrixResponse, MatrixRow } from './types';
import { ticksIn } from './validate-response';

/**
 * By the rule of the item, row by row. A row is right when exactly its columns are ticked: points for single ticks would
 * reward ticking everything.
 */
export function score(item: MatrixItem, response: MatrixResponse): Scored {
  const isRight = ({ id, keys }: MatrixRow): boolean => {
    const ticked = ticksIn(response.ticks, id);
    return ticked.length === keys.length && keys.every((column) => ticked.includes(column));
  };
  const marks = item.rows.map((row): [string, PartMark] => [row.id, isRight(row) ? 'right' : 'wrong']);
  const right = marks.filter(([, mark]) => mark === 'right').length;
  return {
    status: 'scored',
    ...scoreParts(item.rule, right, item.rows.length),
    marks: Object.fromEntries(marks),
    misconceptions: [...new Set(mistakesIn(item, response).map(({ misconception }) => misconception))],
  };
}

/** The foreseen mistakes that the ticks contain. */
export function mistakesIn(item: MatrixItem, { ticks }: MatrixResponse): readonly MatrixMistake[] {
  return item.mistakes.filter(({ row, column }) => ticksIn(ticks, row).includes(column));
}
