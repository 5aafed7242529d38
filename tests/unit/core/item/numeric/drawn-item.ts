import { drawFairNumbers } from '@/core/item/numeric/draw-numbers';
import { generatorIds, generators, type GeneratorId } from '@/core/item/numeric/generators/generators';
import type { NumericItem } from '@/core/item/numeric/types';
import { withNumbers } from '@/core/item/numeric/with-numbers';
import type { Locale } from '@/core/language/locale';
import { createRandom } from '@/core/random';
import { base } from '../makers';
import { precisions } from './generators/any-draw';

/**
 * An item with drawn numbers as a bank has it, with numbers of its own. Its words begin with the language; the stem names
 * all numbers, the table the first one, the explanation the key.
 */
export function drawnItem(
  generator: GeneratorId = 'effective-number',
  locale: Locale = 'en',
  overrides: Partial<NumericItem> = {},
): NumericItem {
  const { givens, mistakes } = generators[generator];
  const [first = ''] = givens;
  const item: NumericItem = {
    ...base,
    id: `party-systems/${generator}`,
    kind: 'numeric',
    ...precisions[generator],
    key: '0',
    mistakes: mistakes.map((id) => ({ id, value: '0', misconception: `mistake-${id}`, reason: '' })),
    draw: {
      generator,
      numbers: {},
      locale,
      words: {
        stem: `${locale} stem: ${givens.map((given) => `{number:${given}}`).join('; ')}`,
        hints: [`${locale} hint {number:${first}}`],
        explanation: `${locale} key: {number:key}`,
        unit: `${locale} unit of {number:${first}}`,
        reasons: Object.fromEntries(mistakes.map((id) => [id, `${locale} SECRET ${id} of {number:${first}}`])),
        stimulus: {
          id: 'party-systems/table',
          title: `${locale} table of {number:${first}}`,
          paragraphs: [`${locale} paragraph of {number:${first}}`],
          table: { columns: ['list', `{number:${first}}`], rows: [['A', `{number:${first}}`]] },
        },
      },
    },
    ...overrides,
  };
  const numbers = drawFairNumbers(generators[generator], item, createRandom(item.id));
  const numbered = numbers === null ? null : withNumbers(item, numbers);
  if (numbered === null) throw new Error(`no numbers for ${item.id}`);
  return numbered;
}

/** One item of each generator. */
export function drawnItems(locale: Locale = 'en'): readonly NumericItem[] {
  return generatorIds.map((generator) => drawnItem(generator, locale));
}
