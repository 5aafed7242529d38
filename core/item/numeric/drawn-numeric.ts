import type { KindDefinition } from '../kind-definition';
import { drawFairNumbers } from './draw-numbers';
import { generators } from './generators/generators';
import { numeric } from './numeric';
import { withNumbers } from './with-numbers';

/**
 * A number to work out, from numbers that may be drawn. Apart from the kind itself, because a page whose items have fixed
 * numbers does without the generators.
 */
export const drawnNumeric: KindDefinition<'numeric'> = {
  ...numeric,
  drawing: {
    numbersOf: ({ draw }) => draw?.numbers ?? null,
    draw: (item, random) =>
      item.draw === undefined ? null : drawFairNumbers(generators[item.draw.generator], item, random),
    withNumbers,
  },
};
