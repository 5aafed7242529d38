import type { KindDefinition } from '../kind-definition';
import { explainKey, explainResponse } from './explain';
import { score } from './score';
import { toView } from './to-view';
import type { MatrixItem, MatrixResponse } from './types';
import { validateResponse } from './validate-response';

/** Rows (claims) by columns (authors): every column that holds for a row is ticked. */
export const matrix: KindDefinition<'matrix'> = {
  toView,
  parts: (view) => view.rows,
  drawnIds: (view) => [...view.rows, ...view.columns].map(({ id }) => id),
  validateResponse,
  score,
  explainResponse,
  keyResponse: (item) => ({ kind: 'matrix', ticks: keyTicks(item) }),
  explainKey,
  foreseenErrors: (item) =>
    item.mistakes.map(({ id, misconception, row, column }) => ({
      id,
      misconception,
      response: { kind: 'matrix', ticks: { ...keyTicks(item), [row]: [column] } },
    })),
};

function keyTicks({ rows }: MatrixItem): MatrixResponse['ticks'] {
  return Object.fromEntries(rows.map(({ id, keys }) => [id, keys]));
}
