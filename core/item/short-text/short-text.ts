import type { KindDefinition } from '../kind-definition';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** A word or name to write. */
export const shortText: KindDefinition<'short-text'> = {
  toView,
  parts: () => [],
  drawnIds: () => [],
  validateResponse,
  score,
  explainResponse,
  keyResponse: (item) => ({ kind: 'short-text', text: item.key }),
  explainKey,
  foreseenErrors: (item) =>
    item.mistakes.map(({ id, misconception, variants: [text = ''] }) => ({
      id,
      misconception,
      response: { kind: 'short-text', text },
    })),
};
