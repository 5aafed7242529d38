import { expect, it } from 'vitest';
import { score } from '@/core/item/written/score';
import { writtenItem } from '../makers';

const scoreOf = (met: readonly string[] | null) => score(writtenItem(), { kind: 'written', text: 'An answer' }, met);

it('waits for somebody to mark it: neither right nor wrong', () => {
  expect(scoreOf(null)).toEqual({ status: 'unmarked', possible: 2 });
});

it('gives a point for each criterion that is met', () => {
  expect(scoreOf(['gives-example'])).toEqual({
    status: 'scored',
    earned: 1,
    possible: 2,
    marks: { 'names-effect': 'missed', 'gives-example': 'right' },
    misconceptions: [],
  });
});

it('gives nothing when nothing is met, which is a score all the same', () => {
  expect(scoreOf([])).toMatchObject({ status: 'scored', earned: 0, possible: 2 });
});

it('gives full points when all criteria are met', () => {
  expect(scoreOf(['gives-example', 'names-effect'])).toMatchObject({ earned: 2, possible: 2 });
});

it('counts no criterion twice and none that the item does not have', () => {
  expect(scoreOf(['gives-example', 'gives-example', 'left-the-rubric'])).toMatchObject({
    earned: 1,
    marks: { 'names-effect': 'missed', 'gives-example': 'right' },
  });
});
