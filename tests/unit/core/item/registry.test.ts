import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemKinds } from '@/core/item/item';
import type { Item } from '@/core/item/item';
import {
  explainKey,
  explainResponse,
  itemKindRegistry,
  partIds,
  scoreResponse,
  toView,
  validateResponse,
} from '@/core/item/registry';
import { anyChoiceItem, anyItem, anyItemWithResponse } from './arbitraries';
import { distractor, keyOption, multipleChoiceItem, numericItem, orderingItem, singleChoiceItem } from './makers';

/** The same item with another key: nothing that a learner sees before answering may differ. */
function withAnotherKey(item: Item): Item {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const rotated = [...item.options.slice(1), ...item.options.slice(0, 1)];
      return {
        ...item,
        options: item.options.map(({ id }, index) => (rotated[index]?.key ? keyOption(id) : distractor(id))),
      };
    }
    case 'numeric':
      return { ...item, key: '12345', mistakes: [] };
    case 'ordering':
      return { ...item, elements: [...item.elements].reverse() };
  }
}

describe('itemKindRegistry', () => {
  it('knows every item kind', () => {
    expect(Object.keys(itemKindRegistry).sort()).toEqual([...itemKinds].sort());
  });
});

describe('toView', () => {
  it('shows no hint, reason or explanation', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        // The makers begin all such texts with this word.
        expect(JSON.stringify(toView(item))).not.toContain('SECRET');
      }),
    );
  });

  it('is the same for another key', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(toView(withAnotherKey(item))).toEqual(toView(item));
      }),
    );
  });

  it('is the same in whatever order the options were written', () => {
    fc.assert(
      fc.property(anyChoiceItem, (item) => {
        expect(toView({ ...item, options: [...item.options].reverse() })).toEqual(toView(item));
      }),
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

  it('keeps identity, revision, section and stem', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { id, kind, revision, section, stem } = item;
        expect(toView(item)).toMatchObject({ id, kind, revision, section, stem });
      }),
    );
  });
});

describe('partIds', () => {
  it('lists the options of choice items, the elements of ordering items, nothing of numeric ones', () => {
    expect(partIds(toView(singleChoiceItem()))).toEqual(['other', 'right', 'wrong']);
    expect(partIds(toView(multipleChoiceItem()))).toEqual(['also-right', 'other', 'right', 'wrong']);
    expect(partIds(toView(orderingItem(['b', 'c', 'a'])))).toEqual(['a', 'b', 'c']);
    expect(partIds(toView(numericItem()))).toEqual([]);
  });
});

describe('scoreResponse', () => {
  it('scores from 0 to the points that the view promises, in whole points', () => {
    fc.assert(
      fc.property(anyItemWithResponse, ([item, response]) => {
        const score = scoreResponse(item, response);
        if (score.status === 'invalid') throw new Error(`cannot be scored: ${score.reason}`);
        expect(score.possible).toBe(toView(item).points);
        expect(Number.isInteger(score.earned)).toBe(true);
        expect(score.earned).toBeGreaterThanOrEqual(0);
        expect(score.earned).toBeLessThanOrEqual(score.possible);
      }),
    );
  });

  it('marks every part', () => {
    fc.assert(
      fc.property(anyItemWithResponse, ([item, response]) => {
        const parts = item.kind === 'numeric' ? ['value'] : partIds(toView(item));
        const score = scoreResponse(item, response);
        if (score.status === 'invalid') throw new Error(`cannot be scored: ${score.reason}`);
        expect(Object.keys(score.marks).sort()).toEqual([...parts].sort());
      }),
    );
  });
});

describe('validateResponse', () => {
  it('accepts what can be scored', () => {
    fc.assert(
      fc.property(anyItemWithResponse, ([item, response]) => {
        expect(validateResponse(toView(item), response)).toBeNull();
      }),
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
        expect(validateResponse(toView(item), response)).toBe('unknown-part');
        expect(scoreResponse(item, response)).toEqual({ status: 'invalid', reason: 'unknown-part' });
        expect(explainResponse(item, response)).toEqual({});
      }),
    );
  });
});

describe('explainKey', () => {
  it('gives a key that earns full points', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { key } = explainKey(item);
        const [first = ''] = key;
        const score = {
          'single-choice': () => scoreResponse(item, { kind: 'single-choice', option: first }),
          'multiple-choice': () => scoreResponse(item, { kind: 'multiple-choice', options: key }),
          numeric: () => scoreResponse(item, { kind: 'numeric', text: first }),
          ordering: () => scoreResponse(item, { kind: 'ordering', elements: key }),
        }[item.kind]();
        const { points } = toView(item);
        expect(score).toMatchObject({ status: 'scored', earned: points, possible: points });
      }),
    );
  });
});
