/** The structure of a lesson, the same in every language. */
export interface LessonStructure {
  readonly id: string;
  /** Honest estimate of reading and answering. */
  readonly minutes: number;
  /** At most four, without the lesson's id. */
  readonly objectives: readonly string[];
  /** Ids of the sections (second-level headings) in order. */
  readonly sections: readonly string[];
  /** Item that is asked before the text that answers it. */
  readonly prediction: string;
  /** Ids of the bibliography: what is cited, then further reading. */
  readonly sources: readonly string[];
  readonly readNext: readonly string[];
  /** ISO date on which the content was last checked. */
  readonly checked: string;
}

/** What one language's text of a lesson consists of, read off while it is compiled. */
export interface LessonOutline {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  /** By objective. */
  readonly objectives: Readonly<Record<string, string>>;
  readonly sections: readonly OutlineSection[];
  /** Every component in the order of the text. */
  readonly components: readonly OutlineComponent[];
  /** Words of prose: without headings, tables and components. */
  readonly words: number;
  /** Words of prose between two things to do, in order. */
  readonly stretches: readonly number[];
}

export interface OutlineSection {
  readonly id: string;
  readonly title: string;
}

export interface OutlineComponent {
  readonly name: string;
  /** The `id` attribute, or null where the component has none. */
  readonly id: string | null;
  /** Section in which it stands; null before the first heading. */
  readonly section: string | null;
  readonly line: number;
}

/** Components that are something to do, and so end a stretch of reading. */
export const activities: readonly string[] = ['Predict', 'Check', 'Explain'];

/** The item of each inline check, with the section it closes. */
export function checksOf(outline: LessonOutline): { item: string; section: string | null }[] {
  return outline.components.flatMap(({ name, id, section }) =>
    (name === 'Check' || name === 'Predict') && id !== null ? [{ item: id, section }] : [],
  );
}

/** Items of the bank that the lesson asks itself; the quiz draws from the others. */
export function inlineItems(structure: LessonStructure, outline: LessonOutline): ReadonlySet<string> {
  return new Set(checksOf(outline).map((check) => `${structure.id}/${check.item}`));
}
