/** open: no answer yet; retry: answered, another try is left; settled: nothing is left to try. */
export type ItemStatus = 'open' | 'retry' | 'settled';

/**
 * How much is told. guidance: what became of the chosen parts, their reasons, the hint, while the key stays hidden;
 * everything: the key, the reasons of all parts, the explanation.
 */
export type Disclosure = 'nothing' | 'guidance' | 'everything';

/** When a learner is told what: data, so that another way of working is another constant and no other code. */
export interface FeedbackPolicy {
  /** Answers to one item before it is settled: an integer, 0 or more; with 0 every item is settled. */
  readonly tries: number;
  /** Which response counts: the first, as later ones are for learning; or the last, where nothing was told in between. */
  readonly counts: 'first' | 'last';
  /** Whether the learner may ask for hints, one step at a time. */
  readonly hints: boolean;
  readonly tells: Readonly<Record<ItemStatus, Disclosure>>;
}

/**
 * Checks and quizzes. Guidance first, because finding the mistake oneself teaches more than being told; everything after
 * that, because a wrong option left unexplained can be learnt as a fact.
 *
 * @source Van der Kleij et al. (2015), doi 10.3102/0034654314564881; Roediger & Marsh (2005)
 */
export const practicePolicy: FeedbackPolicy = {
  tries: 2,
  counts: 'first',
  hints: true,
  tells: { open: 'nothing', retry: 'guidance', settled: 'everything' },
};

/** An answer can be changed as often as one likes, and nothing is told before the whole is submitted. */
export const examPolicy: FeedbackPolicy = {
  tries: Number.POSITIVE_INFINITY,
  counts: 'last',
  hints: false,
  tells: { open: 'nothing', retry: 'nothing', settled: 'nothing' },
};

/**
 * A prediction is made once, then compared with what comes out.
 *
 * @source Brod (2021), doi 10.3758/s13423-021-01904-1
 */
export const predictionPolicy: FeedbackPolicy = { ...practicePolicy, tries: 1, hints: false };

/** Looking back at a submitted attempt: nothing can be answered any more, everything is told. */
export const reviewPolicy: FeedbackPolicy = { ...practicePolicy, tries: 0, hints: false };

/** The policies under which a learner can work on a quiz. */
export const policies = { practice: practicePolicy, exam: examPolicy } as const;
export type PolicyName = keyof typeof policies;

/** Looking back at an attempt made under this policy: which response counted stays as it was. */
export function reviewOf(name: PolicyName): FeedbackPolicy {
  return { ...reviewPolicy, counts: policies[name].counts };
}
