import { categorise } from './categorise/categorise';
import { gapText } from './gap-text/gap-text';
import type { ItemKind } from './item';
import type { KindDefinition } from './kind-definition';
import { matching } from './matching/matching';
import { matrix } from './matrix/matrix';
import { multipleChoice } from './multiple-choice/multiple-choice';
import { drawnNumeric } from './numeric/drawn-numeric';
import { ordering } from './ordering/ordering';
import { shortText } from './short-text/short-text';
import { singleChoice } from './single-choice/single-choice';
import { written } from './written/written';

/** Every item kind; a forgotten one is a compile error here. */
export const kinds: { readonly [Kind in ItemKind]: KindDefinition<Kind> } = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  numeric: drawnNumeric,
  'short-text': shortText,
  'gap-text': gapText,
  matching,
  categorise,
  ordering,
  matrix,
  written,
};
