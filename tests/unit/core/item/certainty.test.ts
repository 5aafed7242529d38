import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainties, certaintyMark, type Certainty } from '@/core/item/certainty';

describe('certaintyMark', () => {
  // The scheme of Gardner-Medwin (1995): 1, 2, 3 for a right answer against 0, −2, −6 for a wrong one.
  it.each<{ certainty: Certainty; right: number; wrong: number }>([
    { certainty: 'guess', right: 1, wrong: 0 },
    { certainty: 'fairly', right: 2, wrong: -2 },
    { certainty: 'sure', right: 3, wrong: -6 },
  ])('gives $right for a right answer with "$certainty", $wrong for a wrong one', ({ certainty, right, wrong }) => {
    expect(certaintyMark(certainty, { earned: 1, possible: 1 })).toBe(right);
    expect(certaintyMark(certainty, { earned: 3, possible: 3 })).toBe(right);
    expect(certaintyMark(certainty, { earned: 0, possible: 1 })).toBe(wrong);
  });

  it('counts an answer that is only partly right as wrong', () => {
    expect(certainties.map((certainty) => certaintyMark(certainty, { earned: 2, possible: 3 }))).toEqual([-6, -2, 0]);
  });
});

describe('saying how sure one really is', () => {
  /** The sum of marks over `all` answers of which `right` are right. */
  const sum = (certainty: Certainty, right: number, all: number) =>
    right * certaintyMark(certainty, { earned: 1, possible: 1 }) +
    (all - right) * certaintyMark(certainty, { earned: 0, possible: 1 });

  it('pays the same as a guess and as "fairly" when two answers of three are right', () => {
    // 2·1 + 1·0 = 2·2 − 1·2 = 2; sure: 2·3 − 1·6 = 0.
    expect(certainties.map((certainty) => sum(certainty, 2, 3))).toEqual([0, 2, 2]);
  });

  it('pays the same as "fairly" and as "sure" when four answers of five are right', () => {
    // 4·2 − 1·2 = 4·3 − 1·6 = 6; guess: 4.
    expect(certainties.map((certainty) => sum(certainty, 4, 5))).toEqual([6, 6, 4]);
  });

  it('pays best: "guess" below 2/3, "fairly" up to 4/5, "sure" above', () => {
    const anyShare = fc.integer({ min: 1, max: 1000 }).chain((all) => fc.tuple(fc.nat(all), fc.constant(all)));
    fc.assert(
      fc.property(anyShare, ([right, all]) => {
        const best = Math.max(...certainties.map((certainty) => sum(certainty, right, all)));
        // Shares are compared as integers: right/all with 2/3 and with 4/5.
        expect(sum('guess', right, all) === best).toBe(3 * right <= 2 * all);
        expect(sum('fairly', right, all) === best).toBe(3 * right >= 2 * all && 5 * right <= 4 * all);
        expect(sum('sure', right, all) === best).toBe(5 * right >= 4 * all);
      }),
    );
  });
});
