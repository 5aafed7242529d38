import type { KindDefinition } from '../kind-definition';
import { keyPlaces } from '../placing';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** Prompts, each with one partner. */
export const matching: KindDefinition<'matching'> = {
  toView,
  parts: (view) => view.prompts,
  drawnIds: (view) => [...view.prompts, ...view.partners].map(({ id }) => id),
  validateResponse,
  score,
  explainResponse,
  keyResponse: (item) => ({ kind: 'matching', places: keyPlaces(item.prompts) }),
  explainKey,
  foreseenErrors: (item) =>
    item.mistakes.map(({ id, misconception, part, target }) => ({
      id,
      misconception,
      response: { kind: 'matching', places: { ...keyPlaces(item.prompts), [part]: target } },
    })),
};
