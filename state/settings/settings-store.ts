import { isLocale, type Locale } from '@/core/language/locale';

/*
 * The learner's choices about the pages themselves, in localStorage because they are needed before the first paint:
 * public/theme.js and public/start.js read the same keys. Where storage is blocked a choice holds for the page.
 */

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

const themeKey = 'parties-and-reform/theme';
const localeKey = 'parties-and-reform/locale';
const begunKey = 'parties-and-reform/begun';
const certaintyKey = 'parties-and-reform/certainty';

/** The chosen theme; 'system' when none was chosen. */
export function readTheme(): Theme {
  const stored = readSetting(themeKey);
  return themes.find((theme) => theme === stored) ?? 'system';
}

/** Remembers the theme and shows it at once. */
export function chooseTheme(theme: Theme): void {
  writeSetting(themeKey, theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The language that the learner chose; null when they never did. */
export function readLocaleChoice(): Locale | null {
  const stored = readSetting(localeKey);
  return isLocale(stored) ? stored : null;
}

/** Remembers the language in which the course opens next time. */
export function chooseLocale(locale: Locale): void {
  writeSetting(localeKey, locale);
}

/** Remembers that this browser has a learner record, which the next page must know before it has read it. */
export function noteBegun(): void {
  writeSetting(begunKey, 'yes');
}

/** Whether the learner does not want to be asked how sure an answer is. */
export function isCertaintyOff(): boolean {
  return readSetting(certaintyKey) === 'off';
}

/** Remembers it and hides or shows the question at once, wherever it stands on the page. */
export function switchCertaintyOff(off: boolean): void {
  writeSetting(certaintyKey, off ? 'off' : 'on');
  if (off) document.documentElement.dataset['certainty'] = 'off';
  else delete document.documentElement.dataset['certainty'];
}

function readSetting(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeSetting(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Blocked or full: the page still works, only the next one will ask again.
  }
}
