import type { KindDefinition } from '../kind-definition';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** A number to work out, of items whose numbers are fixed; for all of them see drawn-numeric.ts. */
export const numeric: KindDefinition<'numeric'> = {
  toView,
  parts: () => [],
  drawnIds: () => [],
  validateResponse,
  score,
  explainResponse,
  keyResponse: (item) => ({ kind: 'numeric', text: item.key }),
  explainKey,
  foreseenErrors: (item) =>
    item.mistakes.map(({ id, misconception, value }) => ({
      id,
      misconception,
      response: { kind: 'numeric', text: value },
    })),
};
