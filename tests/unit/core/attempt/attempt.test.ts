import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attemptScore,
  attemptsFrom,
  countedPoints,
  countedResponse,
  itemState,
  passed,
  untouchedState,
} from '@/core/attempt/attempt';
import { examPolicy, practicePolicy, predictionPolicy, reviewOf, reviewPolicy } from '@/core/attempt/policy';
import { certainties } from '@/core/item/certainty';
import type { LearnerEvent } from '@/core/progress/event';
import { multipleChoiceItem, numericItem, singleChoiceItem, writtenItem } from '../item/makers';
import { answered, attemptFrom, hinted, marked, shown, started, submitted } from './makers';

const choice = singleChoiceItem({ id: 'party-systems/choice' });
const several = multipleChoiceItem({ id: 'party-systems/several' });
const number = numericItem({ id: 'party-systems/number' });
/** Two criteria: names-effect, gives-example. */
const essay = writtenItem({ id: 'party-systems/essay' });

const right = { kind: 'single-choice', option: 'right' } as const;
const wrong = { kind: 'single-choice', option: 'wrong' } as const;
const other = { kind: 'single-choice', option: 'other' } as const;
const half = { kind: 'multiple-choice', options: ['right'] } as const;
const text = { kind: 'written', text: 'An answer' } as const;

describe('attemptsFrom', () => {
  it('gathers what happened in an attempt', () => {
    const first = answered(choice, wrong, { at: 10 });
    const second = answered(choice, right, { at: 20 });
    const start = started([choice, several, essay], { at: 5 });
    const essayAnswered = answered(essay, text, { at: 30 });
    const marking = marked(essay, ['names-effect'], { at: 110 });
    const happened = [start, hinted(choice, 1), first, second, shown(several), essayAnswered, submitted(), marking];
    expect(attemptsFrom(happened)).toEqual([
      {
        id: 'the-attempt',
        purpose: 'quiz',
        policy: 'practice',
        lesson: 'party-systems',
        seed: 'a seed',
        plan: start.plan,
        startedAt: 5,
        responses: new Map([
          [choice.id, [first, second]],
          [essay.id, [essayAnswered]],
        ]),
        markings: new Map([[essay.id, [marking]]]),
        hints: new Map([[choice.id, { revision: choice.revision, count: 1 }]]),
        shown: new Map([[several.id, several.revision]]),
        submittedAt: 100,
      },
    ]);
  });

  it('keeps the policy under which it was begun', () => {
    expect(attemptFrom(started([choice], { policy: 'exam' })).policy).toBe('exam');
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
    const happened = [answered(choice, right), hinted(choice, 1), marked(essay, []), shown(choice), submitted()];
    expect(attemptsFrom([read, ...happened])).toEqual([]);
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

  it('loses no marking and no hint to it either', () => {
    const attempt = attemptFrom(
      started([choice, essay], { at: 1000 }),
      answered(essay, text, { at: 900 }),
      marked(essay, ['gives-example'], { at: 10 }),
      hinted(choice, 2, { at: 20 }),
      hinted(choice, 1, { at: 30 }),
    );
    expect(attempt.markings.get(essay.id)).toMatchObject([{ met: ['gives-example'] }]);
    expect(attempt.hints.get(choice.id)).toEqual({ revision: 1, count: 2 });
  });

  it('gives the same attempts for the same events in any order and any number, also at equal times', () => {
    const events: LearnerEvent[] = [
      started([choice, several, essay], { at: 5 }),
      hinted(choice, 1, { at: 5 }),
      hinted(choice, 2, { at: 5 }),
      hinted(choice, 1, { at: 6, revision: 2 }),
      shown(choice, { id: 'older', at: 6 }),
      shown(choice, { id: 'newer', at: 5, revision: 2 }),
      answered(essay, text, { at: 5 }),
      marked(essay, ['names-effect'], { id: 'f', at: 7 }),
      marked(essay, [], { id: 'g', at: 7 }),
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
        expect(attempts[1]?.markings.get(essay.id)?.map(({ id }) => id)).toEqual(['f', 'g']);
        expect(attempts[1]?.hints.get(choice.id)).toEqual({ revision: 2, count: 1 });
        expect(attempts[1]?.shown.get(choice.id)).toBe(2);
      }),
    );
  });
});

describe('itemState', () => {
  const stateAfter = (...events: LearnerEvent[]) =>
    itemState(attemptFrom(started([choice, several]), ...events), choice, practicePolicy);

  it('is open before an answer', () => {
    expect(stateAfter()).toEqual(untouchedState);
    expect(untouchedState).toEqual({
      status: 'open',
      tries: 0,
      hints: 0,
      last: null,
      met: null,
      counted: null,
      stale: false,
    });
  });

  it('gives another try after a wrong answer', () => {
    const response = answered(choice, wrong);
    expect(stateAfter(response)).toEqual({
      status: 'retry',
      tries: 1,
      hints: 0,
      last: response,
      met: null,
      counted: { earned: 0, possible: 1 },
      stale: false,
    });
  });

  it('gives another try after a partly right answer', () => {
    const attempt = attemptFrom(started([several]), answered(several, half));
    expect(itemState(attempt, several, practicePolicy)).toMatchObject({
      status: 'retry',
      counted: { earned: 1, possible: 2 },
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
      counted: { earned: 0, possible: 1 },
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
    expect(stateAfter(answered(several, half), hinted(several, 1), shown(several))).toEqual(untouchedState);
  });

  it('settles nothing by hints, and counts as many as the learner saw', () => {
    expect(stateAfter(hinted(choice, 1))).toEqual({ ...untouchedState, hints: 1 });
    expect(stateAfter(hinted(choice, 1), hinted(choice, 2, { at: 6 })).hints).toBe(2);
    // From two tabs, or by a clock that was set back.
    expect(stateAfter(hinted(choice, 2), hinted(choice, 1, { at: 6 })).hints).toBe(2);
  });

  describe('after the item got a new revision', () => {
    const revised = { ...choice, revision: 2 };
    const attempt = attemptFrom(
      started([choice]),
      answered(choice, wrong, { at: 10 }),
      answered(choice, right, { at: 20 }),
    );

    it('starts again without hints and without the answer, whatever was shown of the old one and when', () => {
      const before = [hinted(choice, 2, { at: 30 }), shown(choice, { at: 40 })];
      expect(itemState(attemptFrom(started([choice]), ...before), revised, practicePolicy)).toEqual(untouchedState);
      const both = attemptFrom(started([choice]), ...before, hinted(revised, 1), shown(revised, { id: 'now', at: 3 }));
      expect(itemState(both, revised, practicePolicy)).toMatchObject({ status: 'settled', hints: 1 });
    });

    it('keeps the old answers, recognisable as such, and settles nothing by them', () => {
      expect(itemState(attempt, revised, practicePolicy)).toMatchObject({
        status: 'open',
        tries: 0,
        last: { response: right, revision: 1 },
        counted: { earned: 0, possible: 1 },
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

describe('a written answer', () => {
  const stateAfter = (...events: LearnerEvent[]) =>
    itemState(attemptFrom(started([essay]), ...events), essay, practicePolicy);
  const given = answered(essay, text);

  it('is settled while it waits for marking, with nothing earned yet', () => {
    expect(stateAfter(given)).toEqual({ ...untouchedState, status: 'settled', tries: 1, last: given });
  });

  it('has what the marking says', () => {
    expect(stateAfter(given, marked(essay, ['gives-example']))).toMatchObject({
      status: 'settled',
      met: ['gives-example'],
      counted: { earned: 1, possible: 2 },
    });
    expect(stateAfter(given, marked(essay, []))).toMatchObject({ met: [], counted: { earned: 0, possible: 2 } });
  });

  it('has what the last marking says, whoever marked it', () => {
    const again = marked(essay, ['names-effect', 'gives-example'], { at: 300, by: 'instructor' });
    expect(stateAfter(given, marked(essay, ['gives-example']), again)).toMatchObject({
      met: ['names-effect', 'gives-example'],
      counted: { earned: 2, possible: 2 },
    });
    const less = marked(essay, [], { at: 400 });
    expect(stateAfter(given, again, less)).toMatchObject({ met: [], counted: { earned: 0, possible: 2 } });
  });

  it('is marked though the clock says that the marking came before it, and before the start', () => {
    const early = marked(essay, ['gives-example'], { at: -5 });
    expect(stateAfter(given, early)).toMatchObject({ met: ['gives-example'], counted: { earned: 1, possible: 2 } });
  });

  it('has nothing of a marking that is about another revision, item or attempt', () => {
    expect(stateAfter(given, marked(essay, ['gives-example'], { revision: 2 }))).toMatchObject({
      met: null,
      counted: null,
    });
    expect(stateAfter(given, marked(essay, ['gives-example'], { item: choice.id }))).toMatchObject({ met: null });
    expect(stateAfter(given, marked(essay, ['gives-example'], { attempt: 'another' }))).toMatchObject({ met: null });
  });

  it('is not there because somebody marked it', () => {
    expect(stateAfter(marked(essay, ['gives-example']))).toEqual(untouchedState);
  });

  it('keeps, after the item got a new revision, what it had earned by the old one', () => {
    const revised = { ...essay, revision: 2 };
    const again = answered(revised, text, { at: 20 });
    const markings = [
      marked(essay, ['gives-example'], { at: 210 }),
      marked(revised, ['names-effect', 'gives-example'], { at: 220 }),
    ];
    const attempt = attemptFrom(started([essay]), given, again, ...markings);
    expect(itemState(attempt, revised, practicePolicy)).toMatchObject({
      last: again,
      met: ['names-effect', 'gives-example'],
      // The first response counts, by its own marking.
      counted: { earned: 1, possible: 2 },
    });
    expect(attemptScore(attempt)).toEqual({ earned: 1, possible: 2, unmarked: 0 });
    const stale = attemptFrom(started([essay]), given, ...markings.slice(0, 1));
    expect(itemState(stale, revised, practicePolicy)).toMatchObject({ status: 'open', stale: true, met: null });
  });

  it('of another kind is not changed by a marking', () => {
    const attempt = attemptFrom(started([choice]), answered(choice, wrong), marked(choice, ['right']));
    expect(itemState(attempt, choice, practicePolicy)).toMatchObject({
      met: null,
      counted: { earned: 0, possible: 1 },
    });
    expect(attemptScore(attempt)).toMatchObject({ earned: 0, possible: 1 });
  });
});

describe('the response that counts', () => {
  const first = answered(choice, wrong, { at: 10 });
  const last = answered(choice, right, { at: 20 });
  const attempt = attemptFrom(started([choice]), last, first);

  it('is the first in practice, because later ones are for learning', () => {
    expect(countedResponse(attempt, choice.id, practicePolicy)).toEqual(first);
    expect(countedPoints(attempt, choice.id, practicePolicy)).toEqual({ earned: 0, possible: 1 });
  });

  it('is the last in an exam, because nothing was told in between', () => {
    expect(countedResponse(attempt, choice.id, examPolicy)).toEqual(last);
    expect(countedPoints(attempt, choice.id, examPolicy)).toEqual({ earned: 1, possible: 1 });
  });

  it('stays the same in review', () => {
    expect(itemState(attempt, choice, reviewOf('practice')).counted).toEqual({ earned: 0, possible: 1 });
    expect(itemState(attempt, choice, reviewOf('exam')).counted).toEqual({ earned: 1, possible: 1 });
  });

  it('is none where there is none, and has no points while it waits for marking', () => {
    expect(countedResponse(attempt, several.id, examPolicy)).toBeNull();
    expect(countedPoints(attempt, several.id, examPolicy)).toBeNull();
    const waiting = attemptFrom(started([essay]), answered(essay, text));
    expect(countedPoints(waiting, essay.id, practicePolicy)).toBeNull();
  });
});

describe('in an exam', () => {
  const stateAfter = (...events: LearnerEvent[]) =>
    itemState(attemptFrom(started([choice, essay], { policy: 'exam' }), ...events), choice, examPolicy);

  it('an answer can be changed as often as one likes: nothing settles the item', () => {
    const responses = [wrong, right, other, wrong, right].map((response, at) => answered(choice, response, { at }));
    expect(stateAfter(...responses)).toMatchObject({ status: 'retry', tries: 5, last: responses[4] });
    expect(stateAfter(...responses, shown(choice)).status).toBe('retry');
    const written = attemptFrom(started([essay], { policy: 'exam' }), answered(essay, text));
    expect(itemState(written, essay, examPolicy).status).toBe('retry');
  });

  it('the state says the same after a right answer and after a wrong one', () => {
    const { last, ...afterRight } = stateAfter(answered(choice, right));
    expect(last).not.toBeNull();
    expect(stateAfter(answered(choice, wrong))).toMatchObject(afterRight);
    expect(afterRight.counted).toBeNull();
  });

  it('the last answer to each item is scored', () => {
    const attempt = attemptFrom(
      started([choice, several], { policy: 'exam' }),
      answered(choice, right, { at: 10 }),
      answered(several, half, { at: 15 }),
      answered(choice, wrong, { at: 20 }),
      submitted(),
    );
    expect(attemptScore(attempt)).toEqual({ earned: 1, possible: 3, unmarked: 0 });
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
    expect(attemptScore(attempt)).toEqual({ earned: 1, possible: 3, unmarked: 0 });
  });

  it('counts unanswered items with 0 of the points they had when the attempt was planned', () => {
    const attempt = attemptFrom(started([choice, several, number, essay]));
    expect(attemptScore(attempt)).toEqual({ earned: 0, possible: 6, unmarked: 0 });
  });

  it('counts an answer with the points of its day, whatever became of the item', () => {
    const attempt = attemptFrom(started([several]), answered(several, half, { earned: 2, possible: 3 }));
    expect(attemptScore(attempt)).toEqual({ earned: 2, possible: 3, unmarked: 0 });
  });

  it('leaves out answers to items that were not planned', () => {
    const attempt = attemptFrom(started([choice]), answered(several, half));
    expect(attemptScore(attempt)).toEqual({ earned: 0, possible: 1, unmarked: 0 });
  });

  it('leaves out answers that wait for marking, points and all, and says how many', () => {
    const events = [started([choice, essay]), answered(choice, right), answered(essay, text)];
    expect(attemptScore(attemptFrom(...events))).toEqual({ earned: 1, possible: 1, unmarked: 1 });
    expect(attemptScore(attemptFrom(...events, marked(essay, ['gives-example'])))).toEqual({
      earned: 2,
      possible: 3,
      unmarked: 0,
    });
    const again = [marked(essay, ['gives-example']), marked(essay, [], { at: 300 })];
    expect(attemptScore(attemptFrom(...events, ...again))).toEqual({ earned: 1, possible: 3, unmarked: 0 });
  });

  it('has nothing possible while all answers wait, which is not passed', () => {
    const score = attemptScore(attemptFrom(started([essay]), answered(essay, text)));
    expect(score).toEqual({ earned: 0, possible: 0, unmarked: 1 });
    expect(passed(score)).toBe(false);
  });

  it('does not depend on how sure the learner was', () => {
    const scores = [undefined, ...certainties].map((certainty) =>
      attemptScore(
        attemptFrom(started([choice]), answered(choice, wrong, certainty === undefined ? {} : { certainty })),
      ),
    );
    expect(scores).toEqual(scores.map(() => ({ earned: 0, possible: 1, unmarked: 0 })));
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
