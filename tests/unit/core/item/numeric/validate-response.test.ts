import { expect, it } from 'vitest';
import { toView } from '@/core/item/numeric/to-view';
import { validateResponse } from '@/core/item/numeric/validate-response';
import { numericItem } from '../makers';

const validate = (text: string) => validateResponse(toView(numericItem()), { kind: 'numeric', text });

it('accepts a number with comma or point', () => {
  expect(validate('2,67')).toBeNull();
  expect(validate('2.67')).toBeNull();
});

it('asks for a number when the field is blank', () => {
  expect(validate('')).toEqual({ reason: 'empty', parts: [] });
  expect(validate(' \u00a0')).toEqual({ reason: 'empty', parts: [] });
});

it('says when the text is no number', () => {
  expect(validate('two')).toEqual({ reason: 'not-a-number', parts: [] });
});

it('refuses a text that is longer than any number asked for, before it is read', () => {
  expect(validate('1'.repeat(100))).toBeNull();
  expect(validate('1'.repeat(101))).toEqual({ reason: 'too-long', parts: [] });
});
