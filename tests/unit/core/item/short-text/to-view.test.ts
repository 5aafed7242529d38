import { expect, it } from 'vitest';
import { toView } from '@/core/item/short-text/to-view';
import { baseView, shortTextItem } from '../makers';

it('shows the stem and nothing of the answer, not even its length', () => {
  expect(toView(shortTextItem())).toEqual({ kind: 'short-text', ...baseView, points: 1 });
});
