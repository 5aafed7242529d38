/** Why a response cannot be scored yet: not the same as wrong. */
export type InvalidReason =
  'nothing-chosen' | 'empty' | 'not-a-number' | 'unknown-part' | 'incomplete' | 'repeated-part';

/** What became of one part (option, element) of an item after a response. */
export type PartMark = 'right' | 'wrong' | 'missed' | 'untouched';

export interface Points {
  /** Points earned: an integer from 0 to `possible`. */
  readonly earned: number;
  /** Points possible: an integer, 1 or more for an item. */
  readonly possible: number;
}

export interface Scored extends Points {
  readonly status: 'scored';
  /** By id of option or element; a numeric item has one part, "value". */
  readonly marks: Readonly<Record<string, PartMark>>;
  /** Misconceptions that the response reveals, each once. */
  readonly misconceptions: readonly string[];
}

export type Score = { readonly status: 'invalid'; readonly reason: InvalidReason } | Scored;

export type Verdict = 'correct' | 'partly' | 'wrong';

export function verdictOf(score: Points): Verdict {
  if (score.earned === score.possible) return 'correct';
  return score.earned > 0 ? 'partly' : 'wrong';
}
