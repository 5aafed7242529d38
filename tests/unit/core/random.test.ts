import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, fnv1a, sampled, sfc32, shuffled } from '@/core/random';

const sorted = (items: readonly number[]) => [...items].sort((a, b) => a - b);

describe('fnv1a', () => {
  // Test vectors of the reference implementation: draft-eastlake-fnv, appendix (FNV-1a, 32 bits).
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('hashes "%s" as the published test vector', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });
});

describe('sfc32', () => {
  it('gives the numbers of another implementation for the same seed', () => {
    const next = sfc32(12345);
    // github.com/maloquacious/prng, sfc32_test.go: SFC32(0, 12345, 0, 1), twelve rounds thrown away.
    const expected = [235160590, 2967261163, 116171463, 2882324903, 362604721, 4227106926, 1933307004, 1608300071];
    expect(expected.map(() => next())).toEqual(expected);
  });
});

describe('createRandom', () => {
  it('keeps the sequence of a seed for ever, because stored attempts rely on it', () => {
    const random = createRandom('duverger-systems/1');
    // Computed by a separate program in Python from the published descriptions of FNV-1a and sfc32.
    const expected = [2125273193, 3428493322, 3048415241, 869060519].map((integer) => integer / 2 ** 32);
    expect(expected.map(() => random.next())).toEqual(expected);
  });

  it('gives numbers from 0 up to but not including 1', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const value = createRandom(seed).next();
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1);
      }),
    );
  });
});

describe('shuffled', () => {
  it('returns a permutation and leaves the given list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items];
        expect(sorted(shuffled(items, createRandom(seed)))).toEqual(sorted(items));
        expect(items).toEqual(before);
      }),
    );
  });

  it('returns the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        expect(shuffled(items, createRandom(seed))).toEqual(shuffled(items, createRandom(seed)));
      }),
    );
  });

  it('makes every order of three items about equally frequent', () => {
    const random = createRandom('fair');
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw += 1) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    // Binomial(6000, 1/6): mean 1000, standard deviation 29; 120 is four of them.
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('sampled', () => {
  it('returns as many different items as asked, or all when there are fewer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.nat(20), fc.string(), (items, count, seed) => {
        const sample = sampled(items, count, createRandom(seed));
        expect(sample).toHaveLength(Math.min(count, items.length));
        expect(new Set(sample).size).toBe(sample.length);
        expect(items).toEqual(expect.arrayContaining(sample));
      }),
    );
  });
});
