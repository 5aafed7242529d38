import type { Certainty } from '../item/certainty';
import type { Item, Response } from '../item/item';
import { verdictOf, type Points } from '../item/score';
import type { Locale } from '../language/locale';
import type { AttemptStarted, EventHead, LearnerEvent, PlannedItem, ResponseMarked } from '../progress/event';
import { mergeRecords } from '../progress/merge';
import { policies, type FeedbackPolicy, type PolicyName } from './policy';

/** An attempt as the learner saw it, told from the record. */
export interface Replay extends Pick<AttemptStarted, 'attempt' | 'purpose' | 'lesson' | 'seed'> {
  readonly policy: PolicyName;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds since 1970; null while the attempt goes on. */
  readonly submittedAt: number | null;
  /** In the order in which they were asked. */
  readonly items: readonly ReplayedItem[];
}

export interface ReplayedItem {
  /** What was shown: revision, points, order of the parts, numbers. */
  readonly planned: PlannedItem;
  /** The revision in the bank now; null when the item has left it. */
  readonly revisionNow: number | null;
  /** The languages of the responses, each once, in the order of their use. */
  readonly locales: readonly Locale[];
  /** How many hints were seen: those asked for, and the one that comes by itself with a first mistake. */
  readonly hints: number;
  /** What happened, from first to last. */
  readonly steps: readonly ReplayedStep[];
}

export type ReplayedStep = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Of the item when it happened. */
  readonly revision: number;
  /** Whether the item is still the one that it happened to. */
  readonly isCurrent: boolean;
} & (
  | { readonly type: 'hint'; /** Which one: 1 and up. */ readonly hint: number }
  | {
      readonly type: 'response';
      readonly locale: Locale;
      readonly response: Response;
      /** Null where the learner did not say. */
      readonly certainty: Certainty | null;
      /** On its day; null where the response waited for marking. */
      readonly score: Points | null;
      /** Whether it is the response that counts. */
      readonly counts: boolean;
    }
  | {
      readonly type: 'marking';
      readonly by: ResponseMarked['by'];
      readonly met: readonly string[];
      readonly score: Points;
    }
  | { readonly type: 'answer-shown' }
);

/**
 * Everything that was seen in an attempt, in the order in which it happened. The result does not depend on the order of
 * the events nor on events that are there twice; events about items that the attempt did not plan are left out.
 *
 * @param items of the bank as it is now
 * @returns null when no such attempt was started
 */
export function replayAttempt(
  events: readonly LearnerEvent[],
  attempt: string,
  items: readonly Pick<Item, 'id' | 'revision'>[],
): Replay | null {
  const happened = mergeRecords(events, []).filter(
    (event) => event.type !== 'section-read' && event.attempt === attempt,
  );
  const start = happened.find((event) => event.type === 'attempt-started');
  if (start === undefined) return null;

  const { purpose, policy = 'practice', lesson, seed, plan, at: startedAt } = start;
  const submittedAt = happened.find((event) => event.type === 'attempt-submitted')?.at ?? null;
  return {
    attempt,
    purpose,
    policy,
    lesson,
    seed,
    startedAt,
    submittedAt,
    items: plan.map((planned) => {
      const revisionNow = items.find(({ id }) => id === planned.item)?.revision ?? null;
      const steps = stepsOf(happened, planned.item, revisionNow, policies[policy]);
      const responses = steps.filter((step) => step.type === 'response');
      return {
        planned,
        revisionNow,
        locales: [...new Set(responses.map(({ locale }) => locale))],
        hints: hintsSeen(steps, policies[policy]),
        steps,
      };
    }),
  };
}

function stepsOf(
  events: readonly LearnerEvent[],
  item: string,
  revisionNow: number | null,
  { counts }: FeedbackPolicy,
): ReplayedStep[] {
  const responses = events.filter((event) => event.type === 'response-submitted' && event.item === item);
  const counted = responses.at(counts === 'first' ? 0 : -1);
  const head = ({ at, revision }: EventHead & { readonly revision: number }) => ({
    at,
    revision,
    isCurrent: revision === revisionNow,
  });
  return events.flatMap((event): ReplayedStep[] => {
    if (!('item' in event) || event.item !== item) return [];
    switch (event.type) {
      case 'hint-shown':
        return [{ type: 'hint', ...head(event), hint: event.hint }];
      case 'answer-shown':
        return [{ type: 'answer-shown', ...head(event) }];
      case 'response-marked': {
        const { by, met, earned, possible } = event;
        return [{ type: 'marking', ...head(event), by, met, score: { earned, possible } }];
      }
      case 'response-submitted': {
        const { locale, response, certainty = null, unmarked, earned, possible } = event;
        const score = unmarked === true ? null : { earned, possible };
        return [
          { type: 'response', ...head(event), locale, response, certainty, score, counts: event.id === counted?.id },
        ];
      }
    }
  });
}

/** A first mistake is answered with guidance, to which the first hint belongs; a mistake at the last try had one before. */
function hintsSeen(steps: readonly ReplayedStep[], { tells }: FeedbackPolicy): number {
  const asked = steps.flatMap((step) => (step.type === 'hint' ? [step.hint] : []));
  const isGuided =
    tells.retry === 'guidance' &&
    steps.some((step) => step.type === 'response' && step.score !== null && verdictOf(step.score) !== 'correct');
  return Math.max(0, ...asked, isGuided ? 1 : 0);
}
