import { describe, expect, it } from 'vitest';
import { foreseenErrors } from '@/core/item/registry';
import { locales, type Locale } from '@/core/language/locale';
import { realCourse } from './real-course';

const course = await realCourse();
const misconceptions = [...course.misconceptions.values()];

/** How a sentence begins that tells learners what they often do. */
const beginnings: Readonly<Record<Locale, RegExp>> = {
  kk: /^Сіз .*(жиі|көбіне) /,
  ru: /^Вы часто /,
  en: /^You often /,
};

describe.each(locales)('the misconceptions in %s', (locale) => {
  const words = misconceptions.map(({ id, words }) => ({ id, ...words[locale] }));

  it('have names that differ', () => {
    const names = words.map(({ name }) => name.toLocaleLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('are named by a phrase without a stop, so that a list of them reads as one sentence', () => {
    expect(words.filter(({ name }) => /[.;!?]/.test(name)).map(({ id }) => id)).toEqual([]);
  });

  it('are told to learners in one sentence about themselves', () => {
    const others = words.filter(({ often }) => !beginnings[locale].test(often) || /[.!?] \S/.test(often));
    expect(others.map(({ id, often }) => `${id}: ${often}`)).toEqual([]);
  });
});

it('are revealed by some item', () => {
  const used = new Set(
    course.lessons.flatMap(({ bank }) =>
      bank.items.kk.flatMap(foreseenErrors).map(({ misconception }) => misconception),
    ),
  );
  const unused = misconceptions.filter(({ id }) => !used.has(id)).map(({ id, theory }) => `${id} (${theory})`);
  // A warning, because a theory's list is written before the items of all its lessons are.
  if (unused.length > 0) {
    const figures = `${unused.length} of ${misconceptions.length} misconceptions are revealed by no item`;
    console.warn(`data/misconceptions/misconceptions.json: ${figures}: ${unused.join(', ')}`);
  }
  expect(used.size).toBeGreaterThan(0);
});
