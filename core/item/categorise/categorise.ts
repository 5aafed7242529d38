import type { KindDefinition } from '../kind-definition';
import { keyPlaces } from '../placing';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** Elements to put into a few categories. */
export const categorise: KindDefinition<'categorise'> = {
  toView,
  parts: (view) => view.elements,
  drawnIds: (view) => [...view.elements, ...view.categories].map(({ id }) => id),
  validateResponse,
  score,
  explainResponse,
  keyResponse: (item) => ({ kind: 'categorise', places: keyPlaces(item.elements) }),
  explainKey,
  foreseenErrors: (item) =>
    item.mistakes.map(({ id, misconception, part, target }) => ({
      id,
      misconception,
      response: { kind: 'categorise', places: { ...keyPlaces(item.elements), [part]: target } },
    })),
};
