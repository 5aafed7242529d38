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
  tells: { open: 'nothing', retry: 'guidance', settled: 'everything' },
};

/**
 * A prediction is made once, then compared with what comes out.
 *
 * @source Brod (2021), doi 10.3758/s13423-021-01904-1
 */
export const predictionPolicy: FeedbackPolicy = { ...practicePolicy, tries: 1 };

/** Looking back at a submitted attempt: nothing can be answered any more, everything is told. */
export const reviewPolicy: FeedbackPolicy = { ...practicePolicy, tries: 0 };
