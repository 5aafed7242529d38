import { expect, it } from 'vitest';
import { toView } from '@/core/item/multiple-choice/to-view';
import { multipleChoiceItem } from '../makers';

it('shows stem and options, by id, with nothing that tells which are right', () => {
  expect(toView(multipleChoiceItem())).toEqual({
    kind: 'multiple-choice',
    id: 'party-systems/an-item',
    revision: 1,
    section: 'counting',
    stem: 'Stem?',
    points: 2,
    options: [
      { id: 'also-right', text: 'text of also-right' },
      { id: 'other', text: 'text of other' },
      { id: 'right', text: 'text of right' },
      { id: 'wrong', text: 'text of wrong' },
    ],
  });
});
