import { certaintyMark } from '../item/certainty';
import { countedPoints, countedResponse, type Attempt } from './attempt';
import { policies } from './policy';

/** Certainty-based marks of an attempt, kept apart from its score. */
export interface CertaintyTotal {
  /** An integer: from -6 to 3 for each answer. */
  readonly mark: number;
  /** How many answers it is made of: 1 or more. */
  readonly answers: number;
}

/**
 * The certainty-based marks of all answers of which the learner said how sure they were. An answer that waits for marking
 * is not among them yet.
 *
 * @returns null where there is no such answer
 */
export function certaintyTotal(attempt: Attempt): CertaintyTotal | null {
  const policy = policies[attempt.policy];
  const marks = attempt.plan.flatMap(({ item }) => {
    const certainty = countedResponse(attempt, item, policy)?.certainty;
    const points = countedPoints(attempt, item, policy);
    return certainty === undefined || points === null ? [] : [certaintyMark(certainty, points)];
  });
  if (marks.length === 0) return null;
  return { mark: marks.reduce((sum, mark) => sum + mark, 0), answers: marks.length };
}
