import { describe, expect, it } from 'vitest';
import type { CategoriseItem } from '@/core/item/categorise/types';
import { score } from '@/core/item/categorise/score';
import { categoriseItem, placingMistake } from '../makers';

/** @param letters m for mechanical, p for psychological: of threshold, recount, donors, lesser-evil */
function scoreOf(letters: string, overrides: Partial<CategoriseItem> = {}) {
  const ids = ['threshold', 'recount', 'donors', 'lesser-evil'];
  const places = Object.fromEntries(
    ids.map((id, index) => [id, letters[index] === 'm' ? 'mechanical' : 'psychological']),
  );
  return score(categoriseItem(overrides), { kind: 'categorise', places });
}

describe('score of elements in categories', () => {
  // Counted by hand: the key is mmpp.
  it.each([
    ['mmpp', 4],
    ['mmmp', 3],
    ['mpmp', 2],
    ['mmmm', 2],
    ['pmmm', 1],
    ['ppmm', 0],
  ])('of %s is %d of 4', (letters, earned) => {
    expect(scoreOf(letters)).toMatchObject({ status: 'scored', earned, possible: 4 });
  });

  it('gives nothing for a part of it where only the whole counts', () => {
    expect(scoreOf('mmmp', { rule: 'all-or-nothing' })).toMatchObject({ earned: 0, possible: 1 });
    expect(scoreOf('mmpp', { rule: 'all-or-nothing' })).toMatchObject({ earned: 1, possible: 1 });
  });

  it('marks each element and names the misconception of a foreseen mistake', () => {
    expect(scoreOf('pmmp')).toMatchObject({
      marks: { threshold: 'wrong', recount: 'right', donors: 'wrong', 'lesser-evil': 'right' },
      misconceptions: ['mistake-donors-in-mechanical'],
    });
  });

  it('names a misconception once that two mistakes reveal', () => {
    const misconception = 'effects-swapped';
    const mistakes = [
      { ...placingMistake('donors', 'mechanical'), misconception },
      { ...placingMistake('threshold', 'psychological'), misconception },
    ];
    expect(scoreOf('pmmp', { mistakes }).misconceptions).toEqual([misconception]);
  });
});
