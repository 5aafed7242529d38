import { expect, it } from 'vitest';
import { certaintyTotal } from '@/core/attempt/certainty-total';
import { multipleChoiceItem, singleChoiceItem } from '../item/makers';
import { answered, attemptFrom, started } from './makers';

const [one, two, three] = ['one', 'two', 'three'].map((id) => singleChoiceItem({ id: `party-systems/${id}` }));
if (!one || !two || !three) throw new Error('expected three items');
const several = multipleChoiceItem({ id: 'party-systems/several' });
const items = [one, two, three, several];

const right = { kind: 'single-choice', option: 'right' } as const;
const wrong = { kind: 'single-choice', option: 'wrong' } as const;

// 3 and 2 for right answers, 1 for a guess; 6, 2 and 0 off for wrong ones: Gardner-Medwin (1995).
it('adds the marks of the answers of which the learner said how sure they were', () => {
  const attempt = attemptFrom(
    started(items),
    answered(one, right, { certainty: 'sure' }),
    answered(two, wrong, { certainty: 'sure' }),
    answered(three, right, { certainty: 'guess' }),
    answered(several, { kind: 'multiple-choice', options: ['right'] }),
  );
  expect(certaintyTotal(attempt)).toEqual({ mark: 3 - 6 + 1, answers: 3 });
});

it('takes a partly right answer for a wrong one', () => {
  const half = { kind: 'multiple-choice', options: ['right'] } as const;
  const attempt = attemptFrom(started(items), answered(several, half, { certainty: 'fairly' }));
  expect(certaintyTotal(attempt)).toEqual({ mark: -2, answers: 1 });
});

it('is of the answer that counts: the first in practice, the last in an exam', () => {
  const tries = [
    answered(one, wrong, { at: 10, certainty: 'fairly' }),
    answered(one, right, { at: 20, certainty: 'sure' }),
  ];
  expect(certaintyTotal(attemptFrom(started(items), ...tries))).toEqual({ mark: -2, answers: 1 });
  expect(certaintyTotal(attemptFrom(started(items, { policy: 'exam' }), ...tries))).toEqual({ mark: 3, answers: 1 });
});

it('waits for the marking of an answer that waits for it', () => {
  const written = answered(one, right, { certainty: 'sure', unmarked: true, earned: 0, possible: 2 });
  expect(certaintyTotal(attemptFrom(started(items), written))).toBeNull();
  const marking = {
    type: 'response-marked',
    id: 'marked',
    at: 30,
    attempt: 'the-attempt',
    item: one.id,
    revision: one.revision,
    by: 'self',
    met: ['a', 'b'],
    earned: 2,
    possible: 2,
  } as const;
  expect(certaintyTotal(attemptFrom(started(items), written, marking))).toEqual({ mark: 3, answers: 1 });
});

it('is nothing where the learner never said', () => {
  expect(certaintyTotal(attemptFrom(started(items), answered(one, right)))).toBeNull();
});
