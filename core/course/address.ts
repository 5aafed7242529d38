import type { Locale } from '../language/locale';

/** A path of the site, from its root and without the path it is published under. */
export type SitePath = `/${string}`;

export function homePath(locale: Locale): SitePath {
  return `/${locale}/`;
}

export function lessonPath(locale: Locale, lesson: string, section?: string): SitePath {
  return `/${locale}/lessons/${lesson}/${section === undefined ? '' : `#${section}`}`;
}

export function quizPath(locale: Locale, lesson: string): SitePath {
  return `/${locale}/lessons/${lesson}/quiz/`;
}

export function glossaryPath(locale: Locale, term?: string): SitePath {
  return `/${locale}/glossary/${term === undefined ? '' : `#${term}`}`;
}

export function sourcesPath(locale: Locale, source?: string): SitePath {
  return `/${locale}/sources/${source === undefined ? '' : `#${source}`}`;
}

export function aboutPath(locale: Locale): SitePath {
  return `/${locale}/about/`;
}

/** Every kind of item in every state, for authors; no page leads there. */
export function itemGalleryPath(locale: Locale): SitePath {
  return `/${locale}/gallery/items/`;
}

/** The same page in another language. */
export function inLocale(path: SitePath, locale: Locale): SitePath {
  return `/${locale}/${path.split('/').slice(2).join('/')}`;
}
