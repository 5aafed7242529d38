import type { Points } from './score';

export const certainties = ['sure', 'fairly', 'guess'] as const;
/** How sure the learner says to be, before the reveal; never part of the score. */
export type Certainty = (typeof certainties)[number];

/** Marks for a right and for a wrong answer. */
const marks: Readonly<Record<Certainty, { readonly right: number; readonly wrong: number }>> = {
  guess: { right: 1, wrong: 0 },
  fairly: { right: 2, wrong: -2 },
  sure: { right: 3, wrong: -6 },
};

/**
 * Certainty-based mark, kept apart from the score: 1, 2 or 3 for a right answer against 0, −2 or −6 for a wrong one, so
 * that saying how sure one really is pays best: below 2/3 of the chance to be right "guess", above 4/5 "sure".
 * An answer that is not fully right counts as wrong: the scheme knows nothing in between.
 *
 * @returns an integer from −6 to 3
 * @source Gardner-Medwin (1995), Association for Learning Technology Journal 3(1), 80–85
 */
export function certaintyMark(certainty: Certainty, { earned, possible }: Points): number {
  return marks[certainty][earned === possible ? 'right' : 'wrong'];
}
