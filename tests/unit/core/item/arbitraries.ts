import fc from 'fast-check';
import type { CategoriseItem } from '@/core/item/categorise/types';
import type { GapTextItem } from '@/core/item/gap-text/types';
import type { Item, ItemBase, ItemKind, ItemShapes, Response } from '@/core/item/item';
import type { MatchingItem } from '@/core/item/matching/types';
import type { MatrixItem } from '@/core/item/matrix/types';
import type { MultipleChoiceItem } from '@/core/item/multiple-choice/types';
import type { NumericItem } from '@/core/item/numeric/types';
import type { OrderingItem } from '@/core/item/ordering/types';
import type { PlacedPart, Places, PlacingMistake } from '@/core/item/placing';
import { foreseenErrors, keyResponse } from '@/core/item/registry';
import { choiceRules, orderingRules, partRules } from '@/core/item/scoring-rule';
import { normaliseAnswer } from '@/core/item/short-text/normalise-answer';
import type { ShortTextItem } from '@/core/item/short-text/types';
import type { SingleChoiceItem } from '@/core/item/single-choice/types';
import type { WrittenItem } from '@/core/item/written/types';
import { createRandom, sampled, type Random } from '@/core/random';
import {
  categoriseItem,
  distractor,
  gap,
  gapTextItem,
  keyOption,
  matchingItem,
  matrixItem,
  matrixMistake,
  matrixRow,
  mistake,
  multipleChoiceItem,
  numericItem,
  orderingItem,
  placedPart,
  placingMistake,
  publicPart,
  shortTextItem,
  singleChoiceItem,
  textMistake,
  writtenItem,
} from './makers';

const anyId = fc.oneof(
  { weight: 30, arbitrary: fc.stringMatching(/^[a-z]{2,8}(-[a-z]{2,8})?$/) },
  // A name that every object has, and the one under which items without parts keep their mark.
  { weight: 1, arbitrary: fc.constantFrom('constructor', 'value') },
);
const anyIds = (minLength: number, maxLength = 7) => fc.uniqueArray(anyId, { minLength, maxLength });

/** Ids with the number of keys among them. */
const idsWithKeys = (minKeys: number, maxKeys: (ids: number) => number) =>
  anyIds(minKeys + 1).chain((ids) =>
    fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: minKeys, maxLength: maxKeys(ids.length) })),
  );

/** What is made of ids, with dice for what else is to be drawn. */
const madeOf = <Value>(
  minIds: number,
  maxIds: number,
  make: (ids: readonly string[], random: Random) => Value,
): fc.Arbitrary<Value> =>
  fc.tuple(anyIds(minIds, maxIds), fc.integer()).map(([ids, seed]) => make(ids, createRandom(String(seed))));

/** An integer, both ends included. */
const between = (least: number, most: number, random: Random) => least + Math.floor(random.next() * (most - least + 1));

const oneOf = (ids: readonly string[], random: Random): string => sampled(ids, 1, random)[0] ?? '';

const anyBase: fc.Arbitrary<Pick<ItemBase, 'revision' | 'hints' | 'stimulus'>> = fc.record(
  {
    revision: fc.integer({ min: 1, max: 9 }),
    hints: fc.constantFrom(['SECRET hint'], ['SECRET hint', 'SECRET larger hint', 'SECRET largest hint']),
    stimulus: fc.constant({
      id: 'party-systems/a-table',
      title: 'Title',
      paragraphs: ['Paragraph'],
      table: { columns: ['Party', 'Votes'], rows: [['A', '60']] },
    }),
  },
  { requiredKeys: ['revision', 'hints'] },
);

/** Items of a kind with any base. */
const withBase = <OfKind extends Item>(items: fc.Arbitrary<OfKind>): fc.Arbitrary<OfKind> =>
  fc.tuple(items, anyBase).map(([item, base]) => ({ ...item, ...base }));

const options = ([ids, keys]: readonly [string[], string[]]) =>
  ids.map((id) => (keys.includes(id) ? keyOption(id) : distractor(id)));

export const anySingleChoiceItem: fc.Arbitrary<SingleChoiceItem> = withBase(
  idsWithKeys(1, () => 1).map((drawn) => singleChoiceItem({ options: options(drawn) })),
);

export const anyMultipleChoiceItem: fc.Arbitrary<MultipleChoiceItem> = withBase(
  fc
    .tuple(
      idsWithKeys(2, (ids) => ids - 1),
      fc.constantFrom(...choiceRules),
    )
    .map(([drawn, rule]) => multipleChoiceItem({ rule, options: options(drawn) })),
);

function decimal(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const anyHundredths = fc.integer({ min: -99_999, max: 99_999 });

/** From −999.99 to 999.99. */
export const anyDecimal: fc.Arbitrary<string> = anyHundredths.map(decimal);

/** The mistakes lie apart from the key and from one another. */
export const anyNumericItem: fc.Arbitrary<NumericItem> = withBase(
  fc
    .tuple(anyHundredths, fc.constantFrom(0, 1, 50, 200), fc.array(anyHundredths, { maxLength: 3 }))
    .map(([key, tolerance, values]) => {
      const isApart = (one: number) => (other: number) => Math.abs(one - other) > tolerance;
      const mistakes = values.filter((value, index) => [key, ...values.slice(0, index)].every(isApart(value)));
      return numericItem({
        key: decimal(key),
        tolerance: decimal(tolerance),
        mistakes: mistakes.map((value) => mistake(decimal(value))),
      });
    }),
);

/** A word or some, in letters of all three languages; says where the item keeps it secret. */
export const anyWords: fc.Arbitrary<string> = fc
  .string({ unit: fc.constantFrom(...'абвгдеёжиклнопрстуүұһғқңөәійьabcdeklmnorstuw', ' ', '-'), minLength: 1 })
  .map((letters) => `SECRET ${letters}`);

export const anyShortTextItem: fc.Arbitrary<ShortTextItem> = withBase(
  fc
    .tuple(fc.uniqueArray(anyWords, { minLength: 3, maxLength: 9, selector: normaliseAnswer }), fc.nat())
    .map(([[key = '', ...words], cut]) => {
      const [cadre = '', ...others] = words.slice(cut % (words.length - 1));
      const [elite, ...mass] = others;
      return shortTextItem({
        key,
        accepted: [key, ...words.slice(0, cut % (words.length - 1))],
        mistakes: [textMistake('cadre', cadre, ...mass), ...(elite === undefined ? [] : [textMistake('elite', elite)])],
      });
    }),
);

export const anyGapTextItem: fc.Arbitrary<GapTextItem> = withBase(
  madeOf(6, 14, (ids, random) => {
    const count = between(2, Math.floor(ids.length / 3), random);
    const gapIds = ids.slice(0, count);
    const optionIds = ids.slice(count);
    const gaps = gapIds.map((id, place) => {
      const own = sampled(
        optionIds.filter((_, index) => index % count === place),
        ids.length,
        random,
      );
      const [key = '', ...distractors] = own;
      return gap(id, key, ...distractors);
    });
    const text = sampled(gapIds, count, random).map((id) => `Here {gap:${id}}`);
    return gapTextItem({ rule: oneRule(random), text: `${text.join(', ')}.`, gaps });
  }),
);

const oneRule = (random: Random) => (random.next() < 0.5 ? partRules[0] : partRules[1]);

/** Parts with any targets, and mistakes: one or more. */
function placed(parts: readonly string[], targets: readonly string[], random: Random) {
  const placedParts: PlacedPart[] = parts.map((part) => placedPart(part, oneOf(targets, random)));
  const mistakes: PlacingMistake[] = placedParts.slice(0, between(1, parts.length, random)).map(({ id, key }) =>
    placingMistake(
      id,
      oneOf(
        targets.filter((target) => target !== key),
        random,
      ),
    ),
  );
  return { parts: placedParts, targets: targets.map(publicPart), mistakes };
}

export const anyMatchingItem: fc.Arbitrary<MatchingItem> = withBase(
  madeOf(4, 11, (ids, random) => {
    const count = between(2, ids.length - 2, random);
    const { parts: prompts, targets: partners, mistakes } = placed(ids.slice(0, count), ids.slice(count), random);
    return matchingItem({ rule: oneRule(random), prompts, partners, mistakes });
  }),
);

export const anyCategoriseItem: fc.Arbitrary<CategoriseItem> = withBase(
  madeOf(5, 11, (ids, random) => {
    const count = between(3, ids.length - 2, random);
    const { parts: elements, targets: categories, mistakes } = placed(ids.slice(0, count), ids.slice(count), random);
    return categoriseItem({ rule: oneRule(random), elements, categories, mistakes });
  }),
);

export const anyOrderingItem: fc.Arbitrary<OrderingItem> = withBase(
  fc.tuple(anyIds(3), fc.constantFrom(...orderingRules)).map(([ids, rule]) => orderingItem(ids, { rule })),
);

export const anyMatrixItem: fc.Arbitrary<MatrixItem> = withBase(
  madeOf(4, 9, (ids, random) => {
    const count = between(2, ids.length - 2, random);
    const columns = ids.slice(count);
    // The last row has a column to spare, so that there is a mistake to make.
    const rows = ids
      .slice(0, count)
      .map((id, index) =>
        matrixRow(id, ...sampled(columns, between(1, columns.length - (index === count - 1 ? 1 : 0), random), random)),
      );
    const mistakes = rows.flatMap(({ id, keys }, index) => {
      const others = columns.filter((column) => !keys.includes(column));
      const made = sampled(others, index === count - 1 ? between(1, 2, random) : between(0, 2, random), random);
      return made.map((column) => matrixMistake(id, column));
    });
    return matrixItem({ rule: oneRule(random), rows, columns: columns.map(publicPart), mistakes });
  }),
);

export const anyWrittenItem: fc.Arbitrary<WrittenItem> = withBase(
  anyIds(2, 5).map((ids) => writtenItem({ criteria: ids.map((id) => ({ id, text: `SECRET criterion ${id}` })) })),
);

const arbitraries: { readonly [Kind in ItemKind]: fc.Arbitrary<ItemShapes[Kind]['item']> } = {
  'single-choice': anySingleChoiceItem,
  'multiple-choice': anyMultipleChoiceItem,
  numeric: anyNumericItem,
  'short-text': anyShortTextItem,
  'gap-text': anyGapTextItem,
  matching: anyMatchingItem,
  categorise: anyCategoriseItem,
  ordering: anyOrderingItem,
  matrix: anyMatrixItem,
  written: anyWrittenItem,
};

export const anyChoiceItem = fc.oneof(anySingleChoiceItem, anyMultipleChoiceItem);
/** Every kind as often as any other. */
export const anyItem: fc.Arbitrary<Item> = fc.oneof(...Object.values<fc.Arbitrary<Item>>(arbitraries));

/** Any target for each part. */
function anyPlaces(parts: readonly { id: string; targets: readonly string[] }[]): fc.Arbitrary<Places> {
  const targets = parts.map((part) => fc.constantFrom(...part.targets));
  return fc
    .tuple(...targets)
    .map((drawn) => Object.fromEntries(parts.map(({ id }, index) => [id, drawn[index] ?? ''])));
}

const idsOf = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);

function anyGuessAt(item: Item): fc.Arbitrary<Response> {
  switch (item.kind) {
    case 'single-choice':
      return fc.constantFrom(...item.options).map((option) => ({ kind: item.kind, option: option.id }));
    case 'multiple-choice':
      return fc
        .shuffledSubarray(idsOf(item.options), { minLength: 1 })
        .map((chosen) => ({ kind: item.kind, options: chosen }));
    case 'numeric':
      return anyDecimal.map((text) => ({ kind: item.kind, text }));
    case 'short-text':
      return fc
        .oneof(anyWords, fc.constantFrom(...item.accepted, ...item.mistakes.flatMap(({ variants }) => variants)))
        .map((text) => ({ kind: item.kind, text }));
    case 'gap-text':
      return anyPlaces(item.gaps.map((each) => ({ id: each.id, targets: idsOf(each.options) }))).map((places) => ({
        kind: item.kind,
        places,
      }));
    case 'matching':
      return anyPlaces(item.prompts.map(({ id }) => ({ id, targets: idsOf(item.partners) }))).map((places) => ({
        kind: item.kind,
        places,
      }));
    case 'categorise':
      return anyPlaces(item.elements.map(({ id }) => ({ id, targets: idsOf(item.categories) }))).map((places) => ({
        kind: item.kind,
        places,
      }));
    case 'ordering': {
      const ids = idsOf(item.elements);
      return fc.shuffledSubarray(ids, { minLength: ids.length }).map((elements) => ({ kind: item.kind, elements }));
    }
    case 'matrix':
      return fc
        .tuple(...item.rows.map(() => fc.shuffledSubarray(idsOf(item.columns), { minLength: 1 })))
        .map((ticked) => ({
          kind: item.kind,
          ticks: Object.fromEntries(item.rows.map(({ id }, index) => [id, ticked[index] ?? []])),
        }));
    case 'written':
      return fc
        .string({ minLength: 1 })
        .filter((text) => text.trim() !== '')
        .map((text) => ({ kind: item.kind, text }));
  }
}

/** A response to the item that can be scored: a guess, sometimes a foreseen mistake or the key. */
export function anyResponseTo(item: Item): fc.Arbitrary<Response> {
  const known = [keyResponse(item), ...foreseenErrors(item).map(({ response }) => response)];
  return fc.oneof({ weight: 3, arbitrary: anyGuessAt(item) }, { weight: 1, arbitrary: fc.constantFrom(...known) });
}

export const anyItemWithResponse: fc.Arbitrary<readonly [Item, Response]> = anyItem.chain((item) =>
  fc.tuple(fc.constant(item), anyResponseTo(item)),
);

/** Criteria that somebody finds met: some of a written answer's, sometimes one that is no longer among them. */
export function anyMarking(item: Item): fc.Arbitrary<readonly string[]> {
  const criteria = item.kind === 'written' ? idsOf(item.criteria) : [];
  return fc.subarray([...criteria, 'left-the-rubric']);
}
