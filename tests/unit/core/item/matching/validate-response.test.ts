import { expect, it } from 'vitest';
import { toView } from '@/core/item/matching/to-view';
import { validateResponse } from '@/core/item/matching/validate-response';
import type { Places } from '@/core/item/placing';
import { matchingItem } from '../makers';

const validate = (places: Places) => validateResponse(toView(matchingItem()), { kind: 'matching', places });

it('accepts a partner for each prompt, also one that belongs to nobody or is shared', () => {
  expect(validate({ burke: 'trustee', downs: 'median', michels: 'oligarchy' })).toBeNull();
  expect(validate({ burke: 'spare', downs: 'spare', michels: 'spare' })).toBeNull();
});

it('asks for an answer when no prompt has a partner', () => {
  expect(validate({})).toEqual({ reason: 'nothing-chosen', parts: [] });
});

it('names the prompts without a partner', () => {
  expect(validate({ downs: 'median' })).toEqual({ reason: 'incomplete', parts: ['burke', 'michels'] });
});

it('refuses prompts and partners that the item does not have, and a prompt for a partner', () => {
  const complete = { burke: 'trustee', downs: 'median', michels: 'oligarchy' };
  const unknown = { reason: 'unknown-part', parts: [] };
  expect(validate({ ...complete, duverger: 'spare' })).toEqual(unknown);
  expect(validate({ ...complete, burke: 'left-the-bank' })).toEqual(unknown);
  expect(validate({ ...complete, burke: 'downs' })).toEqual(unknown);
  expect(validate({ ...complete, burke: 'constructor' })).toEqual(unknown);
});
