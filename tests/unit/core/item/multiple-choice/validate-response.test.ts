import { expect, it } from 'vitest';
import { toView } from '@/core/item/multiple-choice/to-view';
import { validateResponse } from '@/core/item/multiple-choice/validate-response';
import { multipleChoiceItem } from '../makers';

const validate = (...options: string[]) =>
  validateResponse(toView(multipleChoiceItem()), { kind: 'multiple-choice', options });

it('accepts one option, several, and all', () => {
  expect(validate('wrong')).toBeNull();
  expect(validate('other', 'right')).toBeNull();
  expect(validate('right', 'also-right', 'wrong', 'other')).toBeNull();
});

it('asks for a choice', () => {
  expect(validate()).toBe('nothing-chosen');
});

it('refuses an option that the item does not have', () => {
  expect(validate('right', 'left-the-bank')).toBe('unknown-part');
});

it('refuses an option chosen twice, which would count twice', () => {
  expect(validate('right', 'right')).toBe('repeated-part');
});
