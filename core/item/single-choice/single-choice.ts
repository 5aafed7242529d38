import type { KindDefinition } from '../kind-definition';
import { distractorErrors } from '../mark-options';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import { validateResponse } from './validate-response';

/** One right option among several. */
export const singleChoice: KindDefinition<'single-choice'> = {
  toView,
  parts: (view) => view.options,
  drawnIds: (view) => view.options.map((option) => option.id),
  validateResponse,
  score,
  explainResponse,
  keyResponse: (item) => ({ kind: 'single-choice', option: item.options.find((option) => option.key)?.id ?? '' }),
  explainKey,
  foreseenErrors: (item) => distractorErrors(item.options, (option) => ({ kind: 'single-choice', option })),
};
