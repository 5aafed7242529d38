import type { ComponentProps, ComponentType } from 'react';
import type { Item } from '@/core/item/item';
import { loadableKind, type LoadableKind } from '../item/loadable-kind';

/*
 * The one list of islands: the only components whose code reaches the reader's browser. Pages render them on the server
 * through <Island>; in the published site wake-islands.ts makes them work, each with its own piece of code.
 */

/** When an island of the published site loads its code and begins to answer. */
export type Waking =
  /** With the page: it stands in the first window, or acts on the whole page. Its code is preloaded. */
  | 'at-once'
  /** When it comes near the window. */
  | 'near'
  /** When it is first touched: until then it looks the same, and what it does without code is safe. */
  | 'touch';

export const islands = {
  check: {
    waking: 'near',
    load: async () => (await import('../lesson/check-island')).CheckIsland,
    kinds: ({ item }: { readonly item: Item }) => [loadableKind(item)],
  },
  contents: { waking: 'near', load: async () => (await import('../lesson/contents-island')).ContentsIsland },
  'course-hero': {
    waking: 'at-once',
    load: async () => (await import('../progress/course-hero-island')).CourseHeroIsland,
  },
  'course-map': { waking: 'near', load: async () => (await import('../progress/course-map-island')).CourseMapIsland },
  'language-switch': {
    waking: 'touch',
    load: async () => (await import('../shell/language-switch-island')).LanguageSwitchIsland,
  },
  notes: { waking: 'at-once', load: async () => (await import('../lesson/notes-island')).NotesIsland },
  quiz: {
    waking: 'at-once',
    load: async () => (await import('../quiz/quiz-island')).QuizIsland,
    kinds: ({ items }: { readonly items: readonly Item[] }) => items.map(loadableKind),
  },
  'reading-line': {
    waking: 'at-once',
    load: async () => (await import('../lesson/reading-line-island')).ReadingLineIsland,
  },
  resume: { waking: 'at-once', load: async () => (await import('../progress/resume-island')).ResumeIsland },
  specimens: {
    waking: 'near',
    load: async () => (await import('../gallery/specimens-island')).SpecimensIsland,
    kinds: ({ specimens }: { readonly specimens: readonly { readonly item: Item }[] }) =>
      specimens.map(({ item }) => loadableKind(item)),
  },
  theme: { waking: 'touch', load: async () => (await import('../shell/theme-island')).ThemeIsland },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly waking: Waking;
      readonly load: () => Promise<ComponentType<never>>;
      /** The kinds of the items that it shows, whose code is loaded with it. */
      readonly kinds?: (props: never) => readonly LoadableKind[];
    }
  >
>;

export type IslandName = keyof typeof islands;

export type IslandProps<Name extends IslandName> = ComponentProps<Awaited<ReturnType<(typeof islands)[Name]['load']>>>;

/** An island on a page, as far as the page and its waking are concerned. */
export type AnyIsland = ComponentType<Readonly<Record<string, unknown>>>;

/** The component of an island that is known only by name, as in a page's HTML. */
export async function loadIsland(name: IslandName): Promise<AnyIsland> {
  // The registry pairs each name with its props, which the compiler cannot follow through a variable.
  return (await islands[name].load()) as AnyIsland;
}

/** The item kinds whose code an island needs besides its own, each once. */
export function kindsOf<Name extends IslandName>(name: Name, props: IslandProps<Name>): readonly LoadableKind[] {
  const island: { readonly waking: Waking; readonly kinds?: (props: never) => readonly LoadableKind[] } = islands[name];
  // The registry pairs each name with its props, which the compiler cannot follow through a variable.
  return [...new Set(island.kinds?.(props as never))].sort();
}
