import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '@/core/item/ordering/score';
import type { OrderingRule } from '@/core/item/scoring-rule';
import { createRandom, shuffled } from '@/core/random';
import { anyOrderingItem } from '../arbitraries';
import { orderingItem } from '../makers';

const scoreOf = (elements: string, rule: OrderingRule = 'longest-chain') =>
  score(orderingItem(['a', 'b', 'c', 'd'], { rule }), { kind: 'ordering', elements: [...elements] });

describe('score of four elements to order', () => {
  // Counted by hand: the longest run in right relative order, less one.
  it.each([
    ['abcd', 3],
    ['abdc', 2],
    ['bcda', 2],
    ['dabc', 2],
    ['acbd', 2],
    ['badc', 1],
    ['cdab', 1],
    ['dcba', 0],
  ])('of %s is %d of 3', (elements, earned) => {
    expect(scoreOf(elements)).toMatchObject({ status: 'scored', earned, possible: 3, misconceptions: [] });
  });

  it('marks the displaced element wrong and the others right', () => {
    expect(scoreOf('bcda')).toMatchObject({ marks: { a: 'wrong', b: 'right', c: 'right', d: 'right' } });
  });

  it('marks nothing right in a reversed list, which earns nothing', () => {
    expect(scoreOf('dcba')).toMatchObject({ marks: { a: 'wrong', b: 'wrong', c: 'wrong', d: 'wrong' } });
  });

  it.each([
    ['abcd', 1],
    ['abdc', 0],
    ['dcba', 0],
  ])('of %s is %d of 1 where only the whole order counts', (elements, earned) => {
    expect(scoreOf(elements, 'all-or-nothing')).toMatchObject({ status: 'scored', earned, possible: 1 });
  });

  it('marks the same elements by either rule', () => {
    for (const elements of ['abcd', 'bcda', 'dcba']) {
      expect(scoreOf(elements, 'all-or-nothing').marks).toEqual(scoreOf(elements).marks);
    }
  });
});

describe('score of any elements to order, by the longest chain', () => {
  const anyChain = anyOrderingItem.map((item) => ({ ...item, rule: 'longest-chain' as const }));
  const keyOf = (item: { elements: readonly { id: string }[] }) => item.elements.map(({ id }) => id);

  it('takes exactly one point for one element moved to another place', () => {
    const anyMove = anyChain.chain((item) =>
      fc.tuple(fc.constant(item), fc.nat(item.elements.length - 1), fc.nat(item.elements.length - 1)),
    );
    fc.assert(
      fc.property(anyMove, ([item, from, to]) => {
        fc.pre(from !== to);
        const elements = keyOf(item);
        elements.splice(to, 0, ...elements.splice(from, 1));
        const possible = elements.length - 1;
        expect(score(item, { kind: 'ordering', elements })).toMatchObject({ earned: possible - 1, possible });
      }),
    );
  });

  it('marks one element more right than points earned, or none', () => {
    fc.assert(
      fc.property(anyChain, fc.string(), (item, seed) => {
        const elements = shuffled(keyOf(item), createRandom(seed));
        const result = score(item, { kind: 'ordering', elements });
        const right = Object.values(result.marks).filter((mark) => mark === 'right').length;
        expect(right).toBe(result.earned === 0 ? 0 : result.earned + 1);
      }),
    );
  });
});
