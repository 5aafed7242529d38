import { toView } from '@/core/item/registry';
import type { Item, Response } from '@/core/item/item';
import { scoreResponse } from '@/core/item/registry';
import { attemptsFrom } from '@/core/attempt/attempt';
import type { Attempt, GivenResponse } from '@/core/attempt/attempt';
import type { AnswerShown, AttemptStarted, AttemptSubmitted, EventHead, LearnerEvent } from '@/core/progress/event';

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
  if (score.status === 'invalid') throw new Error(`the record holds only scored responses: ${score.reason}`);
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
    earned: score.earned,
    possible: score.possible,
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
