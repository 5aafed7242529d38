import type { Scored, Unmarked } from '../score';
import type { WrittenItem, WrittenResponse } from './types';

/** One point for each criterion that whoever marked the answer found met; unmarked until somebody did. */
export function score(
  { criteria }: WrittenItem,
  _response: WrittenResponse,
  met: readonly string[] | null,
): Scored | Unmarked {
  const possible = criteria.length;
  if (met === null) return { status: 'unmarked', possible };
  return {
    status: 'scored',
    earned: criteria.filter(({ id }) => met.includes(id)).length,
    possible,
    marks: Object.fromEntries(criteria.map(({ id }) => [id, met.includes(id) ? 'right' : 'missed'])),
    misconceptions: [],
  };
}
