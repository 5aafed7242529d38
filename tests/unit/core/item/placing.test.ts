import { describe, expect, it } from 'vitest';
import {
  keyPlaces,
  mistakesMade,
  placeOf,
  reasonsOfMistakes,
  scorePlaces,
  validatePlaces,
  type Places,
} from '@/core/item/placing';
import { placedPart, placingMistake } from './makers';

/** As JSON gives it: a name of its own, where a literal would set the prototype. */
const withOwnProto: Places = Object.fromEntries([
  ['a', 'x'],
  ['b', 'y'],
  ['__proto__', 'x'],
]);

describe('placeOf', () => {
  it('is the target of a part, or undefined', () => {
    expect(placeOf({ a: 'x' }, 'a')).toBe('x');
    expect(placeOf({ a: 'x' }, 'b')).toBeUndefined();
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'takes nothing that every object has for a place of "%s"',
    (name) => {
      expect(placeOf({ a: 'x' }, name)).toBeUndefined();
    },
  );
});

describe('validatePlaces', () => {
  const validate = (places: Places) => validatePlaces(['b', 'a', 'c'], () => ['x', 'y'], places);

  it('accepts a target for every part, shared or not', () => {
    expect(validate({ a: 'x', b: 'y', c: 'x' })).toBeNull();
    expect(validate({ c: 'x', b: 'x', a: 'x' })).toBeNull();
  });

  it('asks for an answer when there is none at all', () => {
    expect(validate({})).toEqual({ reason: 'nothing-chosen', parts: [] });
  });

  it('names the parts that lack one, in the order of the view', () => {
    expect(validate({ a: 'x', b: 'y' })).toEqual({ reason: 'incomplete', parts: ['c'] });
    expect(validate({ a: 'x' })).toEqual({ reason: 'incomplete', parts: ['b', 'c'] });
  });

  it('refuses parts and targets that are not there, complete or not', () => {
    const unknown = { reason: 'unknown-part', parts: [] };
    expect(validate({ a: 'x', b: 'y', c: 'z' })).toEqual(unknown);
    expect(validate({ a: 'x', b: 'y', c: '' })).toEqual(unknown);
    expect(validate({ a: 'constructor' })).toEqual(unknown);
    expect(validate({ a: 'x', b: 'y', c: 'x', d: 'x' })).toEqual(unknown);
    expect(validate({ toString: 'x' })).toEqual(unknown);
    expect(validatePlaces(['a', 'b'], () => ['x', 'y'], withOwnProto)).toEqual(unknown);
  });

  it('asks each part for one of its own targets', () => {
    const targetsOf = (part: string) => (part === 'a' ? ['x'] : ['y']);
    expect(validatePlaces(['a', 'b'], targetsOf, { a: 'x', b: 'y' })).toBeNull();
    expect(validatePlaces(['a', 'b'], targetsOf, { a: 'y', b: 'x' })).toMatchObject({ reason: 'unknown-part' });
  });
});

describe('scorePlaces', () => {
  const parts = [placedPart('a', 'x'), placedPart('b', 'y'), placedPart('c', 'x')];

  it('gives a point for each part in its target', () => {
    expect(scorePlaces('per-part', parts, { a: 'x', b: 'x', c: 'x' })).toEqual({
      status: 'scored',
      earned: 2,
      possible: 3,
      marks: { a: 'right', b: 'wrong', c: 'right' },
    });
  });

  it('gives one point for all of them, by the other rule, and marks each part all the same', () => {
    expect(scorePlaces('all-or-nothing', parts, { a: 'x', b: 'y', c: 'x' })).toMatchObject({ earned: 1, possible: 1 });
    expect(scorePlaces('all-or-nothing', parts, { a: 'x', b: 'y', c: 'y' })).toMatchObject({
      earned: 0,
      possible: 1,
      marks: { a: 'right', b: 'right', c: 'wrong' },
    });
  });

  it('gives everything for the places of the key', () => {
    expect(keyPlaces(parts)).toEqual({ a: 'x', b: 'y', c: 'x' });
    expect(scorePlaces('per-part', parts, keyPlaces(parts))).toMatchObject({ earned: 3, possible: 3 });
  });
});

describe('a foreseen mistake', () => {
  const mistakes = [placingMistake('a', 'y'), placingMistake('a', 'z'), placingMistake('b', 'x')];

  it('is made where the part stands in its target, whatever the others do', () => {
    const made = mistakesMade(mistakes, { a: 'y', b: 'y', c: 'x' });
    expect(made.map(({ id }) => id)).toEqual(['a-in-y']);
    expect(mistakesMade(mistakes, { a: 'x', b: 'y' })).toEqual([]);
    expect(mistakesMade(mistakes, {})).toEqual([]);
  });

  it('is told with the part that it is about', () => {
    expect(reasonsOfMistakes(mistakesMade(mistakes, { a: 'z', b: 'x' }))).toEqual({
      a: 'SECRET reason of a-in-z',
      b: 'SECRET reason of b-in-x',
    });
  });
});
