import { expect, it } from 'vitest';
import { publicParts } from '@/core/item/public-parts';
import { distractor, keyOption } from './makers';

it('keeps id and text only, sorted by id, and leaves the given list as it was', () => {
  const options = [keyOption('b'), distractor('a')];
  expect(publicParts(options)).toEqual([
    { id: 'a', text: 'text of a' },
    { id: 'b', text: 'text of b' },
  ]);
  expect(options.map(({ id }) => id)).toEqual(['b', 'a']);
});
