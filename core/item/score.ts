/** Why a response cannot be scored yet: not the same as wrong. */
export type InvalidReason =
  'nothing-chosen' | 'empty' | 'not-a-number' | 'too-long' | 'unknown-part' | 'incomplete' | 'repeated-part';

/** What a response lacks before it can be scored. */
export interface Shortcoming {
  readonly reason: InvalidReason;
  /** Ids of the parts that have no answer yet, in the order of the view; none where the reason is about the whole. */
  readonly parts: readonly string[];
}

/** A shortcoming of the whole response. */
export function shortcoming(reason: InvalidReason, parts: readonly string[] = []): Shortcoming {
  return { reason, parts };
}

/** What became of one part (option, element, row, gap, criterion) of an item after a response. */
export type PartMark = 'right' | 'wrong' | 'missed' | 'untouched';

/** An exact fraction of a full answer, as two integers: nothing is rounded before a person reads it. */
export interface Points {
  /** Points earned: an integer from 0 to `possible`. */
  readonly earned: number;
  /** Points possible: an integer, 1 or more for an item. */
  readonly possible: number;
}

export interface Scored extends Points {
  readonly status: 'scored';
  /** By id of the part; an item that is answered in one field has one part, "value". */
  readonly marks: Readonly<Record<string, PartMark>>;
  /** Misconceptions that the response reveals, each once. */
  readonly misconceptions: readonly string[];
}

/** A response that only a person can mark, before that was done: neither right nor wrong. */
export interface Unmarked {
  readonly status: 'unmarked';
  readonly possible: number;
}

export type Score = ({ readonly status: 'invalid' } & Shortcoming) | Unmarked | Scored;

export type Verdict = 'correct' | 'partly' | 'wrong';

export function verdictOf(score: Points): Verdict {
  if (score.earned === score.possible) return 'correct';
  return score.earned > 0 ? 'partly' : 'wrong';
}
