import { lessonIds, type Course } from '@/core/course/course';
import { anyId, checkLesson } from '@/core/course/check-references';
import type { ContentFiles } from '@/core/course/content-file';
import { formatFact, type Fact } from '@/core/course/fact';
import { checksOf, inlineItems } from '@/core/course/lesson';
import type { Misconception } from '@/core/course/misconception';
import { formatProblems, type Problem } from '@/core/course/problem';
import type { Term } from '@/core/course/term';
import type { ListElection } from '@/core/election/list-election';
import type { Item } from '@/core/item/item';
import type { Locale } from '@/core/language/locale';
import type { Localised } from '@/core/language/localised';
import type { LessonSteps } from '@/core/progress/lesson-progress';
import { failure, success, type Result } from '@/core/result';
import { loadAbout } from '@/data/about/load';
import type { AboutText } from '@/data/about/schema';
import { loadBibliography, type Bibliography } from '@/data/bibliography/load';
import { contentFiles } from '@/data/content-files';
import { loadElections } from '@/data/elections/load';
import { loadFacts } from '@/data/facts/load';
import { loadGlossary } from '@/data/glossary/load';
import { loadMisconceptions } from '@/data/misconceptions/load';
import { loadCourse, loadLesson, type CourseWords, type LoadedLesson } from '@/lessons/load';
import { loadBank, type Bank } from '@/quizzes/load';
import { figureIds } from './course-figures';

/** Everything that pages show, loaded, validated and checked against one another. */
export interface CourseContent {
  readonly course: Course;
  readonly words: Localised<CourseWords>;
  readonly lessons: readonly LessonContent[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly misconceptions: ReadonlyMap<string, Misconception>;
  /** From the earliest. */
  readonly elections: readonly ListElection[];
  readonly bibliography: Bibliography;
  readonly about: ReadonlyMap<Locale, AboutText>;
}

export interface LessonContent extends LoadedLesson {
  readonly id: string;
  readonly bank: Bank;
  readonly steps: LessonSteps;
}

let loaded: Promise<CourseContent> | undefined;

/**
 * The content of the course; loaded once for a build, anew at each request for an author.
 *
 * @throws Error that lists every problem of the content with file, place and remedy
 */
export function courseContent(): Promise<CourseContent> {
  const load = async (): Promise<CourseContent> => {
    const content = await loadCourseContent(contentFiles(process.cwd()));
    if (!content.ok) throw new Error(formatProblems(content.error));
    return content.value;
  };
  if (process.env.NODE_ENV === 'development') return load();
  loaded ??= load();
  return loaded;
}

export async function loadCourseContent(files: ContentFiles): Promise<Result<CourseContent, readonly Problem[]>> {
  const outline = loadCourse(files);
  const bibliography = loadBibliography(files);
  const sources = bibliography.ok ? bibliography.value.ids : anyId;
  const facts = loadFacts(files, sources);
  const terms = loadGlossary(files, sources);
  const misconceptions = loadMisconceptions(files);
  const elections = loadElections(files);
  const about = loadAbout(files);
  const ids = outline.ok ? lessonIds(outline.value.course) : [];
  const printFact = (locale: Locale, id: string): string | null => {
    // Where the facts themselves are broken, that is said once and not again for every wording that names one.
    if (!facts.ok) return id;
    const fact = facts.value.get(id);
    return fact === undefined ? null : formatFact(locale, fact);
  };
  const known = {
    lessons: outline.ok ? new Set(ids) : anyId,
    terms: terms.ok ? terms.value : anyId,
    sources,
    facts: facts.ok ? facts.value : anyId,
    figures: new Set<string>(figureIds),
    misconceptions: misconceptions.ok ? misconceptions.value : anyId,
  };

  const results = [outline, facts, terms, misconceptions, bibliography, elections, about];
  const problems = results.flatMap((result) => (result.ok ? [] : result.error));
  const lessons: LessonContent[] = [];
  for (const id of ids) {
    const { lesson, structure, texts, ...lessonFiles } = await loadLesson(files, id);
    const { bank, items, ...bankFiles } = loadBank(files, id, printFact);
    problems.push(...lessonFiles.problems, ...bankFiles.problems);
    problems.push(...checkLesson({ id, structure, texts, items }, known));
    if (lesson && bank) lessons.push({ id, ...lesson, bank, steps: stepsOf(lesson) });
  }

  if (
    !outline.ok ||
    !facts.ok ||
    !terms.ok ||
    !misconceptions.ok ||
    !bibliography.ok ||
    !elections.ok ||
    !about.ok ||
    problems.length > 0
  ) {
    return failure(problems);
  }
  return success({
    ...outline.value,
    lessons,
    facts: facts.value,
    terms: terms.value,
    misconceptions: misconceptions.value,
    elections: [...elections.value.values()],
    bibliography: bibliography.value,
    about: about.value,
  });
}

/** The items that the lesson quiz draws from: those that the lesson does not ask itself. */
export function quizItems({ structure, texts, bank }: LessonContent, locale: Locale): readonly Item[] {
  const inline = inlineItems(structure, texts.kk.outline);
  return bank.items[locale].filter((item) => !inline.has(item.id));
}

function stepsOf({ structure, texts }: LoadedLesson): LessonSteps {
  const checks = checksOf(texts.kk.outline).filter((check) => check.item !== structure.prediction);
  const checksIn = (section: string): string[] =>
    checks.filter((check) => check.section === section).map((check) => `${structure.id}/${check.item}`);
  return {
    lesson: structure.id,
    sections: structure.sections,
    checksBySection: Object.fromEntries(structure.sections.map((section) => [section, checksIn(section)])),
  };
}
