import type { KindDefinition } from '../kind-definition';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** Elements to bring into order. */
export const ordering: KindDefinition<'ordering'> = {
  toView,
  parts: (view) => view.elements,
  drawnIds: (view) => view.elements.map((element) => element.id),
  validateResponse,
  score,
  explainResponse,
  keyResponse: (item) => ({ kind: 'ordering', elements: item.elements.map((element) => element.id) }),
  explainKey,
  foreseenErrors: () => [],
};
