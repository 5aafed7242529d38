import { quizItems } from '@/app/course-content';
import type { Item } from '@/core/item/item';
import { drawnIds, numbersOf, toView } from '@/core/item/registry';
import { locales } from '@/core/language/locale';
import { optionsWithKey } from './item-rules';
import { bankFile, localId, wordsFile, type Finding, type GatedLesson, type Rules } from './rule';

const itemsAtLeast = 12;
const itemsPerObjective = 3;
const kindsAtLeast = 4;
const aboveRecallAtLeast = 0.6;
const quizLengthAtLeast = 5;
// Learners notice when the longest option is right: in a fair bank of three options that is one item in three.
const keyLongestBelow = 0.6;
// About seven opportunities per knowledge component (Smart Learning Environments 5:15, 2018).
const opportunitiesWanted = 7;
// By how much of all items a key may be first or longest more often than by chance before a warning says so.
const surplusWanted = 0.2;

/** What a bank keeps as a whole. */
export const bankRules = {
  enoughItems: {
    promise: `has at least ${itemsAtLeast} items`,
    remedy: 'write more',
    find: ({ id, bank }) => aboutBank(id, bank.items.kk.length < itemsAtLeast, `${bank.items.kk.length} items`),
  },

  enoughForEachObjective: {
    promise: `has at least ${itemsPerObjective} items for each objective`,
    remedy: 'write items for the objective, or give up the objective',
    find: ({ id, bank, structure }) =>
      structure.objectives.flatMap((objective) => {
        const items = itemsFor(bank.items.kk, id, objective).length;
        return aboutBank(id, items < itemsPerObjective, `${items} items for the objective ${objective}`);
      }),
  },

  enoughKinds: {
    promise: `has at least ${kindsAtLeast} kinds of item`,
    remedy: 'ask in other ways too',
    find: ({ id, bank }) => {
      const kinds = new Set(bank.items.kk.map(({ kind }) => kind)).size;
      return aboutBank(id, kinds < kindsAtLeast, `${kinds} kinds of item`);
    },
  },

  aboveRecall: {
    promise: `asks above recall in at least ${aboveRecallAtLeast * 100} % of its items`,
    remedy: 'ask why and what follows, not only what is so',
    find: ({ id, bank }) => {
      const all = bank.items.kk.length;
      const above = bank.items.kk.filter(({ level }) => level !== 'recall').length;
      return aboutBank(id, above < all * aboveRecallAtLeast, `${above} of ${all} items above recall`);
    },
  },

  enoughForQuiz: {
    promise: 'leaves the quiz enough items that the lesson does not ask',
    remedy: 'write more items, or change quizLength',
    find: (lesson) => {
      const { quizLength } = lesson.bank;
      const left = quizItems(lesson, 'kk').length;
      const message = `quizLength ${quizLength}, wanted are ${quizLengthAtLeast} to ${left}`;
      return aboutBank(lesson.id, quizLength < quizLengthAtLeast || quizLength > left, message);
    },
  },

  groupsOfSeveral: {
    promise: 'gives each item of a confusion group a partner',
    remedy: 'write a second item of the group, or put the item into another one',
    find: ({ id, bank }) => {
      const groups = bank.items.kk.map(({ confusionGroup }) => confusionGroup);
      return bank.items.kk
        .filter(({ confusionGroup }) => groups.filter((group) => group === confusionGroup).length === 1)
        .map((item) => ({
          file: bankFile(id),
          place: localId(item),
          message: `alone in the group ${item.confusionGroup}`,
        }));
    },
  },

  keyNotLongest: {
    promise: `does not give the key away by its length: longest in less than ${keyLongestBelow * 100} % of single choices`,
    remedy: 'make the options about equally long',
    find: ({ id, bank }) =>
      locales.flatMap((locale) => {
        const singles = bank.items[locale].filter(({ kind }) => kind === 'single-choice');
        const longest = singles.filter((item) => optionsWithKey(item).some(isKeyLongest));
        const message = `the key is longest in ${longest.length} of ${singles.length}: ${longest.map(localId).join(', ')}`;
        const isGivenAway = longest.length > 0 && longest.length >= singles.length * keyLongestBelow;
        return isGivenAway ? [{ file: wordsFile(id, locale), place: 'items', message }] : [];
      }),
  },
} as const satisfies Rules<GatedLesson>;

/** What a bank should keep: warnings, with figures. */
export const bankWarnings = {
  // A warning until the whole course stands, then a gate.
  enoughOpportunities: {
    promise: `gives each objective at least ${opportunitiesWanted} opportunities`,
    remedy: 'write items for the objective',
    find: ({ id, bank, structure }) =>
      structure.objectives.flatMap((objective) => {
        // An item with drawn numbers is another one when it is tried again.
        const opportunities = itemsFor(bank.items.kk, id, objective)
          .map((item) => (numbersOf(item) === null ? 1 : 2))
          .reduce((sum, count) => sum + count, 0);
        return aboutBank(id, opportunities < opportunitiesWanted, `${opportunities} opportunities for ${objective}`);
      }),
  },

  keyPlacedByChance: {
    promise: 'has keys that are first or longest no more often than by chance',
    remedy: 'write keys of all lengths in all places',
    find: ({ id, bank }) => [
      ...surplus(bankFile(id), 'the first in the bank', bank.items.kk, (options) => options[0]),
      ...surplus(bankFile(id), 'the first in the order of ids', bank.items.kk, (options, item) => {
        const [first] = drawnIds(toView(item)).filter((shown) => options.some((option) => option.id === shown));
        return options.find((option) => option.id === first);
      }),
      ...locales.flatMap((locale) =>
        surplus(wordsFile(id, locale), 'the longest', bank.items[locale], (options) =>
          options.find((option) => options.every((other) => other === option || isShorter(other, option))),
        ),
      ),
    ],
  },
} as const satisfies Rules<GatedLesson>;

type Options = ReturnType<typeof optionsWithKey>[number];
type Option = Options[number];

/** Whether among all lists of options `pick` finds a key much more often than a blind choice would. */
function surplus(
  file: string,
  what: string,
  items: readonly Item[],
  pick: (options: Options, item: Item) => Option | undefined,
): Finding[] {
  const lists = items.flatMap((item) => optionsWithKey(item).map((options) => ({ item, options })));
  const found = lists.filter(({ item, options }) => pick(options, item)?.key === true).length;
  const byChance = lists.reduce(
    (sum, { options }) => sum + options.filter(({ key }) => key).length / options.length,
    0,
  );
  if (found - byChance <= lists.length * surplusWanted) return [];
  const message = `a key is ${what} in ${found} of ${lists.length}; by chance it would be in ${byChance.toFixed(1)}`;
  return [{ file, place: 'items', message }];
}

function isKeyLongest(options: Options): boolean {
  const key = options.find((option) => option.key);
  return key !== undefined && options.every((option) => option === key || isShorter(option, key));
}

function isShorter(option: Option, than: Option): boolean {
  return option.text.length < than.text.length;
}

function aboutBank(lesson: string, isBroken: boolean, message: string): Finding[] {
  return isBroken ? [{ file: bankFile(lesson), place: 'items', message }] : [];
}

function itemsFor(items: readonly Item[], lesson: string, objective: string): readonly Item[] {
  return items.filter((item) => item.objective === `${lesson}/${objective}`);
}
