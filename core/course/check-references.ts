import { locales, type Locale } from '../language/locale';
import type { LessonStructure, OutlineComponent, OutlineSection } from './lesson';
import type { Problem } from './problem';

const bibliography = 'data/bibliography/sources.json';

/** Ids that may be referred to. */
export interface IdSet {
  has(id: string): boolean;
}

/** Stands for ids that could not be loaded: that is a problem of its own, and no reference to them can be judged. */
export const anyId: IdSet = { has: () => true };

/** What the content refers to by id, from all folders. */
export interface KnownIds {
  readonly lessons: IdSet;
  readonly terms: IdSet;
  readonly sources: IdSet;
  readonly facts: IdSet;
  readonly figures: IdSet;
  readonly misconceptions: IdSet;
}

/** A lesson and its bank as far as they could be read, so that one broken file does not hide what is wrong in others. */
export interface LessonParts {
  readonly id: string;
  /** Null when lesson.json could not be read. */
  readonly structure: LessonStructure | null;
  /** Without the languages that could not be read. */
  readonly texts: Readonly<Partial<Record<Locale, TextParts>>>;
  /** Null when bank.json could not be read. */
  readonly items: readonly ItemReferences[] | null;
}

export interface TextParts {
  /** Ids of the objectives that the front matter words; null when it could not be read. */
  readonly objectives: readonly string[] | null;
  readonly sections: readonly OutlineSection[];
  readonly components: readonly OutlineComponent[];
  /** False when the text has problems of its own, which make it differ from the others anyway. */
  readonly comparable: boolean;
}

/** What an item of a bank refers to; ids without the lesson's. */
export interface ItemReferences {
  readonly id: string;
  readonly objective: string;
  readonly section: string;
  readonly sources: readonly string[];
  /** That its wrong answers reveal. */
  readonly misconceptions: readonly string[];
}

/**
 * Every reference of a lesson and its bank that leads nowhere, and every place where the three languages differ in
 * structure: sections, components, ids and their order.
 */
export function checkLesson(parts: LessonParts, known: KnownIds): Problem[] {
  const texts = locales.flatMap((locale) => {
    const text = parts.texts[locale];
    return text === undefined ? [] : [{ file: `lessons/${parts.id}/${locale}.mdx`, text }];
  });
  return [
    ...checkStructure(parts, known),
    ...texts.flatMap(({ file, text }) => checkText(file, text, parts, known)),
    ...checkParity(texts),
    ...checkItems(parts, known),
  ];
}

function checkStructure({ id, structure, items }: LessonParts, known: KnownIds): Problem[] {
  if (structure === null) return [];
  const file = `lessons/${id}/lesson.json`;
  const { sources, readNext, prediction } = structure;
  return [
    ...unknownSources(file, 'sources', sources, known.sources),
    ...unknownIds(file, 'readNext', 'lesson', readNext, known.lessons, 'lessons/course.json'),
    ...unknownIds(file, 'prediction', 'item', [prediction], itemIds(items), `quizzes/${id}/bank.json`),
  ];
}

function checkText(file: string, text: TextParts, { id, structure, items }: LessonParts, known: KnownIds): Problem[] {
  const problems = text.components.flatMap((component) => {
    const target = targetOf(component, id, known, itemIds(items));
    if (target === null || component.id === null) return [];
    const ids = component.id.split(' ');
    return unknownIds(file, `line ${component.line}`, target.what, ids, target.ids, target.where);
  });
  if (structure === null) return problems;

  const differ = (place: string, given: readonly string[], wanted: readonly string[], remedy: string): void => {
    if (given.join() === wanted.join()) return;
    const message = `here: ${given.join(', ') || 'none'}; in lesson.json: ${wanted.join(', ')}`;
    problems.push({ file, place, message, remedy });
  };
  if (text.objectives !== null) {
    const remedy = 'word every objective of lesson.json in the front matter, and no other';
    differ('objectives', [...text.objectives].sort(), [...structure.objectives].sort(), remedy);
  }
  if (text.comparable) {
    const sections = text.sections.map((section) => section.id);
    differ(
      'sections',
      sections,
      structure.sections,
      'give the text and lesson.json the same sections in the same order',
    );
    const predicted = text.components.flatMap((component) =>
      component.name === 'Predict' && component.id !== null ? [component.id] : [],
    );
    differ('prediction', predicted, [structure.prediction], 'ask the prediction of lesson.json with <Predict>, once');
  }
  return problems;
}

function targetOf(
  component: OutlineComponent,
  lesson: string,
  known: KnownIds,
  items: IdSet,
): { ids: IdSet; what: string; where: string } | null {
  switch (component.name) {
    case 'Term':
      return { ids: known.terms, what: 'term', where: 'data/glossary/terms.json' };
    case 'Cite':
      return { ids: known.sources, what: 'source', where: bibliography };
    case 'Fact':
      return { ids: known.facts, what: 'fact', where: 'data/facts' };
    case 'Figure':
      return { ids: known.figures, what: 'figure', where: 'the figures of app/course-figures.tsx' };
    case 'Check':
    case 'Predict':
      return { ids: items, what: 'item', where: `quizzes/${lesson}/bank.json` };
    default:
      return null;
  }
}

/** Blocks stand in the same order; what stands inside sentences only in the same section: word order differs. */
function checkParity(texts: readonly { readonly file: string; readonly text: TextParts }[]): Problem[] {
  const [model, ...others] = texts.filter(({ text }) => text.comparable);
  if (model === undefined) return [];
  const [blocks, inSentences] = partition(model.text.components);
  const remedy = 'use the same components with the same ids in the same sections of kk, ru and en';
  return others.flatMap(({ file, text }) => {
    const [theirBlocks, theirInSentences] = partition(text.components);
    const problems: Problem[] = [];
    const differs = indexOfDifference(blocks.map(signature), theirBlocks.map(signature));
    if (differs !== null) {
      const [given, wanted] = [theirBlocks[differs], blocks[differs]];
      const message = `${given ? signature(given) : 'nothing'}, where ${model.file} has ${wanted ? signature(wanted) : 'nothing'}`;
      problems.push({ file, place: given ? `line ${given.line}` : 'end', message, remedy });
    }
    for (const missing of without(inSentences, theirInSentences)) {
      const place = missing.section === null ? 'introduction' : `#${missing.section}`;
      problems.push({ file, place, message: `lacks ${signature(missing)}, which ${model.file} has`, remedy });
    }
    for (const extra of without(theirInSentences, inSentences)) {
      problems.push({
        file,
        place: `line ${extra.line}`,
        message: `${signature(extra)} is not in ${model.file}`,
        remedy,
      });
    }
    return problems;
  });
}

const inline: readonly string[] = ['Term', 'Cite', 'Fact'];

function partition(components: readonly OutlineComponent[]): [OutlineComponent[], OutlineComponent[]] {
  const isInline = ({ name }: OutlineComponent): boolean => inline.includes(name);
  return [components.filter((each) => !isInline(each)), components.filter(isInline)];
}

function signature({ name, id, section }: OutlineComponent): string {
  return `<${name}${id === null ? '' : ` id="${id}"`}>${section === null ? '' : ` in #${section}`}`;
}

function indexOfDifference(wanted: readonly string[], given: readonly string[]): number | null {
  const length = Math.max(wanted.length, given.length);
  for (let index = 0; index < length; index++) if (wanted[index] !== given[index]) return index;
  return null;
}

/** The components that the others do not have, or have fewer times. */
function without(components: readonly OutlineComponent[], others: readonly OutlineComponent[]): OutlineComponent[] {
  const left = others.map(signature);
  return components.filter((component) => {
    const at = left.indexOf(signature(component));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function checkItems({ id, structure, items }: LessonParts, known: KnownIds): Problem[] {
  const file = `quizzes/${id}/bank.json`;
  const lessonFile = `lessons/${id}/lesson.json`;
  const objectives = structure === null ? anyId : new Set(structure.objectives);
  const sections = structure === null ? anyId : new Set(structure.sections);
  return (items ?? []).flatMap((item) => [
    ...unknownIds(file, item.id, 'objective', [item.objective], objectives, lessonFile),
    ...unknownIds(file, item.id, 'section', [item.section], sections, lessonFile),
    ...unknownSources(file, item.id, item.sources, known.sources),
    ...unknownIds(
      file,
      item.id,
      'misconception',
      [...new Set(item.misconceptions)],
      known.misconceptions,
      'data/misconceptions/misconceptions.json',
    ),
  ]);
}

function itemIds(items: readonly ItemReferences[] | null): IdSet {
  return items === null ? anyId : new Set(items.map((item) => item.id));
}

/** A problem for each source that is not in the bibliography. */
export function unknownSources(file: string, place: string, ids: readonly string[], known: IdSet): Problem[] {
  return unknownIds(file, place, 'source', ids, known, bibliography);
}

function unknownIds(
  file: string,
  place: string,
  what: string,
  ids: readonly string[],
  known: IdSet,
  where: string,
): Problem[] {
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({ file, place, message: `unknown ${what} "${id}"`, remedy: `add it to ${where}, or mend the id` }));
}
