import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayAttempt, type ReplayedItem, type ReplayedStep } from '@/core/attempt/replay';
import { certainties } from '@/core/item/certainty';
import { locales } from '@/core/language/locale';
import type { Happening, LearnerEvent, PlannedItem } from '@/core/progress/event';
import { singleChoiceItem } from '../item/makers';
import { answered, shown, started, submitted } from './makers';

const item = singleChoiceItem({ id: 'party-systems/choice' });
const other = singleChoiceItem({ id: 'party-systems/other' });
const right = { kind: 'single-choice', option: 'right' } as const;
const wrong = { kind: 'single-choice', option: 'wrong' } as const;

function replayOf(...events: readonly LearnerEvent[]): ReplayedItem {
  const replayed = replayAttempt(events, 'the-attempt', [item, other])?.items[0];
  if (replayed === undefined) throw new Error('expected an item');
  return replayed;
}

function hint(number: number, at: number): LearnerEvent {
  const { id, revision } = item;
  return { type: 'hint-shown', id: `hint at ${at}`, at, attempt: 'the-attempt', item: id, revision, hint: number };
}

describe('the replay of an attempt', () => {
  it('tells everything that happened to an item, in its order', () => {
    const events = [
      started([item, other], { at: 5 }),
      hint(1, 10),
      answered(item, wrong, { at: 20, locale: 'ru', certainty: 'sure' }),
      hint(2, 30),
      answered(item, right, { at: 40, locale: 'kk' }),
      submitted({ at: 100 }),
    ];
    expect(replayAttempt([...events].reverse(), 'the-attempt', [item, other])).toMatchObject({
      purpose: 'quiz',
      policy: 'practice',
      lesson: 'party-systems',
      seed: 'a seed',
      startedAt: 5,
      submittedAt: 100,
    });
    const now = { revision: 1, isCurrent: true };
    expect(replayOf(...events)).toEqual({
      planned: { item: item.id, revision: 1, points: 1, order: [] },
      revisionNow: 1,
      locales: ['ru', 'kk'],
      hints: 2,
      steps: [
        { type: 'hint', at: 10, ...now, hint: 1 },
        {
          type: 'response',
          at: 20,
          ...now,
          locale: 'ru',
          response: wrong,
          certainty: 'sure',
          score: { earned: 0, possible: 1 },
          counts: true,
        },
        { type: 'hint', at: 30, ...now, hint: 2 },
        {
          type: 'response',
          at: 40,
          ...now,
          locale: 'kk',
          response: right,
          certainty: null,
          score: { earned: 1, possible: 1 },
          counts: false,
        },
      ],
    });
  });

  it('says of each step whether the item is still the one it happened to', () => {
    const before = answered(item, wrong, { at: 20 });
    const after = shown(item, { at: 30, revision: 2 });
    const [replayed] =
      replayAttempt([started([item]), before, after], 'the-attempt', [{ id: item.id, revision: 2 }])?.items ?? [];
    expect(replayed?.revisionNow).toBe(2);
    expect(replayed?.steps.map(({ type, revision, isCurrent }) => ({ type, revision, isCurrent }))).toEqual([
      { type: 'response', revision: 1, isCurrent: false },
      { type: 'answer-shown', revision: 2, isCurrent: true },
    ]);
  });

  it('keeps what happened to an item that has left the bank', () => {
    const [replayed] = replayAttempt([started([item]), answered(item, right)], 'the-attempt', [])?.items ?? [];
    expect(replayed).toMatchObject({ revisionNow: null, steps: [{ response: right, isCurrent: false }] });
  });

  it('has no score for an answer that waits for marking, and the marking as a step of its own', () => {
    const marked: LearnerEvent = {
      type: 'response-marked',
      id: 'marked',
      at: 30,
      attempt: 'the-attempt',
      item: item.id,
      revision: 1,
      by: 'instructor',
      met: ['names-effect'],
      earned: 1,
      possible: 2,
    };
    const written = answered(item, right, { at: 20, unmarked: true, earned: 0, possible: 2 });
    expect(replayOf(started([item]), written, marked).steps).toMatchObject([
      { type: 'response', score: null },
      { type: 'marking', by: 'instructor', met: ['names-effect'], score: { earned: 1, possible: 2 } },
    ]);
  });

  it('says which answer counts: the first in practice, the last in an exam', () => {
    const tries = [answered(item, wrong, { at: 10 }), answered(item, right, { at: 20 })];
    const counts = (replayed: ReplayedItem) =>
      replayed.steps.map((step) => (step.type === 'response' ? step.counts : null));
    expect(counts(replayOf(started([item]), ...tries))).toEqual([true, false]);
    expect(counts(replayOf(started([item], { policy: 'exam' }), ...tries))).toEqual([false, true]);
  });

  it.each([
    ['none, when nothing was asked for and the first answer was right', [answered(item, right)], 0],
    ['the one that comes with a first mistake', [answered(item, wrong)], 1],
    ['those that were asked for before a mistake, not one more', [hint(1, 5), answered(item, wrong, { at: 10 })], 1],
    ['none when the mistake was made in another item', [answered(item, right), answered(other, wrong)], 0],
  ] as const)('counts the hints that were seen: %s', (_, events, seen) => {
    expect(replayOf(started([item, other]), ...events).hints).toBe(seen);
  });

  it('counts no hint where nothing is told', () => {
    expect(replayOf(started([item], { policy: 'exam' }), answered(item, wrong)).hints).toBe(0);
  });

  it('is null when no such attempt was started', () => {
    expect(replayAttempt([answered(item, right)], 'the-attempt', [item])).toBeNull();
    expect(replayAttempt([started([item])], 'another', [item])).toBeNull();
  });
});

/* A random attempt: what happens to whom, in a random order; and what its replay is, put together beside it. */

const anyId = fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,6})?$/);
const anyNumbers = fc.dictionary(anyId, fc.integer().map(String), { maxKeys: 3 });
const anyPlan: fc.Arbitrary<PlannedItem[]> = fc.uniqueArray(
  fc.record({
    item: anyId.map((id) => `lesson/${id}`),
    revision: fc.integer({ min: 1, max: 3 }),
    points: fc.integer({ min: 1, max: 5 }),
    order: fc.array(anyId, { maxLength: 5 }),
    numbers: anyNumbers,
  }),
  { minLength: 1, maxLength: 5, selector: ({ item }) => item },
);

type Told<Step> = Step extends ReplayedStep ? Omit<Step, 'at' | 'isCurrent' | 'counts'> : never;
const anyRevision = fc.integer({ min: 1, max: 3 });
const anyPoints = fc
  .integer({ min: 1, max: 4 })
  .chain((possible) => fc.record({ earned: fc.integer({ min: 0, max: possible }), possible: fc.constant(possible) }));
const anyStep: fc.Arbitrary<Told<ReplayedStep>> = fc.oneof(
  fc.record({ type: fc.constant('hint' as const), revision: anyRevision, hint: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('answer-shown' as const), revision: anyRevision }),
  fc.record({
    type: fc.constant('marking' as const),
    revision: anyRevision,
    by: fc.constantFrom('self' as const, 'instructor' as const),
    met: fc.array(anyId, { maxLength: 3 }),
    score: anyPoints,
  }),
  fc.record({
    type: fc.constant('response' as const),
    revision: anyRevision,
    locale: fc.constantFrom(...locales),
    response: anyId.map((option) => ({ kind: 'single-choice' as const, option })),
    certainty: fc.constantFrom(null, ...certainties),
    score: fc.option(anyPoints),
  }),
);

/** The event that records the step. */
function recorded(attempt: string, item: string, step: Told<ReplayedStep>): Happening {
  const head = { attempt, item, revision: step.revision };
  switch (step.type) {
    case 'hint':
      return { type: 'hint-shown', ...head, hint: step.hint };
    case 'answer-shown':
      return { type: 'answer-shown', ...head };
    case 'marking':
      return { type: 'response-marked', ...head, by: step.by, met: step.met, ...step.score };
    case 'response': {
      const { locale, response, certainty, score } = step;
      const said = certainty === null ? {} : { certainty };
      const points = score ?? ({ unmarked: true, earned: 0, possible: 1 } as const);
      return { type: 'response-submitted', ...head, locale, response, ...said, ...points };
    }
  }
}

const anyAttempt = anyPlan.chain((plan) =>
  fc.record({
    plan: fc.constant(plan),
    policy: fc.constantFrom('practice' as const, 'exam' as const),
    happened: fc.array(fc.tuple(fc.nat(plan.length - 1), anyStep), { maxLength: 12 }),
    isSubmitted: fc.boolean(),
    /** Revision now, by place in the plan; null where the item has left the bank. */
    now: fc.array(fc.option(anyRevision), { minLength: plan.length, maxLength: plan.length }),
  }),
);

it('tells of any attempt what was put in, whatever the order and number of its events', () => {
  fc.assert(
    fc.property(anyAttempt, fc.infiniteStream(fc.nat()), ({ plan, policy, happened, isSubmitted, now }, draws) => {
      const items = plan.flatMap(({ item: id }, place) => {
        const revision = now[place] ?? null;
        return revision === null ? [] : [{ id, revision }];
      });
      const happenings: Happening[] = [
        { type: 'attempt-started', attempt: 'a', purpose: 'retry', policy, lesson: 'lesson', seed: 's', plan },
        ...happened.map(([place, step]) => recorded('a', plan[place]?.item ?? '', step)),
        ...(isSubmitted ? [{ type: 'attempt-submitted', attempt: 'a' } as const] : []),
      ];
      const record = happenings.map((happening, at): LearnerEvent => ({ id: `event ${at}`, at, ...happening }));
      const elsewhere: LearnerEvent[] = [
        { id: 'x', at: 0, type: 'section-read', lesson: 'lesson', section: 'section' },
        { id: 'y', at: 1, type: 'attempt-submitted', attempt: 'another' },
      ];
      // Every event once or twice, in an order drawn for each.
      const merged = [...record, ...record.filter((_, index) => index % 2 === 0), ...elsewhere]
        .map((event) => ({ event, place: draws.next().value as number }))
        .sort((one, another) => one.place - another.place)
        .map(({ event }) => event);

      const replay = replayAttempt(merged, 'a', items);
      expect(replay).toMatchObject({ attempt: 'a', purpose: 'retry', policy, seed: 's', startedAt: 0 });
      expect(replay?.submittedAt).toBe(isSubmitted ? happened.length + 1 : null);
      expect(replay?.items.map(({ planned }) => planned)).toEqual(plan);
      plan.forEach((_, place) => {
        const revisionNow = now[place] ?? null;
        const own = happened.flatMap(([of, step], index) =>
          of === place ? [{ ...step, at: index + 1, isCurrent: step.revision === revisionNow }] : [],
        );
        const answers = own.filter((step) => step.type === 'response');
        const counted = policy === 'practice' ? answers[0] : answers.at(-1);
        const steps = own.map((step) => (step.type === 'response' ? { ...step, counts: step === counted } : step));
        const replayed = replay?.items[place];
        expect(replayed?.revisionNow).toBe(revisionNow);
        expect(replayed?.steps).toEqual(steps);
        expect(replayed?.locales).toEqual([...new Set(answers.map(({ locale }) => locale))]);
      });
    }),
  );
});
