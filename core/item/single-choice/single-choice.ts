import type { KindDefinition } from '../kind-definition';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** One right option among several. */
export const singleChoice: KindDefinition<'single-choice'> = {
  toView,
  partIds: (view) => view.options.map((option) => option.id),
  validateResponse,
  score,
  explainResponse,
  explainKey,
};
