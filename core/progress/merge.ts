import type { LearnerEvent } from './event';

/**
 * Union of two learner records by event id, in the order of the record: by time, then by id (ids are compared
 * as code units, so the order is the same on every device and in every language).
 *
 * An event never changes, so the same id is the same event wherever it comes from; merging is therefore
 * commutative, associative and idempotent, and two tabs or two devices arrive at the same record.
 */
export function mergeRecords(one: readonly LearnerEvent[], other: readonly LearnerEvent[]): LearnerEvent[] {
  const byId = new Map([...one, ...other].map((event) => [event.id, event]));
  return [...byId.values()].sort(inOrderOfRecord);
}

function inOrderOfRecord(a: LearnerEvent, b: LearnerEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : 1;
}
