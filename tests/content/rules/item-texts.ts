import type { Item, ItemView } from '@/core/item/item';
import type { PublicPart } from '@/core/item/public-parts';
import { normaliseAnswer } from '@/core/item/short-text/normalise-answer';

/**
 * What is left of a text when spelling that makes no difference to a typed answer and all punctuation are set aside. Signs
 * such as +, < and = stay: "M + 1" and "M − 1" are two answers.
 */
export function plain(text: string): string {
  return normaliseAnswer(text)
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
}

/** Whether the text has these words in a row, as whole words. */
export function says(text: string, words: string): boolean {
  return plain(words) !== '' && ` ${plain(text)} `.includes(` ${plain(words)} `);
}

/** Whether a text says nothing but the other, with at most two words more. */
export function isCopy(text: string, other: string): boolean {
  return says(text, other) && plain(text).split(' ').length <= plain(other).split(' ').length + 2;
}

/** Every list of texts that a learner chooses among, places or puts in order, whatever the kind of the item. */
export function listsIn(view: ItemView): readonly (readonly PublicPart[])[] {
  const visit = (value: unknown): (readonly PublicPart[])[] => {
    const inner = innerValues(value);
    return inner.length > 0 && inner.every(isPart) ? [inner] : inner.flatMap(visit);
  };
  return visit(view);
}

// In a view they are ids, names of rules and decimals; a stimulus is a text of its own, which asks nothing.
const unasked: readonly string[] = ['id', 'kind', 'section', 'rule', 'tolerance', 'stimulus'];

/** Every text of the question itself: the stem, and all that is answered with, whatever the kind of the item. */
export function textsIn(view: ItemView): readonly string[] {
  const visit = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return innerValues(value).flatMap(visit);
    return Object.entries(value).flatMap(([name, inner]) => (unasked.includes(name) ? [] : visit(inner)));
  };
  return visit(view);
}

/** Something that explains why it is right or wrong: an option, an element, a mistake. */
export interface Explained {
  readonly id: string;
  /** What is explained; null for a mistake, which has no words but its reason. */
  readonly text: string | null;
  readonly reason: string;
}

/** All that has a reason in an item, whatever its kind. */
export function explainedIn(item: Item): readonly Explained[] {
  const visit = (value: unknown): Explained[] => {
    const id = textOf(value, 'id');
    const reason = textOf(value, 'reason');
    const inner = innerValues(value).flatMap(visit);
    return id === null || reason === null ? inner : [{ id, text: textOf(value, 'text'), reason }, ...inner];
  };
  return visit(item);
}

function isPart(value: unknown): value is PublicPart {
  return textOf(value, 'id') !== null && textOf(value, 'text') !== null;
}

function textOf(value: unknown, name: string): string | null {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return typeof text === 'string' ? text : null;
}

function innerValues(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
