import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemState } from '@/core/attempt/attempt';
import { feedbackFor } from '@/core/attempt/feedback';
import { examPolicy, practicePolicy, predictionPolicy, reviewOf, reviewPolicy } from '@/core/attempt/policy';
import type { FeedbackPolicy } from '@/core/attempt/policy';
import type { Item, Response } from '@/core/item/item';
import { explainKey, keyResponse, scoreResponse, toView } from '@/core/item/registry';
import { verdictOf } from '@/core/item/score';
import type { LearnerEvent } from '@/core/progress/event';
import { anyItem, anyItemWithResponse, anyMarking, anyResponseTo } from '../item/arbitraries';
import {
  categoriseItem,
  distractor,
  gapTextItem,
  itemOfEachKind,
  keyOption,
  matchingItem,
  matrixItem,
  multipleChoiceItem,
  numericItem,
  orderingItem,
  shortTextItem,
  singleChoiceItem,
  writtenItem,
} from '../item/makers';
import { answered, attemptFrom, hinted, marked, shown, started, submitted } from './makers';
import { withKeyMoved } from './with-key-moved';

function feedbackAfter(item: Item, events: readonly LearnerEvent[], policy: FeedbackPolicy = practicePolicy) {
  return feedbackFor(item, itemState(attemptFrom(started([item]), ...events), item, policy), policy);
}

const isFullyRight = (item: Item, response: Response) => {
  const score = scoreResponse(item, response);
  return score.status === 'scored' && verdictOf(score) === 'correct';
};

/** The options whose reasons a response asks for. */
function chosenIn(response: Response): readonly string[] {
  if (response.kind === 'single-choice') return [response.option];
  if (response.kind === 'multiple-choice') return response.options;
  return response.kind === 'gap-text' ? Object.values(response.places) : [];
}

const manyRuns = { numRuns: 2500 };

describe('before an answer', () => {
  it('tells nothing, also when hints were asked for', () => {
    fc.assert(
      fc.property(anyItem, fc.nat(3), (item, hints) => {
        expect(feedbackAfter(item, hints === 0 ? [] : [hinted(item, hints)])).toBeNull();
      }),
    );
  });
});

describe('after a first try that is not fully right, in practice', () => {
  it('tells the reason of the chosen option and the first hint', () => {
    const item = singleChoiceItem();
    expect(feedbackAfter(item, [answered(item, { kind: 'single-choice', option: 'wrong' })])).toEqual({
      verdict: 'wrong',
      score: { earned: 0, possible: 1 },
      key: null,
      marks: { wrong: 'wrong' },
      reasons: { wrong: 'SECRET reason of wrong' },
      keyReasons: {},
      hints: ['SECRET hint'],
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

  it('tells which gap is wrong, with the reasons of the options that stand in the gaps', () => {
    const item = gapTextItem();
    const places = { plurality: 'two', proportional: 'none' };
    expect(feedbackAfter(item, [answered(item, { kind: 'gap-text', places })])).toMatchObject({
      verdict: 'partly',
      marks: { plurality: 'right', proportional: 'wrong' },
      reasons: { two: 'SECRET reason of two', none: 'SECRET reason of none' },
    });
  });

  it('tells which prompts, elements and rows are wrong, with reasons of foreseen mistakes only', () => {
    const matching = matchingItem();
    const pairs = { burke: 'oligarchy', downs: 'median', michels: 'spare' };
    expect(feedbackAfter(matching, [answered(matching, { kind: 'matching', places: pairs })])).toMatchObject({
      marks: { burke: 'wrong', downs: 'right', michels: 'wrong' },
      reasons: { burke: 'SECRET reason of burke-in-oligarchy' },
      misconceptions: ['mistake-burke-in-oligarchy'],
    });
    const categorise = categoriseItem();
    const categories = { threshold: 'mechanical', recount: 'psychological', donors: 'mechanical' };
    const places = { ...categories, 'lesser-evil': 'psychological' };
    expect(feedbackAfter(categorise, [answered(categorise, { kind: 'categorise', places })])).toMatchObject({
      marks: { threshold: 'right', recount: 'wrong', donors: 'wrong', 'lesser-evil': 'right' },
      reasons: { donors: 'SECRET reason of donors-in-mechanical' },
    });
    const matrix = matrixItem();
    const ticks = { norm: ['by-downs'], 'vote-seeking': ['by-burke'], 'parties-matter': ['by-burke', 'by-downs'] };
    expect(feedbackAfter(matrix, [answered(matrix, { kind: 'matrix', ticks })])).toMatchObject({
      marks: { norm: 'wrong', 'vote-seeking': 'wrong', 'parties-matter': 'right' },
      reasons: { norm: 'SECRET reason of by-downs-for-norm' },
    });
  });

  it('tells what is wrong with a word that is a known mistake', () => {
    const item = shortTextItem();
    const response = answered(item, { kind: 'short-text', text: '«SECRET кадрлық партия»' });
    expect(feedbackAfter(item, [response])).toMatchObject({
      marks: { value: 'wrong' },
      reasons: { value: 'SECRET reason of cadre' },
      misconceptions: ['mistake-cadre'],
    });
  });

  it('tells as many hints as were asked for, one at least', () => {
    const item = singleChoiceItem({ hints: ['SECRET 1', 'SECRET 2', 'SECRET 3'] });
    const after = (...events: readonly LearnerEvent[]) =>
      feedbackAfter(item, [answered(item, { kind: 'single-choice', option: 'wrong' }), ...events])?.hints;
    expect(after()).toEqual(['SECRET 1']);
    expect(after(hinted(item, 1))).toEqual(['SECRET 1']);
    expect(after(hinted(item, 2))).toEqual(['SECRET 1', 'SECRET 2']);
    expect(after(hinted(item, 3, { at: 20 }))).toEqual(item.hints);
    // More than the item has now: the hints of an edited item.
    expect(after(hinted(item, 9))).toEqual(item.hints);
  });

  /** Answers that leave a try; those that only a person can mark are not among them. */
  const anyUnsettled = anyItemWithResponse.filter(
    ([item, response]) => item.kind !== 'written' && !isFullyRight(item, response),
  );

  it('hides the key, the explanation, further hints and all that was not chosen, for any item', () => {
    fc.assert(
      fc.property(anyUnsettled, ([item, response]) => {
        const feedback = feedbackAfter(item, [answered(item, response)]);
        expect(feedback).toMatchObject({ key: null, explanation: null });
        expect(feedback?.keyReasons).toEqual({});
        expect(feedback?.hints).toEqual(item.hints.slice(0, 1));
        expect(Object.values(feedback?.marks ?? {})).not.toContain('missed');
        expect(Object.values(feedback?.marks ?? {})).not.toContain('untouched');

        const told = JSON.stringify(feedback);
        expect(told).not.toContain(item.explanation);
        const hidden = Object.entries(explainKey(item)).filter(([part]) => !chosenIn(response).includes(part));
        for (const [part, reason] of hidden) expect(told, part).not.toContain(JSON.stringify(reason));
      }),
      manyRuns,
    );
  });

  it('is the same wherever the key is among all that was not chosen, for any item', () => {
    fc.assert(
      fc.property(anyUnsettled, fc.nat(9), ([item, response], turn) => {
        const moved = withKeyMoved(item, response, turn);
        expect(feedbackAfter(moved, [answered(moved, response)])).toEqual(
          feedbackAfter(item, [answered(item, response)]),
        );
      }),
      manyRuns,
    );
  });
});

describe('in an exam, before it is submitted', () => {
  /** Whatever somebody may do with an item, and what a damaged record may hold. */
  const anyHistory = anyItem.chain((item) =>
    fc
      .tuple(fc.array(anyResponseTo(item), { maxLength: 4 }), anyMarking(item), fc.nat(3), fc.boolean())
      .map(([responses, met, hints, isShown]): readonly [Item, readonly LearnerEvent[]] => [
        item,
        [
          ...responses.map((response, at) => answered(item, response, { at: 10 + at })),
          ...(hints === 0 ? [] : [hinted(item, hints)]),
          ...(isShown ? [shown(item), marked(item, met)] : []),
        ],
      ]),
  );

  it('tells nothing, whatever happens', () => {
    fc.assert(
      fc.property(anyHistory, ([item, events]) => {
        expect(feedbackAfter(item, events, examPolicy)).toBeNull();
      }),
      manyRuns,
    );
  });

  it('tells everything afterwards, in review', () => {
    fc.assert(
      fc.property(anyHistory, ([item, events]) => {
        expect(feedbackAfter(item, [...events, submitted()], reviewOf('exam'))).toMatchObject({
          key: keyResponse(item),
          keyReasons: explainKey(item),
          explanation: item.explanation,
        });
      }),
      manyRuns,
    );
  });
});

describe('a written answer', () => {
  const item = writtenItem();
  const given = answered(item, { kind: 'written', text: 'An answer' });
  const key = {
    key: { kind: 'written', text: 'SECRET model answer' },
    keyReasons: {
      'names-effect': 'SECRET criterion names-effect',
      'gives-example': 'SECRET criterion gives-example',
    },
    reasons: {},
    hints: [],
    explanation: 'SECRET explanation',
    misconceptions: [],
  };

  it('is shown beside the model answer and the criteria while it waits for marking, without a verdict', () => {
    expect(feedbackAfter(item, [given])).toEqual({ ...key, verdict: null, score: null, marks: {} });
  });

  it('has the verdict of its marking, of the last of several', () => {
    const partly = marked(item, ['gives-example']);
    expect(feedbackAfter(item, [given, partly])).toEqual({
      ...key,
      verdict: 'partly',
      score: { earned: 1, possible: 2 },
      marks: { 'names-effect': 'missed', 'gives-example': 'right' },
    });
    const again = marked(item, ['gives-example', 'names-effect'], { at: 300 });
    expect(feedbackAfter(item, [given, again, partly])).toMatchObject({
      verdict: 'correct',
      marks: { 'names-effect': 'right', 'gives-example': 'right' },
    });
  });

  it('can be wrong: nothing met is a verdict', () => {
    expect(feedbackAfter(item, [given, marked(item, [])])).toMatchObject({
      verdict: 'wrong',
      score: { earned: 0, possible: 2 },
    });
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
  const everything = {
    key: { kind: 'single-choice', option: 'right' },
    keyReasons: allReasons,
    explanation: 'SECRET explanation',
    hints: [],
  };

  it('tells everything after a right answer', () => {
    expect(feedbackAfter(item, [answered(item, right)])).toEqual({
      ...everything,
      verdict: 'correct',
      score: { earned: 1, possible: 1 },
      marks: { right: 'right', wrong: 'untouched', other: 'untouched' },
      reasons: { right: 'SECRET reason of right' },
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
      reasons: { wrong: 'SECRET reason of wrong' },
      misconceptions: ['mistake-wrong'],
    });
  });

  it('tells everything after "show the answer", without a verdict when nothing was answered', () => {
    expect(feedbackAfter(item, [shown(item)])).toEqual({
      ...everything,
      verdict: null,
      score: null,
      marks: {},
      reasons: {},
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
        expect(feedback).toMatchObject({ key: keyResponse(anItem), explanation: anItem.explanation });
        expect(feedback?.keyReasons).toEqual(explainKey(anItem));
        expect(feedback?.hints).toEqual([]);
        const possible = anItem.kind === 'written' ? undefined : toView(anItem).points;
        expect(feedback?.score?.possible).toBe(possible);
      }),
      manyRuns,
    );
  });

  it.each(itemOfEachKind)('tells the key of $kind also when nothing was answered', (anItem) => {
    expect(feedbackAfter(anItem, [], reviewPolicy)).toEqual({
      key: keyResponse(anItem),
      keyReasons: explainKey(anItem),
      explanation: anItem.explanation,
      verdict: null,
      score: null,
      marks: {},
      reasons: {},
      hints: [],
      misconceptions: [],
    });
  });

  it('keeps telling what went wrong in a number', () => {
    const number = numericItem();
    const response = answered(number, { kind: 'numeric', text: '1' });
    expect(feedbackAfter(number, [response, shown(number)])).toMatchObject({
      key: { kind: 'numeric', text: '2.67' },
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
      key: { kind: 'single-choice', option: 'new' },
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
