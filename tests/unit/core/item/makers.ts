import type { ItemBase } from '@/core/item/item';
import type { MultipleChoiceItem } from '@/core/item/multiple-choice/types';
import type { NumericItem, NumericMistake } from '@/core/item/numeric/types';
import type { OrderingItem } from '@/core/item/ordering/types';
import type { ChoiceOption, SingleChoiceItem } from '@/core/item/single-choice/types';

/**
 * Whole items of each kind, so that a test writes only what it is about. Words that must stay hidden before the answer
 * begin with "SECRET".
 */
const base: ItemBase = {
  id: 'party-systems/an-item',
  revision: 1,
  objective: 'party-systems/count-parties',
  level: 'understand',
  section: 'counting',
  confusionGroup: 'counting',
  sources: [],
  stem: 'Stem?',
  hint: 'SECRET hint',
  explanation: 'SECRET explanation',
};

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

/** @param elements ids in the right order */
export function orderingItem(
  elements: readonly string[] = ['first', 'second', 'third', 'fourth'],
  overrides: Partial<OrderingItem> = {},
): OrderingItem {
  return {
    ...base,
    kind: 'ordering',
    elements: elements.map((id) => ({ id, text: `text of ${id}`, reason: `SECRET reason of ${id}` })),
    first: 'earliest',
    last: 'latest',
    ...overrides,
  };
}
