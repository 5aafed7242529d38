import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptScore, attemptsFrom, itemState, passed } from '@/core/attempt/attempt';
import { practicePolicy, predictionPolicy, reviewPolicy } from '@/core/attempt/policy';
import type { LearnerEvent } from '@/core/progress/event';
import { multipleChoiceItem, numericItem, singleChoiceItem } from '../item/makers';
import { answered, attemptFrom, shown, started, submitted } from './makers';

const choice = singleChoiceItem({ id: 'party-systems/choice' });
const several = multipleChoiceItem({ id: 'party-systems/several' });
const number = numericItem({ id: 'party-systems/number' });

const right = { kind: 'single-choice', option: 'right' } as const;
const wrong = { kind: 'single-choice', option: 'wrong' } as const;
const other = { kind: 'single-choice', option: 'other' } as const;
const half = { kind: 'multiple-choice', options: ['right'] } as const;

describe('attemptsFrom', () => {
  it('gathers what happened in an attempt', () => {
    const first = answered(choice, wrong, { at: 10 });
    const second = answered(choice, right, { at: 20 });
    const start = started([choice, several], { at: 5 });
    expect(attemptsFrom([start, first, second, shown(several), submitted({ at: 100 })])).toEqual([
      {
        id: 'the-attempt',
        purpose: 'quiz',
        lesson: 'party-systems',
        seed: 'a seed',
        plan: start.plan,
        startedAt: 5,
        responses: new Map([[choice.id, [first, second]]]),
        shown: new Map([[several.id, several.revision]]),
        submittedAt: 100,
      },
    ]);
  });

  it('has not been submitted before it is', () => {
    expect(attemptFrom(started([choice])).submittedAt).toBeNull();
  });

  it('lists attempts by their start', () => {
    const later = started([choice], { id: 'b', attempt: 'later', at: 20 });
    const earlier = started([choice], { id: 'c', attempt: 'earlier', at: 10 });
    expect(attemptsFrom([later, earlier]).map(({ id }) => id)).toEqual(['earlier', 'later']);
  });

  it('keeps attempts apart', () => {
    const one = started([choice], { id: 'a', attempt: 'one' });
    const two = started([choice], { id: 'b', attempt: 'two' });
    const attempts = attemptsFrom([one, two, answered(choice, right, { attempt: 'two' })]);
    expect(attempts.map(({ responses }) => responses.size)).toEqual([0, 1]);
  });

  it('leaves out events about an attempt that never started, and sections read', () => {
    const read: LearnerEvent = { type: 'section-read', id: 'r', at: 1, lesson: 'party-systems', section: 'counting' };
    expect(attemptsFrom([read, answered(choice, right), shown(choice), submitted()])).toEqual([]);
  });

  it('keeps the first of two starts and of two submissions', () => {
    const attempt = attemptFrom(
      started([choice], { id: 'again', at: 30, seed: 'another seed' }),
      started([choice], { at: 5 }),
      submitted({ id: 'again-submitted', at: 120 }),
      submitted({ at: 100 }),
    );
    expect(attempt).toMatchObject({ startedAt: 5, seed: 'a seed', submittedAt: 100 });
  });

  it('loses no answer to a clock that was set back', () => {
    const attempt = attemptFrom(
      started([choice], { at: 1000 }),
      answered(choice, right, { at: 500 }),
      answered(several, half, { at: 1010 }),
      submitted({ at: 600 }),
    );
    expect([...attempt.responses.keys()]).toEqual([choice.id, several.id]);
  });

  it('gives the same attempts for the same events in any order and any number, also at equal times', () => {
    const events: LearnerEvent[] = [
      started([choice, several], { at: 5 }),
      answered(choice, wrong, { id: 'a', at: 5 }),
      answered(choice, other, { id: 'b', at: 5 }),
      answered(several, half, { id: 'c', at: 7 }),
      shown(several, { at: 7 }),
      submitted({ at: 7 }),
      started([choice], { id: 'd', attempt: 'another', at: 5 }),
      answered(choice, right, { id: 'e', attempt: 'another', at: 5 }),
    ];
    const expected = attemptsFrom(events);
    const anyOrder = fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length });
    fc.assert(
      fc.property(anyOrder, (merged) => {
        const attempts = attemptsFrom(merged);
        expect(attempts).toEqual(expected);
        // At equal times the ids decide which answer was the first, the one that counts.
        expect(attempts[1]?.responses.get(choice.id)?.map(({ id }) => id)).toEqual(['a', 'b']);
      }),
    );
  });
});

describe('itemState', () => {
  const stateAfter = (...events: LearnerEvent[]) =>
    itemState(attemptFrom(started([choice, several]), ...events), choice, practicePolicy);

  it('is open before an answer', () => {
    expect(stateAfter()).toEqual({ status: 'open', tries: 0, last: null, firstScore: null, stale: false });
  });

  it('gives another try after a wrong answer', () => {
    const response = answered(choice, wrong);
    expect(stateAfter(response)).toEqual({
      status: 'retry',
      tries: 1,
      last: response,
      firstScore: { earned: 0, possible: 1 },
      stale: false,
    });
  });

  it('gives another try after a partly right answer', () => {
    const attempt = attemptFrom(started([several]), answered(several, half));
    expect(itemState(attempt, several, practicePolicy)).toMatchObject({
      status: 'retry',
      firstScore: { earned: 1, possible: 2 },
    });
  });

  it('is settled by a full score', () => {
    expect(stateAfter(answered(choice, right))).toMatchObject({ status: 'settled', tries: 1 });
  });

  it('is settled when the tries are used up, and remembers what the first one earned', () => {
    const last = answered(choice, right, { at: 20 });
    expect(stateAfter(answered(choice, wrong, { at: 10 }), last)).toMatchObject({
      status: 'settled',
      tries: 2,
      last,
      firstScore: { earned: 0, possible: 1 },
    });
    expect(stateAfter(answered(choice, wrong, { at: 10 }), answered(choice, other, { at: 20 })).status).toBe('settled');
  });

  it('is settled when the answer was shown, with a response or without', () => {
    expect(stateAfter(shown(choice)).status).toBe('settled');
    expect(stateAfter(answered(choice, wrong), shown(choice)).status).toBe('settled');
  });

  it('is not settled by the answer to another revision', () => {
    expect(stateAfter(shown(choice, { revision: choice.revision + 1 })).status).toBe('open');
  });

  it('is settled after one answer to a prediction', () => {
    const attempt = attemptFrom(started([choice]), answered(choice, wrong));
    expect(itemState(attempt, choice, predictionPolicy).status).toBe('settled');
  });

  it('is settled in review, answered or not', () => {
    expect(itemState(attemptFrom(started([choice])), choice, reviewPolicy).status).toBe('settled');
  });

  it('does not look at other items', () => {
    expect(stateAfter(answered(several, half), shown(several)).status).toBe('open');
  });

  describe('after the item got a new revision', () => {
    const revised = { ...choice, revision: 2 };
    const attempt = attemptFrom(
      started([choice]),
      answered(choice, wrong, { at: 10 }),
      answered(choice, right, { at: 20 }),
    );

    it('keeps the old answers, recognisable as such, and settles nothing by them', () => {
      expect(itemState(attempt, revised, practicePolicy)).toMatchObject({
        status: 'open',
        tries: 0,
        last: { response: right, revision: 1 },
        firstScore: { earned: 0, possible: 1 },
        stale: true,
      });
    });

    it('is fresh again with an answer to the new revision', () => {
      const again = attemptFrom(
        started([choice]),
        answered(choice, right, { at: 10 }),
        answered(revised, wrong, { at: 20 }),
      );
      expect(itemState(again, revised, practicePolicy)).toMatchObject({
        status: 'retry',
        tries: 1,
        last: { response: wrong, revision: 2 },
        stale: false,
      });
    });
  });
});

describe('attemptScore', () => {
  it('counts the first response to each item, not the later ones', () => {
    const attempt = attemptFrom(
      started([choice, several]),
      answered(choice, wrong, { at: 10 }),
      answered(choice, right, { at: 20 }),
      answered(several, half, { at: 30 }),
    );
    expect(attemptScore(attempt)).toEqual({ earned: 1, possible: 3 });
  });

  it('counts unanswered items with 0 of the points they had when the attempt was planned', () => {
    expect(attemptScore(attemptFrom(started([choice, several, number])))).toEqual({ earned: 0, possible: 4 });
  });

  it('counts an answer with the points of its day, whatever became of the item', () => {
    const attempt = attemptFrom(started([several]), answered(several, half, { earned: 2, possible: 3 }));
    expect(attemptScore(attempt)).toEqual({ earned: 2, possible: 3 });
  });

  it('leaves out answers to items that were not planned', () => {
    const attempt = attemptFrom(started([choice]), answered(several, half));
    expect(attemptScore(attempt)).toEqual({ earned: 0, possible: 1 });
  });
});

describe('passed', () => {
  it.each([
    [7, 10, true],
    [6, 9, false],
    [9, 13, false],
    [10, 13, true],
    [14, 20, true],
    [13, 20, false],
    [1, 1, true],
    [0, 1, false],
  ])('at %d of %d points: %s', (earned, possible, expected) => {
    expect(passed({ earned, possible })).toBe(expected);
  });

  it('at exactly 70 % of any number of points, and not one point below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (tens) => {
        expect(passed({ earned: 7 * tens, possible: 10 * tens })).toBe(true);
        expect(passed({ earned: 7 * tens - 1, possible: 10 * tens })).toBe(false);
      }),
    );
  });

  it('not when there was nothing to earn', () => {
    expect(passed({ earned: 0, possible: 0 })).toBe(false);
  });
});
