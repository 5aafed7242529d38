import type { NumericItem, NumericView } from './types';

export function toView(item: NumericItem): NumericView {
  return {
    kind: 'numeric',
    id: item.id,
    revision: item.revision,
    section: item.section,
    stem: item.stem,
    points: 1,
    tolerance: item.tolerance,
    decimals: item.decimals,
    ...(item.unit === undefined ? {} : { unit: item.unit }),
  };
}
