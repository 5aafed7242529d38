import type { KindDefinition } from '../kind-definition';
import { distractorErrors } from '../mark-options';
import { keyPlaces } from '../placing';
import { explainKey, explainResponse } from './explain';
import { keysOf, score } from './score';
import { gapsOf, toView } from './to-view';
import { validateResponse } from './validate-response';

/** Running prose with gaps, each with a few options. */
export const gapText: KindDefinition<'gap-text'> = {
  toView,
  // Marks are about gaps, reasons about options.
  parts: (view) => gapsOf(view).flatMap(({ id, label, options }) => [{ id, text: label }, ...options]),
  drawnIds: (view) => gapsOf(view).flatMap(({ options }) => options.map(({ id }) => id)),
  validateResponse,
  score,
  explainResponse,
  keyResponse: (item) => ({ kind: 'gap-text', places: keyPlaces(keysOf(item)) }),
  explainKey,
  foreseenErrors: (item) =>
    item.gaps.flatMap((gap) =>
      distractorErrors<'gap-text'>(gap.options, (option) => ({
        kind: 'gap-text',
        places: { ...keyPlaces(keysOf(item)), [gap.id]: option },
      })),
    ),
};
