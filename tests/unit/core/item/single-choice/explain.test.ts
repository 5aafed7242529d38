import { expect, it } from 'vitest';
import { explainKey, explainResponse } from '@/core/item/single-choice/explain';
import { singleChoiceItem } from '../makers';

it('tells the reason of the chosen option only', () => {
  expect(explainResponse(singleChoiceItem(), { kind: 'single-choice', option: 'wrong' })).toEqual({
    wrong: 'SECRET reason of wrong',
  });
});

it('tells all reasons with the key', () => {
  expect(explainKey(singleChoiceItem())).toEqual({
    right: 'SECRET reason of right',
    wrong: 'SECRET reason of wrong',
    other: 'SECRET reason of other',
  });
});
