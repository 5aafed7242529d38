import { expect, it } from 'vitest';
import { practicePolicy, predictionPolicy, reviewPolicy } from '@/core/attempt/policy';

it('gives two tries in practice, one to a prediction, none in review', () => {
  expect([practicePolicy.tries, predictionPolicy.tries, reviewPolicy.tries]).toEqual([2, 1, 0]);
});

it.each([
  ['practice', practicePolicy],
  ['prediction', predictionPolicy],
  ['review', reviewPolicy],
])('tells nothing before an answer and everything at the end in %s', (_, policy) => {
  expect(policy.tells.open).toBe('nothing');
  expect(policy.tells.settled).toBe('everything');
});
