import { expect, it } from 'vitest';
import { toView } from '@/core/item/matching/to-view';
import { baseView, matchingItem, placedPart, publicPart } from '../makers';

it('shows prompts and partners, by id, with nothing that tells who belongs to whom', () => {
  const item = matchingItem({
    prompts: [placedPart('michels', 'oligarchy'), placedPart('burke', 'trustee')],
    partners: ['trustee', 'oligarchy', 'spare'].map(publicPart),
  });
  expect(toView(item)).toEqual({
    kind: 'matching',
    ...baseView,
    points: 2,
    rule: 'per-part',
    prompts: [publicPart('burke'), publicPart('michels')],
    partners: [publicPart('oligarchy'), publicPart('spare'), publicPart('trustee')],
  });
});

it('has one point where only the whole counts', () => {
  expect(toView(matchingItem({ rule: 'all-or-nothing' })).points).toBe(1);
});
