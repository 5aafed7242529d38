import type { KindDefinition } from '../kind-definition';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** Elements to bring into order. */
export const ordering: KindDefinition<'ordering'> = {
  toView,
  partIds: (view) => view.elements.map((element) => element.id),
  validateResponse,
  score,
  explainResponse,
  explainKey,
};
