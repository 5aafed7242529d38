import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { activities } from '@/core/course/lesson';
import { locales, type Locale } from '@/core/language/locale';
import { lessonFile, nodesOf, textsOf, type Placed } from '../lesson-tree';
import { numbersIn } from '../numbers';
import { repeated, type Finding, type GatedLesson, type Rules } from './rule';

const wordsAtLeast = 700;
const wordsAtMost = 1400;
// Doing predicts learning about six times as strongly as reading (Koedinger et al. 2016, doi 10.1145/2883851.2883957).
const wordsBetweenActivities = 350;
const checksAtLeast = 3;
const itemsInBlockAtMost = 7;
const keyPoints = { atLeast: 3, atMost: 6 };
// Kazakh and Russian need fewer words than English for the same text: no articles, fewer prepositions and auxiliaries.
const lengthRatio = { atLeast: 0.6, atMost: 1.6 };

/** What each lesson keeps. */
export const lessonRules = {
  length: {
    promise: `has ${wordsAtLeast} to ${wordsAtMost} words of prose in each language`,
    remedy: 'shorten the text or divide the lesson; what is too short, say in full',
    find: (lesson) =>
      inEachLanguage(lesson, (locale) => {
        const { words } = lesson.texts[locale].outline;
        return words < wordsAtLeast || words > wordsAtMost ? [{ place: 'text', message: `${words} words` }] : [];
      }),
  },

  doingBetweenReading: {
    promise: `has at most ${wordsBetweenActivities} words of prose between two things to do`,
    remedy: 'ask something in between, or shorten the text',
    find: (lesson) =>
      inEachLanguage(lesson, (locale) =>
        lesson.texts[locale].outline.stretches.flatMap((words, index) =>
          words > wordsBetweenActivities ? [{ place: `stretch ${index + 1}`, message: `${words} words` }] : [],
        ),
      ),
  },

  sameLength: {
    promise: 'is about as long in each language',
    remedy: 'say the same in kk, ru and en',
    find: (lesson) => {
      const model = lesson.texts.kk.outline.words;
      return inEachLanguage(lesson, (locale) => {
        const { words } = lesson.texts[locale].outline;
        const ratio = words / model;
        if (ratio >= lengthRatio.atLeast && ratio <= lengthRatio.atMost) return [];
        return [{ place: 'text', message: `${words} words, ${ratio.toFixed(2)} times the ${model} of kk.mdx` }];
      });
    },
  },

  practice: {
    promise: `has at least ${checksAtLeast} checks`,
    remedy: 'ask with <Check id="…" /> at the ends of sections',
    find: (lesson) => {
      const checks = idsOf(lesson, 'Check').length;
      return checks < checksAtLeast ? [inText(lesson, 'text', `${checks} checks`)] : [];
    },
  },

  askedOnce: {
    promise: 'asks no item twice',
    remedy: 'ask another item of the bank',
    find: (lesson) => repeated(idsOf(lesson, 'Check', 'Predict')).map((id) => inText(lesson, id, 'it is asked twice')),
  },

  predictionFirst: {
    promise: 'asks the prediction before the section that answers it',
    remedy: 'move <Predict>, or let the item belong to a later section',
    find: (lesson) => {
      const { structure, texts } = lesson;
      const asked = texts.kk.outline.components.find(({ name }) => name === 'Predict')?.section ?? null;
      const answered = sectionOf(lesson, structure.prediction);
      const isBefore = (asked === null ? -1 : structure.sections.indexOf(asked)) < structure.sections.indexOf(answered);
      const message = `asked in #${asked}, answered in #${answered}`;
      return isBefore ? [] : [inText(lesson, structure.prediction, message)];
    },
  },

  explanationTask: {
    promise: 'lets the learner explain something: asks a written item in its text',
    remedy: 'ask a "written" item of the bank with <Check id="…" />',
    find: (lesson) => {
      const asked = idsOf(lesson, 'Check').map((id) => `${lesson.id}/${id}`);
      const written = lesson.bank.items.kk.filter(({ kind, id }) => kind === 'written' && asked.includes(id));
      return written.length === 0 ? [inText(lesson, 'text', 'no written item')] : [];
    },
  },

  closingPoints: {
    promise: `ends with ${keyPoints.atLeast} to ${keyPoints.atMost} key points`,
    remedy: 'sum the lesson up in <KeyPoints>, once, at its end',
    find: (lesson) => [
      ...inEachLanguage(lesson, (_, file) => {
        const points = nodesOf(file, lesson.files).filter(
          ({ node, section }) => section === 'key-points' && node.type === 'listItem',
        ).length;
        const fits = points >= keyPoints.atLeast && points <= keyPoints.atMost;
        return fits ? [] : [{ place: 'key points', message: `${points} key points` }];
      }),
      ...(lesson.texts.kk.outline.components.filter(({ name }) => name === 'KeyPoints').length === 1
        ? []
        : [inText(lesson, 'key points', 'not one <KeyPoints>')]),
    ],
  },

  checksInTheirSection: {
    promise: 'has each check in the section that teaches it',
    remedy: 'move the check, or mend the section of the item',
    find: (lesson) =>
      lesson.texts.kk.outline.components.flatMap(({ name, id, section, line }) => {
        const teaches = sectionOf(lesson, id ?? '');
        if (name !== 'Check' || id === null || teaches === section) return [];
        return [
          inText(lesson, `line ${line}`, `${id} belongs to #${teaches}, stands in #${section ?? 'introduction'}`),
        ];
      }),
  },

  // Quizzes at the end of a section work best (Swart et al. 2019).
  checksAfterText: {
    promise: 'has its checks after the whole text of a section',
    remedy: 'move the check below the text, or begin a new section (## or ###) for what follows it',
    find: (lesson) => inEachLanguage(lesson, (_, file) => misplacedChecks(nodesOf(file, lesson.files))),
  },

  shortBlocks: {
    promise: `asks at most ${itemsInBlockAtMost} items in a row`,
    remedy: 'leave some of them to the quiz',
    find: (lesson) =>
      inEachLanguage(lesson, (_, file) =>
        blocksOfChecks(nodesOf(file, lesson.files))
          .filter(({ items }) => items > itemsInBlockAtMost)
          .map(({ line, items }) => ({ place: `line ${line}`, message: `${items} items in a row` })),
      ),
  },

  sectionsAreAsked: {
    promise: 'has at least one item of its bank for each section',
    remedy: 'write an item for the section',
    find: (lesson) => {
      const asked = new Set(lesson.bank.items.kk.map(({ section }) => section));
      return lesson.structure.sections
        .filter((section) => !asked.has(section))
        .map((section) => inText(lesson, `#${section}`, 'no item of the bank belongs to it'));
    },
  },

  termsOnce: {
    promise: 'marks each term of the glossary once, where it first matters',
    remedy: 'keep the first <Term>',
    find: (lesson) => repeated(idsOf(lesson, 'Term')).map((id) => inText(lesson, id, 'the term is marked twice')),
  },

  sourcesListed: {
    promise: 'lists every cited source, each once',
    remedy: 'list it once in "sources"',
    find: (lesson) => {
      const { sources } = lesson.structure;
      const unlisted = idsOf(lesson, 'Cite').filter((id) => !sources.includes(id));
      return [
        ...unlisted.map((id) => inLessonFile(lesson, id, 'is cited and not listed')),
        ...repeated(sources).map((id) => inLessonFile(lesson, id, 'is listed twice')),
      ];
    },
  },

  nextIsAnother: {
    promise: 'does not recommend itself',
    remedy: 'recommend another lesson, or none',
    find: (lesson) =>
      lesson.structure.readNext.includes(lesson.id)
        ? [inLessonFile(lesson, 'readNext', 'the lesson recommends itself')]
        : [],
  },

  sameShape: {
    promise: 'has the same lists, tables, headings and emphasised beginnings in each language',
    remedy: 'give kk, ru and en the same shape',
    find: (lesson) =>
      differences(lesson, (placed) =>
        placed.flatMap(({ node, section }) => {
          if (node.type === 'list') return [`a list of ${node.children.length} in #${section}`];
          if (node.type === 'table') return [`a table of ${node.children.length} rows in #${section}`];
          if (node.type === 'tableRow') return [`a row of ${node.children.length} cells in #${section}`];
          if (node.type === 'heading') return [`a heading of level ${node.depth} in #${section}`];
          if (node.type === 'strong') return [`a bold text in #${section}`];
          return [];
        }),
      ),
  },

  sameFormulas: {
    promise: 'has the same formulas in each language',
    remedy: 'write the same formulas in kk, ru and en',
    find: (lesson) =>
      differences(lesson, (placed) =>
        textsOf(placed).flatMap(({ text, kind, section }) =>
          // Words inside \text{…} are words of the language; a decimal comma is written {,}.
          kind === 'formula' ? [`${text.replace(/\\text\{[^}]*\}/g, '').replaceAll('{,}', '.')} in #${section}`] : [],
        ),
      ),
  },

  sameNumbers: {
    promise: 'has the same numbers in each section of each language',
    remedy: 'write the same numbers in kk, ru and en',
    find: (lesson) => differences(lesson, numbersBySection),
  },
} as const satisfies Rules<GatedLesson>;

/** What `find` finds in the text of each language, with its file. */
function inEachLanguage(
  lesson: GatedLesson,
  find: (locale: Locale, file: string) => readonly Omit<Finding, 'file'>[],
): Finding[] {
  return locales.flatMap((locale) => {
    const file = lessonFile(lesson.id, locale);
    return find(locale, file).map((found) => ({ file, ...found }));
  });
}

/** Of what is the same in all languages: the Kazakh text stands for them. */
function inText({ id }: GatedLesson, place: string, message: string): Finding {
  return { file: lessonFile(id, 'kk'), place, message };
}

function inLessonFile({ id }: GatedLesson, place: string, message: string): Finding {
  return { file: `lessons/${id}/lesson.json`, place, message };
}

function idsOf({ texts }: GatedLesson, ...names: readonly string[]): string[] {
  return texts.kk.outline.components.flatMap(({ name, id }) =>
    names.includes(name) && id !== null ? id.split(' ') : [],
  );
}

/** Section of the lesson that teaches what the item asks. */
function sectionOf({ id, bank }: GatedLesson, item: string): string {
  return bank.items.kk.find((each) => each.id === `${id}/${item}`)?.section ?? 'nothing';
}

/** Checks with no text before them or with text after them; every heading begins a text. */
function misplacedChecks(placed: readonly Placed[]): Omit<Finding, 'file'>[] {
  let text = false;
  let check: { readonly id: string; readonly line: number } | null = null;
  return placed.flatMap(({ node, section, within, line }): Omit<Finding, 'file'>[] => {
    if (node.type === 'heading' || section === 'key-points') {
      [text, check] = [false, null];
      return [];
    }
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Check') {
      check = { id: idOf(node), line };
      return text ? [] : [{ place: `line ${line}`, message: `${check.id} stands before the text of #${section}` }];
    }
    if (!isText(node) || within.some((name) => activities.includes(name))) return [];
    text = true;
    if (check === null) return [];
    const found = {
      place: `line ${check.line}`,
      message: `${check.id} stands before text of #${section} (line ${line})`,
    };
    check = null;
    return [found];
  });
}

/** Checks with nothing between them. */
function blocksOfChecks(placed: readonly Placed[]): { line: number; items: number }[] {
  const blocks: { line: number; items: number }[] = [];
  let isOpen = false;
  for (const { node, line } of placed) {
    const isCheck = node.type === 'mdxJsxFlowElement' && node.name === 'Check';
    const last = blocks.at(-1);
    if (isCheck && isOpen && last !== undefined) last.items += 1;
    else if (isCheck) blocks.push({ line, items: 1 });
    isOpen = isCheck;
  }
  return blocks;
}

function isText(node: Placed['node']): boolean {
  return ['paragraph', 'list', 'table', 'math'].includes(node.type);
}

function idOf({ attributes }: MdxJsxFlowElement): string {
  const attribute = attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id');
  return typeof attribute?.value === 'string' ? attribute.value : '';
}

/** Where the other languages differ from the Kazakh text in what `count` counts. */
function differences(
  lesson: GatedLesson,
  count: (placed: readonly Placed[], locale: Locale) => readonly string[],
): Finding[] {
  const wanted = count(nodesOf(lessonFile(lesson.id, 'kk'), lesson.files), 'kk');
  return inEachLanguage(lesson, (locale, file) => {
    const given = count(nodesOf(file, lesson.files), locale);
    const lacks = minus(wanted, given).map((each) => `lacks ${each}, which kk.mdx has`);
    const extra = minus(given, wanted).map((each) => `has ${each}, which kk.mdx lacks`);
    return [...lacks, ...extra].map((message) => ({ place: 'text', message }));
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
