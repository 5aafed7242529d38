import { viewBase } from '../view-base';
import type { ShortTextItem, ShortTextView } from './types';

export function toView(item: ShortTextItem): ShortTextView {
  return { kind: 'short-text', ...viewBase(item, 1) };
}
