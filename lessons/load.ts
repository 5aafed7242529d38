import { evaluate } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import type { MDXContent } from 'mdx/types';
import * as jsxRuntime from 'react/jsx-runtime';
import rehypeKatex from 'rehype-katex';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { loadContent, validateContent, type ContentFiles } from '@/core/course/content-file';
import { lessonIds, type Course } from '@/core/course/course';
import type { LessonParts, TextParts } from '@/core/course/check-references';
import type { LessonOutline, LessonStructure } from '@/core/course/lesson';
import type { Problem } from '@/core/course/problem';
import { locales, type Locale } from '@/core/language/locale';
import type { Localised } from '@/core/language/localised';
import { failure, success, type Result } from '@/core/result';
import { groupSections } from './group-sections';
import { readOutline, type Reading } from './read-outline';
import { courseSchema, courseWordsSchema, frontMatterSchema, lessonSchema, type FrontMatter } from './schema';

export interface LoadedLesson {
  readonly structure: LessonStructure;
  readonly texts: Localised<LessonText>;
}

export interface LessonText {
  readonly outline: LessonOutline;
  /** The lesson as a component; the vocabulary is passed in as `components`. */
  readonly Content: MDXContent;
}

export interface CourseWords {
  readonly parts: Readonly<Record<string, { readonly title: string; readonly subtitle: string }>>;
  readonly modules: Readonly<Record<string, string>>;
}

/** The order of the course, and the names of its parts and modules in the three languages. */
export function loadCourse(
  content: ContentFiles,
): Result<{ course: Course; words: Localised<CourseWords> }, readonly Problem[]> {
  const course = loadContent(content, 'lessons/course.json', courseSchema);
  const [kk, ru, en] = locales.map((locale) =>
    loadContent(content, `lessons/course.${locale}.json`, courseWordsSchema),
  );
  if (course.ok && kk?.ok && ru?.ok && en?.ok) {
    const words = { kk: kk.value, ru: ru.value, en: en.value };
    const problems = [
      ...repeatedLessons(course.value),
      ...locales.flatMap((locale) => missingNames(course.value, words[locale], locale)),
    ];
    return problems.length > 0 ? failure(problems) : success({ course: course.value, words });
  }
  return failure([course, kk, ru, en].flatMap((parsed) => (parsed === undefined || parsed.ok ? [] : parsed.error)));
}

function repeatedLessons(course: Course): Problem[] {
  const ids = lessonIds(course);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const message = 'this lesson stands here twice';
  return twice.map((id) => ({ file: 'lessons/course.json', place: id, message, remedy: 'keep it in one module' }));
}

function missingNames(course: Course, words: CourseWords, locale: Locale): Problem[] {
  const file = `lessons/course.${locale}.json`;
  const remedy = 'name every part and module of lessons/course.json in every language';
  const parts = course.parts.filter((part) => !(part.id in words.parts)).map((part) => part.id);
  const modules = course.parts.flatMap((part) => part.modules).filter((module) => !(module.id in words.modules));
  return [...parts, ...modules.map((module) => module.id)].map((id) => ({
    file,
    place: id,
    message: 'has no name',
    remedy,
  }));
}

/** A lesson, or as much of it as could be read and what is wrong with the rest. */
export interface LessonFiles {
  /** Null when there are problems. */
  readonly lesson: LoadedLesson | null;
  readonly structure: LessonStructure | null;
  readonly texts: LessonParts['texts'];
  readonly problems: readonly Problem[];
}

/** One lesson with its texts in the three languages, and every problem in its files. */
export async function loadLesson(content: ContentFiles, id: string): Promise<LessonFiles> {
  const parsed = loadContent(content, `lessons/${id}/lesson.json`, lessonSchema);
  const structure = parsed.ok ? { id, ...parsed.value } : null;
  const files = await Promise.all(
    locales.map(async (locale) => ({ locale, ...(await loadText(content, `lessons/${id}/${locale}.mdx`)) })),
  );
  const problems = [...(parsed.ok ? [] : parsed.error), ...files.flatMap((file) => file.problems)];
  const parts = Object.fromEntries(files.flatMap(({ locale, parts }) => (parts === null ? [] : [[locale, parts]])));
  const [kk, ru, en] = files.map((file) => file.text);
  const lesson = structure && kk && ru && en ? { structure, texts: { kk, ru, en } } : null;
  return { lesson, structure, texts: parts, problems };
}

interface TextFile {
  /** Null when there are problems. */
  readonly text: LessonText | null;
  /** Null when nothing could be read. */
  readonly parts: TextParts | null;
  readonly problems: readonly Problem[];
}

async function loadText(content: ContentFiles, file: string): Promise<TextFile> {
  const source = content.read(file);
  if (source === null) {
    const problem = {
      file,
      place: 'file',
      message: 'the language is missing',
      remedy: 'write the lesson in kk, ru and en',
    };
    return { text: null, parts: null, problems: [problem] };
  }
  const vfile = new VFile({ path: file, value: source });
  const front = readFrontMatter(file, vfile);
  const { reading, Content, problems } = await readText(file, vfile);
  const parts = reading && {
    objectives: front.ok ? Object.keys(front.value.objectives) : null,
    sections: reading.sections,
    components: reading.components,
    comparable: reading.problems.length === 0,
  };
  if (!front.ok || !reading || !Content) {
    return { text: null, parts, problems: [...(front.ok ? [] : front.error), ...problems] };
  }
  const { sections, components, words, stretches } = reading;
  return { text: { outline: { ...front.value, sections, components, words, stretches }, Content }, parts, problems };
}

function readFrontMatter(file: string, vfile: VFile): Result<FrontMatter, readonly Problem[]> {
  try {
    matter(vfile);
  } catch (error) {
    return failure([yamlProblem(file, error)]);
  }
  return validateContent(file, vfile.data['matter'], frontMatterSchema);
}

async function readText(
  file: string,
  vfile: VFile,
): Promise<{ reading: Reading | null; Content: MDXContent | null; problems: readonly Problem[] }> {
  const readings: Reading[] = [];
  try {
    const { default: Content } = await evaluate(vfile, {
      ...jsxRuntime,
      format: 'mdx',
      // The Content-Security-Policy forbids style attributes; ui.css reads the attribute instead.
      tableCellAlignToStyle: false,
      remarkPlugins: [
        remarkFrontmatter,
        remarkGfm,
        [remarkMath, { singleDollarTextMath: true }],
        () => (tree: Root) => {
          const reading = readOutline(tree, file);
          readings.push(reading);
          // What a lesson may not contain is reported, not run.
          if (reading.problems.length > 0) throw new UnfitLesson();
        },
      ],
      rehypePlugins: [[rehypeKatex, { output: 'mathml', strict: 'error' }], () => groupSections],
    });
    // A formula that cannot be read does not throw: it leaves a message and prints its source.
    const problems = vfile.messages.map((message) => formulaProblem(file, message));
    return { reading: readings[0] ?? null, Content: problems.length > 0 ? null : Content, problems };
  } catch (error) {
    const reading = readings[0] ?? null;
    const problems = error instanceof UnfitLesson ? (reading?.problems ?? []) : [syntaxProblem(file, error)];
    return { reading, Content: null, problems };
  }
}

class UnfitLesson extends Error {}

function yamlProblem(file: string, error: unknown): Problem {
  const remedy = 'mend the front matter: a line for each field, every text in double quotes';
  // The parser of YAML counts lines from below the opening --- and repeats them in its message, with an excerpt.
  const match = /^(.*) at line (\d+)/.exec(messageOf(error));
  if (match === null) return { file, place: 'front matter', message: messageOf(error), remedy };
  return { file, place: `line ${Number(match[2]) + 1}`, message: match[1] ?? '', remedy };
}

function formulaProblem(file: string, { line, cause, reason }: VFile['messages'][number]): Problem {
  const remedy = 'mend the LaTeX of the formula; words of a language stand in \\text{…}';
  const place = line === undefined ? 'formula' : `line ${line}`;
  return { file, place, message: cause === undefined ? reason : messageOf(cause), remedy };
}

function syntaxProblem(file: string, error: unknown): Problem {
  const message = messageOf(error);
  const remedy = 'mend the syntax: every tag closed, no { or < in the text';
  if (error instanceof Error && 'line' in error && typeof error.line === 'number') {
    return { file, place: `line ${error.line}`, message, remedy };
  }
  // A tag that is open at the end of the file is named with "(line:column-line:column)".
  const line = /\((\d+):\d+/.exec(message)?.[1];
  return { file, place: line === undefined ? 'file' : `line ${line}`, message, remedy };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
