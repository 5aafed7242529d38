import { describe, expect, it } from 'vitest';
import { anyId, checkLesson, unknownSources, type KnownIds, type LessonParts } from '@/core/course/check-references';
import { component, lessonParts, lessonStructure, textParts } from './makers';

const known: KnownIds = {
  lessons: new Set(['burke']),
  terms: new Set(['median-voter']),
  sources: new Set(['downs1957', 'black1948']),
  facts: new Set(['turnout']),
  figures: new Set(['spatial-model']),
  misconceptions: new Set(['median-is-mean']),
};

function told(parts: Partial<LessonParts>): string[] {
  return checkLesson(lessonParts(parts), known).map(({ file, place, message }) => `${file} | ${place} | ${message}`);
}

describe('checkLesson', () => {
  it('finds nothing in a lesson whose references lead somewhere and whose languages agree', () => {
    expect(told({})).toEqual([]);
  });

  it.each([
    ['Term', 'term'],
    ['Cite', 'source'],
    ['Fact', 'fact'],
    ['Figure', 'figure'],
    ['Check', 'item'],
  ])('finds a <%s> of an unknown %s, at its line in each language', (name, what) => {
    const text = textParts({ components: [...textParts().components, component(name, 'nobody', 'parties', 12)] });
    const message = `unknown ${what} "nobody"`;
    expect(told({ texts: { kk: text, ru: text, en: text } })).toEqual(
      ['kk', 'ru', 'en'].map((locale) => `lessons/downs/${locale}.mdx | line 12 | ${message}`),
    );
  });

  it('looks at each work of a citation of several', () => {
    const text = textParts({
      components: [component('Predict', 'guess'), component('Cite', 'downs1957 nobody1900', 'parties', 8)],
    });
    expect(told({ texts: { kk: text } })).toEqual(['lessons/downs/kk.mdx | line 8 | unknown source "nobody1900"']);
  });

  it('finds unknown sources, lessons and items in lesson.json', () => {
    const structure = lessonStructure({
      sources: ['nobody1900'],
      readNext: ['burke', 'nowhere'],
      prediction: 'no-item',
    });
    const text = textParts({ components: [component('Predict', 'guess')] });
    expect(told({ structure, texts: { en: text } })).toEqual([
      'lessons/downs/lesson.json | sources | unknown source "nobody1900"',
      'lessons/downs/lesson.json | readNext | unknown lesson "nowhere"',
      'lessons/downs/lesson.json | prediction | unknown item "no-item"',
      'lessons/downs/en.mdx | prediction | here: guess; in lesson.json: no-item',
    ]);
  });

  it('finds unknown objectives, sections, sources and misconceptions in the bank', () => {
    const items = [
      { id: 'guess', objective: 'nothing', section: 'nowhere', sources: ['nobody1900'], misconceptions: [] },
      {
        id: 'who-moves',
        objective: 'median',
        section: 'voters',
        sources: [],
        misconceptions: ['median-is-mean', 'nothing-at-all', 'nothing-at-all'],
      },
    ];
    expect(told({ items })).toEqual([
      'quizzes/downs/bank.json | guess | unknown objective "nothing"',
      'quizzes/downs/bank.json | guess | unknown section "nowhere"',
      'quizzes/downs/bank.json | guess | unknown source "nobody1900"',
      'quizzes/downs/bank.json | who-moves | unknown misconception "nothing-at-all"',
    ]);
  });

  it('holds sections, objectives and prediction of a text to lesson.json', () => {
    const text = textParts({
      objectives: ['median', 'extra'],
      sections: [{ id: 'parties', title: '' }],
      components: [],
    });
    expect(told({ texts: { ru: text } })).toEqual([
      'lessons/downs/ru.mdx | objectives | here: extra, median; in lesson.json: median',
      'lessons/downs/ru.mdx | sections | here: parties; in lesson.json: voters, parties',
      'lessons/downs/ru.mdx | prediction | here: none; in lesson.json: guess',
    ]);
  });

  it('wants blocks in the same order in every language', () => {
    const [guess, cite, check] = textParts().components;
    if (!guess || !cite || !check) throw new Error('the maker has three components');
    const swapped = textParts({ components: [component('Check', 'who-moves', 'voters', 3), guess, cite] });
    expect(told({ texts: { kk: textParts(), ru: textParts(), en: swapped } })).toEqual([
      'lessons/downs/en.mdx | line 3 | <Check id="who-moves"> in #voters, where lessons/downs/kk.mdx has <Predict id="guess">',
    ]);
    const shorter = textParts({ components: [guess, cite] });
    expect(told({ texts: { kk: textParts(), en: shorter } })).toEqual([
      'lessons/downs/en.mdx | end | nothing, where lessons/downs/kk.mdx has <Check id="who-moves"> in #parties',
    ]);
  });

  it('wants what stands in sentences in the same section as often, in any order', () => {
    const [guess, cite, check] = textParts().components;
    if (!guess || !cite || !check) throw new Error('the maker has three components');
    const term = component('Term', 'median-voter', 'parties', 7);
    const kk = textParts({ components: [guess, cite, term, check] });
    expect(told({ texts: { kk, ru: textParts({ components: [guess, term, cite, check] }) } })).toEqual([]);
    const ru = textParts({ components: [guess, cite, component('Cite', 'downs1957', 'voters', 4), check] });
    expect(told({ texts: { kk, ru } })).toEqual([
      'lessons/downs/ru.mdx | #parties | lacks <Term id="median-voter"> in #parties, which lessons/downs/kk.mdx has',
      'lessons/downs/ru.mdx | line 4 | <Cite id="downs1957"> in #voters is not in lessons/downs/kk.mdx',
    ]);
  });

  it('compares with the next language where the Kazakh text is missing or has problems of its own', () => {
    const shorter = textParts({ components: [component('Predict', 'guess')] });
    const broken = textParts({ comparable: false, sections: [], components: [] });
    expect(told({ texts: { kk: broken, ru: textParts(), en: shorter } })).toEqual([
      expect.stringMatching(/^lessons\/downs\/en\.mdx \| end \| nothing, where lessons\/downs\/ru\.mdx has <Check/),
      expect.stringMatching(/^lessons\/downs\/en\.mdx \| #parties \| lacks <Cite/),
    ]);
  });

  it('judges nothing by what could not be read, and all by what could', () => {
    const text = textParts({
      objectives: null,
      components: [
        ...textParts().components,
        component('Fact', 'no-fact', 'parties', 9),
        component('Check', 'no-item', 'parties', 10),
      ],
    });
    const parts = lessonParts({ structure: null, items: null, texts: { ru: text } });
    expect(checkLesson(parts, { ...known, sources: anyId }).map(({ message }) => message)).toEqual([
      'unknown fact "no-fact"',
    ]);
  });
});

describe('unknownSources', () => {
  it('reports each source that is not in the bibliography, with the remedy', () => {
    expect(unknownSources('data/facts/a.json', 'turnout', ['downs1957', 'nobody1900'], known.sources)).toEqual([
      {
        file: 'data/facts/a.json',
        place: 'turnout',
        message: 'unknown source "nobody1900"',
        remedy: 'add it to data/bibliography/sources.json, or mend the id',
      },
    ]);
  });
});
