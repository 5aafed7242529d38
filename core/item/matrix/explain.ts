import type { PartReasons } from '../kind-definition';
import { mistakesIn } from './score';
import type { MatrixItem, MatrixResponse } from './types';

/** By row, only of foreseen mistakes: the reason of a row says what holds for it. Of two mistakes in a row both are told. */
export function explainResponse(item: MatrixItem, response: MatrixResponse): PartReasons {
  const reasons = new Map<string, string>();
  for (const { row, reason } of mistakesIn(item, response)) {
    const before = reasons.get(row);
    reasons.set(row, before === undefined ? reason : `${before} ${reason}`);
  }
  return Object.fromEntries(reasons);
}

export function explainKey(item: MatrixItem): PartReasons {
  return Object.fromEntries(item.rows.map(({ id, reason }) => [id, reason]));
}
