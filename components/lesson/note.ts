import type { Fact } from '@/core/course/fact';
import type { LessonOutline, OutlineComponent } from '@/core/course/lesson';
import type { Reference } from '@/core/course/reference';
import type { Term } from '@/core/course/term';

/** What a term, a citation or a figure opens: beside its line, under its paragraph, or as a note in print. */
export type Note =
  | { readonly kind: 'term'; readonly key: string; readonly term: Term }
  | { readonly kind: 'cite'; readonly key: string; readonly references: readonly Reference[] }
  | { readonly kind: 'fact'; readonly key: string; readonly fact: Fact; readonly references: readonly Reference[] };

/** Where the notes find what they show; the functions throw RangeError on an unknown id. */
export interface NoteSources {
  readonly term: (id: string) => Term;
  readonly reference: (id: string) => Reference;
  readonly fact: (id: string) => Fact;
}

const kinds: Readonly<Record<string, Note['kind']>> = { Term: 'term', Cite: 'cite', Fact: 'fact' };

/** The key of the note that a component opens: the same wherever the same thing is named. */
export function noteKey(kind: Note['kind'], id: string): string {
  return `${kind}-${id.replaceAll(' ', '-')}`;
}

/** The notes of a lesson, each once, in the order of their first mention. */
export function notesOf(outline: LessonOutline, sources: NoteSources): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const component of outline.components) {
    const note = noteOf(component, sources);
    if (note !== null && !notes.has(note.key)) notes.set(note.key, note);
  }
  return [...notes.values()];
}

function noteOf({ name, id }: OutlineComponent, sources: NoteSources): Note | null {
  const kind = kinds[name];
  if (kind === undefined || id === null) return null;
  const key = noteKey(kind, id);
  switch (kind) {
    case 'term':
      return { kind, key, term: sources.term(id) };
    case 'cite':
      return { kind, key, references: id.split(' ').map(sources.reference) };
    case 'fact': {
      const fact = sources.fact(id);
      return { kind, key, fact, references: fact.sources.map(sources.reference) };
    }
  }
}
