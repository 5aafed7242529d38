import type { ItemKind } from '@/core/item/item';
import type { KindViews } from './kind-views';
import { categoriseViews } from './categorise/views';
import { gapTextViews } from './gap-text/views';
import { matchingViews } from './matching/views';
import { matrixViews } from './matrix/views';
import { multipleChoiceViews } from './multiple-choice/views';
import { numericViews } from './numeric/views';
import { orderingViews } from './ordering/views';
import { shortTextViews } from './short-text/views';
import { singleChoiceViews } from './single-choice/views';
import { writtenViews } from './written/views';

/** How every item kind looks; a forgotten one is a compile error here. */
export const kindViews: { readonly [Kind in ItemKind]: KindViews<Kind> } = {
  'single-choice': singleChoiceViews,
  'multiple-choice': multipleChoiceViews,
  numeric: numericViews,
  'short-text': shortTextViews,
  'gap-text': gapTextViews,
  matching: matchingViews,
  categorise: categoriseViews,
  ordering: orderingViews,
  matrix: matrixViews,
  written: writtenViews,
};
