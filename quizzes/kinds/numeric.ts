import { z } from 'zod';
import { drawFairNumbers } from '@/core/item/numeric/draw-numbers';
import { generatorIds, generators } from '@/core/item/numeric/generators/generators';
import type { NumericItem } from '@/core/item/numeric/types';
import { numberedWords } from '@/core/item/numeric/with-numbers';
import type { Stimulus } from '@/core/item/stimulus';
import { createRandom } from '@/core/random';
import {
  decimalSchema,
  idSchema,
  stemWords,
  textSchema,
  textsSchema,
  type Fault,
  type ItemPlace,
  type KindFile,
} from './kind-file';

export const structure = {
  kind: z.literal('numeric'),
  /** Draws the numbers, and works out the key and the values of the mistakes, which are not written then. */
  draw: z.enum(generatorIds).optional(),
  key: decimalSchema.optional(),
  tolerance: decimalSchema,
  decimals: z.number().int().min(0).max(4),
  mistakes: z.array(z.strictObject({ id: idSchema, value: decimalSchema.optional(), misconception: idSchema })),
};
const words = z.strictObject({ ...stemWords, unit: textSchema.optional(), mistakes: textsSchema });

export const numericFile = {
  words,
  worded: ({ mistakes }) => ({ mistakes: mistakes.map(({ id }) => id) }),
  misconceptions: ({ mistakes }) => mistakes.map(({ misconception }) => misconception),
  join: (structure, words, _all, place) =>
    structure.draw === undefined ? fixedFields(structure, words) : drawnFields(structure, structure.draw, words, place),
  checkStructure: (structure) =>
    structure.draw === undefined ? faultsOfFixed(structure) : faultsOfDrawn(structure, structure.draw),
  checkWords: ({ draw }, words, { stimulus }) => (draw === undefined ? [] : faultsOfTemplates(draw, words, stimulus)),
} satisfies KindFile<Structure, Words, object>;

type Structure = z.infer<z.ZodObject<typeof structure>>;
type Words = z.infer<typeof words>;
type GeneratorId = NonNullable<Structure['draw']>;

function fixedFields({ kind, key = '', tolerance, decimals, mistakes }: Structure, words: Words) {
  const { unit, mistakes: reasons } = words;
  return {
    kind,
    key,
    tolerance,
    decimals,
    ...(unit === undefined ? {} : { unit }),
    mistakes: mistakes.map(({ id, value = '', misconception }) => ({
      id,
      value,
      misconception,
      reason: reasons[id] ?? '',
    })),
  };
}

/** With numbers drawn from the id of the item, so that they are the same in all languages. */
function drawnFields(structure: Structure, generator: GeneratorId, words: Words, { id, locale, stimulus }: ItemPlace) {
  const { kind, tolerance, decimals, mistakes } = structure;
  const { unit, mistakes: reasons, ...said } = words;
  const templates: NonNullable<NumericItem['draw']>['words'] = {
    ...said,
    ...(stimulus === null ? {} : { stimulus }),
    ...(unit === undefined ? {} : { unit }),
    reasons,
  };
  const numbers = drawFairNumbers(generators[generator], { tolerance, decimals }, createRandom(id));
  const numbered = numberedWords({ generator, locale, words: templates }, { decimals, mistakes }, numbers ?? {});
  return { kind, tolerance, decimals, ...(numbered ?? { key: '', mistakes: [] }) };
}

function faultsOfFixed({ key, mistakes }: Structure): Fault[] {
  const unvalued = mistakes.filter(({ value }) => value === undefined);
  return [
    ...(key === undefined
      ? [{ part: 'key', message: 'there is no key', remedy: 'write it, or name a generator as "draw"' }]
      : []),
    ...unvalued.map(({ id }) => ({ part: id, message: 'the mistake has no value', remedy: 'write what it leads to' })),
  ];
}

function faultsOfDrawn({ key, tolerance, decimals, mistakes }: Structure, draw: GeneratorId): Fault[] {
  const generator = generators[draw];
  const ids = mistakes.map(({ id }) => id);
  const written = [
    ...(key === undefined ? [] : ['key']),
    ...mistakes.flatMap(({ id, value }) => (value === undefined ? [] : [id])),
  ];
  const isFair = drawFairNumbers(generator, { tolerance, decimals }, createRandom(draw)) !== null;
  return [
    ...written.map((part) => ({ part, message: `"${draw}" works it out`, remedy: 'leave out key and values' })),
    ...generator.mistakes
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        part: id,
        message: `a mistake of "${draw}" is missing`,
        remedy: 'list it, and word its reason',
      })),
    ...ids
      .filter((id) => !generator.mistakes.includes(id))
      .map((id) => ({
        part: id,
        message: `"${draw}" knows no such mistake`,
        remedy: `it knows ${generator.mistakes.join(', ')}`,
      })),
    ...(isFair
      ? []
      : [{ part: 'tolerance', message: 'an answer could be taken for two of key and mistakes', remedy: 'lower it' }]),
  ];
}

function faultsOfTemplates(draw: GeneratorId, words: Words, stimulus: Stimulus | null): Fault[] {
  const { stem, hints, unit, mistakes: reasons } = words;
  const question = JSON.stringify([stem, stimulus]);
  return [
    ...generators[draw].givens
      .filter((given) => !question.includes(`{number:${given}}`))
      .map((given) => ({
        part: 'stem',
        message: `{number:${given}} is not told`,
        remedy: 'say it in the stem or in the stimulus',
      })),
    ...(JSON.stringify([stem, hints, unit, reasons, stimulus]).includes('{number:key}')
      ? [{ part: 'stem', message: '{number:key} stands outside the explanation', remedy: 'say it there only' }]
      : []),
  ];
}
