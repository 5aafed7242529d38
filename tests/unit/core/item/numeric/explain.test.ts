import { expect, it } from 'vitest';
import { explainKey, explainResponse } from '@/core/item/numeric/explain';
import { numericItem } from '../makers';

const explain = (text: string) => explainResponse(numericItem(), { kind: 'numeric', text });

it('tells what went wrong when the value is the outcome of a known mistake', () => {
  expect(explain('0,375')).toEqual({ value: 'SECRET reason of forgot-to-invert' });
});

it('has nothing to tell about a right value, another wrong one or no number', () => {
  expect(explain('2.67')).toEqual({});
  expect(explain('5')).toEqual({});
  expect(explain('many')).toEqual({});
});

it('tells no mistakes that were not made, with the key', () => {
  expect(explainKey()).toEqual({});
});
