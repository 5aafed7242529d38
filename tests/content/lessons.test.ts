import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { describe, expect, it } from 'vitest';
import type { LessonContent } from '@/app/course-content';
import { locales, type Locale } from '@/core/language/locale';
import { lessonFile, nodesOf, textsOf, type Placed } from './lesson-tree';
import { realContent } from './overlay';
import { realCourse } from './real-course';

// The editors' rules that the loaders do not enforce. Each test lists what breaks the rule, with file and figure.
const course = await realCourse();

const wordsAtLeast = 700;
const wordsAtMost = 1400;
// Doing predicts learning about six times as strongly as reading (Koedinger et al. 2016, doi 10.1145/2883851.2883957).
const wordsBetweenActivities = 350;
const checksAtLeast = 3;
const keyPoints = { atLeast: 3, atMost: 6 };
// Kazakh and Russian need fewer words than English for the same text: no articles, fewer prepositions and auxiliaries.
const lengthRatio = { atLeast: 0.6, atMost: 1.6 };

/** What `find` finds in the text of each language, with the name of the file before it. */
function inEachLanguage(lesson: LessonContent, find: (locale: Locale, file: string) => readonly string[]): string[] {
  return locales.flatMap((locale) => {
    const file = lessonFile(lesson.id, locale);
    return find(locale, file).map((found) => `${file}: ${found}`);
  });
}

/** Where the other languages differ from the Kazakh text in what `count` counts. */
function differences(
  lesson: LessonContent,
  count: (placed: readonly Placed[], locale: Locale) => readonly string[],
): string[] {
  const wanted = count(nodesOf(lessonFile(lesson.id, 'kk')), 'kk');
  return inEachLanguage(lesson, (locale, file) => {
    const given = count(nodesOf(file), locale);
    const missing = minus(wanted, given).map((each) => `lacks ${each}, which kk.mdx has`);
    const extra = minus(given, wanted).map((each) => `has ${each}, which kk.mdx lacks`);
    return [...missing, ...extra];
  });
}

/** The first list without the second, counted: [a, a, b] minus [a] is [a, b]. */
function minus(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function repeated(list: readonly string[]): string[] {
  return [...new Set(list.filter((each, index) => list.indexOf(each) !== index))];
}

describe('the folders of lessons and quizzes', () => {
  it.each(['lessons', 'quizzes'])('%s/ holds the lessons of course.json and no others', (folder) => {
    const folders = realContent.list(folder).filter((name) => !name.includes('.'));
    expect(folders).toEqual(course.lessons.map((lesson) => lesson.id).sort());
  });
});

describe.each(course.lessons)('the lesson $id', (lesson) => {
  const { structure, texts, bank } = lesson;
  const components = texts.kk.outline.components;
  const idsOf = (...names: string[]): string[] =>
    components.flatMap(({ name, id }) => (names.includes(name) && id !== null ? id.split(' ') : []));

  it(`has ${wordsAtLeast} to ${wordsAtMost} words of prose in each language`, () => {
    const broken = inEachLanguage(lesson, (locale) => {
      const { words } = texts[locale].outline;
      return words < wordsAtLeast || words > wordsAtMost ? [`${words} words`] : [];
    });
    expect(broken).toEqual([]);
  });

  it(`has at most ${wordsBetweenActivities} words of prose between two things to do`, () => {
    const broken = inEachLanguage(lesson, (locale) =>
      texts[locale].outline.stretches.flatMap((words, index) =>
        words > wordsBetweenActivities ? [`stretch ${index + 1} has ${words} words`] : [],
      ),
    );
    expect(broken).toEqual([]);
  });

  it('is about as long in each language', () => {
    const model = texts.kk.outline.words;
    const broken = inEachLanguage(lesson, (locale) => {
      const { words } = texts[locale].outline;
      const ratio = words / model;
      const fits = ratio >= lengthRatio.atLeast && ratio <= lengthRatio.atMost;
      return fits ? [] : [`${words} words, ${ratio.toFixed(2)} times the ${model} of kk.mdx`];
    });
    expect(broken).toEqual([]);
  });

  it(`has at least ${checksAtLeast} checks, none of them asked twice`, () => {
    expect(idsOf('Check').length).toBeGreaterThanOrEqual(checksAtLeast);
    expect(repeated(idsOf('Check', 'Predict'))).toEqual([]);
  });

  it('asks the prediction before the section that answers it', () => {
    const asked = components.find(({ name }) => name === 'Predict')?.section ?? null;
    const answered = bank.items.kk.find(({ id }) => id === `${lesson.id}/${structure.prediction}`)?.section ?? '';
    expect(asked === null ? -1 : structure.sections.indexOf(asked)).toBeLessThan(structure.sections.indexOf(answered));
  });

  it('has one task of explaining in own words', () => {
    expect(components.filter(({ name }) => name === 'Explain')).toHaveLength(1);
  });

  it(`ends with ${keyPoints.atLeast} to ${keyPoints.atMost} key points`, () => {
    const broken = inEachLanguage(lesson, (_, file) => {
      const points = nodesOf(file).filter(({ node, section }) => section === 'key-points' && node.type === 'listItem');
      const fits = points.length >= keyPoints.atLeast && points.length <= keyPoints.atMost;
      return fits ? [] : [`${points.length} key points`];
    });
    expect(components.filter(({ name }) => name === 'KeyPoints')).toHaveLength(1);
    expect(broken).toEqual([]);
  });

  it('has each check after text of the section that teaches it', () => {
    const sectionOf = new Map(bank.items.kk.map((item) => [item.id, item.section]));
    const broken = inEachLanguage(lesson, (_, file) => {
      let textBefore = false;
      return nodesOf(file).flatMap(({ node, section, line }) => {
        if (node.type === 'heading') textBefore = false;
        if (node.type === 'paragraph' || node.type === 'list') textBefore = true;
        if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Check') return [];
        const id = idOf(node);
        const teaches = sectionOf.get(`${lesson.id}/${id}`) ?? 'nothing';
        if (teaches !== section) return [`line ${line}: ${id} belongs to #${teaches}, stands in #${section}`];
        return textBefore ? [] : [`line ${line}: ${id} stands before the text of #${section}`];
      });
    });
    expect(broken).toEqual([]);
  });

  it('has at least one item of its bank for each section', () => {
    const asked = new Set(bank.items.kk.map((item) => item.section));
    expect(structure.sections.filter((section) => !asked.has(section))).toEqual([]);
  });

  it('marks each term of the glossary once, where it first matters', () => {
    expect(repeated(idsOf('Term'))).toEqual([]);
  });

  it('lists every cited source, each once', () => {
    expect(idsOf('Cite').filter((id) => !structure.sources.includes(id))).toEqual([]);
    expect(repeated(structure.sources)).toEqual([]);
  });

  it('does not recommend itself', () => {
    expect(structure.readNext).not.toContain(lesson.id);
  });

  it('has the same lists, tables, headings and emphasised beginnings in each language', () => {
    const shapes = differences(lesson, (placed) =>
      placed.flatMap(({ node, section }) => {
        if (node.type === 'list') return [`a list of ${node.children.length} in #${section}`];
        if (node.type === 'table') return [`a table of ${node.children.length} rows in #${section}`];
        if (node.type === 'tableRow') return [`a row of ${node.children.length} cells in #${section}`];
        if (node.type === 'heading') return [`a heading of level ${node.depth} in #${section}`];
        if (node.type === 'strong') return [`a bold text in #${section}`];
        return [];
      }),
    );
    expect(shapes).toEqual([]);
  });

  it('has the same formulas in each language', () => {
    const formulas = differences(lesson, (placed) =>
      textsOf(placed).flatMap(({ text, kind, section }) =>
        // Words inside \text{…} are words of the language; a decimal comma is written {,}.
        kind === 'formula' ? [`${text.replace(/\\text\{[^}]*\}/g, '').replaceAll('{,}', '.')} in #${section}`] : [],
      ),
    );
    expect(formulas).toEqual([]);
  });

  it('has the same numbers in each section of each language', () => {
    expect(differences(lesson, numbersBySection)).toEqual([]);
  });
});

function idOf({ attributes }: MdxJsxFlowElement): string {
  const attribute = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id');
  return typeof attribute?.value === 'string' ? attribute.value : '';
}

/**
 * Every number in digits, with its section: text, headings, tables, formulas, words of figures. A year counts once in a
 * section, because a text may name it again or say "that year"; every other number as often as it stands there.
 */
function numbersBySection(placed: readonly Placed[], locale: Locale): string[] {
  const numbers = textsOf(placed).flatMap(({ text, section }) =>
    numbersIn(text, locale).map((number) => ({ number, place: `${number} in #${section}` })),
  );
  const isYear = (number: string): boolean => /^(1[5-9]|20)\d\d$/.test(number);
  return [
    ...numbers.filter(({ number }) => !isYear(number)).map(({ place }) => place),
    ...new Set(numbers.filter(({ number }) => isYear(number)).map(({ place }) => place)),
  ];
}

/** Numbers as decimal strings: "7 985 769" and "7,985,769" are 7985769, "0,25" and "0.25" are 0.25. */
function numbersIn(text: string, locale: Locale): string[] {
  if (locale === 'en') {
    const found = text.match(/\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?/g) ?? [];
    return found.map((number) => number.replaceAll(',', ''));
  }
  const found = text.replaceAll('{,}', ',').match(/\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:,\d+)?/g) ?? [];
  return found.map((number) => number.replace(/[\u00a0\u202f ]/g, '').replace(',', '.'));
}
