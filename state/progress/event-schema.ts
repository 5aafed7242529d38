import { isLocale } from '@/core/language/locale';
import type { ItemKind, ItemShapes, Response } from '@/core/item/item';
import type { EventHead, Happening, LearnerEvent, PlannedItem, ResponseSubmitted } from '@/core/progress/event';

/*
 * What of the stored record may be trusted. Own guards because a schema library costs every lesson page more than
 * 7 KB (zod/mini, compressed), and these under 1. The compiler asks here for every field and every type of event.
 */

/**
 * The events of a stored record that this release understands, in the order given, and the number of others: corrupt
 * ones, or ones of a type that a newer release added. The others stay in storage and are not counted in any progress.
 */
export function readableEvents(stored: readonly unknown[]): { events: LearnerEvent[]; unreadable: number } {
  const events = stored.filter(isLearnerEvent);
  return { events, unreadable: stored.length - events.length };
}

type Guard<Value> = (value: unknown) => value is Value;

const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): value is string => isText(value) && value !== '';
const isIntegerFrom =
  (least: number) =>
  (value: unknown): value is number =>
    Number.isSafeInteger(value) && Number(value) >= least;
const isOneOf =
  <Value>(...values: readonly Value[]) =>
  (value: unknown): value is Value =>
    values.some((allowed) => allowed === value);
const isListOf =
  <Element>(isElement: Guard<Element>) =>
  (value: unknown): value is readonly Element[] =>
    Array.isArray(value) && value.every(isElement);

/** An object with at least these fields: more are no harm, a newer release may have added them. */
const isObjectOf =
  <Value extends object>(fields: { readonly [Key in keyof Value]: Guard<Value[Key]> }) =>
  (value: unknown): value is Value => {
    if (typeof value !== 'object' || value === null) return false;
    for (const key in fields) if (!fields[key](Reflect.get(value, key))) return false;
    return true;
  };

/** One of several shapes, told apart by the name in the field `tag`. */
const isTagged =
  <Value extends object>(tag: keyof Value, shapes: Readonly<Record<string, Guard<object>>>) =>
  (value: unknown): value is Value => {
    if (typeof value !== 'object' || value === null) return false;
    const name: unknown = Reflect.get(value, tag);
    return isText(name) && Object.hasOwn(shapes, name) && shapes[name]?.(value) === true;
  };

const responseShapes: { readonly [Kind in ItemKind]: Guard<Omit<ItemShapes[Kind]['response'], 'kind'>> } = {
  'single-choice': isObjectOf({ option: isId }),
  'multiple-choice': isObjectOf({ options: isListOf(isId) }),
  numeric: isObjectOf({ text: isText }),
  ordering: isObjectOf({ elements: isListOf(isId) }),
};

const isPlannedItem: Guard<PlannedItem> = isObjectOf({
  item: isId,
  revision: isIntegerFrom(1),
  points: isIntegerFrom(1),
  order: isListOf(isId),
});

const isResponseSubmitted: Guard<Omit<ResponseSubmitted, 'type'>> = isObjectOf({
  attempt: isId,
  item: isId,
  revision: isIntegerFrom(1),
  locale: isLocale,
  response: isTagged<Response>('kind', responseShapes),
  earned: isIntegerFrom(0),
  possible: isIntegerFrom(1),
});

const happeningShapes: { readonly [Kind in Happening as Kind['type']]: Guard<Omit<Kind, 'type'>> } = {
  'section-read': isObjectOf({ lesson: isId, section: isId }),
  'attempt-started': isObjectOf({
    attempt: isId,
    purpose: isOneOf('check', 'quiz'),
    lesson: isId,
    seed: isText,
    plan: isListOf(isPlannedItem),
  }),
  'response-submitted': (value): value is Omit<ResponseSubmitted, 'type'> =>
    isResponseSubmitted(value) && value.earned <= value.possible,
  'answer-shown': isObjectOf({ attempt: isId, item: isId, revision: isIntegerFrom(1) }),
  'attempt-submitted': isObjectOf({ attempt: isId }),
};

const isHead: Guard<EventHead> = isObjectOf({ id: isId, at: isIntegerFrom(0) });
const isHappening: Guard<Happening> = isTagged<Happening>('type', happeningShapes);

function isLearnerEvent(value: unknown): value is LearnerEvent {
  return isHead(value) && isHappening(value);
}
