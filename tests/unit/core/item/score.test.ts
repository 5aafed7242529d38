import { describe, expect, it } from 'vitest';
import { verdictOf } from '@/core/item/score';

describe('verdictOf', () => {
  it.each([
    [3, 3, 'correct'],
    [2, 3, 'partly'],
    [0, 3, 'wrong'],
  ])('calls %d of %d points %s', (earned, possible, verdict) => {
    expect(verdictOf({ earned, possible })).toBe(verdict);
  });
});
