import { describe, expect, it } from 'vitest';
import { attemptsFrom } from '@/core/attempt/attempt';
import { confusions } from '@/core/attempt/confusions';
import { planAttempt } from '@/core/attempt/plan-attempt';
import { shownItem } from '@/core/item/shown-item';
import type { SingleChoiceItem } from '@/core/item/single-choice/types';
import type { AttemptStarted, LearnerEvent } from '@/core/progress/event';
import { createRandom } from '@/core/random';
import { distractor, keyOption, numericItem, singleChoiceItem } from '../item/makers';
import { drawnItem } from '../item/numeric/drawn-item';
import { answered, started, submitted } from './makers';

/** An item whose wrong options are called as the misconceptions that they reveal. */
function item(id: string, ...misconceptions: readonly string[]): SingleChoiceItem {
  return singleChoiceItem({
    id: `party-systems/${id}`,
    options: [keyOption('right'), ...misconceptions.map((each) => distractor(each, each))],
  });
}

const first = item('first', 'effects-are-one', 'law-covers-all');
const second = item('second', 'effects-are-one', 'law-covers-all');
const third = item('third', 'effects-are-one', 'law-covers-all');
const items = [first, second, third];

const choose = (option: string) => ({ kind: 'single-choice', option }) as const;

/** Attempts one after the other, each with the options chosen by item; an array for several tries. */
function attempts(
  ...passes: readonly (Readonly<Record<string, string | readonly string[]>> & Partial<Pick<AttemptStarted, 'policy'>>)[]
) {
  const events = passes.flatMap(({ policy = 'practice', ...chosen }, pass): LearnerEvent[] => {
    const attempt = `attempt ${pass}`;
    const at = pass * 1000;
    return [
      started(items, { id: `start ${pass}`, at, attempt, policy }),
      ...items.flatMap((each, index) =>
        [chosen[each.id.split('/')[1] ?? ''] ?? []].flat().map((option, tried) => {
          const moment = at + 10 * index + tried + 1;
          return answered(each, choose(option), { id: `answer ${moment}`, at: moment, attempt });
        }),
      ),
      submitted({ id: `submitted ${pass}`, at: at + 900, attempt }),
    ];
  });
  return attemptsFrom(events);
}

describe('a confusion', () => {
  it('is a misconception that answers to two items reveal', () => {
    expect(
      confusions(attempts({ first: 'effects-are-one', second: 'effects-are-one', third: 'right' }), items),
    ).toEqual([{ misconception: 'effects-are-one', answers: 2, item: second.id }]);
  });

  it('is one that answers to the same item in two attempts reveal', () => {
    expect(confusions(attempts({ first: 'effects-are-one' }, { first: 'effects-are-one' }), items)).toEqual([
      { misconception: 'effects-are-one', answers: 2, item: first.id },
    ]);
  });

  it('is not what was revealed once, nor in two tries at one item', () => {
    expect(confusions(attempts({ first: 'effects-are-one', second: 'law-covers-all' }), items)).toEqual([]);
    expect(confusions(attempts({ first: ['effects-are-one', 'effects-are-one'] }), items)).toEqual([]);
  });

  it('is over for an item as soon as its latest answer does not reveal it', () => {
    const before = { first: 'effects-are-one', second: 'effects-are-one' };
    expect(confusions(attempts(before, { first: 'right' }), items)).toEqual([]);
    expect(confusions(attempts(before, { first: 'law-covers-all' }), items)).toEqual([]);
    expect(confusions(attempts(before, { third: 'right' }), items)).toHaveLength(1);
  });

  it('comes back with a later answer that reveals it again', () => {
    const passes = [{ first: 'effects-are-one' }, { first: 'right' }, { first: 'effects-are-one' }];
    expect(confusions(attempts(...passes), items)).toEqual([
      { misconception: 'effects-are-one', answers: 2, item: first.id },
    ]);
  });
});

describe('the answer that is judged', () => {
  it('is the first in practice: what is put right after a hint was still confused', () => {
    const passes = { first: ['effects-are-one', 'right'], second: ['effects-are-one', 'right'] };
    expect(confusions(attempts(passes), items)).toHaveLength(1);
  });

  it('is the last in an exam, where answers are changed before anything is told', () => {
    const passes = { policy: 'exam', first: ['effects-are-one', 'right'], second: 'effects-are-one' } as const;
    expect(confusions(attempts(passes), items)).toEqual([]);
  });

  it('is none before an exam is handed in', () => {
    const chosen = [first, second].map((each, index) => answered(each, choose('effects-are-one'), { at: 10 + index }));
    const exam = [started(items, { policy: 'exam' }), ...chosen];
    expect(confusions(attemptsFrom(exam), items)).toEqual([]);
    expect(confusions(attemptsFrom([...exam, submitted()]), items)).toHaveLength(1);
    expect(confusions(attemptsFrom([started(items), ...chosen]), items)).toHaveLength(1);
  });

  it('is one to the revision that the item has now', () => {
    const passes = attempts({ first: 'effects-are-one', second: 'effects-are-one' });
    expect(confusions(passes, [{ ...first, revision: first.revision + 1 }, second])).toEqual([]);
  });

  it('is one to an item that was asked for and planned', () => {
    const passes = attempts({ first: 'effects-are-one', second: 'effects-are-one' });
    expect(confusions(passes, [first])).toEqual([]);
    const unplanned = attemptsFrom([
      started([first]),
      answered(first, choose('effects-are-one')),
      answered(second, choose('effects-are-one'), { at: 20 }),
    ]);
    expect(confusions(unplanned, items)).toEqual([]);
  });

  it('is judged by the numbers that its attempt has drawn', () => {
    const drawn = drawnItem('effective-number');
    const events = ['one', 'two'].flatMap((attempt, pass): LearnerEvent[] => {
      const plan = planAttempt([drawn], createRandom(attempt));
      const shown = shownItem(drawn, plan[0]);
      const mistakes = shown.item.kind === 'numeric' ? shown.item.mistakes : [];
      const mistaken = mistakes.find(({ id }) => id === 'not-inverted');
      // Wrong by the numbers of the attempt; by those of the item it would be no known mistake.
      expect(drawn.mistakes.map(({ value }) => value)).not.toContain(mistaken?.value);
      return [
        started([drawn], { id: `start ${attempt}`, attempt, at: pass * 100, plan }),
        answered(shown.item, { kind: 'numeric', text: mistaken?.value ?? '' }, { attempt, at: pass * 100 + 10 }),
      ];
    });
    expect(confusions(attemptsFrom(events), [drawn])).toEqual([
      { misconception: 'mistake-not-inverted', answers: 2, item: drawn.id },
    ]);
  });

  it('is left out where it cannot be judged', () => {
    const number = numericItem({ id: first.id });
    expect(confusions(attempts({ first: 'effects-are-one' }, { first: 'effects-are-one' }), [number])).toEqual([]);
  });
});

describe('several confusions', () => {
  it('come from the most frequent to the least', () => {
    const passes = [
      { first: 'effects-are-one', second: 'effects-are-one', third: 'law-covers-all' },
      { first: 'effects-are-one', third: 'law-covers-all' },
    ];
    expect(confusions(attempts(...passes), items)).toEqual([
      { misconception: 'effects-are-one', answers: 3, item: first.id },
      { misconception: 'law-covers-all', answers: 2, item: third.id },
    ]);
  });

  it('come from the latest to the earliest where they are equally frequent', () => {
    const passes = [
      { first: 'effects-are-one', third: 'law-covers-all' },
      { first: 'effects-are-one', third: 'law-covers-all' },
    ];
    expect(confusions(attempts(...passes), items).map(({ misconception }) => misconception)).toEqual([
      'law-covers-all',
      'effects-are-one',
    ]);
  });

  it('are three at most', () => {
    const names = ['one', 'two', 'three', 'four'];
    const each = names.map((name) => item(name, name));
    const passes = [0, 1].flatMap((pass): LearnerEvent[] => [
      started(each, { id: `start ${pass}`, attempt: `attempt ${pass}`, at: pass * 100 }),
      ...each.map((of, index) => {
        const at = pass * 100 + index + 1;
        return answered(of, choose(names[index] ?? ''), { id: `answer ${at}`, at, attempt: `attempt ${pass}` });
      }),
    ]);
    const found = confusions(attemptsFrom(passes), each).map(({ misconception }) => misconception);
    expect(found).toEqual(['four', 'three', 'two']);
  });

  it('do not depend on the order of the attempts', () => {
    const passes = attempts(
      { first: 'effects-are-one', second: 'law-covers-all' },
      { first: 'effects-are-one', second: 'law-covers-all', third: 'law-covers-all' },
      { third: 'right' },
    );
    expect(confusions([...passes].reverse(), items)).toEqual(confusions(passes, items));
  });
});
