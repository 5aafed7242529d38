import { describe, expect, it } from 'vitest';
import { aboutPath, glossaryPath, homePath, inLocale, lessonPath, quizPath, sourcesPath } from '@/core/course/address';
import { locales } from '@/core/language/locale';

describe('the addresses of the site', () => {
  it('begin with the language and end with a slash', () => {
    expect([
      homePath('kk'),
      lessonPath('ru', 'downs'),
      quizPath('en', 'downs'),
      glossaryPath('kk'),
      sourcesPath('ru'),
      aboutPath('en'),
    ]).toEqual([
      '/kk/',
      '/ru/lessons/downs/',
      '/en/lessons/downs/quiz/',
      '/kk/glossary/',
      '/ru/sources/',
      '/en/about/',
    ]);
  });

  it('lead to a section, a term or a source by its id', () => {
    expect([
      lessonPath('kk', 'downs', 'median-voter'),
      glossaryPath('ru', 'turnout'),
      sourcesPath('en', 'downs1957'),
    ]).toEqual(['/kk/lessons/downs/#median-voter', '/ru/glossary/#turnout', '/en/sources/#downs1957']);
  });
});

describe('inLocale', () => {
  it.each(locales)('gives the same place in %s', (locale) => {
    expect(inLocale(homePath('ru'), locale)).toBe(homePath(locale));
    expect(inLocale(quizPath('ru', 'downs'), locale)).toBe(quizPath(locale, 'downs'));
    expect(inLocale(lessonPath('ru', 'downs', 'median-voter'), locale)).toBe(
      lessonPath(locale, 'downs', 'median-voter'),
    );
  });
});
