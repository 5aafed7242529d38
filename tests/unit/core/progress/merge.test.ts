import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '@/core/progress/event';
import { mergeRecords } from '@/core/progress/merge';

function sectionRead(id: string, at: number): LearnerEvent {
  return { id, at, type: 'section-read', lesson: 'duverger-systems', section: 'two-effects' };
}

/** Records drawn from one life: the same id is the same event in all of them; times repeat, as in one millisecond. */
const records = fc
  .uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), at: fc.nat({ max: 5 }) }), { selector: ({ id }) => id })
  .map((heads) => heads.map(({ id, at }) => sectionRead(id, at)))
  .chain((life) => fc.tuple(fc.shuffledSubarray(life), fc.shuffledSubarray(life), fc.shuffledSubarray(life)));

describe('merging two learner records', () => {
  it('does not depend on which record comes first', () => {
    fc.assert(
      fc.property(records, ([a, b]) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
    );
  });

  it('does not depend on which two of three are merged first', () => {
    fc.assert(
      fc.property(records, ([a, b, c]) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(records, ([a, b]) => {
        const merged = mergeRecords(a, b);
        expect(mergeRecords(merged, b)).toEqual(merged);
        expect(mergeRecords(merged, merged)).toEqual(merged);
      }),
    );
  });

  it('keeps every event of both records once', () => {
    fc.assert(
      fc.property(records, ([a, b]) => {
        const ids = mergeRecords(a, b).map(({ id }) => id);
        expect(new Set(ids)).toEqual(new Set([...a, ...b].map(({ id }) => id)));
        expect(ids.length).toBe(new Set(ids).size);
      }),
    );
  });

  it('puts earlier events first and events of the same millisecond in the order of their ids', () => {
    const merged = mergeRecords([sectionRead('b', 2), sectionRead('z', 1)], [sectionRead('a', 2)]);
    expect(merged.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  });

  it('leaves the given records as they were', () => {
    const one = Object.freeze([sectionRead('b', 2), sectionRead('a', 1)]);
    mergeRecords(one, one);
    expect(one.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
