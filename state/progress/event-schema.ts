import { isLocale } from '@/core/language/locale';
import { policies, type PolicyName } from '@/core/attempt/policy';
import { certainties } from '@/core/item/certainty';
import type { ItemKind, ItemShapes, Response } from '@/core/item/item';
import type {
  EventHead,
  Happening,
  LearnerEvent,
  PlannedItem,
  ResponseMarked,
  ResponseSubmitted,
} from '@/core/progress/event';

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

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
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
    // A copy, because `every` passes over holes.
    Array.isArray(value) && Array.from<unknown>(value).every(isElement);
/** For a field that may be absent, which reads as undefined; the type of the object says so with its question mark. */
const isOptional =
  <Value>(isValue: Guard<Value>) =>
  (value: unknown): value is Value =>
    value === undefined || isValue(value);
/** Any names; values of one type. */
const isRecordOf =
  <Value>(isValue: Guard<Value>) =>
  (value: unknown): value is Readonly<Record<string, Value>> =>
    isObject(value) && Object.values(value).every(isValue);

/** An object with at least these fields: more are no harm, a newer release may have added them. */
const isObjectOf =
  <Value extends object>(fields: { readonly [Key in keyof Value]-?: Guard<Value[Key]> }) =>
  (value: unknown): value is Value => {
    if (!isObject(value)) return false;
    for (const key in fields) if (!fields[key](Reflect.get(value, key))) return false;
    return true;
  };

/** One of several shapes, told apart by the name in the field `tag`. */
const isTagged =
  <Value extends object>(tag: keyof Value, shapes: Readonly<Record<string, Guard<object>>>) =>
  (value: unknown): value is Value => {
    if (!isObject(value)) return false;
    const name: unknown = Reflect.get(value, tag);
    return isText(name) && Object.hasOwn(shapes, name) && shapes[name]?.(value) === true;
  };

const responseShapes: { readonly [Kind in ItemKind]: Guard<Omit<ItemShapes[Kind]['response'], 'kind'>> } = {
  'single-choice': isObjectOf({ option: isId }),
  'multiple-choice': isObjectOf({ options: isListOf(isId) }),
  numeric: isObjectOf({ text: isText }),
  'short-text': isObjectOf({ text: isText }),
  'gap-text': isObjectOf({ places: isRecordOf(isId) }),
  matching: isObjectOf({ places: isRecordOf(isId) }),
  categorise: isObjectOf({ places: isRecordOf(isId) }),
  ordering: isObjectOf({ elements: isListOf(isId) }),
  matrix: isObjectOf({ ticks: isRecordOf(isListOf(isId)) }),
  written: isObjectOf({ text: isText }),
};

const isPlannedItem: Guard<PlannedItem> = isObjectOf({
  item: isId,
  revision: isIntegerFrom(1),
  points: isIntegerFrom(1),
  order: isListOf(isId),
  numbers: isOptional(isRecordOf(isText)),
});

const isResponseSubmitted: Guard<Omit<ResponseSubmitted, 'type'>> = isObjectOf({
  attempt: isId,
  item: isId,
  revision: isIntegerFrom(1),
  locale: isLocale,
  response: isTagged<Response>('kind', responseShapes),
  certainty: isOptional(isOneOf(...certainties)),
  unmarked: isOptional(isOneOf(true)),
  earned: isIntegerFrom(0),
  possible: isIntegerFrom(1),
});

const isPolicyName = (value: unknown): value is PolicyName => isText(value) && Object.hasOwn(policies, value);

const isResponseMarked: Guard<Omit<ResponseMarked, 'type'>> = isObjectOf({
  attempt: isId,
  item: isId,
  revision: isIntegerFrom(1),
  by: isOneOf('self', 'instructor'),
  met: isListOf(isId),
  earned: isIntegerFrom(0),
  possible: isIntegerFrom(1),
});

const happeningShapes: { readonly [Kind in Happening as Kind['type']]: Guard<Omit<Kind, 'type'>> } = {
  'section-read': isObjectOf({ lesson: isId, section: isId }),
  'attempt-started': isObjectOf({
    attempt: isId,
    purpose: isOneOf('check', 'quiz', 'retry'),
    policy: isOptional(isPolicyName),
    lesson: isId,
    seed: isText,
    plan: isListOf(isPlannedItem),
  }),
  'response-submitted': (value): value is Omit<ResponseSubmitted, 'type'> =>
    isResponseSubmitted(value) && value.earned <= value.possible,
  'response-marked': (value): value is Omit<ResponseMarked, 'type'> =>
    isResponseMarked(value) && value.earned <= value.possible,
  'hint-shown': isObjectOf({ attempt: isId, item: isId, revision: isIntegerFrom(1), hint: isIntegerFrom(1) }),
  'answer-shown': isObjectOf({ attempt: isId, item: isId, revision: isIntegerFrom(1) }),
  'attempt-submitted': isObjectOf({ attempt: isId }),
};

/** Up to the last millisecond that a date can have. */
const isTime = (value: unknown): value is number => isIntegerFrom(0)(value) && value <= 8_640_000_000_000_000;

const isHead: Guard<EventHead> = isObjectOf({ id: isId, at: isTime });
const isHappening: Guard<Happening> = isTagged<Happening>('type', happeningShapes);

function isLearnerEvent(value: unknown): value is LearnerEvent {
  return isHead(value) && isHappening(value);
}
