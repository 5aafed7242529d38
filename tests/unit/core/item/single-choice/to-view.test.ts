import { expect, it } from 'vitest';
import { toView } from '@/core/item/single-choice/to-view';
import { singleChoiceItem } from '../makers';

it('shows stem and options, by id, with nothing that tells the key', () => {
  expect(toView(singleChoiceItem())).toEqual({
    kind: 'single-choice',
    id: 'party-systems/an-item',
    revision: 1,
    section: 'counting',
    stem: 'Stem?',
    points: 1,
    options: [
      { id: 'other', text: 'text of other' },
      { id: 'right', text: 'text of right' },
      { id: 'wrong', text: 'text of wrong' },
    ],
  });
});
