import { publicParts } from '../public-parts';
import type { MultipleChoiceItem, MultipleChoiceView } from './types';

/** The points tell how many options are right: the learner is told to choose that many. */
export function toView(item: MultipleChoiceItem): MultipleChoiceView {
  return {
    kind: 'multiple-choice',
    id: item.id,
    revision: item.revision,
    section: item.section,
    stem: item.stem,
    points: item.options.filter((option) => option.key).length,
    options: publicParts(item.options),
  };
}
