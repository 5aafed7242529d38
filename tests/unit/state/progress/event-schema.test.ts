import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainties } from '@/core/item/certainty';
import { itemKinds } from '@/core/item/item';
import { scoreResponse } from '@/core/item/registry';
import { locales } from '@/core/language/locale';
import type { Happening, LearnerEvent } from '@/core/progress/event';
import { readableEvents } from '@/state/progress/event-schema';
import { anyItemWithResponse, anyMarking } from '../../core/item/arbitraries';
import { answered, hinted, marked, shown } from '../../core/attempt/makers';
import { matchingItem } from '../../core/item/makers';

/** As the first version wrote it. */
const startedBefore = {
  id: 'a',
  at: 1_795_251_600_000,
  type: 'attempt-started',
  attempt: 'quiz',
  purpose: 'quiz',
  lesson: 'duverger-systems',
  seed: 'seed',
  plan: [{ item: 'duverger-systems/who-lost', revision: 1, points: 1, order: ['voters', 'small-parties'] }],
} satisfies LearnerEvent;

const started = {
  ...startedBefore,
  policy: 'exam',
  plan: [
    ...startedBefore.plan,
    { item: 'duverger-systems/count', revision: 2, points: 1, order: [], numbers: { seats: '98', share: '0.539' } },
  ],
} satisfies LearnerEvent;

/** As the first version wrote it. */
const respondedBefore = {
  id: 'b',
  at: 1_795_251_600_001,
  type: 'response-submitted',
  attempt: 'quiz',
  item: 'duverger-systems/who-lost',
  revision: 1,
  locale: 'kk',
  response: { kind: 'single-choice', option: 'small-parties' },
  earned: 1,
  possible: 1,
} satisfies LearnerEvent;

const responded = { ...respondedBefore, certainty: 'fairly' } satisfies LearnerEvent;

const markedEvent = {
  id: 'm',
  at: 1_795_251_600_002,
  type: 'response-marked',
  attempt: 'quiz',
  item: 'duverger-systems/explain',
  revision: 1,
  by: 'self',
  met: ['names-effect', 'gives-example'],
  earned: 2,
  possible: 3,
} satisfies LearnerEvent;

const about = { attempt: 'quiz', item: 'duverger-systems/who-lost', revision: 1 };

/** One event of each type. */
const events = {
  'section-read': { id: 'c', at: 0, type: 'section-read', lesson: 'duverger-systems', section: 'two-effects' },
  'attempt-started': started,
  'hint-shown': { id: 'h', at: 1, type: 'hint-shown', ...about, hint: 2 },
  'response-submitted': responded,
  'response-marked': markedEvent,
  'answer-shown': { id: 'd', at: 1, type: 'answer-shown', ...about },
  'attempt-submitted': { id: 'e', at: 2, type: 'attempt-submitted', attempt: 'quiz' },
} as const satisfies { readonly [Type in Happening['type']]: LearnerEvent };

/** One response of each kind, and what may stand beside a response. */
const responses: readonly LearnerEvent[] = [
  { ...responded, response: { kind: 'multiple-choice', options: ['voters', 'small-parties'] } },
  { ...responded, response: { kind: 'numeric', text: '2,67' } },
  { ...responded, response: { kind: 'short-text', text: 'Ақ жол' } },
  { ...responded, response: { kind: 'gap-text', places: { plurality: 'two' } } },
  { ...responded, response: { kind: 'matching', places: { burke: 'trustee' } } },
  { ...responded, response: { kind: 'categorise', places: { donors: 'psychological' } } },
  { ...responded, response: { kind: 'ordering', elements: ['votes', 'quota', 'seats'] } },
  { ...responded, response: { kind: 'matrix', ticks: { norm: ['by-burke', 'by-downs'] } } },
  { ...responded, response: { kind: 'written', text: 'Because …' }, unmarked: true, earned: 0 },
];

const readable: readonly LearnerEvent[] = [
  ...Object.values(events),
  ...responses,
  startedBefore,
  respondedBefore,
  // Every value that a field can have.
  { ...started, policy: 'practice', purpose: 'retry' },
  { ...started, purpose: 'check' },
  ...certainties.map((certainty): LearnerEvent => ({ ...responded, certainty })),
  ...locales.map((locale): LearnerEvent => ({ ...responded, locale })),
  { ...markedEvent, by: 'instructor', met: [], earned: 0 },
];

/** Three places and nothing in them, not even undefined. */
const holes: readonly unknown[] = Object.assign([], { length: 3 });

/** Whether exactly this value is counted as unreadable, beside one that is not. */
function isUnreadable(stored: unknown): boolean {
  const read = readableEvents([started, stored]);
  return read.events.length === 1 && read.events[0] === started && read.unreadable === 1;
}

describe('what of a stored record is read', () => {
  it('is every type of event and every kind of response, in the order given', () => {
    expect(readableEvents(readable)).toEqual({ events: readable, unreadable: 0 });
    const read = readable.flatMap((event) => (event.type === 'response-submitted' ? [event.response.kind] : []));
    expect(new Set(read)).toEqual(new Set(itemKinds));
  });

  it('is the same after it was a file', () => {
    const file: unknown = JSON.parse(JSON.stringify(readable));
    expect(Array.isArray(file) && readableEvents(file)).toEqual({ events: readable, unreadable: 0 });
  });

  it('is whatever can happen to an item of any kind', () => {
    const anyEvents = anyItemWithResponse.chain(([item, response]) =>
      fc
        .tuple(fc.constantFrom(...certainties), anyMarking(item))
        .map(([certainty, met]): readonly LearnerEvent[] => [
          hinted(item, item.hints.length),
          answered(item, response, { certainty }),
          marked(item, met.slice(0, 1)),
          shown(item),
        ]),
    );
    fc.assert(
      fc.property(anyEvents, (happened) => {
        expect(readableEvents(structuredClone(happened))).toEqual({ events: happened, unreadable: 0 });
      }),
      { numRuns: 2000 },
    );
  });

  it('is an event with fields that a newer release added', () => {
    const newer = { ...responded, device: 'phone', response: { ...responded.response, seconds: 12 } };
    expect(readableEvents([newer])).toEqual({ events: [newer], unreadable: 0 });
  });

  it.each([
    ['nothing at all', null],
    ['a text', 'section-read'],
    ['a list', []],
    ['a list with the fields of an event', Object.assign([], events['section-read'])],
    ['a type that a newer release added', { id: 'n', at: 1, type: 'note-written', note: 'why?' }],
    ['a type that every object has', { ...started, type: '__proto__' }],
    ['no type', { id: 'n', at: 1 }],
    ['no id', { ...started, id: undefined }],
    ['an empty id', { ...started, id: '' }],
    ['a time that is a text', { ...started, at: '1795251600000' }],
    ['a time that is no number', { ...started, at: NaN }],
    ['a time that no calendar has', { ...started, at: 8_640_000_000_000_001 }],
    ['a purpose that a newer release added', { ...started, purpose: 'exam' }],
    ['a policy that a newer release added', { ...started, policy: 'mastery' }],
    ['a policy that every object has', { ...started, policy: 'constructor' }],
    ['a plan that is broken', { ...started, plan: [{ item: 'duverger-systems/who-lost' }] }],
    ['a plan with a hole', { ...started, plan: holes }],
    ['a plan that is missing', { ...started, plan: undefined }],
    ['drawn numbers that are numbers', { ...started, plan: [{ ...started.plan[1], numbers: { seats: 98 } }] }],
    ['drawn numbers in a list', { ...started, plan: [{ ...started.plan[1], numbers: ['98'] }] }],
    ['a language that a newer release added', { ...responded, locale: 'tr' }],
    ['a certainty that a newer release added', { ...responded, certainty: 'high' }],
    ['a response of a kind that a newer release added', { ...responded, response: { kind: 'hotspot', points: [] } }],
    ['a response of a kind that every object has', { ...responded, response: { kind: 'constructor' } }],
    ['a response without its part', { ...responded, response: { kind: 'single-choice' } }],
    ['a response that is missing', { ...responded, response: null }],
    ['a response with holes', { ...responded, response: { kind: 'ordering', elements: holes } }],
    ['places in a list', { ...responded, response: { kind: 'matching', places: ['trustee'] } }],
    ['an empty place', { ...responded, response: { kind: 'matching', places: { burke: '' } } }],
    ['ticks that are no lists', { ...responded, response: { kind: 'matrix', ticks: { norm: 'by-burke' } } }],
    ['ticks in a record', { ...responded, response: { kind: 'matrix', ticks: { norm: { 0: 'by-burke' } } } }],
    ['half a point', { ...responded, earned: 0.5 }],
    ['fewer than no points', { ...responded, earned: -1 }],
    ['more points than possible', { ...responded, earned: 2 }],
    ['no possible points', { ...responded, earned: 0, possible: 0 }],
    ['a revision before the first', { ...responded, revision: 0 }],
    ['an answer that is not unmarked by saying so', { ...responded, unmarked: false }],
    ['a hint before the first', { ...events['hint-shown'], hint: 0 }],
    ['a marking by nobody', { ...markedEvent, by: 'nobody' }],
    ['a marking with more points than possible', { ...markedEvent, earned: 4 }],
    ['criteria met that are a text', { ...markedEvent, met: 'names-effect' }],
  ])('is not an event with %s: it is counted as unreadable', (_, stored) => {
    expect(isUnreadable(stored)).toBe(true);
  });
});

describe('a hostile record', () => {
  const optional = new Set(['policy', 'numbers', 'certainty', 'unmarked']);

  /** The places of all values in a value, the innermost included: names and indices on the way to it. */
  function placesIn(value: unknown): readonly (readonly string[])[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => [
      [name],
      ...placesIn(inner).map((place) => [name, ...place]),
    ]);
  }

  function withValue(value: unknown, [name, ...rest]: readonly string[], hostile: unknown): unknown {
    if (name === undefined) return hostile;
    const changed = withValue(Reflect.get(Object(value), name), rest, hostile);
    if (Array.isArray(value)) return value.map((inner: unknown, index) => (String(index) === name ? changed : inner));
    return { ...Object(value), [name]: changed };
  }

  function valueAt(value: unknown, place: readonly string[]): unknown {
    return place.reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), value);
  }

  const hostileValues: readonly unknown[] = [
    ...[null, true, '', 'text', '__proto__', 'constructor', 'toString'],
    ...[NaN, Infinity, -Infinity, -1, 0.5, Number.MAX_SAFE_INTEGER + 1, 1e308, 10n],
    ...[[], ['text'], [[]], {}, { text: 'text' }, { text: { text: [] } }, new Date(0), Symbol('text'), () => 'text'],
  ];
  const typeOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);

  const named = [...Object.values(events), ...responses].map((event): readonly [string, LearnerEvent] => [
    event.type === 'response-submitted' ? `${event.type}, ${event.response.kind}` : event.type,
    event,
  ]);

  it.each(named)('with a value of another type anywhere in %s is unreadable', (_, event) => {
    for (const place of placesIn(event)) {
      const own = valueAt(event, place);
      for (const hostile of hostileValues) {
        const isAlike = typeOf(hostile) === typeOf(own) && typeof own !== 'number';
        // A number may be any number from 0 or 1 up that is an integer without rounding.
        if (isAlike || hostile === own) continue;
        const stored = withValue(event, place, hostile);
        expect(isUnreadable(stored), `${place.join('.')} = ${String(hostile)}`).toBe(true);
      }
    }
  });

  it.each(named)('without a field anywhere in %s is unreadable, if every version had it', (_, event) => {
    for (const place of placesIn(event)) {
      const stored = withValue(event, place, undefined);
      const name = place.at(-1) ?? '';
      expect(isUnreadable(stored), place.join('.')).toBe(!optional.has(name));
    }
  });

  it('is read or not, and never a reason to fail', () => {
    const anyStored = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
      fc
        .tuple(fc.constantFrom(...readable), fc.nat(), fc.anything())
        .map(([event, place, hostile]) =>
          withValue(event, placesIn(event)[place % placesIn(event).length] ?? [], hostile),
        ),
    );
    fc.assert(
      fc.property(fc.array(anyStored, { maxLength: 5 }), (stored) => {
        const { events: read, unreadable } = readableEvents(stored);
        expect(read.length + unreadable).toBe(stored.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('may hold names that every object has where ids stand: they are read as such, and lead nowhere', () => {
    const file: unknown = JSON.parse(
      `[${JSON.stringify({ ...responded, response: { kind: 'matching', places: { '@': 'trustee' } } })}]`.replace(
        '"@"',
        '"__proto__"',
      ),
    );
    const [event] = Array.isArray(file) ? readableEvents(file).events : [];
    if (event?.type !== 'response-submitted') throw new Error('expected a response');
    expect(scoreResponse(matchingItem(), event.response)).toMatchObject({ status: 'invalid', reason: 'unknown-part' });
    const deeper = {
      ...responded,
      response: { kind: 'matching', places: JSON.parse('{"__proto__": {"a": "b"}}') as unknown },
    };
    expect(isUnreadable(deeper)).toBe(true);
  });
});
