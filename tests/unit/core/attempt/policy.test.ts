import { describe, expect, it } from 'vitest';
import { examPolicy, policies, practicePolicy, predictionPolicy, reviewOf, reviewPolicy } from '@/core/attempt/policy';

it('gives two tries in practice, one to a prediction, any number in an exam, none in review', () => {
  const tries = [practicePolicy, predictionPolicy, examPolicy, reviewPolicy].map((policy) => policy.tries);
  expect(tries).toEqual([2, 1, Infinity, 0]);
});

it.each([
  ['practice', practicePolicy],
  ['prediction', predictionPolicy],
  ['review', reviewPolicy],
])('tells nothing before an answer and everything at the end in %s', (_, policy) => {
  expect(policy.tells.open).toBe('nothing');
  expect(policy.tells.settled).toBe('everything');
});

it('tells nothing at all in an exam, and offers no hints', () => {
  expect(Object.values(examPolicy.tells)).toEqual(['nothing', 'nothing', 'nothing']);
  expect(examPolicy.hints).toBe(false);
});

it('offers hints in practice only, where there is another try', () => {
  expect([practicePolicy.hints, predictionPolicy.hints, reviewPolicy.hints]).toEqual([true, false, false]);
});

it('counts the first answer in practice, the last in an exam', () => {
  expect([practicePolicy.counts, predictionPolicy.counts, examPolicy.counts]).toEqual(['first', 'first', 'last']);
});

describe('the review of an attempt', () => {
  it.each(Object.entries(policies))(
    'under the policy "%s" tells everything and counts what counted',
    (name, policy) => {
      const review = reviewOf(name === 'exam' ? 'exam' : 'practice');
      expect(review).toEqual({ ...reviewPolicy, counts: policy.counts });
      expect(review.tries).toBe(0);
    },
  );
});
