import { expect, it } from 'vitest';
import { score } from '@/core/item/single-choice/score';
import { singleChoiceItem } from '../makers';

const scoreOf = (option: string) => score(singleChoiceItem(), { kind: 'single-choice', option });

it('gives the one point for the key', () => {
  expect(scoreOf('right')).toEqual({
    status: 'scored',
    earned: 1,
    possible: 1,
    marks: { right: 'right', wrong: 'untouched', other: 'untouched' },
    misconceptions: [],
  });
});

it('gives nothing for a distractor, and names its misconception', () => {
  expect(scoreOf('wrong')).toEqual({
    status: 'scored',
    earned: 0,
    possible: 1,
    marks: { right: 'missed', wrong: 'wrong', other: 'untouched' },
    misconceptions: ['mistake-wrong'],
  });
});
