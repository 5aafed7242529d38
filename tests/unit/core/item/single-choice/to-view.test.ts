import { expect, it } from 'vitest';
import { toView } from '@/core/item/single-choice/to-view';
import { baseView, singleChoiceItem } from '../makers';

it('shows stem and options, by id, with nothing that tells the key', () => {
  expect(toView(singleChoiceItem())).toEqual({
    kind: 'single-choice',
    ...baseView,
    points: 1,
    options: [
      { id: 'other', text: 'text of other' },
      { id: 'right', text: 'text of right' },
      { id: 'wrong', text: 'text of wrong' },
    ],
  });
});
