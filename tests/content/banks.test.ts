import { describe, expect, it } from 'vitest';
import { quizItems } from '@/app/course-content';
import type { Item, ItemShapes } from '@/core/item/item';
import { explainKey, scoreResponse } from '@/core/item/registry';
import { locales, type Locale } from '@/core/language/locale';
import { abs, compare, rationalFromDecimal, subtract, type Rational } from '@/core/rational';
import { realCourse } from './real-course';

// The editors' rules that the loaders do not enforce. Each test lists what breaks the rule, with file, item and figure.
const course = await realCourse();

const itemsAtLeast = 12;
const itemsPerObjective = 3;
const kindsAtLeast = 4;
const aboveRecallAtLeast = 0.6;
// Three options, four where a fourth real misconception exists (Butler et al. 2006).
const optionsOfSingleChoice = [3, 4];
const quizLengthAtLeast = 5;
// Learners notice when the longest option is right: in a fair bank of three options that is one item in three.
const keyLongestBelow = 0.6;
// About seven opportunities per knowledge component (Smart Learning Environments 5:15, 2018).
const opportunitiesWanted = 7;
const largestKey = { numerator: 1000n, denominator: 1n };

/** "All of the above", "none of the above" and "which is not" test reading, not knowledge (Crichton & Krishnamurthi 2024). */
const unfairWordings: Readonly<Record<Locale, readonly RegExp[]>> = {
  kk: [
    /барлығы (да )?дұрыс/i,
    /бәрі (де )?дұрыс/i,
    /(жоғарыда|аталған)\S* (жауап\S* )?(бәрі|барлығы|ешқайсысы|ешбірі)/i,
    /дұрыс жауап (жоқ|берілмеген)/i,
    /қайсы(сы|лары)?\s[^.?]*(емес|жатпайды|қате|тән емес)\s*\?/i,
  ],
  ru: [
    /вс[её] (выше)?перечисленное/i,
    /ничего из (выше)?перечисленного/i,
    /ни один из (выше)?перечисленных/i,
    /все (ответы|варианты) (верны|правильны)/i,
    /нет (верного|правильного) (ответа|варианта)/i,
    /как(ое|ая|ой|ие|ую)( \S+){0,3} не (явля|относ|вход|принадлеж|соответств|верн)/i,
    /что( \S+){0,2} не (явля|относ|вход|принадлеж|соответств|верн)/i,
  ],
  en: [
    /(all|none|any|both) of (the|these) (above|answers|options)/i,
    /(is|are|does|do|was|were) not\b[^.]*\?/i,
    /\bNOT\b|\bEXCEPT\b/,
    /n['’]t\b[^.]*\?/i,
  ],
};

describe('the unfair wordings', () => {
  it.each([
    ['kk', 'Барлығы дұрыс'],
    ['kk', 'Жоғарыдағылардың бәрі'],
    ['kk', 'Дұрыс жауап жоқ'],
    ['kk', 'Мыналардың қайсысы заңға жатпайды?'],
    ['ru', 'Всё перечисленное'],
    ['ru', 'Ничего из вышеперечисленного'],
    ['ru', 'Нет верного ответа'],
    ['ru', 'Какое из этих утверждений не является тезисом?'],
    ['en', 'All of the above'],
    ['en', 'None of these answers'],
    ['en', 'Which of these is NOT a limit of the law?'],
    ['en', 'Which statement does not follow from the law?'],
  ] as const)('are recognised (%s): %s', (locale, text) => {
    expect(isUnfair(text, locale)).toBe(true);
  });

  it.each([
    ['kk', 'Бұл заңға емес, гипотезаға қатысты'],
    ['ru', 'Закон о пропорциональной системе не говорит ничего'],
    ['en', 'It does not follow from the law. Which limit matters?'],
  ] as const)('leave a fair text alone (%s): %s', (locale, text) => {
    expect(isUnfair(text, locale)).toBe(false);
  });
});

describe.each(course.lessons)('the bank of $id', (lesson) => {
  const { id, bank, structure } = lesson;
  const items = bank.items.kk;

  /** What `find` finds in each item of each language, with file and item before it. */
  const inEachLanguage = (find: (item: Item, locale: Locale) => readonly string[]): string[] =>
    locales.flatMap((locale) =>
      bank.items[locale].flatMap((item) =>
        find(item, locale).map((found) => `quizzes/${id}/${locale}.json, ${localId(item)}: ${found}`),
      ),
    );
  /** The same for what does not depend on the language. */
  const inStructure = (find: (item: Item) => readonly string[]): string[] =>
    items.flatMap((item) => find(item).map((found) => `quizzes/${id}/bank.json, ${localId(item)}: ${found}`));

  it(`has at least ${itemsAtLeast} items`, () => {
    expect(items.length).toBeGreaterThanOrEqual(itemsAtLeast);
  });

  it(`has at least ${itemsPerObjective} items for each objective`, () => {
    const few = structure.objectives.filter((objective) => itemsFor(items, id, objective).length < itemsPerObjective);
    expect(few).toEqual([]);
  });

  it(`has at least ${kindsAtLeast} kinds of item`, () => {
    expect(new Set(items.map((item) => item.kind)).size).toBeGreaterThanOrEqual(kindsAtLeast);
  });

  it(`asks above recall in at least ${aboveRecallAtLeast * 100} % of its items`, () => {
    const above = items.filter((item) => item.level !== 'recall').length;
    expect(above / items.length).toBeGreaterThanOrEqual(aboveRecallAtLeast);
  });

  it('leaves the quiz enough items that the lesson does not ask', () => {
    expect(bank.quizLength).toBeGreaterThanOrEqual(quizLengthAtLeast);
    expect(bank.quizLength).toBeLessThanOrEqual(quizItems(lesson, 'kk').length);
  });

  it('gives each item of a confusion group a partner', () => {
    const groups = items.map((item) => item.confusionGroup);
    const alone = groups.filter((group) => groups.filter((other) => other === group).length === 1);
    expect(alone).toEqual([]);
  });

  it('uses every misconception that it lists, each under a name of its own', () => {
    const used = new Set(items.flatMap(misconceptionsOf));
    expect(Object.keys(bank.misconceptions.kk).filter((misconception) => !used.has(misconception))).toEqual([]);
    for (const locale of locales) expect(repeated(Object.values(bank.misconceptions[locale]).map(plain))).toEqual([]);
  });

  it(`has ${optionsOfSingleChoice.join(' or ')} options in a single choice`, () => {
    const broken = inStructure((item) =>
      item.kind === 'single-choice' && !optionsOfSingleChoice.includes(item.options.length)
        ? [`${item.options.length} options`]
        : [],
    );
    expect(broken).toEqual([]);
  });

  it('has options that differ, also in letters only', () => {
    expect(inEachLanguage((item) => repeated(partsOf(item).map(({ text }) => plain(text))))).toEqual([]);
  });

  it('gives each option a reason that copies neither the option nor another reason', () => {
    const broken = inEachLanguage((item) => {
      const parts = partsOf(item);
      const copies = parts
        .filter(({ text, reason }) => isCopy(reason, text))
        .map((part) => `reason of ${part.id} copies it`);
      return [
        ...copies,
        ...repeated(parts.map(({ reason }) => plain(reason))).map((reason) => `two reasons: ${reason}`),
      ];
    });
    expect(broken).toEqual([]);
  });

  it('explains each item in words that copy neither the key nor the hint', () => {
    const broken = inEachLanguage((item) => {
      const key = explainKey(item).key;
      const copied = partsOf(item).filter(({ id: part, text }) => key.includes(part) && isCopy(item.explanation, text));
      const hint = isCopy(item.explanation, item.hint) ? ['explanation copies the hint'] : [];
      return [...copied.map((part) => `explanation copies ${part.id}`), ...hint];
    });
    expect(broken).toEqual([]);
  });

  it('never asks for what is not so, nor offers all or none of the above', () => {
    const broken = inEachLanguage((item, locale) =>
      [item.stem, ...partsOf(item).map(({ text }) => text)].filter((text) => isUnfair(text, locale)),
    );
    expect(broken).toEqual([]);
  });

  it.each(locales)(
    `does not give the key away by its length: longest in less than ${keyLongestBelow * 100} % (%s)`,
    (locale) => {
      const singles = bank.items[locale].filter((item) => item.kind === 'single-choice');
      const longest = singles.filter(isKeyLongest).map(localId);
      expect(longest.length / singles.length, `longest: ${longest.join(', ')}`).toBeLessThan(keyLongestBelow);
    },
  );

  // A comma is always a decimal sign in an answer, so "1,234" typed by an English reader is a little more than one.
  it('asks for numbers below 1000, printed with all their decimals', () => {
    const broken = inStructure((item) => {
      if (item.kind !== 'numeric') return [];
      const tooLarge = compare(abs(rationalFromDecimal(item.key)), largestKey) >= 0 ? [`${item.key} is too large`] : [];
      const cut = decimalsOf(item.key) > item.decimals ? [`${item.key} has more than ${item.decimals} decimals`] : [];
      return [...tooLarge, ...cut];
    });
    expect(broken).toEqual([]);
  });

  it('has mistakes of numeric items that cannot be taken for the key or for one another', () => {
    const broken = inStructure((item) => {
      if (item.kind !== 'numeric') return [];
      const tolerance = rationalFromDecimal(item.tolerance);
      const nearKey = item.mistakes.filter(({ value }) => !isFarther(value, item.key, tolerance));
      const nearOther = item.mistakes.flatMap((mistake, index) =>
        item.mistakes.slice(index + 1).filter(({ value }) => !isFarther(value, mistake.value, twice(tolerance))),
      );
      return [...nearKey, ...nearOther].map((mistake) => `${mistake.id} (${mistake.value}) is too near`);
    });
    expect(broken).toEqual([]);
  });

  it('gives full points for the key, and less for every other answer that it foresees', () => {
    const broken = inStructure((item) => {
      const { possible } = pointsOf(item, keyResponse(item));
      const key = pointsOf(item, keyResponse(item)).earned === possible ? [] : ['the key does not score full points'];
      const wrong = wrongResponses(item).filter(({ response }) => pointsOf(item, response).earned >= possible);
      return [...key, ...wrong.map(({ name }) => `${name} scores full points`)];
    });
    expect(broken).toEqual([]);
  });

  it('reveals the named misconception for every distractor and foreseen mistake', () => {
    const broken = inStructure((item) =>
      wrongResponses(item).flatMap(({ name, misconception, response }) => {
        const score = scoreResponse(item, response);
        const told = score.status === 'scored' ? score.misconceptions : [];
        return misconception === null || told.includes(misconception)
          ? []
          : [`${name} does not reveal ${misconception}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('counts its opportunities per objective', () => {
    const figures = structure.objectives.map((objective) => ({
      objective,
      opportunities: itemsFor(items, id, objective).length,
    }));
    const few = figures.filter(({ opportunities }) => opportunities < opportunitiesWanted);
    // A warning until the whole course stands, then a gate.
    if (few.length > 0) {
      const list = few.map(({ objective, opportunities }) => `${objective} ${opportunities}`).join(', ');
      console.warn(`quizzes/${id}/bank.json: fewer than ${opportunitiesWanted} opportunities per objective: ${list}`);
    }
    expect(figures.reduce((sum, { opportunities }) => sum + opportunities, 0)).toBe(items.length);
  });
});

function isUnfair(text: string, locale: Locale): boolean {
  return unfairWordings[locale].some((wording) => wording.test(text));
}

function localId(item: Item): string {
  return item.id.split('/')[1] ?? item.id;
}

function itemsFor(items: readonly Item[], lesson: string, objective: string): readonly Item[] {
  return items.filter((item) => item.objective === `${lesson}/${objective}`);
}

/** Letters and digits only, in lower case: what is left when spelling, stops and quotes are set aside. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text says nothing but the other, with at most two words more. */
function isCopy(text: string, other: string): boolean {
  const [given, copied] = [plain(text), plain(other)];
  return given.includes(copied) && given.split(' ').length <= copied.split(' ').length + 2;
}

function repeated(list: readonly string[]): string[] {
  return [...new Set(list.filter((each, index) => list.indexOf(each) !== index))];
}

/** What a learner chooses among or puts in order; a numeric item has no such parts. */
function partsOf(item: Item): readonly { readonly id: string; readonly text: string; readonly reason: string }[] {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return item.options;
    case 'ordering':
      return item.elements;
    case 'numeric':
      return [];
  }
}

function misconceptionsOf(item: Item): string[] {
  return wrongResponses(item).flatMap(({ misconception }) => misconception ?? []);
}

function isKeyLongest(item: ItemShapes['single-choice']['item']): boolean {
  const key = item.options.find((option) => option.key);
  return item.options.every((option) => option === key || option.text.length < (key?.text.length ?? 0));
}

function keyResponse(item: Item): ItemShapes[Item['kind']]['response'] {
  const { key } = explainKey(item);
  switch (item.kind) {
    case 'single-choice':
      return { kind: 'single-choice', option: key[0] ?? '' };
    case 'multiple-choice':
      return { kind: 'multiple-choice', options: key };
    case 'numeric':
      return { kind: 'numeric', text: key[0] ?? '' };
    case 'ordering':
      return { kind: 'ordering', elements: key };
  }
}

interface WrongResponse {
  readonly name: string;
  /** What it reveals; null where nothing is promised. */
  readonly misconception: string | null;
  readonly response: ItemShapes[Item['kind']]['response'];
}

/** Each distractor alone, each foreseen mistake, the right order turned round, each key of several alone. */
function wrongResponses(item: Item): WrongResponse[] {
  switch (item.kind) {
    case 'single-choice':
      return item.options
        .filter((option) => !option.key)
        .map(({ id, misconception = null }) => ({
          name: id,
          misconception,
          response: { kind: item.kind, option: id },
        }));
    case 'multiple-choice':
      return item.options.map(({ id, misconception = null }) => ({
        name: id,
        misconception,
        response: { kind: item.kind, options: [id] },
      }));
    case 'numeric':
      return item.mistakes.map(({ id, value, misconception }) => ({
        name: id,
        misconception,
        response: { kind: item.kind, text: value },
      }));
    case 'ordering': {
      const elements = item.elements.map(({ id }) => id).reverse();
      return [{ name: 'the reversed order', misconception: null, response: { kind: item.kind, elements } }];
    }
  }
}

function pointsOf(item: Item, response: ItemShapes[Item['kind']]['response']) {
  const score = scoreResponse(item, response);
  if (score.status === 'invalid') throw new Error(`${item.id}: ${JSON.stringify(response)} is ${score.reason}`);
  return score;
}

function isFarther(value: string, other: string, distance: Rational): boolean {
  return compare(abs(subtract(rationalFromDecimal(value), rationalFromDecimal(other))), distance) > 0;
}

function twice({ numerator, denominator }: Rational): Rational {
  return { numerator: 2n * numerator, denominator };
}

function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}
