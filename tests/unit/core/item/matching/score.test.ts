import { describe, expect, it } from 'vitest';
import { score } from '@/core/item/matching/score';
import type { MatchingItem } from '@/core/item/matching/types';
import { matchingItem, placingMistake } from '../makers';

const scoreOf = (burke: string, downs: string, michels: string, overrides: Partial<MatchingItem> = {}) =>
  score(matchingItem(overrides), { kind: 'matching', places: { burke, downs, michels } });

describe('score of a matching', () => {
  it('gives a point for each prompt with its partner', () => {
    expect(scoreOf('trustee', 'median', 'oligarchy')).toEqual({
      status: 'scored',
      earned: 3,
      possible: 3,
      marks: { burke: 'right', downs: 'right', michels: 'right' },
      misconceptions: [],
    });
  });

  // Counted by hand: the key is trustee, median, oligarchy.
  it.each([
    ['trustee', 'median', 'spare', 2],
    ['median', 'trustee', 'oligarchy', 1],
    ['median', 'oligarchy', 'trustee', 0],
    ['trustee', 'trustee', 'trustee', 1],
    ['spare', 'spare', 'spare', 0],
  ])('of %s, %s, %s is %d of 3', (burke, downs, michels, earned) => {
    expect(scoreOf(burke, downs, michels)).toMatchObject({ earned, possible: 3 });
  });

  it('gives nothing for a part of it where only the whole counts', () => {
    expect(scoreOf('trustee', 'median', 'spare', { rule: 'all-or-nothing' })).toMatchObject({ earned: 0, possible: 1 });
    expect(scoreOf('trustee', 'median', 'oligarchy', { rule: 'all-or-nothing' })).toMatchObject({ earned: 1 });
  });

  it('names the misconception of a foreseen mistake, and none for another', () => {
    expect(scoreOf('oligarchy', 'median', 'trustee')).toMatchObject({
      earned: 1,
      marks: { burke: 'wrong', downs: 'right', michels: 'wrong' },
      misconceptions: ['mistake-burke-in-oligarchy'],
    });
  });

  it('names a misconception once that two mistakes reveal', () => {
    const misconception = 'idea-for-author';
    const mistakes = [
      { ...placingMistake('burke', 'median'), misconception },
      { ...placingMistake('downs', 'trustee'), misconception },
    ];
    expect(scoreOf('median', 'trustee', 'oligarchy', { mistakes }).misconceptions).toEqual([misconception]);
  });
});
