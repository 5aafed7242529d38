import { expect, it } from 'vitest';
import { explainKey, explainResponse } from '@/core/item/multiple-choice/explain';
import { multipleChoiceItem } from '../makers';

it('tells the reasons of the chosen options only', () => {
  expect(explainResponse(multipleChoiceItem(), { kind: 'multiple-choice', options: ['other', 'also-right'] })).toEqual({
    'also-right': 'SECRET reason of also-right',
    other: 'SECRET reason of other',
  });
});

it('tells all reasons with the keys', () => {
  expect(Object.keys(explainKey(multipleChoiceItem()))).toEqual(['right', 'also-right', 'wrong', 'other']);
  expect(explainKey(multipleChoiceItem())).toMatchObject({ wrong: 'SECRET reason of wrong' });
});
