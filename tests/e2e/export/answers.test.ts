// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { courseContent, quizItems } from '@/app/course-content';
import { lessonPath, quizPath, type SitePath } from '@/core/course/address';
import { inlineItems } from '@/core/course/lesson';
import type { Item } from '@/core/item/item';
import { toView } from '@/core/item/registry';
import type { Stimulus } from '@/core/item/stimulus';
import { locales } from '@/core/language/locale';
import { explainedIn, listsIn } from '../../content/rules/item-texts';
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

/** What the question says and asks about: whoever cannot read one of these cannot answer. */
function questionOf(item: Item): string[] {
  const { stem, stimulus } = item;
  const about = stimulus === undefined ? [] : [stimulus.title, ...stimulus.paragraphs, ...cellsOf(stimulus)];
  return [...about, stem, ...listsIn(toView(item)).flatMap((list) => list.map(({ text }) => text))];
}

function cellsOf({ table }: Stimulus): readonly string[] {
  return table === null ? [] : [...table.columns, ...table.rows.flat()];
}

/** What is told only after an answer. */
function answersOf(item: Item): string[] {
  const rubric = item.kind === 'written' ? [item.model, ...item.criteria.map(({ text }) => text)] : [];
  return [...item.hints, item.explanation, ...explainedIn(item).map(({ reason }) => reason), ...rubric];
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

  it('shows every question with all that it asks about and offers', () => {
    expect(items.length).toBeGreaterThan(0);
    const wanted = items.flatMap(questionOf);
    expect(wanted.filter((each) => !text.includes(squeezed(each)))).toEqual([]);
  });

  it('gives no answer away', () => {
    // A date may stand in one question and answer another.
    const asked = items.flatMap(questionOf).map(squeezed).join('\n');
    const hidden = items.flatMap(answersOf).filter((each) => !asked.includes(squeezed(each)));
    expect(hidden.length).toBeGreaterThan(items.length);
    expect(hidden.filter((each) => text.includes(squeezed(each)))).toEqual([]);
  });
});
