import { expect, it } from 'vitest';
import { toView } from '@/core/item/single-choice/to-view';
import { validateResponse } from '@/core/item/single-choice/validate-response';
import { singleChoiceItem } from '../makers';
import { strangeNames } from '../mangle';

const validate = (option: string) => validateResponse(toView(singleChoiceItem()), { kind: 'single-choice', option });

it('accepts an option of the item, right or wrong', () => {
  expect(validate('right')).toBeNull();
  expect(validate('wrong')).toBeNull();
});

it('asks for a choice', () => {
  expect(validate('')).toEqual({ reason: 'nothing-chosen', parts: [] });
});

it('refuses an option that the item does not have', () => {
  for (const name of strangeNames.filter((name) => name !== '')) {
    expect(validate(name)).toEqual({ reason: 'unknown-part', parts: [] });
  }
});
