import { describe, expect, it } from 'vitest';
import { loadCourseContent, type CourseContent } from '@/app/course-content';
import { formatProblems } from '@/core/course/problem';
import { levels, type Item } from '@/core/item/item';
import { locales } from '@/core/language/locale';
import { loadBank } from '@/quizzes/load';
import { overlay } from './overlay';
import { bankRules, bankWarnings } from './rules/bank-rules';
import { courseRules } from './rules/course-rules';
import { itemRules } from './rules/item-rules';
import { numberSaid } from './rules/number-said';
import { brokenBy, gatedLessons, newlyBrokenBy, type GatedLesson, type Rule } from './rules/rule';
import { isUnfair } from './rules/unfair-wording';
import { sampleLesson, sampleQuiz, withSamples } from './sample-bank';

// Each rule of the bank is broken on purpose and must see it; the compiler asks for a break of each rule.

type Patches = Parameters<typeof withSamples>[0];
/** New findings without their remedies: "file, place: message". */
type Found = readonly string[];

const kk = `${sampleQuiz}/kk.json, sample-`;
const ru = `${sampleQuiz}/ru.json, sample-`;
const en = `${sampleQuiz}/en.json, sample-`;
const bank = `${sampleQuiz}/bank.json, sample-`;

async function courseWithSamples(): Promise<{ course: CourseContent; lesson: GatedLesson }> {
  const files = overlay(withSamples());
  const loaded = await loadCourseContent(files);
  if (!loaded.ok) throw new Error(formatProblems(loaded.error));
  const lesson = gatedLessons(loaded.value, files).find(({ id }) => id === sampleLesson);
  if (lesson === undefined) throw new Error(`the test needs the lesson ${sampleLesson}`);
  return { course: loaded.value, lesson };
}

const sound = await courseWithSamples();

/** The lesson with its samples changed, which the loader finds nothing wrong with. */
function lessonWith(patches: Patches): GatedLesson {
  const { bank, problems } = loadBank(overlay(withSamples(patches)), sampleLesson, (_, fact) => fact);
  if (bank === null) throw new Error(formatProblems(problems));
  return { ...sound.lesson, bank };
}

describe('the sample items', () => {
  it.each(Object.entries(itemRules))('keep the rule %s', (_, rule) => {
    expect(brokenBy(rule, sound.lesson).filter((line) => line.includes('sample-'))).toEqual([]);
  });
});

const brokenItems: Readonly<Record<keyof typeof itemRules, { readonly patches: Patches; readonly found: Found }>> = {
  optionsOfSingleChoice: {
    patches: {
      'single-choice': {
        bank: {
          options: ['counting', 'habits', 'donors', 'weather', 'chance'].map((id, index) =>
            index === 0 ? { id, key: true } : { id, misconception: 'effects-are-one' },
          ),
        },
        words: {
          options: {
            weather: { text: 'the weather', reason: 'It is the same for all.' },
            chance: { text: 'chance', reason: 'Rules are no lottery.' },
          },
        },
      },
    },
    found: [`${bank}single-choice: 5 options`],
  },

  textsDiffer: {
    patches: {
      'single-choice': { ru: { options: { donors: { text: '«Ru» the habits, of voters…' } } } },
      'gap-text': { en: { options: { expectation: { text: 'EN arithmetic' } } } },
      matching: {
        kk: { partners: { rules: 'kk ережелер', distances: 'kk «Ережелер»' } },
        en: { prompts: { downs: { text: 'en Duverger.' } } },
      },
      categorise: { kk: { categories: { psychological: 'kk mechanical-effect' } } },
      matrix: { ru: { columns: { psychological: 'ru «mechanical»' }, rows: { reduces: { text: 'М + 1 ё' } } } },
      ordering: { ru: { elements: { count: { text: 'Всё' }, lesson: { text: 'все' } } } },
      written: { kk: { criteria: { 'tells-apart': 'kk names both: effects' } } },
    },
    found: [
      `${kk}matching: two texts are "kk ережелер"`,
      `${kk}categorise: two texts are "kk mechanical effect"`,
      `${kk}written: two texts are "kk names both effects"`,
      `${ru}single-choice: two texts are "ru the habits of voters"`,
      `${ru}ordering: two texts are "все"`,
      `${ru}matrix: two texts are "ru mechanical"`,
      `${en}gap-text: two texts are "en arithmetic"`,
      `${en}matching: two texts are "en duverger"`,
    ],
  },

  reasonsOfTheirOwn: {
    patches: {
      'multiple-choice': { kk: { options: { mood: { reason: 'Бұл – kk what people expect' } } } },
      'gap-text': { ru: { options: { division: { reason: 'ru the division.' } } } },
      categorise: { en: { mistakes: { 'moved-by-formula': 'en Somebody decides!' } } },
    },
    found: [
      `${kk}multiple-choice: the reason of mood copies it`,
      `${ru}gap-text: the reason of division copies it`,
      `${en}categorise: two reasons are "en somebody decides"`,
    ],
  },

  explanationOfItsOwn: {
    patches: {
      'single-choice': { kk: { explanation: 'Дұрысы: kk the division of seats.' } },
      matrix: { ru: { explanation: 'ru One row has more than one tick.' } },
      matching: { en: { explanation: 'en He asks how strong offices are.' } },
      written: { en: { explanation: 'en The formula works on election night, people learn only later.' } },
    },
    found: [
      `${kk}single-choice: the explanation copies "kk the division of seats"`,
      `${ru}matrix: the explanation copies "ru One row has more than one tick."`,
      `${en}matching: the explanation copies "en He asks how strong offices are."`,
      `${en}written: the explanation copies "en The formula works on election night, people learn only later."`,
    ],
  },

  fairWording: {
    patches: {
      categorise: { kk: { stem: 'Қайсысы психологиялық әсерге жатпайды?' } },
      matching: { ru: { partners: { rules: 'ничего из перечисленного' } } },
      matrix: { en: { columns: { mechanical: 'All of the above' } } },
      'gap-text': { en: { options: { division: { text: 'none of these answers' } } } },
    },
    found: [
      `${kk}categorise: "Қайсысы психологиялық әсерге жатпайды?"`,
      `${ru}matching: "ничего из перечисленного"`,
      `${en}gap-text: "none of these answers"`,
      `${en}matrix: "All of the above"`,
    ],
  },

  foreseesMistakes: {
    patches: { numeric: { bank: { mistakes: [] }, words: { mistakes: { 'upside-down': undefined } } } },
    found: [`${bank}numeric: it foresees no mistake`],
  },

  keyScoresFull: {
    patches: {
      numeric: { bank: { mistakes: [{ id: 'upside-down', value: '2.45', misconception: 'effects-are-one' }] } },
    },
    found: [`${bank}numeric: upside-down scores full points`],
  },

  revealsMisconceptions: {
    patches: {
      numeric: {
        bank: {
          mistakes: [
            { id: 'upside-down', value: '0.4', misconception: 'effects-are-one' },
            { id: 'halved', value: '0.45', misconception: 'seats-follow-votes' },
          ],
        },
        words: { mistakes: { halved: 'Half of it was left out.' } },
      },
    },
    found: [`${bank}numeric: halved does not reveal seats-follow-votes`],
  },

  keyStaysHidden: {
    patches: {
      'single-choice': { kk: { hints: ['Ойланыңыз.', 'Бұл – kk the division, of seats.'] } },
      'gap-text': { kk: { hints: ['Біріншісі – kk arithmetic.'] } },
      'short-text': { ru: { hints: ['Слово начинается с mechanical.'] }, en: { stem: 'Is it called en mechanical?' } },
      numeric: { ru: { hints: ['Около 2,45.'] }, en: { hints: ['About 2.7.'] } },
      matching: { ru: { hints: ['ru Duverger – ru rules'] } },
      categorise: { en: { mistakes: { 'moved-by-formula': 'It is the en psychological effect.' } } },
      matrix: { en: { hints: ['Only en mechanical: en works on election night'] } },
      written: { en: { hints: ['en The formula works on election night, people learn only later.'] } },
    },
    found: [
      `${kk}single-choice: hint 2 tells the key: "kk the division of seats"`,
      `${kk}gap-text: hint 1 tells the key: "kk arithmetic"`,
      `${ru}numeric: hint 1 tells the key: "2.45"`,
      `${ru}short-text: hint 1 tells the key: "mechanical"`,
      `${ru}matching: hint 1 tells the key: "ru Duverger – ru rules"`,
      `${en}short-text: the stem tells the key: "en mechanical"`,
      `${en}categorise: the reason of moved-by-formula tells where it belongs`,
      `${en}matrix: hint 1 tells the key: "en works on election night – en mechanical"`,
      `${en}written: hint 1 tells the key: "en The formula works on election night, people learn only later."`,
    ],
  },

  sameHints: {
    patches: { ordering: { kk: { hints: ['бірі', 'екіншісі'] } }, matrix: { en: { hints: ['one', 'another'] } } },
    found: [`${ru}ordering: 1 hints, in kk 2`, `${en}ordering: 1 hints, in kk 2`, `${en}matrix: 2 hints, in kk 1`],
  },

  sameNumbers: {
    patches: {
      numeric: { ru: { unit: undefined }, en: { stem: 'The squares of the shares sum up to 2/7. What follows?' } },
      stimulus: {
        ru: { paragraphs: ['Первый абзац.', 'Второй абзац.'] },
        en: {
          table: {
            rows: [
              ['A', '60'],
              ['B', '44'],
            ],
          },
        },
      },
    },
    found: [
      `${ru}numeric: a unit in one language only`,
      `${ru}matching: its stimulus has 2 paragraphs, 60, 40, in kk 1 paragraphs, 60, 40`,
      `${en}numeric: its stem has the numbers 2, 7, in kk 2, 5`,
      `${en}matching: its stimulus has 1 paragraphs, 60, 44, in kk 1 paragraphs, 60, 40`,
    ],
  },

  numberOfKeysUntold: {
    patches: {
      'multiple-choice': {
        kk: { stem: 'Дұрыс екеуін таңдаңыз.' },
        ru: { stem: 'Отметьте 2 верных утверждения.' },
        en: { stem: 'Which two work without anybody deciding?' },
      },
    },
    found: [
      `${kk}multiple-choice: the stem says екеуін`,
      `${ru}multiple-choice: the stem says 2`,
      `${en}multiple-choice: the stem says two`,
    ],
  },

  numbersThatCanBeTyped: {
    patches: { numeric: { bank: { key: '1234.56' } } },
    found: [`${bank}numeric: 1234.56 is too large`, `${bank}numeric: 1234.56 has more than 1 decimals`],
  },

  numericMistakesApart: {
    patches: {
      numeric: {
        bank: {
          mistakes: [
            { id: 'upside-down', value: '2.6', misconception: 'effects-are-one' },
            { id: 'halved', value: '1.2', misconception: 'effects-are-one' },
            { id: 'doubled', value: '1.4', misconception: 'effects-are-one' },
          ],
        },
        words: { mistakes: { halved: 'Half of it was left out.', doubled: 'It was counted twice.' } },
      },
    },
    found: [`${bank}numeric: upside-down (2.6) is too near`, `${bank}numeric: doubled (1.4) is too near`],
  },

  shortAnswersApart: {
    patches: {
      'short-text': {
        kk: { variants: ['kk mechanic', '«…»'] },
        // A mistake in one language is the key of another.
        ru: { mistakes: { 'other-effect': { variants: ['EN Mechanical!'] } } },
      },
    },
    found: [
      `${bank}short-text: key: an empty answer`,
      `${bank}short-text: "en mechanical" is both key and other-effect`,
    ],
  },

  rowsDiffer: {
    patches: {
      matrix: {
        bank: {
          rows: [
            { id: 'at-once', keys: ['mechanical'] },
            { id: 'reduces', keys: ['mechanical'] },
          ],
        },
      },
    },
    found: [`${bank}matrix: every row has the same columns`],
  },

  modelLength: {
    patches: {
      written: {
        ru: { model: 'Слишком короткий ответ.' },
        en: { model: 'one two three four five six seven '.repeat(2) },
      },
    },
    // Of 10 words, 6 to 14 are within 40 %.
    found: [`${ru}written: 3 words, asked are 10`],
  },
};

describe('a rule of items', () => {
  const rules: Readonly<Record<string, Rule<GatedLesson>>> = itemRules;
  // What the same loading makes of the sound samples.
  const unbroken = lessonWith({});

  it.each(Object.entries(brokenItems))('sees what breaks it: %s', (id, { patches, found }) => {
    const rule = rules[id];
    if (rule === undefined) throw new Error(`no rule ${id}`);
    expect(newlyBrokenBy(rule, lessonWith(patches), unbroken)).toEqual(found);
  });
});

describe('the unfair wordings', () => {
  it.each([
    ['kk', 'Барлығы дұрыс'],
    ['kk', 'Жоғарыдағылардың бәрі'],
    ['kk', 'Дұрыс жауап жоқ'],
    ['kk', 'Мыналардың қайсысы заңға жатпайды?'],
    ['kk', 'Қандай өзгеріс референдум қорытындысы емес?'],
    ['kk', 'Тізімдердің қайсысы парламентке кірмейді?'],
    ['ru', 'Всё перечисленное'],
    ['ru', 'Ничего из вышеперечисленного'],
    ['ru', 'Нет верного ответа'],
    ['ru', 'Какое из этих утверждений не является тезисом?'],
    ['ru', 'Какой вывод не следует из закона?'],
    ['ru', 'Что из перечисленного нельзя отнести к механическому эффекту?'],
    ['en', 'All of the above'],
    ['en', 'None of these answers'],
    ['en', 'Which of these is NOT a limit of the law?'],
    ['en', 'Which statement does not follow from the law?'],
    ['en', 'Which result can never follow?'],
  ] as const)('are recognised (%s): %s', (locale, text) => {
    expect(isUnfair(text, locale)).toBe(true);
  });

  it.each([
    ['kk', 'Бұл заңға емес, гипотезаға қатысты'],
    ['kk', 'Бұл қандай жолмен әсер етеді және неге кепіл жоқ?'],
    ['ru', 'Закон о пропорциональной системе не говорит ничего'],
    ['ru', 'Что произойдёт, если избиратели не изменят выбора?'],
    ['ru', 'Какой путь покажет пересчёт и почему роста никто не гарантирует?'],
    ['en', 'It does not follow from the law. Which limit matters?'],
  ] as const)('leave a fair text alone (%s): %s', (locale, text) => {
    expect(isUnfair(text, locale)).toBe(false);
  });
});

describe('a number of keys', () => {
  it.each([
    ['kk', 2, 'Дұрыс екеуін таңдаңыз', 'екеуін'],
    ['kk', 3, 'Қай үш белгі дұрыс?', 'үш'],
    ['ru', 2, 'Выберите двух авторов', 'двух'],
    ['ru', 3, 'Отметьте три признака', 'три'],
    ['en', 2, 'Which two hold?', 'two'],
    ['en', 4, 'Choose 4 answers', '4'],
  ] as const)('is told (%s, %d): %s', (locale, keys, stem, said) => {
    expect(numberSaid(stem, keys, locale)).toBe(said);
  });

  it.each([
    ['kk', 2, 'Екінші турда не болды?'],
    ['kk', 3, 'Заң үшін қай белгілер маңызды?'],
    ['ru', 2, 'Что произошло за дверью во втором туре?'],
    ['en', 2, 'What holds in the second round of 2012?'],
  ] as const)('is not told (%s, %d): %s', (locale, keys, stem) => {
    expect(numberSaid(stem, keys, locale)).toBeNull();
  });
});

/** The lesson with other items, in every language. */
function withItems(lesson: GatedLesson, change: (items: readonly Item[]) => readonly Item[]): GatedLesson {
  const { items } = lesson.bank;
  return {
    ...lesson,
    bank: { ...lesson.bank, items: { kk: change(items.kk), ru: change(items.ru), en: change(items.en) } },
  };
}

const items = sound.lesson.bank.items.kk;
const file = `${sampleQuiz}/bank.json, items`;
const singles = items.filter(({ kind }) => kind === 'single-choice').length;

/** Every key first and longest, or last and shortest. */
function withKeys(lesson: GatedLesson, place: 'first' | 'last'): GatedLesson {
  return withItems(lesson, (all) =>
    all.flatMap((item): Item[] => {
      if (item.kind !== 'single-choice') return [];
      const options = item.options.map(({ key, misconception, reason }) => ({
        id: key === (place === 'first') ? 'aaa' : 'zzz',
        key,
        ...(misconception === undefined ? {} : { misconception }),
        text: key === (place === 'first') ? 'a longer text' : 'a text',
        reason,
      }));
      return [{ ...item, options: options.sort((a, b) => (a.id < b.id ? -1 : 1)) }];
    }),
  );
}

type Broken = { readonly edit: (lesson: GatedLesson) => GatedLesson; readonly found: Found };

const brokenBanks: Readonly<Record<keyof typeof bankRules | keyof typeof bankWarnings, Broken>> = {
  enoughItems: {
    edit: (lesson) => withItems(lesson, (all) => all.slice(0, 11)),
    found: [`${file}: 11 items`],
  },
  enoughForEachObjective: {
    edit: (lesson) =>
      withItems(lesson, (all) => {
        const others = all.filter(({ objective }) => !objective.endsWith('/effective-number'));
        return [...others, ...all.filter((item) => !others.includes(item)).slice(0, 2)];
      }),
    found: [`${file}: 2 items for the objective effective-number`],
  },
  enoughKinds: {
    edit: (lesson) =>
      withItems(lesson, (all) => all.filter(({ kind }) => ['single-choice', 'numeric', 'ordering'].includes(kind))),
    found: [`${file}: 3 kinds of item`],
  },
  aboveRecall: {
    edit: (lesson) =>
      withItems(lesson, (all) =>
        all.slice(0, 10).map((item, index) => ({ ...item, level: levels[index < 5 ? 1 : 0] })),
      ),
    found: [`${file}: 5 of 10 items above recall`],
  },
  enoughForQuiz: {
    edit: (lesson) => ({ ...lesson, bank: { ...lesson.bank, quizLength: 4 } }),
    found: [expect.stringContaining(`${file}: quizLength 4, wanted are 5 to `) as string],
  },
  groupsOfSeveral: {
    edit: (lesson) =>
      withItems(lesson, ([first, ...rest]) => (first ? [{ ...first, confusionGroup: 'alone' }, ...rest] : [])),
    found: [`${sampleQuiz}/bank.json, ${items[0]?.id.split('/')[1] ?? ''}: alone in the group alone`],
  },
  keyNotLongest: {
    edit: (lesson) => withKeys(lesson, 'first'),
    found: locales.map(
      (locale) =>
        expect.stringContaining(
          `${sampleQuiz}/${locale}.json, items: the key is longest in ${singles} of ${singles}: `,
        ) as string,
    ),
  },
  enoughOpportunities: {
    edit: (lesson) =>
      withItems(lesson, (all) => {
        const others = all.filter(({ objective }) => !objective.endsWith('/effective-number'));
        return [...others, ...all.filter((item) => !others.includes(item)).slice(0, 2)];
      }),
    found: [`${file}: 2 opportunities for effective-number`],
  },
  keyPlacedByChance: {
    edit: (lesson) => withKeys(lesson, 'first'),
    found: [
      `${file}: a key is the first in the bank in ${singles} of ${singles}; by chance it would be in ${(singles / 3).toFixed(1)}`,
      `${file}: a key is the first in the order of ids in ${singles} of ${singles}; by chance it would be in ${(singles / 3).toFixed(1)}`,
      ...locales.map(
        (locale) =>
          `${sampleQuiz}/${locale}.json, items: a key is the longest in ${singles} of ${singles}; ` +
          `by chance it would be in ${(singles / 3).toFixed(1)}`,
      ),
    ],
  },
};

describe('a rule of a bank', () => {
  const rules: Readonly<Record<string, Rule<GatedLesson>>> = { ...bankRules, ...bankWarnings };

  it.each(Object.entries(brokenBanks))('sees what breaks it: %s', (id, { edit, found }) => {
    const rule = rules[id];
    if (rule === undefined) throw new Error(`no rule ${id}`);
    expect(newlyBrokenBy(rule, edit(sound.lesson), sound.lesson)).toEqual(found);
  });

  it('finds nothing in keys that are never first nor longest', () => {
    const lesson = withKeys(sound.lesson, 'last');
    expect(brokenBy(bankRules.keyNotLongest, lesson)).toEqual([]);
    expect(brokenBy(bankWarnings.keyPlacedByChance, lesson)).toEqual([]);
  });
});

describe('a rule of the course', () => {
  const brokenCourses: Readonly<
    Record<keyof typeof courseRules, { readonly course: CourseContent; readonly found: Found }>
  > = {
    enoughKindsTogether: {
      course: {
        ...sound.course,
        lessons: sound.course.lessons.map((lesson) =>
          withItems({ ...lesson, files: sound.lesson.files }, (all) =>
            all.filter(({ kind }) => !['matrix', 'matching', 'written'].includes(kind)),
          ),
        ),
      },
      found: [
        'quizzes, bank.json of all lessons: 7 kinds of item: ' +
          'categorise, gap-text, multiple-choice, numeric, ordering, short-text, single-choice',
      ],
    },
  };

  it.each(Object.entries(brokenCourses))('sees what breaks it: %s', (_, { course, found }) => {
    expect(newlyBrokenBy(courseRules.enoughKindsTogether, course, sound.course)).toEqual(found);
  });
});
