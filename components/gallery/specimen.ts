import type { PolicyName } from '@/core/attempt/policy';
import type { Item } from '@/core/item/item';
import type { LearnerEvent } from '@/core/progress/event';

/** States of an item that are worth looking at. */
export const specimenStates = [
  'untouched',
  'hinted',
  'wrong-once',
  'wrong-twice',
  'right',
  'shown',
  'older',
  'exam',
  'unanswered',
  'unmarked',
  'marked',
] as const;
export type SpecimenState = (typeof specimenStates)[number];

/** An item as it looks in one state. */
export interface Specimen {
  readonly state: SpecimenState;
  /** What the state is called. */
  readonly label: string;
  /** With an id of its own, so that ids on the page are unique. */
  readonly item: Item;
  readonly policy: PolicyName | 'review';
  /** What a learner did to bring it there. */
  readonly events: readonly LearnerEvent[];
}
