import { expect, it } from 'vitest';
import { explainKey, explainResponse } from '@/core/item/categorise/explain';
import { categoriseItem } from '../makers';

const explain = (donors: string) =>
  explainResponse(categoriseItem(), { kind: 'categorise', places: { threshold: 'psychological', donors } });

it('tells what is wrong with a foreseen mistake, by its element', () => {
  expect(explain('mechanical')).toEqual({ donors: 'SECRET reason of donors-in-mechanical' });
});

it('tells no other reason while the key is hidden, because the reasons of elements say where they belong', () => {
  expect(explain('psychological')).toEqual({});
});

it('tells the reasons of all elements with the key', () => {
  expect(Object.keys(explainKey(categoriseItem()))).toEqual(['threshold', 'recount', 'donors', 'lesser-evil']);
  expect(explainKey(categoriseItem())).toMatchObject({ recount: 'SECRET reason of recount' });
});
