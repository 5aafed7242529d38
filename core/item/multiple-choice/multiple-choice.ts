import type { KindDefinition } from '../kind-definition';
import { distractorErrors } from '../mark-options';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** Several right options among more. */
export const multipleChoice: KindDefinition<'multiple-choice'> = {
  toView,
  parts: (view) => view.options,
  drawnIds: (view) => view.options.map((option) => option.id),
  validateResponse,
  score,
  explainResponse,
  keyResponse: (item) => ({
    kind: 'multiple-choice',
    options: item.options.filter((option) => option.key).map((option) => option.id),
  }),
  explainKey,
  foreseenErrors: (item) => distractorErrors(item.options, (id) => ({ kind: 'multiple-choice', options: [id] })),
};
