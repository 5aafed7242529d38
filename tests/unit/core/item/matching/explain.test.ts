import { expect, it } from 'vitest';
import { explainKey, explainResponse } from '@/core/item/matching/explain';
import { matchingItem } from '../makers';

const explain = (places: Record<string, string>) => explainResponse(matchingItem(), { kind: 'matching', places });

it('tells what is wrong with a foreseen mistake, by its prompt', () => {
  expect(explain({ burke: 'oligarchy', downs: 'median', michels: 'trustee' })).toEqual({
    burke: 'SECRET reason of burke-in-oligarchy',
  });
});

it('tells no other reason while the key is hidden, because the reasons of prompts say where they belong', () => {
  expect(explain({ burke: 'trustee', downs: 'spare', michels: 'spare' })).toEqual({});
});

it('tells the reasons of all prompts with the key', () => {
  expect(explainKey(matchingItem())).toEqual({
    burke: 'SECRET reason of burke',
    downs: 'SECRET reason of downs',
    michels: 'SECRET reason of michels',
  });
});
