import { toView } from '@/core/item/registry';
import type { Item, Response } from '@/core/item/item';
import { scoreResponse } from '@/core/item/registry';
import { attemptsFrom } from '@/core/attempt/attempt';
import type { Attempt, GivenResponse } from '@/core/attempt/attempt';
import type {
  AnswerShown,
  AttemptStarted,
  AttemptSubmitted,
  EventHead,
  HintShown,
  LearnerEvent,
  ResponseMarked,
} from '@/core/progress/event';

/** Events of one attempt, "the-attempt"; `id` and `at` are given where a test is about them. */
export function started(
  items: readonly Item[],
  overrides: Partial<EventHead & AttemptStarted> = {},
): EventHead & AttemptStarted {
  return {
    type: 'attempt-started',
    id: 'started',
    at: 0,
    attempt: 'the-attempt',
    purpose: 'quiz',
    lesson: 'party-systems',
    seed: 'a seed',
    plan: items.map((item) => ({ item: item.id, revision: item.revision, points: toView(item).points, order: [] })),
    ...overrides,
  };
}

export function answered(item: Item, response: Response, overrides: Partial<GivenResponse> = {}): GivenResponse {
  const score = scoreResponse(item, response);
  if (score.status === 'invalid') throw new Error(`the record holds only complete responses: ${score.reason}`);
  const at = overrides.at ?? 10;
  return {
    type: 'response-submitted',
    id: `answered ${item.id} at ${at}`,
    at,
    attempt: 'the-attempt',
    item: item.id,
    revision: item.revision,
    locale: 'kk',
    response,
    ...(score.status === 'unmarked' ? { unmarked: true, earned: 0 } : { earned: score.earned }),
    possible: score.possible,
    ...overrides,
  };
}

/** @param met criteria found met, each worth a point */
export function marked(
  item: Item,
  met: readonly string[],
  overrides: Partial<EventHead & ResponseMarked> = {},
): EventHead & ResponseMarked {
  const at = overrides.at ?? 200;
  return {
    type: 'response-marked',
    id: `marked ${item.id} at ${at}`,
    at,
    attempt: 'the-attempt',
    item: item.id,
    revision: item.revision,
    by: 'self',
    met,
    earned: met.length,
    possible: toView(item).points,
    ...overrides,
  };
}

/** @param hint which one: 1 and up */
export function hinted(
  item: Item,
  hint: number,
  overrides: Partial<EventHead & HintShown> = {},
): EventHead & HintShown {
  const at = overrides.at ?? 5;
  return {
    type: 'hint-shown',
    id: `hint ${hint} of ${item.id} at ${at}`,
    at,
    attempt: 'the-attempt',
    item: item.id,
    revision: item.revision,
    hint,
    ...overrides,
  };
}

export function shown(item: Item, overrides: Partial<EventHead & AnswerShown> = {}): EventHead & AnswerShown {
  return {
    type: 'answer-shown',
    id: `shown ${item.id}`,
    at: 50,
    attempt: 'the-attempt',
    item: item.id,
    revision: item.revision,
    ...overrides,
  };
}

export function submitted(overrides: Partial<EventHead & AttemptSubmitted> = {}): EventHead & AttemptSubmitted {
  return { type: 'attempt-submitted', id: 'submitted', at: 100, attempt: 'the-attempt', ...overrides };
}

/** The only attempt of these events. */
export function attemptFrom(...events: readonly LearnerEvent[]): Attempt {
  const [attempt, ...others] = attemptsFrom(events);
  if (attempt === undefined || others.length > 0) throw new Error('expected the events of exactly one attempt');
  return attempt;
}
