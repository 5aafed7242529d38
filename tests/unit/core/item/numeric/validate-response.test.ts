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
  expect(validate('')).toBe('empty');
  expect(validate(' \u00a0')).toBe('empty');
});

it('says when the text is no number', () => {
  expect(validate('two')).toBe('not-a-number');
});
