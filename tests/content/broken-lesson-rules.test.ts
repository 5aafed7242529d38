import { describe, expect, it } from 'vitest';
import { formatProblems } from '@/core/course/problem';
import { locales } from '@/core/language/locale';
import { loadLesson } from '@/lessons/load';
import { lessonSchema } from '@/lessons/schema';
import { overlay, realContent, withBlock, withEdited, withReplaced, type Change } from './overlay';
import { realCourse } from './real-course';
import { lessonRules } from './rules/lesson-rules';
import { gatedLessons, newlyBrokenBy, type GatedLesson, type Rule } from './rules/rule';

// Each rule of lessons is broken on purpose and must see it; the compiler asks for a break of each rule.
const id = 'duverger-systems';
const folder = `lessons/${id}`;
const course = await realCourse();
const sound = gatedLessons(course, realContent).find((lesson) => lesson.id === id);
if (sound === undefined) throw new Error(`the test needs the lesson ${id}`);
const { bank, structure } = sound;

const inline = sound.texts.kk.outline.components.flatMap((each) => (each.name === 'Check' ? [each.id] : []));
const localIds = bank.items.kk.map((item) => item.id.slice(id.length + 1));
const otherItems = localIds.filter((each) => !inline.includes(each) && each !== structure.prediction);
const written = bank.items.kk.filter(({ kind }) => kind === 'written').map((item) => item.id.slice(id.length + 1));
const [first = ''] = inline;
const lastSection = structure.sections.at(-1) ?? '';

/** The same change in the three languages. */
function everywhere(change: Change): Readonly<Record<string, Change>> {
  return Object.fromEntries(locales.map((locale) => [`${folder}/${locale}.mdx`, change]));
}

function inAll(message: RegExp): string[] {
  return locales.map((locale) => matching(new RegExp(`^${folder}/${locale}.mdx, ${message.source}$`)));
}

/** Stands for a text where the rest of it depends on the lesson. */
function matching(pattern: RegExp): string {
  return expect.stringMatching(pattern) as string;
}

function check(item: string): string {
  return `<Check id="${item}" />`;
}

function words(count: number): string {
  return 'word '.repeat(count).trim();
}

/** Without its checks, or without those of some items. */
function withoutChecks(items: readonly string[]): Change {
  return (text) => {
    const changed = text.replace(/<Check id="([^"]*)" \/>/g, (whole, item: string) =>
      items.includes(item) ? '' : whole,
    );
    if (changed === text) throw new Error('the test needs a check to remove');
    return changed;
  };
}

interface Break {
  readonly changes: Readonly<Record<string, Change>>;
  /** New findings without their remedies: "file, place: message". */
  readonly found: readonly string[];
}

const breaks: Readonly<Record<keyof typeof lessonRules, Break>> = {
  length: {
    changes: { [`${folder}/ru.mdx`]: withBlock(words(1400)) },
    found: [matching(/ru\.mdx, text: \d{4} words$/)],
  },
  doingBetweenReading: {
    changes: { [`${folder}/en.mdx`]: withBlock(words(351)) },
    found: [matching(/en\.mdx, stretch \d+: \d+ words$/)],
  },
  sameLength: {
    changes: { [`${folder}/ru.mdx`]: withBlock(words(1400)) },
    found: [matching(/ru\.mdx, text: \d{4} words, [2-9]\.\d\d times the \d+ of kk\.mdx$/)],
  },
  practice: {
    changes: everywhere(withoutChecks(inline.slice(2).map((each) => each ?? ''))),
    found: [`${folder}/kk.mdx, text: 2 checks`],
  },
  askedOnce: {
    changes: everywhere(withBlock(check(first ?? ''))),
    found: [`${folder}/kk.mdx, ${first}: it is asked twice`],
  },
  predictionFirst: {
    changes: everywhere((text) => {
      const predict = `<Predict id="${structure.prediction}" />`;
      return withBlock(predict)(withReplaced(predict, '')(text) ?? '');
    }),
    found: [matching(new RegExp(`kk\\.mdx, ${structure.prediction}: asked in #${lastSection}, answered in #[a-z-]+$`))],
  },
  explanationTask: {
    changes: everywhere(withoutChecks(written)),
    found: [`${folder}/kk.mdx, text: no written item`],
  },
  closingPoints: {
    changes: {
      [`${folder}/en.mdx`]: withReplaced(/<KeyPoints>[^]*<\/KeyPoints>/, '<KeyPoints>\n\n- one\n- two\n\n</KeyPoints>'),
    },
    found: [`${folder}/en.mdx, key points: 2 key points`],
  },
  checksInTheirSection: {
    changes: everywhere(withBlock(check(first ?? ''))),
    found: [matching(new RegExp(`kk\\.mdx, line \\d+: ${first} belongs to #[a-z-]+, stands in #${lastSection}$`))],
  },
  checksAfterText: {
    changes: everywhere(
      withBlock(`${check(otherItems[0] ?? '')}\n\nMore text.\n\n### Again [#again]\n\n${check(otherItems[1] ?? '')}`),
    ),
    found: locales.flatMap((locale) => [
      matching(
        new RegExp(
          `${locale}\\.mdx, line \\d+: ${otherItems[0]} stands before text of #${lastSection} \\(line \\d+\\)$`,
        ),
      ),
      matching(new RegExp(`${locale}\\.mdx, line \\d+: ${otherItems[1]} stands before the text of #${lastSection}$`)),
    ]),
  },
  shortBlocks: {
    changes: everywhere(withBlock(`Text.\n\n${otherItems.slice(0, 8).map(check).join('\n\n')}`)),
    found: inAll(/line \d+: 8 items in a row/),
  },
  sectionsAreAsked: {
    changes: { [`${folder}/lesson.json`]: withEdited(lessonSchema, ({ sections }) => sections.push('unasked')) },
    found: [`${folder}/kk.mdx, #unasked: no item of the bank belongs to it`],
  },
  termsOnce: {
    changes: everywhere(withBlock('A <Term id="duverger-law">law</Term>.')),
    found: [`${folder}/kk.mdx, duverger-law: the term is marked twice`],
  },
  sourcesListed: {
    changes: {
      [`${folder}/lesson.json`]: withEdited(lessonSchema, (lesson) => {
        lesson.sources = [...lesson.sources.filter((source) => source !== 'clark2006'), 'cox1997'];
      }),
    },
    found: [
      `${folder}/lesson.json, clark2006: is cited and not listed`,
      `${folder}/lesson.json, cox1997: is listed twice`,
    ],
  },
  nextIsAnother: {
    changes: { [`${folder}/lesson.json`]: withEdited(lessonSchema, ({ readNext }) => readNext.push(id)) },
    found: [`${folder}/lesson.json, readNext: the lesson recommends itself`],
  },
  sameShape: {
    changes: { [`${folder}/ru.mdx`]: withBlock('- one\n- two') },
    found: [`${folder}/ru.mdx, text: has a list of 2 in #${lastSection}, which kk.mdx lacks`],
  },
  sameFormulas: {
    changes: { [`${folder}/en.mdx`]: withReplaced('$$\nN = ', '$$\nM = ') },
    found: [
      matching(/en\.mdx, text: lacks N = .* in #[a-z-]+, which kk\.mdx has$/),
      matching(/en\.mdx, text: has M = .* in #[a-z-]+, which kk\.mdx lacks$/),
    ],
  },
  sameNumbers: {
    changes: { [`${folder}/ru.mdx`]: withBlock('Ещё 7 985 769 слов.') },
    found: [`${folder}/ru.mdx, text: has 7985769 in #${lastSection}, which kk.mdx lacks`],
  },
};

describe('a rule of lessons', () => {
  const rules: Readonly<Record<string, Rule<GatedLesson>>> = lessonRules;

  it.each(Object.entries(breaks))('sees what breaks it: %s', async (name, { changes, found }) => {
    const rule = rules[name];
    if (rule === undefined) throw new Error(`no rule ${name}`);
    const files = overlay(changes);
    const { lesson, problems } = await loadLesson(files, id);
    if (lesson === null) throw new Error(formatProblems(problems));
    expect(newlyBrokenBy(rule, { ...sound, ...lesson, files }, sound)).toEqual(found);
  });
});
