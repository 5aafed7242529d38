import { publicParts } from '../public-parts';
import type { SingleChoiceItem, SingleChoiceView } from './types';

export function toView(item: SingleChoiceItem): SingleChoiceView {
  return {
    kind: 'single-choice',
    id: item.id,
    revision: item.revision,
    section: item.section,
    stem: item.stem,
    points: 1,
    options: publicParts(item.options),
  };
}
