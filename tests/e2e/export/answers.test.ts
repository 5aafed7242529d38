// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { courseContent, quizItems } from '@/app/course-content';
import { lessonPath, quizPath, type SitePath } from '@/core/course/address';
import { inlineItems } from '@/core/course/lesson';
import type { Item } from '@/core/item/item';
import { locales } from '@/core/language/locale';
import { exportedSite } from './exported-site';

const site = exportedSite('site');
const { lessons } = await courseContent();

/** The text of a page that can be read without JavaScript. */
function readableText(path: SitePath): string {
  const page = site.pages.find((each) => each.path === path);
  const main = page?.document.querySelector('main')?.cloneNode(true);
  if (!(main instanceof Element)) throw new Error(`${path} has no <main>`);
  for (const unread of main.querySelectorAll('script, template, [hidden]')) unread.remove();
  return squeezed(main.textContent);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function partsOf(item: Item): { readonly text: string; readonly reason: string }[] {
  if ('options' in item) return [...item.options];
  if ('elements' in item) return [...item.elements];
  return [];
}

const cases = lessons.flatMap((lesson) =>
  locales.flatMap((locale) => {
    const inline = inlineItems(lesson.structure, lesson.texts.kk.outline);
    return [
      {
        path: lessonPath(locale, lesson.id),
        items: lesson.bank.items[locale].filter(({ id }) => inline.has(id)),
      },
      { path: quizPath(locale, lesson.id), items: quizItems(lesson, locale) },
    ];
  }),
);

describe.each(cases)('without JavaScript $path', ({ path, items }) => {
  const text = readableText(path);

  it('shows every question with its options', () => {
    expect(items.length).toBeGreaterThan(0);
    const wanted = items.flatMap((item) => [item.stem, ...partsOf(item).map((part) => part.text)]);
    expect(wanted.filter((each) => !text.includes(squeezed(each)))).toEqual([]);
  });

  it('gives no answer away', () => {
    const hidden = items.flatMap((item) => [item.hint, item.explanation, ...partsOf(item).map((part) => part.reason)]);
    expect(hidden.filter((each) => text.includes(squeezed(each)))).toEqual([]);
  });
});
