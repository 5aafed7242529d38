import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemKinds } from '@/core/item/item';
import type { Item, Response } from '@/core/item/item';
import { kinds } from '@/core/item/kinds';
import {
  drawnIds,
  explainKey,
  explainResponse,
  foreseenErrors,
  keyResponse,
  partsOf,
  scoreResponse,
  toView,
  validateResponse,
} from '@/core/item/registry';
import { verdictOf, type Shortcoming } from '@/core/item/score';
import { locales } from '@/core/language/locale';
import { createRandom } from '@/core/random';
import { anyItem, anyItemWithResponse, anyMarking, anyMultipleChoiceItem } from './arbitraries';
import {
  categoriseItem,
  distractor,
  gapTextItem,
  itemOfEachKind,
  keyOption,
  matchingItem,
  matrixItem,
  multipleChoiceItem,
  numericItem,
  orderingItem,
  shortTextItem,
  singleChoiceItem,
  writtenItem,
} from './makers';
import { mangled } from './mangle';
import { drawnItems } from './numeric/drawn-item';
import { givenInAnotherOrder, inAnotherOrder, inLanguage, withAnotherKey } from './variants';

const manyRuns = { numRuns: 2500 };

const anyRandom = fc.integer().map((seed) => createRandom(String(seed)));

/** An item, a response that can be scored, and the criteria that somebody finds met in a written one. */
const anyMarkedResponse = anyItemWithResponse.chain(([item, response]) =>
  fc.tuple(fc.constant(item), fc.constant(response), fc.option(anyMarking(item))),
);

/** Ids of the criteria of a written answer; of another kind nobody asks. */
const allCriteria = (item: Item) => (item.kind === 'written' ? item.criteria.map(({ id }) => id) : null);

/** What each object in a value calls its fields, however deep. */
function namesWithin(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(Array.isArray(value) ? [] : [name]),
    ...namesWithin(inner),
  ]);
}

describe('the registry', () => {
  it('knows every item kind', () => {
    expect(Object.keys(kinds).sort()).toEqual([...itemKinds].sort());
  });

  it('is tested with every item kind', () => {
    expect(itemOfEachKind.map(({ kind }) => kind)).toEqual([...itemKinds]);
  });
});

describe('toView', () => {
  it('shows no hint, reason, explanation, accepted answer, criterion or model answer', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        // The makers begin all such texts with this word.
        expect(JSON.stringify(toView(item))).not.toContain('SECRET');
      }),
      manyRuns,
    );
  });

  it('has no field for anything that tells the key, however deep', () => {
    const tellTale = [
      ...['key', 'keys', 'accepted', 'criteria', 'model'],
      ...['hints', 'reason', 'explanation', 'misconception', 'mistakes', 'draw'],
    ];
    for (const item of [...itemOfEachKind, ...drawnItems()]) {
      expect(namesWithin(toView(item)).filter((name) => tellTale.includes(name))).toEqual([]);
    }
  });

  it('is the same for another key', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(toView(withAnotherKey(item))).toEqual(toView(item));
      }),
      manyRuns,
    );
  });

  it('is the same for another number of keys, unless every right choice has its point', () => {
    fc.assert(
      fc.property(anyMultipleChoiceItem, (item) => {
        fc.pre(item.rule !== 'per-option');
        const [first, second, ...others] = item.options.map(({ id }) => id);
        const twoKeys = [keyOption(first ?? ''), keyOption(second ?? ''), ...others.map((id) => distractor(id))];
        expect(toView({ ...item, options: twoKeys })).toEqual(toView(item));
      }),
    );
  });

  it('is the same in whatever order the parts were written', () => {
    fc.assert(
      fc.property(anyItem, anyRandom, (item, random) => {
        expect(toView(inAnotherOrder(item, random))).toEqual(toView(item));
      }),
      manyRuns,
    );
  });

  it('leaves out fields that an item may get later', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const later = { ...item, secretOfTomorrow: 'the key' };
        expect(toView(later)).toEqual(toView(item));
      }),
    );
  });

  it('keeps identity, revision, section, stem and what the item is about', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { id, kind, revision, section, stem, stimulus } = item;
        expect(toView(item)).toMatchObject({ id, kind, revision, section, stem });
        expect(toView(item).stimulus).toEqual(stimulus);
        expect('stimulus' in toView(item)).toBe('stimulus' in item);
      }),
    );
  });

  it('promises one point or more, in whole points', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(toView(item).points).toSatisfy(Number.isInteger);
        expect(toView(item).points).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('leaves the item as it was', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const before = structuredClone(item);
        toView(item);
        expect(item).toEqual(before);
      }),
    );
  });
});

describe('the parts of an item', () => {
  it.each<[string, Item, parts: readonly string[], drawn: readonly string[]]>([
    ['options', singleChoiceItem(), ['other', 'right', 'wrong'], ['other', 'right', 'wrong']],
    [
      'options',
      multipleChoiceItem(),
      ['also-right', 'other', 'right', 'wrong'],
      ['also-right', 'other', 'right', 'wrong'],
    ],
    ['nothing', numericItem(), [], []],
    ['nothing', shortTextItem(), [], []],
    [
      'gaps in the order of reading, each with its options',
      gapTextItem(),
      ['plurality', 'three', 'two', 'proportional', 'many', 'none', 'one'],
      ['three', 'two', 'many', 'none', 'one'],
    ],
    [
      'prompts',
      matchingItem(),
      ['burke', 'downs', 'michels'],
      ['burke', 'downs', 'michels', 'median', 'oligarchy', 'spare', 'trustee'],
    ],
    [
      'elements',
      categoriseItem(),
      ['donors', 'lesser-evil', 'recount', 'threshold'],
      ['donors', 'lesser-evil', 'recount', 'threshold', 'mechanical', 'psychological'],
    ],
    ['elements', orderingItem(['b', 'c', 'a']), ['a', 'b', 'c'], ['a', 'b', 'c']],
    [
      'rows',
      matrixItem(),
      ['norm', 'parties-matter', 'vote-seeking'],
      ['norm', 'parties-matter', 'vote-seeking', 'by-burke', 'by-downs', 'by-michels'],
    ],
    ['nothing', writtenItem(), [], []],
  ])('are %s of $kind', (_, item, parts, drawn) => {
    expect(partsOf(toView(item)).map(({ id }) => id)).toEqual(parts);
    expect(drawnIds(toView(item))).toEqual(drawn);
  });

  it('are drawn each once', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const ids = drawnIds(toView(item));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('scoreResponse', () => {
  it('scores from 0 to the points that the view promises, in whole points', () => {
    fc.assert(
      fc.property(anyMarkedResponse, ([item, response, met]) => {
        const score = scoreResponse(item, response, met);
        if (score.status === 'invalid') throw new Error(`cannot be scored: ${score.reason}`);
        expect(score.possible).toBe(toView(item).points);
        if (score.status === 'unmarked') return;
        expect(score.earned).toSatisfy(Number.isInteger);
        expect(score.earned).toBeGreaterThanOrEqual(0);
        expect(score.earned).toBeLessThanOrEqual(score.possible);
      }),
      manyRuns,
    );
  });

  it('waits for somebody to mark an answer where only a person can, and nowhere else', () => {
    fc.assert(
      fc.property(anyMarkedResponse, ([item, response, met]) => {
        expect(scoreResponse(item, response, met).status === 'unmarked').toBe(item.kind === 'written' && met === null);
        expect(scoreResponse(item, response).status === 'unmarked').toBe(item.kind === 'written');
      }),
      manyRuns,
    );
  });

  it('marks every part that has an answer of its own', () => {
    const marked = (item: Item): readonly string[] => {
      switch (item.kind) {
        case 'single-choice':
        case 'multiple-choice':
          return item.options.map(({ id }) => id);
        case 'numeric':
        case 'short-text':
          return ['value'];
        case 'gap-text':
          return item.gaps.map(({ id }) => id);
        case 'matching':
          return item.prompts.map(({ id }) => id);
        case 'categorise':
        case 'ordering':
          return item.elements.map(({ id }) => id);
        case 'matrix':
          return item.rows.map(({ id }) => id);
        case 'written':
          return item.criteria.map(({ id }) => id);
      }
    };
    fc.assert(
      fc.property(anyItemWithResponse, ([item, response]) => {
        const score = scoreResponse(item, response, []);
        if (score.status !== 'scored') throw new Error('expected a score');
        expect(Object.keys(score.marks).sort()).toEqual([...marked(item)].sort());
      }),
      manyRuns,
    );
  });

  it('gives full points exactly where nothing is marked wrong or missed', () => {
    fc.assert(
      fc.property(anyItemWithResponse, ([item, response]) => {
        const score = scoreResponse(item, response, []);
        if (score.status !== 'scored') throw new Error('expected a score');
        const marks = Object.values(score.marks);
        expect(verdictOf(score) === 'correct').toBe(!marks.includes('wrong') && !marks.includes('missed'));
      }),
      manyRuns,
    );
  });

  it.each<[Response, lack: Shortcoming]>([
    [
      { kind: 'single-choice', option: '' },
      { reason: 'nothing-chosen', parts: [] },
    ],
    [
      { kind: 'multiple-choice', options: [] },
      { reason: 'nothing-chosen', parts: [] },
    ],
    [
      { kind: 'numeric', text: '' },
      { reason: 'empty', parts: [] },
    ],
    [
      { kind: 'numeric', text: 'many' },
      { reason: 'not-a-number', parts: [] },
    ],
    [
      { kind: 'short-text', text: ' . ' },
      { reason: 'empty', parts: [] },
    ],
    [
      { kind: 'gap-text', places: { plurality: 'three' } },
      { reason: 'incomplete', parts: ['proportional'] },
    ],
    [
      { kind: 'matching', places: { burke: 'spare' } },
      { reason: 'incomplete', parts: ['downs', 'michels'] },
    ],
    [
      { kind: 'categorise', places: {} },
      { reason: 'nothing-chosen', parts: [] },
    ],
    [
      { kind: 'ordering', elements: ['fourth', 'third'] },
      { reason: 'incomplete', parts: [] },
    ],
    [
      { kind: 'matrix', ticks: { norm: [] } },
      { reason: 'nothing-chosen', parts: [] },
    ],
    [
      { kind: 'written', text: ' ' },
      { reason: 'empty', parts: [] },
    ],
  ])('does not call wrong what cannot be scored yet: %j', (response, lack) => {
    const item = itemOfEachKind.find(({ kind }) => kind === response.kind);
    if (item === undefined) throw new Error('an item of each kind');
    expect(scoreResponse(item, response)).toEqual({ status: 'invalid', ...lack });
    // Nor does a marking make an answer of it.
    expect(scoreResponse(item, response, ['names-effect'])).toEqual({ status: 'invalid', ...lack });
  });

  it('does not depend on the order in which parts are written, shown or answered', () => {
    fc.assert(
      fc.property(anyMarkedResponse, anyRandom, ([item, response, met], random) => {
        const { misconceptions, ...score } = { misconceptions: [], ...scoreResponse(item, response, met) };
        const again = scoreResponse(inAnotherOrder(item, random), givenInAnotherOrder(response, random), met);
        const { misconceptions: revealed, ...sameScore } = { misconceptions: [], ...again };
        expect(sameScore).toEqual(score);
        expect([...revealed].sort()).toEqual([...misconceptions].sort());
      }),
      manyRuns,
    );
  });

  it('does not depend on the language of the item', () => {
    fc.assert(
      fc.property(anyMarkedResponse, ([item, response, met]) => {
        const scores = locales.map((locale) => scoreResponse(inLanguage(item, locale), response, met));
        expect(scores).toEqual(locales.map(() => scoreResponse(item, response, met)));
      }),
      manyRuns,
    );
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(anyMarkedResponse, ([item, response, met]) => {
        const before = structuredClone([item, response, met]);
        scoreResponse(item, response, met);
        expect([item, response, met]).toEqual(before);
      }),
    );
  });
});

describe('validateResponse', () => {
  /** Whether everything that the item asks for is there, once, and nothing else; by the words of the specification. */
  function isComplete(item: Item, response: Response): boolean {
    const isSame = (one: readonly string[], other: readonly string[]) =>
      [...one].sort().join() === [...other].sort().join();
    const isSomeOf = (some: readonly string[], all: readonly { readonly id: string }[]) =>
      some.length > 0 && new Set(some).size === some.length && some.every((id) => all.some((each) => each.id === id));
    const idsOf = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);
    if (item.kind === 'single-choice' && response.kind === item.kind) return isSomeOf([response.option], item.options);
    if (item.kind === 'multiple-choice' && response.kind === item.kind) return isSomeOf(response.options, item.options);
    if (item.kind === 'numeric' && response.kind === item.kind) return /^-?\d+(\.\d+)?$/.test(response.text);
    if (item.kind === 'short-text' && response.kind === item.kind) return /[^\s.-]/.test(response.text);
    if (item.kind === 'written' && response.kind === item.kind) return response.text.trim() !== '';
    if (item.kind === 'ordering' && response.kind === item.kind) return isSame(response.elements, idsOf(item.elements));
    if (item.kind === 'gap-text' && response.kind === item.kind) {
      return (
        isSame(Object.keys(response.places), idsOf(item.gaps)) &&
        item.gaps.every(({ id, options }) => isSomeOf([response.places[id] ?? ''], options))
      );
    }
    if (item.kind === 'matching' && response.kind === item.kind) {
      return (
        isSame(Object.keys(response.places), idsOf(item.prompts)) &&
        Object.values(response.places).every((target) => isSomeOf([target], item.partners))
      );
    }
    if (item.kind === 'categorise' && response.kind === item.kind) {
      return (
        isSame(Object.keys(response.places), idsOf(item.elements)) &&
        Object.values(response.places).every((target) => isSomeOf([target], item.categories))
      );
    }
    if (item.kind === 'matrix' && response.kind === item.kind) {
      return (
        isSame(Object.keys(response.ticks), idsOf(item.rows)) &&
        Object.values(response.ticks).every((ticked) => isSomeOf(ticked, item.columns))
      );
    }
    throw new Error(`say what a complete answer to ${item.kind} is`);
  }

  const anyMangled = fc
    .tuple(anyItemWithResponse, fc.integer({ min: 0, max: 2 }), anyRandom)
    .map(([[item, response], times, random]) => {
      let given = response;
      for (let time = 0; time < times; time += 1) given = mangled(item, given, random);
      return [item, given] as const;
    });

  it('accepts what is complete and nothing else, and exactly what it accepts has a score', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(anyMangled, ([item, response]) => {
        const lack = validateResponse(toView(item), response);
        expect(lack === null).toBe(isComplete(item, response));
        const score = scoreResponse(item, response);
        expect(score.status === 'invalid' ? { reason: score.reason, parts: score.parts } : null).toEqual(lack);
        seen[lack === null ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns: 5000 },
    );
    // Both must have been tried often.
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(500);
  });

  it('names as missing only parts of the item, in the order of the view', () => {
    fc.assert(
      fc.property(anyMangled, ([item, response]) => {
        const missing = validateResponse(toView(item), response)?.parts ?? [];
        const parts = partsOf(toView(item)).map(({ id }) => id);
        expect(missing).toEqual(parts.filter((id) => missing.includes(id)));
      }),
      manyRuns,
    );
  });

  it('is no reason for an explanation to fail, whatever the response', () => {
    fc.assert(
      fc.property(anyMangled, ([item, response]) => {
        const reasons = Object.values(explainResponse(item, response));
        expect(reasons).toEqual(
          reasons.map((reason) => (reason.startsWith('SECRET reason') ? reason : 'SECRET reason …')),
        );
      }),
      manyRuns,
    );
  });
});

describe('a response to an item of another kind', () => {
  const anyMismatch = fc
    .tuple(anyItem, anyItemWithResponse)
    .filter(([item, [other]]) => item.kind !== other.kind)
    .map(([item, [, response]]) => [item, response] as const);

  it('is neither valid nor scored nor explained', () => {
    fc.assert(
      fc.property(anyMismatch, ([item, response]) => {
        const lack = { reason: 'unknown-part', parts: [] };
        expect(validateResponse(toView(item), response)).toEqual(lack);
        expect(scoreResponse(item, response)).toEqual({ status: 'invalid', ...lack });
        expect(explainResponse(item, response)).toEqual({});
      }),
    );
  });
});

describe('keyResponse', () => {
  it('earns full points, whatever the rule, and reveals no misconception', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { points } = toView(item);
        expect(scoreResponse(item, keyResponse(item), allCriteria(item))).toMatchObject({
          status: 'scored',
          earned: points,
          possible: points,
          misconceptions: [],
        });
      }),
      manyRuns,
    );
  });

  it('of one language earns full points in every other', () => {
    fc.assert(
      fc.property(anyItem, fc.constantFrom(...locales), fc.constantFrom(...locales), (item, one, other) => {
        const key = keyResponse(inLanguage(item, one));
        const score = scoreResponse(inLanguage(item, other), key, allCriteria(item));
        expect(score).toMatchObject({ earned: toView(item).points });
      }),
      manyRuns,
    );
  });

  /** With the lists sorted whose order is no part of the answer. */
  function inOneOrder(given: Response): Response {
    if (given.kind === 'multiple-choice') return { ...given, options: [...given.options].sort() };
    if (given.kind !== 'matrix') return given;
    const ticks = Object.entries(given.ticks).map(([row, columns]) => [row, [...columns].sort()] as const);
    return { ...given, ticks: Object.fromEntries(ticks) };
  }

  it('is the only response that earns full points, where there is something to choose, place or order', () => {
    fc.assert(
      fc.property(anyItemWithResponse, ([item, response]) => {
        fc.pre(!['numeric', 'short-text', 'written'].includes(item.kind));
        const score = scoreResponse(item, response);
        if (score.status !== 'scored' || verdictOf(score) !== 'correct') return;
        expect(inOneOrder(response)).toEqual(inOneOrder(keyResponse(item)));
      }),
      manyRuns,
    );
  });
});

describe('explainKey', () => {
  it('gives one reason for each part that has one, none for others', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const reasons = explainKey(item);
        expect(Object.keys(reasons).filter((id) => !JSON.stringify(item).includes(`"id":"${id}"`))).toEqual([]);
        for (const reason of Object.values(reasons)) expect(reason).toMatch(/^SECRET (reason|criterion)/);
      }),
    );
  });
});

describe('foreseenErrors', () => {
  it('are answers that can be scored, earn less than full points and reveal their misconceptions', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        for (const { response, misconception } of foreseenErrors(item)) {
          const score = scoreResponse(item, response);
          if (score.status !== 'scored') throw new Error('a foreseen error can be scored');
          expect(score.earned).toBeLessThan(score.possible);
          expect(score.misconceptions).toContain(misconception);
        }
      }),
      manyRuns,
    );
  });

  it('are one for each distractor and each mistake', () => {
    const errorsOf = (item: Item) => foreseenErrors(item).map(({ id }) => id);
    expect(errorsOf(singleChoiceItem())).toEqual(['wrong', 'other']);
    expect(errorsOf(multipleChoiceItem())).toEqual(['wrong', 'other']);
    expect(errorsOf(numericItem())).toEqual(['forgot-to-square', 'forgot-to-invert']);
    expect(errorsOf(shortTextItem())).toEqual(['cadre']);
    expect(errorsOf(gapTextItem())).toEqual(['three', 'one', 'none']);
    expect(errorsOf(matchingItem())).toEqual(['burke-in-oligarchy']);
    expect(errorsOf(categoriseItem())).toEqual(['donors-in-mechanical']);
    expect(errorsOf(orderingItem())).toEqual([]);
    expect(errorsOf(matrixItem())).toEqual(['by-downs-for-norm', 'by-michels-for-norm']);
    expect(errorsOf(writtenItem())).toEqual([]);
  });

  it('are explained in practice, before the key is told', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        for (const { id, response } of foreseenErrors(item)) {
          expect(Object.values(explainResponse(item, response)).join()).toContain(`SECRET reason of ${id}`);
        }
      }),
      manyRuns,
    );
  });
});
