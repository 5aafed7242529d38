import type { KindDefinition } from '../kind-definition';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** Several right options among more. */
export const multipleChoice: KindDefinition<'multiple-choice'> = {
  toView,
  partIds: (view) => view.options.map((option) => option.id),
  validateResponse,
  score,
  explainResponse,
  explainKey,
};
