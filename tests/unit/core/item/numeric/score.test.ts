import { expect, it } from 'vitest';
import { score } from '@/core/item/numeric/score';
import { numericItem } from '../makers';

const scoreOf = (text: string) => score(numericItem(), { kind: 'numeric', text });

it('gives the one point for a value within the tolerance, however it is written', () => {
  for (const text of ['2.67', ' 2,68 ', '2,66']) {
    expect(scoreOf(text)).toEqual({
      status: 'scored',
      earned: 1,
      possible: 1,
      marks: { value: 'right' },
      misconceptions: [],
    });
  }
});

it('names the misconception of a wrong value that a known mistake leads to', () => {
  expect(scoreOf('1,0')).toEqual({
    status: 'scored',
    earned: 0,
    possible: 1,
    marks: { value: 'wrong' },
    misconceptions: ['mistake-forgot-to-square'],
  });
});

it('names none for another wrong value', () => {
  expect(scoreOf('5')).toMatchObject({ earned: 0, misconceptions: [] });
});

it('throws for a text that is no number, which is not the same as wrong', () => {
  expect(() => scoreOf('many')).toThrow('not a number: "many"');
});
