import { publicParts } from '../public-parts';
import { viewBase } from '../view-base';
import type { SingleChoiceItem, SingleChoiceView } from './types';

export function toView(item: SingleChoiceItem): SingleChoiceView {
  return { kind: 'single-choice', ...viewBase(item, 1), options: publicParts(item.options) };
}
