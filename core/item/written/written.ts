import type { KindDefinition } from '../kind-definition';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** An answer in one's own words, marked by criteria: by the learner, later perhaps by an instructor. */
export const written: KindDefinition<'written'> = {
  toView,
  // The criteria are part of the key, so a view has none.
  parts: () => [],
  drawnIds: () => [],
  validateResponse,
  score,
  explainResponse: () => ({}),
  keyResponse: (item) => ({ kind: 'written', text: item.model }),
  /** The criteria, in their order. */
  explainKey: (item) => Object.fromEntries(item.criteria.map(({ id, text }) => [id, text])),
  foreseenErrors: () => [],
};
