import type { Gap } from '@/core/item/gap-text/types';
import type { Item, Response } from '@/core/item/item';
import type { PlacedPart } from '@/core/item/placing';
import type { Locale } from '@/core/language/locale';
import { shuffled, type Random } from '@/core/random';
import { distractor, keyOption } from './makers';

/*
 * The same item otherwise: with another key, in the words of another language, or written in another order. A test says
 * what must be the same nevertheless.
 */

/** The next in a round; the first after the last. */
function nextOf(ids: readonly string[], id: string): string {
  return ids[(ids.indexOf(id) + 1) % ids.length] ?? id;
}

const idsOf = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);

/** Each part belongs to the target after its own. */
function placedElsewhere(parts: readonly PlacedPart[], targets: readonly string[]): PlacedPart[] {
  return parts.map((part) => ({ ...part, key: nextOf(targets, part.key) }));
}

function keyMovedOn(options: Gap['options']): Gap['options'] {
  return options.map(({ id }, index) =>
    options[(index + 1) % options.length]?.key ? keyOption(id) : distractor(id, `mistake-${id}`),
  );
}

/** Of the same points, with another key and none of the mistakes: all that a learner sees before answering is the same. */
export function withAnotherKey(item: Item): Item {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { ...item, options: keyMovedOn(item.options) };
    case 'numeric':
      return { ...item, key: '12345', mistakes: [] };
    case 'short-text':
      return { ...item, key: 'another answer', accepted: ['another answer'], mistakes: [] };
    case 'gap-text':
      return { ...item, gaps: item.gaps.map((gap) => ({ ...gap, options: keyMovedOn(gap.options) })) };
    case 'matching':
      return { ...item, prompts: placedElsewhere(item.prompts, idsOf(item.partners)), mistakes: [] };
    case 'categorise':
      return { ...item, elements: placedElsewhere(item.elements, idsOf(item.categories)), mistakes: [] };
    case 'ordering':
      return { ...item, elements: [...item.elements].reverse() };
    case 'matrix': {
      const columns = idsOf(item.columns);
      const rows = item.rows.map((row) => ({ ...row, keys: row.keys.map((key) => nextOf(columns, key)) }));
      return { ...item, rows, mistakes: [] };
    }
    case 'written':
      return {
        ...item,
        criteria: item.criteria.map((_, index) => ({ id: `another-${index}`, text: 'another criterion' })),
        model: 'another answer',
      };
  }
}

/** Ids and key as they are; all words, the accepted answers of all languages excepted, in those of one language. */
export function inLanguage<OfKind extends Item>(item: OfKind, locale: Locale): OfKind {
  const translate = (words: string): string => `${locale} ${words}`;
  const told = <Part extends { readonly text?: string; readonly reason?: string; readonly label?: string }>(
    part: Part,
  ): Part => ({
    ...part,
    ...(part.text === undefined ? {} : { text: translate(part.text) }),
    ...(part.reason === undefined ? {} : { reason: translate(part.reason) }),
    ...(part.label === undefined ? {} : { label: translate(part.label) }),
  });
  const fields = (of: Item): object => {
    switch (of.kind) {
      case 'single-choice':
      case 'multiple-choice':
        return { options: of.options.map(told) };
      case 'numeric':
        return { unit: translate(of.unit ?? 'parties'), mistakes: of.mistakes.map(told) };
      case 'short-text':
        // Each language shows another of the accepted answers as the key.
        return {
          key: of.accepted[{ kk: 0, ru: 1, en: 2 }[locale] % of.accepted.length],
          mistakes: of.mistakes.map(told),
        };
      case 'gap-text':
        return {
          text: translate(of.text),
          gaps: of.gaps.map((gap) => ({ ...told(gap), options: gap.options.map(told) })),
        };
      case 'matching':
        return {
          prompts: of.prompts.map(told),
          partners: of.partners.map(told),
          mistakes: of.mistakes.map(told),
        };
      case 'categorise':
        return {
          elements: of.elements.map(told),
          categories: of.categories.map(told),
          mistakes: of.mistakes.map(told),
        };
      case 'ordering':
        return { elements: of.elements.map(told), first: translate(of.first), last: translate(of.last) };
      case 'matrix':
        return { rows: of.rows.map(told), columns: of.columns.map(told), mistakes: of.mistakes.map(told) };
      case 'written':
        return { criteria: of.criteria.map(told), model: translate(of.model) };
    }
  };
  return {
    ...item,
    stem: translate(item.stem),
    hints: item.hints.map(translate),
    explanation: translate(item.explanation),
    ...fields(item),
  };
}

/** With everything whose order means nothing written in another order. */
export function inAnotherOrder(item: Item, random: Random): Item {
  const mixed = <Part>(parts: readonly Part[]): Part[] => shuffled(parts, random);
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { ...item, options: mixed(item.options) };
    case 'numeric':
      return { ...item, mistakes: mixed(item.mistakes) };
    case 'short-text':
      return { ...item, accepted: mixed(item.accepted), mistakes: mixed(item.mistakes) };
    case 'gap-text':
      return { ...item, gaps: mixed(item.gaps).map((gap) => ({ ...gap, options: mixed(gap.options) })) };
    case 'matching':
      return {
        ...item,
        prompts: mixed(item.prompts),
        partners: mixed(item.partners),
        mistakes: mixed(item.mistakes),
      };
    case 'categorise':
      return {
        ...item,
        elements: mixed(item.elements),
        categories: mixed(item.categories),
        mistakes: mixed(item.mistakes),
      };
    case 'ordering':
      // The order in which its elements are written is the key.
      return item;
    case 'matrix': {
      const rows = mixed(item.rows).map((row) => ({ ...row, keys: mixed(row.keys) }));
      return { ...item, rows, columns: mixed(item.columns), mistakes: mixed(item.mistakes) };
    }
    case 'written':
      return { ...item, criteria: mixed(item.criteria) };
  }
}

/** The same answer, given in another order where order is no part of the answer. */
export function givenInAnotherOrder(response: Response, random: Random): Response {
  const mixed = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(shuffled(Object.entries(record), random));
  switch (response.kind) {
    case 'single-choice':
    case 'numeric':
    case 'short-text':
    case 'ordering':
    case 'written':
      return response;
    case 'multiple-choice':
      return { ...response, options: shuffled(response.options, random) };
    case 'gap-text':
    case 'matching':
    case 'categorise':
      return { ...response, places: mixed(response.places) };
    case 'matrix': {
      const ticks = Object.entries(response.ticks).map(([row, columns]) => [row, shuffled(columns, random)] as const);
      return { ...response, ticks: mixed(Object.fromEntries(ticks)) };
    }
  }
}
