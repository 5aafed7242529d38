import { expect, it } from 'vitest';
import { toView } from '@/core/item/categorise/to-view';
import { validateResponse } from '@/core/item/categorise/validate-response';
import type { Places } from '@/core/item/placing';
import { categoriseItem } from '../makers';

const validate = (places: Places) => validateResponse(toView(categoriseItem()), { kind: 'categorise', places });
const complete = {
  threshold: 'mechanical',
  recount: 'mechanical',
  donors: 'mechanical',
  'lesser-evil': 'mechanical',
};

it('accepts a category for each element, also where one stays empty', () => {
  expect(validate(complete)).toBeNull();
});

it('asks for an answer when nothing is placed', () => {
  expect(validate({})).toEqual({ reason: 'nothing-chosen', parts: [] });
});

it('names the elements that are not placed, as the view lists them', () => {
  expect(validate({ recount: 'mechanical' })).toEqual({
    reason: 'incomplete',
    parts: ['donors', 'lesser-evil', 'threshold'],
  });
});

it('refuses elements and categories that the item does not have', () => {
  const unknown = { reason: 'unknown-part', parts: [] };
  expect(validate({ ...complete, donors: 'both' })).toEqual(unknown);
  expect(validate({ ...complete, turnout: 'mechanical' })).toEqual(unknown);
  expect(validate({ ...complete, hasOwnProperty: 'mechanical' })).toEqual(unknown);
});
