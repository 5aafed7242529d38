import { describe, expect, it } from 'vitest';
import type { Locale } from '@/core/language/locale';
import { contentSources, contentTexts, type ContentText } from './content-texts';
import { realCourse } from './real-course';

const course = await realCourse();
const sources = contentSources();
const texts = contentTexts();

/** What a pattern finds in the texts of some languages: file, place, and the words around it. */
function found(pattern: RegExp, ...only: readonly Locale[]): string[] {
  return texts
    .filter(({ locale }) => only.length === 0 || only.includes(locale))
    .flatMap((text) => occurrences(text, pattern));
}

function occurrences({ file, place, text }: ContentText, pattern: RegExp): string[] {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(({ index }) => {
    const around = text.slice(Math.max(0, index - 20), index + 30);
    return `${file}, ${place}: …${around}…`;
  });
}

/** The same in whole files, ids and all. */
function foundInFiles(pattern: RegExp): string[] {
  return sources.flatMap(({ file, text }) =>
    // The letter of the escape \\n is none of the text.
    text.split('\n').flatMap((source, index) => {
      const line = source.replaceAll('\\n', '  ');
      const match = pattern.exec(line);
      return match === null ? [] : [`${file}, line ${index + 1}: ${match[0]}`];
    }),
  );
}

/** What says which letters a typed answer must have names letters of other alphabets. */
function tellsLettersApart(occurrence: string): boolean {
  return occurrence.includes(', item.shortText.form: ');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

describe('the texts of the course', () => {
  it('are found in every language and every kind of file', () => {
    const files = new Set(texts.map(({ file, locale }) => `${locale} ${file.split('/').slice(0, 2).join('/')}`));
    for (const locale of ['kk', 'ru', 'en']) {
      for (const folder of [
        'data/messages',
        'data/glossary',
        'data/facts',
        'data/about',
        'data/parties',
        'data/bibliography',
      ]) {
        expect(files).toContain(`${locale} ${folder}`);
      }
      for (const { id } of course.lessons) {
        expect(files).toContain(`${locale} lessons/${id}`);
        expect(files).toContain(`${locale} quizzes/${id}`);
      }
    }
  });

  it('have no word that mixes Latin and Cyrillic letters', () => {
    expect(foundInFiles(/\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u)).toEqual([]);
  });

  it('have no single Latin letter that looks like a Cyrillic word', () => {
    // In Cyrillic "а", "о", "с", "у" are words; M, N and p stand for magnitudes.
    expect(found(/(?<![\p{L}\p{N}])[aoceyx](?![\p{L}\p{N}])/u, 'kk', 'ru')).toEqual([]);
  });

  it('have no two spaces in a row, and none at the beginning or the end', () => {
    // A text of a lesson goes on before and after a component, so its ends are not looked at.
    expect(found(/[ \u00a0]{2}/u)).toEqual([]);
    // The learner goes on writing the report of a problem.
    const whole = texts.filter(({ file, place }) => file.endsWith('.json') && place !== 'report.text');
    expect(whole.flatMap((text) => occurrences(text, /^\s|\s$/u))).toEqual([]);
  });

  it('have no space before a comma, a stop or a closing bracket', () => {
    expect(found(/\p{L}[ \u00a0][,.;:!?)»”](?!\d)/u)).toEqual([]);
  });

  it('are written with letters and signs, not with marks of a word processor', () => {
    // Soft hyphen, zero-width space and joiners, byte order mark, replacement character.
    expect(foundInFiles(/[\u00ad\u200b-\u200d\u2060\ufeff\ufffd]/u)).toEqual([]);
  });
});

describe('Kazakh and Russian texts', () => {
  it('quote with «» only', () => {
    expect(found(/["“”„]/u, 'kk', 'ru')).toEqual([]);
  });

  it('have a no-break space before %', () => {
    expect(found(/[^\u00a0]%/u, 'kk', 'ru')).toEqual([]);
  });

  it('write decimals with a comma', () => {
    // Versions of licences keep their point; dates with points would be found too: the course writes them in words.
    expect(found(/(?<!\d|Attribution |License )\d+\.\d/u, 'kk', 'ru')).toEqual([]);
  });
});

describe('English texts', () => {
  it('quote with “” and write ’', () => {
    expect(found(/["«»„]/u, 'en')).toEqual([]);
    expect(found(/'/u, 'en')).toEqual([]);
  });

  it('have no space before %', () => {
    expect(found(/\s%/u, 'en')).toEqual([]);
  });

  it('write decimals with a point', () => {
    expect(found(/\d,\d(?!\d\d)/u, 'en')).toEqual([]);
  });

  it('are in English', () => {
    expect(found(/\p{Script=Cyrillic}/u, 'en').filter((each) => !tellsLettersApart(each))).toEqual([]);
  });
});

describe('Kazakh texts', () => {
  const kazakhLetter = /[әғқңөұүһі]/iu;
  const lettersOfLongerText = 60;

  it('are Kazakh: each longer one has letters that only its alphabet has', () => {
    // In running Kazakh text about one letter in seven is one of these; short names may do without.
    const russian = texts.filter(
      ({ locale, text }) =>
        locale === 'kk' && count(text, /\p{Script=Cyrillic}/gu) >= lettersOfLongerText && !kazakhLetter.test(text),
    );
    expect(russian.map(({ file, place, text }) => `${file}, ${place}: ${text}`)).toEqual([]);
  });

  it('have no Russian words of structure', () => {
    // Only words that Kazakh does not have: не (what, or), от (fire), без (gland), под and the like are left out.
    const russian =
      'и|что|чтобы|это|этот|эта|эти|или|если|как|когда|где|который|которая|которое|которые|также|однако|потому|для|из|при|над|его|её|их|был|была|было|были|нет|во|со|на|по';
    expect(found(new RegExp(`(?<![\\p{L}-])(${russian})(?![\\p{L}-])`, 'iu'), 'kk')).toEqual([]);
  });

  it('use the Kazakh word where Russian has its own', () => {
    // Stems that Kazakh does not borrow (in capitals they begin names: Голосов): выборы, голос, закон, избиратель, порог, право, власть, государство.
    expect(
      found(/(?<!\p{L})(выбор|голос|закон|избирател|порог|власт|государств|правительств|большинств|меньшинств)/u, 'kk'),
    ).toEqual([]);
  });
});

describe('Russian texts', () => {
  it('have no letters that only Kazakh has', () => {
    expect(found(/[әғқңөұүһі]/iu, 'ru').filter((each) => !tellsLettersApart(each))).toEqual([]);
  });
});

describe('nothing private or unfinished', () => {
  it.each([
    ['a file name of a private text', /\b\d{3}_[0-9a-f]{4,}/u],
    ['a working note', /\b(TODO|FIXME|XXX|TBD|lorem ipsum)\b/iu],
    ['what was not verified', /\b(unverified|not verified)\b|не проверено|тексерілмеген/iu],
    ['how the course was prepared', /\b(dossiers?|seeds?|annote)\b/iu],
    ['a path of a machine', /(\/work\/|\/home\/|\/tmp\/|\.\.\/shared)/u],
  ])('%s is in no file of the content', (_, pattern) => {
    expect(foundInFiles(pattern)).toEqual([]);
  });
});

describe('the facts', () => {
  it('were not checked later than the newest lesson', () => {
    const newest =
      course.lessons
        .map(({ structure }) => structure.checked)
        .sort()
        .at(-1) ?? '';
    const later = [...course.facts.values()]
      .filter(({ asOf }) => asOf > newest)
      .map(({ id, asOf }) => `${id}: ${asOf}`);
    expect(later).toEqual([]);
  });
});
