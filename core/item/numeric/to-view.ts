import { viewBase } from '../view-base';
import type { NumericItem, NumericView } from './types';

export function toView(item: NumericItem): NumericView {
  const { tolerance, decimals, unit } = item;
  return { kind: 'numeric', ...viewBase(item, 1), tolerance, decimals, ...(unit === undefined ? {} : { unit }) };
}
