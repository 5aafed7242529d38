import { expect, it } from 'vitest';
import { toView } from '@/core/item/multiple-choice/to-view';
import { validateResponse } from '@/core/item/multiple-choice/validate-response';
import { multipleChoiceItem } from '../makers';
import { strangeNames } from '../mangle';

const validate = (...options: string[]) =>
  validateResponse(toView(multipleChoiceItem()), { kind: 'multiple-choice', options });

it('accepts one option, several, and all', () => {
  expect(validate('wrong')).toBeNull();
  expect(validate('other', 'right')).toBeNull();
  expect(validate('right', 'also-right', 'wrong', 'other')).toBeNull();
});

it('asks for a choice', () => {
  expect(validate()).toEqual({ reason: 'nothing-chosen', parts: [] });
});

it('refuses an option that the item does not have', () => {
  for (const name of strangeNames) {
    expect(validate('right', name)).toEqual({ reason: 'unknown-part', parts: [] });
  }
});

it('refuses an option chosen twice, which would count twice', () => {
  expect(validate('right', 'right')).toEqual({ reason: 'repeated-part', parts: [] });
});
