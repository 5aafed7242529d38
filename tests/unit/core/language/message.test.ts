import { describe, expect, it } from 'vitest';
import { createSay, type Message } from '@/core/language/message';

const party: Message = {
  one: '{count} партия',
  few: '{count} партии',
  many: '{count} партий',
  other: '{count} партии',
};

describe('createSay', () => {
  it('says a plain text as it stands', () => {
    expect(createSay('en', { 'nav.menu': 'Menu' })('nav.menu')).toBe('Menu');
  });

  it('fills every place with its value, texts and numbers alike, each as often as it stands there', () => {
    const say = createSay('en', { score: '{earned} of {possible}: {earned}' });
    expect(say('score', { earned: 2, possible: '3' })).toBe('2 of 3: 2');
  });

  it('does not read a value as a place of the text', () => {
    const say = createSay('en', { moved: '“{text}” is first of {all}' });
    expect(say('moved', { text: '{all}', all: 4 })).toBe('“{all}” is first of 4');
  });

  it('leaves out values that the text has no place for', () => {
    expect(createSay('en', { menu: 'Menu' })('menu', { count: 3 })).toBe('Menu');
  });

  it.each([
    [1, '1 партия'],
    [3, '3 партии'],
    [5, '5 партий'],
    [11, '11 партий'],
    [21, '21 партия'],
    [2.5, '2.5 партии'],
  ])('chooses the form of the language for %d', (count, text) => {
    expect(createSay('ru', { party })('party', { count })).toBe(text);
  });

  it('falls back to "other" where a form is missing', () => {
    expect(createSay('ru', { party: { other: '{count} (партии)' } })('party', { count: 5 })).toBe('5 (партии)');
  });

  it('throws for a message that is not in the set, and names it', () => {
    const say = createSay<'menu' | 'search'>('en', { menu: 'Menu' });
    expect(() => say('search')).toThrow('message "search" is not among those that may be said here');
  });

  it('throws where a place has no value, and names both', () => {
    const say = createSay('en', { score: '{earned} of {possible}' });
    expect(() => say('score', { earned: 1 })).toThrow('message "score" needs a value for "possible"');
  });

  it('throws where a text that counts is said without a number', () => {
    const say = createSay('ru', { party });
    expect(() => say('party')).toThrow('message "party" needs a numeric "count"');
    expect(() => say('party', { count: '5' })).toThrow('message "party" needs a numeric "count"');
  });

  it('throws where there is no form at all for the number', () => {
    const say = createSay('ru', { party: { one: '{count} партия' } });
    expect(() => say('party', { count: 5 })).toThrow('message "party" has no form for 5');
  });
});
