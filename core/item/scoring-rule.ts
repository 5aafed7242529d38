import type { Points } from './score';

/*
 * How points are given, by name: an item of the bank names its rule, and the learner is told in words what it does.
 * No rule is claimed to be the official one of any test.
 */

export const choiceRules = ['per-option', 'two-one-zero', 'all-or-nothing'] as const;
/** For items with several right options. */
export type ChoiceRule = (typeof choiceRules)[number];

export const orderingRules = ['longest-chain', 'all-or-nothing'] as const;
export type OrderingRule = (typeof orderingRules)[number];

export const partRules = ['per-part', 'all-or-nothing'] as const;
/** For items of several parts of which each has an answer of its own: rows, gaps, elements to place. */
export type PartRule = (typeof partRules)[number];

/** Points that a full answer earns when `parts` (1 or more) can be right. */
export function pointsPossible(rule: ChoiceRule | PartRule, parts: number): number {
  switch (rule) {
    case 'per-option':
    case 'per-part':
      return parts;
    case 'two-one-zero':
      return 2;
    case 'all-or-nothing':
      return 1;
  }
}

/**
 * Points for chosen options.
 *
 * per-option: one point for each right option chosen, one off for each other one chosen, never below 0. Without the
 * penalty choosing everything would earn full points.
 * two-one-zero: two points for exactly the keys, one with a single error (a key left out, or another option chosen), else
 * none. A swapped option is two errors.
 * all-or-nothing: one point for exactly the keys.
 *
 * @param right chosen keys; @param wrong other options chosen; @param keys keys of the item: integers, right <= keys
 * @example scoreChoices('per-option', { right: 2, wrong: 1, keys: 3 }) // { earned: 1, possible: 3 }
 */
export function scoreChoices(
  rule: ChoiceRule,
  { right, wrong, keys }: { readonly right: number; readonly wrong: number; readonly keys: number },
): Points {
  const possible = pointsPossible(rule, keys);
  const errors = keys - right + wrong;
  switch (rule) {
    case 'per-option':
      return { earned: Math.max(0, right - wrong), possible };
    case 'two-one-zero':
      return { earned: Math.max(0, 2 - errors), possible };
    case 'all-or-nothing':
      return { earned: errors === 0 ? 1 : 0, possible };
  }
}

/** One point for each right part, or one for all of them together. @param right integer, 0 <= right <= parts */
export function scoreParts(rule: PartRule, right: number, parts: number): Points {
  const possible = pointsPossible(rule, parts);
  return { earned: rule === 'per-part' ? right : Math.floor(right / parts), possible };
}
