import type { Localised } from '../language/localised';

/** A mistake that learners are known to make; wrong answers name the one that they reveal. */
export interface Misconception {
  readonly id: string;
  /** The theory that it is about. */
  readonly theory: string;
  readonly words: Localised<MisconceptionWords>;
}

export interface MisconceptionWords {
  /** A noun phrase, as in "This reveals: …". */
  readonly name: string;
  /** A whole sentence that tells learners about themselves: "You often confuse …". */
  readonly often: string;
}
