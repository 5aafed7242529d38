import { expect, it } from 'vitest';
import { explainKey, explainResponse } from '@/core/item/matrix/explain';
import { matrixItem, matrixMistake, matrixRow } from '../makers';

const explain = (ticks: Record<string, readonly string[]>, item = matrixItem()) =>
  explainResponse(item, { kind: 'matrix', ticks });

it('tells what is wrong with a foreseen mistake, by its row', () => {
  expect(explain({ norm: ['by-downs'], 'vote-seeking': ['by-burke'] })).toEqual({
    norm: 'SECRET reason of by-downs-for-norm',
  });
});

it('tells both of two mistakes in a row', () => {
  expect(explain({ norm: ['by-michels', 'by-downs'] })).toEqual({
    norm: 'SECRET reason of by-downs-for-norm SECRET reason of by-michels-for-norm',
  });
});

it('tells only the mistake of a row whose name every object has', () => {
  const item = matrixItem({
    rows: [matrixRow('constructor', 'by-burke'), matrixRow('norm', 'by-burke')],
    mistakes: [matrixMistake('constructor', 'by-downs')],
  });
  expect(explain({ constructor: ['by-downs'] }, item)).toEqual({
    constructor: 'SECRET reason of by-downs-for-constructor',
  });
});

it('tells no other reason while the key is hidden, because the reasons of rows say what holds for them', () => {
  expect(explain({ norm: ['by-burke'], 'vote-seeking': ['by-michels'], 'parties-matter': ['by-burke'] })).toEqual({});
});

it('tells the reasons of all rows with the key', () => {
  expect(explainKey(matrixItem())).toEqual({
    norm: 'SECRET reason of norm',
    'vote-seeking': 'SECRET reason of vote-seeking',
    'parties-matter': 'SECRET reason of parties-matter',
  });
});
