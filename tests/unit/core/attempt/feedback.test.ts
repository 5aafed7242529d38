import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemState } from '@/core/attempt/attempt';
import { feedbackFor } from '@/core/attempt/feedback';
import { practicePolicy, predictionPolicy, reviewPolicy } from '@/core/attempt/policy';
import type { FeedbackPolicy } from '@/core/attempt/policy';
import type { Item, Response } from '@/core/item/item';
import { explainKey, scoreResponse, toView } from '@/core/item/registry';
import { verdictOf } from '@/core/item/score';
import type { LearnerEvent } from '@/core/progress/event';
import { anyChoiceItem, anyItem, anyItemWithResponse, anyResponseTo } from '../item/arbitraries';
import { distractor, keyOption, multipleChoiceItem, numericItem, orderingItem, singleChoiceItem } from '../item/makers';
import { answered, attemptFrom, shown, started, submitted } from './makers';

function feedbackAfter(item: Item, events: readonly LearnerEvent[], policy: FeedbackPolicy = practicePolicy) {
  return feedbackFor(item, itemState(attemptFrom(started([item]), ...events), item, policy), policy);
}

const isFullyRight = (item: Item, response: Response) => {
  const score = scoreResponse(item, response);
  return score.status === 'scored' && verdictOf(score) === 'correct';
};

const chosenIn = (response: Response): readonly string[] => {
  if (response.kind === 'single-choice') return [response.option];
  return response.kind === 'multiple-choice' ? response.options : [];
};

describe('before an answer', () => {
  it('tells nothing', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(feedbackAfter(item, [])).toBeNull();
      }),
    );
  });
});

describe('after a first try that is not fully right, in practice', () => {
  it('tells the reason of the chosen option and the hint', () => {
    const item = singleChoiceItem();
    expect(feedbackAfter(item, [answered(item, { kind: 'single-choice', option: 'wrong' })])).toEqual({
      verdict: 'wrong',
      score: { earned: 0, possible: 1 },
      key: null,
      marks: { wrong: 'wrong' },
      reasons: { wrong: 'SECRET reason of wrong' },
      hint: 'SECRET hint',
      explanation: null,
      misconceptions: ['mistake-wrong'],
    });
  });

  it('tells right from wrong among the chosen options of a multiple choice', () => {
    const item = multipleChoiceItem();
    expect(
      feedbackAfter(item, [answered(item, { kind: 'multiple-choice', options: ['right', 'other'] })]),
    ).toMatchObject({
      verdict: 'wrong',
      marks: { right: 'right', other: 'wrong' },
      reasons: { right: 'SECRET reason of right', other: 'SECRET reason of other' },
    });
  });

  it('calls an answer partly right that earned some of the points', () => {
    const item = multipleChoiceItem();
    expect(feedbackAfter(item, [answered(item, { kind: 'multiple-choice', options: ['right'] })])).toMatchObject({
      verdict: 'partly',
      score: { earned: 1, possible: 2 },
    });
  });

  it('tells what went wrong in a number that a known mistake leads to', () => {
    const item = numericItem();
    expect(feedbackAfter(item, [answered(item, { kind: 'numeric', text: '1' })])).toMatchObject({
      marks: { value: 'wrong' },
      reasons: { value: 'SECRET reason of forgot-to-square' },
      misconceptions: ['mistake-forgot-to-square'],
    });
  });

  it('tells which elements stand out of order, but no reasons, which hold the dates', () => {
    const item = orderingItem(['a', 'b', 'c']);
    expect(feedbackAfter(item, [answered(item, { kind: 'ordering', elements: ['b', 'c', 'a'] })])).toMatchObject({
      marks: { a: 'wrong', b: 'right', c: 'right' },
      reasons: {},
    });
  });

  const anyUnsettled = anyItemWithResponse.filter(([item, response]) => !isFullyRight(item, response));

  it('hides the key, the explanation and all that was not chosen, for any item', () => {
    fc.assert(
      fc.property(anyUnsettled, ([item, response]) => {
        const feedback = feedbackAfter(item, [answered(item, response)]);
        expect(feedback).toMatchObject({ key: null, explanation: null, hint: item.hint });
        expect(Object.values(feedback?.marks ?? {})).not.toContain('missed');
        expect(Object.values(feedback?.marks ?? {})).not.toContain('untouched');

        const told = JSON.stringify(feedback);
        expect(told).not.toContain(item.explanation);
        const allReasons = Object.entries(explainKey(item).reasons);
        for (const [part, reason] of allReasons.filter(([part]) => !chosenIn(response).includes(part))) {
          expect(told, part).not.toContain(JSON.stringify(reason));
        }
      }),
    );
  });

  it('is the same wherever the key is among the options that were not chosen', () => {
    const anyCase = anyChoiceItem
      .chain((item) => fc.tuple(fc.constant(item), anyResponseTo(item), fc.nat(6)))
      .filter(([item, response]) => !isFullyRight(item, response));
    fc.assert(
      fc.property(anyCase, ([item, response, turn]) => {
        const untouched = item.options.filter(({ id }) => !chosenIn(response).includes(id));
        const moved = untouched.map(({ id }, index) =>
          untouched[(index + turn) % untouched.length]?.key ? keyOption(id) : distractor(id),
        );
        const options = item.options.map((option) => moved.find(({ id }) => id === option.id) ?? option);
        const withMovedKey: Item = { ...item, options };
        expect(feedbackAfter(withMovedKey, [answered(withMovedKey, response)])).toEqual(
          feedbackAfter(item, [answered(item, response)]),
        );
      }),
    );
  });

  it('is the same for another key of a numeric item', () => {
    const item = numericItem({ key: '2.67' });
    const another = numericItem({ key: '44' });
    const response = { kind: 'numeric', text: '7' } as const;
    expect(feedbackAfter(another, [answered(another, response)])).toEqual(
      feedbackAfter(item, [answered(item, response)]),
    );
  });
});

describe('after a settled item', () => {
  const item = singleChoiceItem();
  const right = { kind: 'single-choice', option: 'right' } as const;
  const wrong = { kind: 'single-choice', option: 'wrong' } as const;
  const allReasons = {
    right: 'SECRET reason of right',
    wrong: 'SECRET reason of wrong',
    other: 'SECRET reason of other',
  };
  const everything = { key: ['right'], reasons: allReasons, explanation: 'SECRET explanation', hint: null };

  it('tells everything after a right answer', () => {
    expect(feedbackAfter(item, [answered(item, right)])).toEqual({
      ...everything,
      verdict: 'correct',
      score: { earned: 1, possible: 1 },
      marks: { right: 'right', wrong: 'untouched', other: 'untouched' },
      misconceptions: [],
    });
  });

  it('tells everything after the last try, and judges that try', () => {
    const events = [
      answered(item, { kind: 'single-choice', option: 'other' }, { at: 10 }),
      answered(item, wrong, { at: 20 }),
    ];
    expect(feedbackAfter(item, events)).toEqual({
      ...everything,
      verdict: 'wrong',
      score: { earned: 0, possible: 1 },
      marks: { right: 'missed', wrong: 'wrong', other: 'untouched' },
      misconceptions: ['mistake-wrong'],
    });
  });

  it('tells everything after "show the answer", without a verdict when nothing was answered', () => {
    expect(feedbackAfter(item, [shown(item)])).toEqual({
      ...everything,
      verdict: null,
      score: null,
      marks: {},
      misconceptions: [],
    });
    expect(feedbackAfter(item, [answered(item, wrong), shown(item)])).toMatchObject({
      ...everything,
      verdict: 'wrong',
    });
  });

  it('tells everything after a prediction', () => {
    expect(feedbackAfter(item, [answered(item, wrong)], predictionPolicy)).toMatchObject(everything);
  });

  it('tells everything in review, also about items left open', () => {
    expect(feedbackAfter(item, [answered(item, wrong), submitted()], reviewPolicy)).toMatchObject(everything);
    expect(feedbackAfter(item, [submitted()], reviewPolicy)).toMatchObject({ ...everything, verdict: null });
  });

  it('tells the key and the explanation of any item', () => {
    fc.assert(
      fc.property(anyItemWithResponse, ([anItem, response]) => {
        const feedback = feedbackAfter(anItem, [answered(anItem, response), shown(anItem)]);
        const { key, reasons } = explainKey(anItem);
        expect(feedback).toMatchObject({ key, reasons, explanation: anItem.explanation, hint: null });
        expect(feedback?.score?.possible).toBe(toView(anItem).points);
      }),
    );
  });

  it('keeps telling what went wrong in a number', () => {
    const number = numericItem();
    const response = answered(number, { kind: 'numeric', text: '1' });
    expect(feedbackAfter(number, [response, shown(number)])).toMatchObject({
      key: ['2.67'],
      reasons: { value: 'SECRET reason of forgot-to-square' },
    });
  });
});

describe('after an answer to another revision', () => {
  const old = singleChoiceItem();
  const revised = singleChoiceItem({ revision: 2, options: [distractor('right'), keyOption('new')] });
  const response = answered(old, { kind: 'single-choice', option: 'right' });

  it('tells nothing, because the item as it is now was not answered', () => {
    expect(feedbackAfter(revised, [response])).toBeNull();
  });

  it('does not judge the old answer by the new key when the answer is shown', () => {
    expect(feedbackAfter(revised, [response, shown(revised)])).toMatchObject({
      key: ['new'],
      verdict: null,
      marks: {},
    });
  });
});

describe('a damaged record', () => {
  it('is no reason to fail: an answer that cannot be scored is not judged', () => {
    const item = singleChoiceItem();
    const damaged = answered(
      item,
      { kind: 'single-choice', option: 'wrong' },
      { response: { kind: 'single-choice', option: 'never-was' } },
    );
    expect(feedbackAfter(item, [damaged])).toMatchObject({ verdict: null, marks: {}, reasons: {}, key: null });
  });
});
