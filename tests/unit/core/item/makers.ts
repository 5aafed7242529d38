import type { CategoriseItem } from '@/core/item/categorise/types';
import type { Gap, GapTextItem } from '@/core/item/gap-text/types';
import type { Item, ItemBase, ItemKind, ItemShapes } from '@/core/item/item';
import type { MatchingItem } from '@/core/item/matching/types';
import type { MatrixItem, MatrixMistake, MatrixRow } from '@/core/item/matrix/types';
import type { MultipleChoiceItem } from '@/core/item/multiple-choice/types';
import type { NumericItem, NumericMistake } from '@/core/item/numeric/types';
import type { OrderingItem } from '@/core/item/ordering/types';
import type { PlacedPart, PlacingMistake } from '@/core/item/placing';
import type { PublicPart } from '@/core/item/public-parts';
import type { ShortTextItem, ShortTextMistake } from '@/core/item/short-text/types';
import type { ChoiceOption, SingleChoiceItem } from '@/core/item/single-choice/types';
import type { WrittenItem } from '@/core/item/written/types';

/**
 * Whole items of each kind, so that a test writes only what it is about. Words that must stay hidden before the answer
 * begin with "SECRET".
 */
export const base: ItemBase = {
  id: 'party-systems/an-item',
  revision: 1,
  objective: 'party-systems/count-parties',
  level: 'understand',
  section: 'counting',
  confusionGroup: 'counting',
  sources: [],
  stem: 'Stem?',
  hints: ['SECRET hint', 'SECRET larger hint'],
  explanation: 'SECRET explanation',
};

/** What the view of every item made here has, besides its kind and points. */
export const baseView = { id: base.id, revision: base.revision, section: base.section, stem: base.stem };

export function keyOption(id: string): ChoiceOption {
  return { id, key: true, text: `text of ${id}`, reason: `SECRET reason of ${id}` };
}

export function distractor(id: string, misconception = `mistake-${id}`): ChoiceOption {
  return { id, key: false, misconception, text: `text of ${id}`, reason: `SECRET reason of ${id}` };
}

export function singleChoiceItem(overrides: Partial<SingleChoiceItem> = {}): SingleChoiceItem {
  return {
    ...base,
    kind: 'single-choice',
    options: [keyOption('right'), distractor('wrong'), distractor('other')],
    ...overrides,
  };
}

export function multipleChoiceItem(overrides: Partial<MultipleChoiceItem> = {}): MultipleChoiceItem {
  return {
    ...base,
    kind: 'multiple-choice',
    rule: 'per-option',
    options: [keyOption('right'), keyOption('also-right'), distractor('wrong'), distractor('other')],
    ...overrides,
  };
}

export function mistake(value: string, id = `arrived-at-${value}`): NumericMistake {
  return { id, value, misconception: `mistake-${id}`, reason: `SECRET reason of ${id}` };
}

/** The effective number of parties with shares 0.5, 0.25, 0.25: 1 / 0.375 = 2.67. */
export function numericItem(overrides: Partial<NumericItem> = {}): NumericItem {
  return {
    ...base,
    kind: 'numeric',
    key: '2.67',
    tolerance: '0.01',
    decimals: 2,
    mistakes: [mistake('1', 'forgot-to-square'), mistake('0.375', 'forgot-to-invert')],
    ...overrides,
  };
}

export function textMistake(id: string, ...variants: readonly string[]): ShortTextMistake {
  return { id, variants, misconception: `mistake-${id}`, reason: `SECRET reason of ${id}` };
}

/** In the words of one language, with the accepted answers of all three; "cadre party" is a foreseen mistake. */
export function shortTextItem(overrides: Partial<ShortTextItem> = {}): ShortTextItem {
  return {
    ...base,
    kind: 'short-text',
    key: 'SECRET mass party',
    accepted: ['SECRET бұқаралық партия', 'SECRET массовая партия', 'SECRET mass party', 'SECRET party of the masses'],
    mistakes: [textMistake('cadre', 'SECRET кадрлық партия', 'SECRET кадровая партия', 'SECRET cadre party')],
    ...overrides,
  };
}

export function gap(id: string, key: string, ...distractors: readonly string[]): Gap {
  return {
    id,
    label: `label of ${id}`,
    options: [keyOption(key), ...distractors.map((each) => distractor(each))],
  };
}

/** Right: two in the first gap, many in the second. */
export function gapTextItem(overrides: Partial<GapTextItem> = {}): GapTextItem {
  return {
    ...base,
    kind: 'gap-text',
    rule: 'per-part',
    text: 'Plurality tends to {gap:plurality} parties, proportional rule to {gap:proportional}.',
    gaps: [gap('plurality', 'two', 'three'), gap('proportional', 'many', 'one', 'none')],
    ...overrides,
  };
}

export function publicPart(id: string): PublicPart {
  return { id, text: `text of ${id}` };
}

export function placedPart(id: string, key: string): PlacedPart {
  return { id, key, text: `text of ${id}`, reason: `SECRET reason of ${id}` };
}

export function placingMistake(part: string, target: string, id = `${part}-in-${target}`): PlacingMistake {
  return { id, part, target, misconception: `mistake-${id}`, reason: `SECRET reason of ${id}` };
}

/** Right: burke with trustee, downs with median, michels with oligarchy; spare belongs to nobody. */
export function matchingItem(overrides: Partial<MatchingItem> = {}): MatchingItem {
  return {
    ...base,
    kind: 'matching',
    rule: 'per-part',
    prompts: [placedPart('burke', 'trustee'), placedPart('downs', 'median'), placedPart('michels', 'oligarchy')],
    partners: ['trustee', 'median', 'oligarchy', 'spare'].map(publicPart),
    mistakes: [placingMistake('burke', 'oligarchy')],
    ...overrides,
  };
}

/** Right: threshold and recount are mechanical, donors and lesser-evil psychological. */
export function categoriseItem(overrides: Partial<CategoriseItem> = {}): CategoriseItem {
  return {
    ...base,
    kind: 'categorise',
    rule: 'per-part',
    elements: [
      placedPart('threshold', 'mechanical'),
      placedPart('recount', 'mechanical'),
      placedPart('donors', 'psychological'),
      placedPart('lesser-evil', 'psychological'),
    ],
    categories: ['mechanical', 'psychological'].map(publicPart),
    mistakes: [placingMistake('donors', 'mechanical')],
    ...overrides,
  };
}

/** @param elements ids in the right order */
export function orderingItem(
  elements: readonly string[] = ['first', 'second', 'third', 'fourth'],
  overrides: Partial<OrderingItem> = {},
): OrderingItem {
  return {
    ...base,
    kind: 'ordering',
    rule: 'longest-chain',
    elements: elements.map((id) => ({ id, text: `text of ${id}`, reason: `SECRET reason of ${id}` })),
    first: 'earliest',
    last: 'latest',
    ...overrides,
  };
}

export function matrixRow(id: string, ...keys: readonly string[]): MatrixRow {
  return { id, keys, text: `text of ${id}`, reason: `SECRET reason of ${id}` };
}

export function matrixMistake(row: string, column: string, id = `${column}-for-${row}`): MatrixMistake {
  return { id, row, column, misconception: `mistake-${id}`, reason: `SECRET reason of ${id}` };
}

/** Right: norm by burke; vote-seeking by downs; parties-matter by both. */
export function matrixItem(overrides: Partial<MatrixItem> = {}): MatrixItem {
  return {
    ...base,
    kind: 'matrix',
    rule: 'per-part',
    rows: [
      matrixRow('norm', 'by-burke'),
      matrixRow('vote-seeking', 'by-downs'),
      matrixRow('parties-matter', 'by-burke', 'by-downs'),
    ],
    columns: ['by-burke', 'by-downs', 'by-michels'].map(publicPart),
    mistakes: [matrixMistake('norm', 'by-downs'), matrixMistake('norm', 'by-michels')],
    ...overrides,
  };
}

/** Two criteria: names-effect, gives-example. */
export function writtenItem(overrides: Partial<WrittenItem> = {}): WrittenItem {
  return {
    ...base,
    kind: 'written',
    words: 50,
    criteria: ['names-effect', 'gives-example'].map((id) => ({ id, text: `SECRET criterion ${id}` })),
    model: 'SECRET model answer',
    ...overrides,
  };
}

const makers: { readonly [Kind in ItemKind]: () => ItemShapes[Kind]['item'] } = {
  'single-choice': singleChoiceItem,
  'multiple-choice': multipleChoiceItem,
  numeric: numericItem,
  'short-text': shortTextItem,
  'gap-text': gapTextItem,
  matching: matchingItem,
  categorise: categoriseItem,
  ordering: orderingItem,
  matrix: matrixItem,
  written: writtenItem,
};

/** One item of each kind. */
export const itemOfEachKind: readonly Item[] = Object.values(makers).map((make) => make());
