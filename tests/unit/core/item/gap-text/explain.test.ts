import { expect, it } from 'vitest';
import { explainKey, explainResponse } from '@/core/item/gap-text/explain';
import { gapTextItem } from '../makers';

it('tells the reasons of the options that were filled in, right and wrong, and of no other', () => {
  const places = { plurality: 'two', proportional: 'none' };
  expect(explainResponse(gapTextItem(), { kind: 'gap-text', places })).toEqual({
    two: 'SECRET reason of two',
    none: 'SECRET reason of none',
  });
});

it('tells nothing about a gap that is open, or filled with an option of another', () => {
  expect(explainResponse(gapTextItem(), { kind: 'gap-text', places: { proportional: 'two' } })).toEqual({});
});

it('tells the reasons of all options of all gaps with the key', () => {
  expect(Object.keys(explainKey(gapTextItem()))).toEqual(['two', 'three', 'many', 'one', 'none']);
});
