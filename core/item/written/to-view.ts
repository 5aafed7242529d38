import { viewBase } from '../view-base';
import type { WrittenItem, WrittenView } from './types';

export function toView(item: WrittenItem): WrittenView {
  return { kind: 'written', ...viewBase(item, item.criteria.length), words: item.words };
}
