import { expect, it } from 'vitest';
import { toView } from '@/core/item/matrix/to-view';
import { ticksIn, validateResponse } from '@/core/item/matrix/validate-response';
import { matrixItem } from '../makers';

const validate = (ticks: Record<string, readonly string[]>) =>
  validateResponse(toView(matrixItem()), { kind: 'matrix', ticks });
const complete = { norm: ['by-burke'], 'vote-seeking': ['by-downs'], 'parties-matter': ['by-downs', 'by-burke'] };

it('accepts one tick or more in every row', () => {
  expect(validate(complete)).toBeNull();
  expect(validate({ ...complete, norm: ['by-michels', 'by-burke', 'by-downs'] })).toBeNull();
});

it('asks for an answer when nothing is ticked', () => {
  expect(validate({})).toEqual({ reason: 'nothing-chosen', parts: [] });
  expect(validate({ norm: [], 'vote-seeking': [] })).toEqual({ reason: 'nothing-chosen', parts: [] });
});

it('names the rows without a tick, as the view lists them', () => {
  expect(validate({ norm: ['by-burke'] })).toEqual({ reason: 'incomplete', parts: ['parties-matter', 'vote-seeking'] });
  expect(validate({ ...complete, norm: [] })).toEqual({ reason: 'incomplete', parts: ['norm'] });
});

it('refuses a column ticked twice in a row', () => {
  expect(validate({ ...complete, norm: ['by-burke', 'by-burke'] })).toEqual({ reason: 'repeated-part', parts: [] });
});

it('refuses rows and columns that the item does not have', () => {
  const unknown = { reason: 'unknown-part', parts: [] };
  expect(validate({ ...complete, norm: ['by-burke', 'by-nobody'] })).toEqual(unknown);
  expect(validate({ ...complete, norm: ['toString'] })).toEqual(unknown);
  expect(validate({ ...complete, left: [] })).toEqual(unknown);
  expect(validate(Object.fromEntries([...Object.entries(complete), ['__proto__', ['by-burke']]]))).toEqual(unknown);
});

it('finds no ticks in a row whose name every object has', () => {
  expect(ticksIn({}, 'constructor')).toEqual([]);
  expect(ticksIn({}, '__proto__')).toEqual([]);
});
