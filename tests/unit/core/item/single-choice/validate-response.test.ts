import { expect, it } from 'vitest';
import { toView } from '@/core/item/single-choice/to-view';
import { validateResponse } from '@/core/item/single-choice/validate-response';
import { singleChoiceItem } from '../makers';

const validate = (option: string) => validateResponse(toView(singleChoiceItem()), { kind: 'single-choice', option });

it('accepts an option of the item, right or wrong', () => {
  expect(validate('right')).toBeNull();
  expect(validate('wrong')).toBeNull();
});

it('asks for a choice', () => {
  expect(validate('')).toBe('nothing-chosen');
});

it('refuses an option that the item does not have', () => {
  expect(validate('left-the-bank')).toBe('unknown-part');
});
