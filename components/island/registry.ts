import type { ComponentProps, ComponentType } from 'react';

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
  check: { waking: 'near', load: async () => (await import('../lesson/check-island')).CheckIsland },
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
  quiz: { waking: 'at-once', load: async () => (await import('../quiz/quiz-island')).QuizIsland },
  'reading-line': {
    waking: 'at-once',
    load: async () => (await import('../lesson/reading-line-island')).ReadingLineIsland,
  },
  resume: { waking: 'at-once', load: async () => (await import('../progress/resume-island')).ResumeIsland },
  theme: { waking: 'touch', load: async () => (await import('../shell/theme-island')).ThemeIsland },
} as const satisfies Readonly<
  Record<string, { readonly waking: Waking; readonly load: () => Promise<ComponentType<never>> }>
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
