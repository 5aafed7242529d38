import type { Localised } from '../language/localised';

/** A term of the glossary. */
export interface Term {
  readonly id: string;
  readonly words: Localised<{ readonly term: string; readonly definition: string }>;
  /** Ids of near terms. */
  readonly related: readonly string[];
  /** Ids of the bibliography. */
  readonly sources: readonly string[];
}
