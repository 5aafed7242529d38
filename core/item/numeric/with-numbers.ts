import { formatDecimal } from '../../language/format-number';
import type { Locale } from '../../language/locale';
import { decimalFromRational, decimalsOf } from '../../rational';
import type { DrawnNumbers } from '../drawn-numbers';
import type { Stimulus } from '../stimulus';
import { solve } from './draw-numbers';
import type { AnyGenerator } from './generator';
import { generators } from './generators/generators';
import type { NumericDraw, NumericItem, NumericMistake } from './types';

/** All of an item in which drawn numbers stand. */
export type Numbered = Pick<
  NumericItem,
  'stimulus' | 'stem' | 'hints' | 'explanation' | 'unit' | 'key' | 'mistakes' | 'draw'
>;

/**
 * The item with these numbers: its words say them in their language, key and mistakes are worked out.
 *
 * @param numbers from a record that may be damaged: anything may stand there
 * @returns null for an item whose numbers are fixed, and for numbers that its generator does not draw
 */
export function withNumbers(item: NumericItem, numbers: DrawnNumbers): NumericItem | null {
  const numbered = item.draw === undefined ? null : numberedWords(item.draw, item, numbers);
  return numbered === null ? null : { ...item, ...numbered };
}

/** @returns null for numbers that the generator does not draw */
export function numberedWords(
  draw: Omit<NumericDraw, 'numbers'>,
  item: Pick<NumericItem, 'decimals'> & { readonly mistakes: readonly Pick<NumericMistake, 'id' | 'misconception'>[] },
  numbers: DrawnNumbers,
): Numbered | null {
  const generator = generators[draw.generator];
  const solution = areNamedSo(numbers, generator) ? solve(generator, numbers) : null;
  if (solution === null) return null;

  const key = decimalFromRational(solution.key, item.decimals);
  const { stem, hints, explanation, unit, stimulus, reasons } = draw.words;
  const fill = (text: string): string => filled(text, { ...solution.steps, ...numbers, key }, draw.locale);
  return {
    ...(stimulus === undefined ? {} : { stimulus: filledStimulus(stimulus, fill) }),
    stem: fill(stem),
    hints: hints.map(fill),
    explanation: fill(explanation),
    ...(unit === undefined ? {} : { unit: fill(unit) }),
    key,
    // A mistake that the generator does not know is left out: the loader of banks reports it.
    mistakes: item.mistakes.flatMap(({ id, misconception }) => {
      const value = solution.mistakes[id];
      if (value === undefined) return [];
      return [{ id, misconception, value: decimalFromRational(value, item.decimals), reason: fill(reasons[id] ?? '') }];
    }),
    draw: { ...draw, numbers },
  };
}

/** The names of the generator, each with a decimal number from 0 up of a length that people can read. */
function areNamedSo(numbers: DrawnNumbers, { givens }: AnyGenerator): boolean {
  const isNumber = (value: unknown): boolean => typeof value === 'string' && /^\d{1,12}(\.\d{1,6})?$/.test(value);
  return (
    Object.keys(numbers).length === givens.length &&
    givens.every((given) => Object.hasOwn(numbers, given) && isNumber(numbers[given]))
  );
}

/** A name that nothing has stays as it is written: the loader of banks reports it. */
function filled(text: string, numbers: DrawnNumbers, locale: Locale): string {
  return text.replace(/\{number:([^}]*)\}/g, (whole, name: string) => {
    const number = Object.hasOwn(numbers, name) ? numbers[name] : undefined;
    return number === undefined ? whole : formatDecimal(locale, number, decimalsOf(number));
  });
}

function filledStimulus({ id, title, paragraphs, table }: Stimulus, fill: (text: string) => string): Stimulus {
  return {
    id,
    title: fill(title),
    paragraphs: paragraphs.map(fill),
    table: table === null ? null : { columns: table.columns.map(fill), rows: table.rows.map((row) => row.map(fill)) },
  };
}
