import { loadContent, type ContentFiles } from '@/core/course/content-file';
import type { Problem } from '@/core/course/problem';
import { locales, type Locale } from '@/core/language/locale';
import { failure, success, type Result } from '@/core/result';
import { aboutSchema, type AboutText } from './schema';

/** The text about the course, the same sections in every language. */
export function loadAbout(content: ContentFiles): Result<ReadonlyMap<Locale, AboutText>, readonly Problem[]> {
  const texts = new Map<Locale, AboutText>();
  const problems: Problem[] = [];
  for (const locale of locales) {
    const parsed = loadContent(content, `data/about/${locale}.json`, aboutSchema);
    if (parsed.ok) texts.set(locale, parsed.value);
    else problems.push(...parsed.error);
  }
  const wanted = sectionsOf(texts.get('kk'));
  for (const [locale, text] of texts) {
    if (sectionsOf(text) === wanted) continue;
    const message = `sections are ${sectionsOf(text)}; kk.json has ${wanted}`;
    const remedy = 'give every language the same sections in the same order';
    problems.push({ file: `data/about/${locale}.json`, place: 'file', message, remedy });
  }
  return problems.length > 0 ? failure(problems) : success(texts);
}

function sectionsOf(text: AboutText | undefined): string {
  return text?.map((section) => section.id).join(', ') ?? '';
}
