import { describe, expect, it } from 'vitest';
import { score } from '@/core/item/matrix/score';
import type { MatrixItem } from '@/core/item/matrix/types';
import { matrixItem, matrixMistake, matrixRow } from '../makers';

const columns: Readonly<Record<string, string>> = { b: 'by-burke', d: 'by-downs', m: 'by-michels' };
const ticked = (letters: string) => [...letters].map((letter) => columns[letter] ?? '');

/** @param letters the columns ticked in a row: b, d, m */
function scoreOf(norm: string, voteSeeking: string, partiesMatter: string, overrides: Partial<MatrixItem> = {}) {
  const ticks = {
    norm: ticked(norm),
    'vote-seeking': ticked(voteSeeking),
    'parties-matter': ticked(partiesMatter),
  };
  return score(matrixItem(overrides), { kind: 'matrix', ticks });
}

describe('score of a matrix', () => {
  // Counted by hand: the key is b, d, bd; a row is right when exactly its columns are ticked.
  it.each([
    ['b', 'd', 'bd', 3],
    ['b', 'd', 'db', 3],
    ['b', 'd', 'b', 2],
    ['b', 'd', 'bdm', 2],
    ['bd', 'd', 'bd', 2],
    ['d', 'b', 'bd', 1],
    ['bdm', 'bdm', 'bdm', 0],
    ['m', 'm', 'm', 0],
  ])('of %s, %s, %s is %d of 3', (norm, voteSeeking, partiesMatter, earned) => {
    expect(scoreOf(norm, voteSeeking, partiesMatter)).toMatchObject({ status: 'scored', earned, possible: 3 });
  });

  it('gives nothing for a part of it where only the whole counts', () => {
    expect(scoreOf('b', 'd', 'b', { rule: 'all-or-nothing' })).toMatchObject({ earned: 0, possible: 1 });
    expect(scoreOf('b', 'd', 'bd', { rule: 'all-or-nothing' })).toMatchObject({ earned: 1, possible: 1 });
  });

  it('marks each row and names the misconceptions ticked', () => {
    expect(scoreOf('bdm', 'd', 'd')).toMatchObject({
      marks: { norm: 'wrong', 'vote-seeking': 'right', 'parties-matter': 'wrong' },
      misconceptions: ['mistake-by-downs-for-norm', 'mistake-by-michels-for-norm'],
    });
  });

  it('names a misconception once that two ticks reveal', () => {
    const misconception = 'norm-for-claim';
    const mistakes = [
      { ...matrixMistake('norm', 'by-downs'), misconception },
      { ...matrixMistake('vote-seeking', 'by-burke'), misconception },
    ];
    expect(scoreOf('d', 'b', 'bd', { mistakes }).misconceptions).toEqual([misconception]);
  });

  it('takes nothing that every object has for a tick', () => {
    const item = matrixItem({ rows: [matrixRow('constructor', 'by-burke'), matrixRow('norm', 'by-burke')] });
    expect(score(item, { kind: 'matrix', ticks: { norm: ['by-burke'] } })).toMatchObject({
      earned: 1,
      marks: { constructor: 'wrong', norm: 'right' },
    });
  });
});
