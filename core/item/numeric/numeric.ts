import type { KindDefinition } from '../kind-definition';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** A number to work out. */
export const numeric: KindDefinition<'numeric'> = {
  toView,
  partIds: () => [],
  validateResponse,
  score,
  explainResponse,
  explainKey,
};
