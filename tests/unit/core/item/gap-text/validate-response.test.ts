import { expect, it } from 'vitest';
import { toView } from '@/core/item/gap-text/to-view';
import { validateResponse } from '@/core/item/gap-text/validate-response';
import type { Places } from '@/core/item/placing';
import { gapTextItem } from '../makers';

const view = toView(gapTextItem({ text: 'First {gap:proportional}, then {gap:plurality}.' }));
const validate = (places: Places) => validateResponse(view, { kind: 'gap-text', places });

it('accepts an option of its own in each gap', () => {
  expect(validate({ plurality: 'three', proportional: 'none' })).toBeNull();
});

it('asks for an answer when no gap is filled', () => {
  expect(validate({})).toEqual({ reason: 'nothing-chosen', parts: [] });
});

it('names the gaps that are open', () => {
  expect(validate({ plurality: 'two' })).toEqual({ reason: 'incomplete', parts: ['proportional'] });
});

it('refuses an option of another gap, an unknown option and an unknown gap', () => {
  const unknown = { reason: 'unknown-part', parts: [] };
  expect(validate({ plurality: 'many', proportional: 'many' })).toEqual(unknown);
  expect(validate({ plurality: 'two', proportional: 'toString' })).toEqual(unknown);
  expect(validate({ plurality: 'two', proportional: 'many', constructor: 'two' })).toEqual(unknown);
});
