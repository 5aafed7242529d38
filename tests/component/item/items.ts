import type { Item, ItemBase } from '@/core/item/item';
import type { MultipleChoiceItem } from '@/core/item/multiple-choice/types';
import type { NumericItem } from '@/core/item/numeric/types';
import type { OrderingItem } from '@/core/item/ordering/types';
import type { ChoiceOption, SingleChoiceItem } from '@/core/item/single-choice/types';
import type { Locale } from '@/core/language/locale';

/*
 * One item of each kind in the words of a language: every text begins with the language, so that a test sees which one
 * is on the screen. Ids, keys and sections are the same in all.
 */

function base(locale: Locale, id: string): ItemBase {
  return {
    id: `party-systems/${id}`,
    revision: 1,
    objective: 'party-systems/count-parties',
    level: 'understand',
    section: 'counting',
    confusionGroup: 'counting',
    sources: [],
    stem: `${locale} stem of ${id}`,
    hint: `${locale} hint of ${id}`,
    explanation: `${locale} explanation of ${id}`,
  };
}

function option(locale: Locale, id: string, key: boolean): ChoiceOption {
  const words = { id, text: `${locale} ${id}`, reason: `${locale} reason of ${id}` };
  return key ? { ...words, key } : { ...words, key, misconception: `misconception-of-${id}` };
}

export function misconceptions(locale: Locale): Record<string, string> {
  return { 'misconception-of-law': `${locale} taking the law for its effect` };
}

/** One right option: rule. */
export function singleChoice(locale: Locale): SingleChoiceItem {
  return {
    ...base(locale, 'one-of-three'),
    kind: 'single-choice',
    options: [option(locale, 'rule', true), option(locale, 'law', false), option(locale, 'luck', false)],
  };
}

/** Three right options: members, regions, founders. */
export function multipleChoice(locale: Locale): MultipleChoiceItem {
  return {
    ...base(locale, 'three-of-five'),
    kind: 'multiple-choice',
    options: [
      option(locale, 'members', true),
      option(locale, 'regions', true),
      option(locale, 'founders', true),
      option(locale, 'deposit', false),
      option(locale, 'language', false),
    ],
  };
}

/** 1 / (0.5² + 0.25² + 0.25²) = 2.67 to two decimals; 1 is what forgetting to square gives. */
export function numeric(locale: Locale): NumericItem {
  return {
    ...base(locale, 'effective-number'),
    kind: 'numeric',
    key: '2.67',
    tolerance: '0.01',
    decimals: 2,
    unit: `${locale} parties`,
    mistakes: [
      { id: 'forgot-to-square', value: '1', misconception: 'misconception-of-law', reason: `${locale} not squared` },
    ],
  };
}

/** Right order: founded, split, renamed. */
export function ordering(locale: Locale): OrderingItem {
  const element = (id: string) => ({ id, text: `${locale} ${id}`, reason: `${locale} year of ${id}` });
  return {
    ...base(locale, 'life-of-a-party'),
    kind: 'ordering',
    elements: [element('founded'), element('split'), element('renamed')],
    first: `${locale} earliest`,
    last: `${locale} latest`,
  };
}

export function allKinds(locale: Locale): readonly Item[] {
  return [singleChoice(locale), multipleChoice(locale), numeric(locale), ordering(locale)];
}
