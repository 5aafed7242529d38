import { countWords } from '@/components/item/written/count-words';
import type { Item, Response } from '@/core/item/item';
import {
  drawNumbers,
  explainKey,
  foreseenErrors,
  keyResponse,
  scoreResponse,
  toView,
  withNumbers,
} from '@/core/item/registry';
import type { Score } from '@/core/item/score';
import { normaliseAnswer } from '@/core/item/short-text/normalise-answer';
import type { Locale } from '@/core/language/locale';
import { createRandom } from '@/core/random';
import { abs, compare, rationalFromDecimal, subtract, type Rational } from '@/core/rational';
import { numbersIn } from '../numbers';
import { explainedIn, isCopy, listsIn, plain, says, textsIn } from './item-texts';
import { numberSaid } from './number-said';
import { betweenLanguages, inStructure, inWords, repeated, type GatedLesson, type Rule, type Rules } from './rule';
import { isUnfair } from './unfair-wording';

// Three options, four where a fourth real misconception exists (Butler et al. 2006).
const optionsOfSingleChoice = [3, 4];
const largestKey = { numerator: 1000n, denominator: 1n };
// By how much of the asked length a model answer may be shorter or longer.
const modelLengthWithin = 0.4;
// Shorter words of a key (of, the, и, мен) stand in every text.
const lettersOfTellingWord = 4;
// How many attempts at an item with drawn numbers are looked at.
const drawnAttempts = 20;

/** Kinds without reasons for wrong answers: an order is explained place by place, a written answer by its criteria. */
const unforeseeable: readonly Item['kind'][] = ['ordering', 'written'];

/** What each item of a bank keeps. */
export const itemRules = {
  optionsOfSingleChoice: {
    promise: `has ${optionsOfSingleChoice.join(' or ')} options in a single choice`,
    remedy: 'keep the misconceptions that learners really have',
    find: inStructure((item) =>
      item.kind === 'single-choice' && !optionsOfSingleChoice.includes(item.options.length)
        ? [`${item.options.length} options`]
        : [],
    ),
  },

  textsDiffer: {
    promise: 'offers texts that differ, also when case, quotes and punctuation are set aside',
    remedy: 'reword one of them',
    find: inWords((item) => {
      const criteria = item.kind === 'written' ? [item.criteria] : [];
      return [...listsIn(toView(item)), ...criteria].flatMap((list) =>
        repeated(list.map(({ text }) => plain(text))).map((text) => `two texts are "${text}"`),
      );
    }),
  },

  reasonsOfTheirOwn: {
    promise: 'gives reasons that copy neither what they explain nor one another',
    remedy: 'say why it is right or wrong',
    find: inWords((item) => {
      const explained = explainedIn(item);
      return [
        ...explained
          .filter(({ text, reason }) => text !== null && isCopy(reason, text))
          .map(({ id }) => `the reason of ${id} copies it`),
        ...repeated(explained.map(({ reason }) => plain(reason))).map((reason) => `two reasons are "${reason}"`),
      ];
    }),
  },

  explanationOfItsOwn: {
    promise: 'explains each item in words of its own',
    remedy: 'say why the key is right',
    find: inWords((item) => {
      const copied = [
        ...textsIn(toView(item)),
        ...item.hints,
        ...explainedIn(item).map(({ reason }) => reason),
        ...(item.kind === 'written' ? [item.model] : []),
      ];
      return copied.filter((text) => isCopy(item.explanation, text)).map((text) => `the explanation copies "${text}"`);
    }),
  },

  fairWording: {
    promise: 'never asks for what is not so, nor offers all or none of the above',
    remedy: 'ask for what is so, and offer answers that stand on their own',
    find: inWords((item, locale) =>
      textsIn(toView(item))
        .filter((text) => isUnfair(text, locale))
        .map((text) => `"${text}"`),
    ),
  },

  foreseesMistakes: {
    promise: 'foresees wrong answers and says what each reveals',
    remedy: 'name the mistakes that learners make, with a reason and a misconception each',
    find: inStructure((item) =>
      unforeseeable.includes(item.kind) || foreseenErrors(item).length > 0 ? [] : ['it foresees no mistake'],
    ),
  },

  keyScoresFull: {
    promise: 'gives full points for the key, and less for every other answer that it foresees',
    remedy: 'mend the key or the mistake',
    find: inAttempts((item) => {
      const key = isFull(fullyMarked(item, keyResponse(item))) ? [] : ['the key does not score full points'];
      const wrong = wrongResponses(item).filter(({ response }) => isFull(fullyMarked(item, response)));
      return [...key, ...wrong.map(({ id }) => `${id} scores full points`)];
    }),
  },

  revealsMisconceptions: {
    promise: 'reveals the named misconception for every distractor and foreseen mistake',
    remedy: 'make the mistake one that the scoring recognises',
    find: inAttempts((item) =>
      foreseenErrors(item).flatMap(({ id, misconception, response }) => {
        const score = scoreResponse(item, response);
        const told = score.status === 'scored' ? score.misconceptions : [];
        return told.includes(misconception) ? [] : [`${id} does not reveal ${misconception}`];
      }),
    ),
  },

  keyStaysHidden: {
    promise: 'gives nothing of the key away before it is shown',
    remedy: 'name the way to the answer, not the answer',
    find: inWords((item, locale) => [
      ...item.hints.flatMap((hint, index) =>
        keyIn(item, hint, locale).map((told) => `hint ${index + 1} tells the key: "${told}"`),
      ),
      ...(item.kind === 'short-text' ? item.accepted : [])
        .filter((answer) => says(item.stem, answer))
        .map((told) => `the stem tells the key: "${told}"`),
      ...keysInReasonsOfMistakes(item),
    ]),
  },

  sameHints: {
    promise: 'has as many hints in each language',
    remedy: 'write the same steps in kk, ru and en',
    find: betweenLanguages((kk, other) =>
      kk.hints.length === other.hints.length ? [] : [`${other.hints.length} hints, in kk ${kk.hints.length}`],
    ),
  },

  sameNumbers: {
    promise: 'has the same unit, numbers of the stem and stimulus in each language',
    remedy: 'write the same in kk, ru and en',
    find: betweenLanguages((kk, other, locale) => {
      const unitOf = (item: Item): string | undefined => (item.kind === 'numeric' ? item.unit : undefined);
      const shapeOf = ({ stimulus }: Item, written: Locale): string => {
        const cells = stimulus?.table?.rows.flat() ?? [];
        return [`${stimulus?.paragraphs.length} paragraphs`, ...numbersIn(cells.join(' | '), written)].join(', ');
      };
      const numbers = (item: Item, written: Locale): string => numbersIn(item.stem, written).sort().join(', ');
      const [given, wanted] = [shapeOf(other, locale), shapeOf(kk, 'kk')];
      const [asked, askedInKazakh] = [numbers(other, locale), numbers(kk, 'kk')];
      return [
        ...((unitOf(kk) === undefined) === (unitOf(other) === undefined) ? [] : ['a unit in one language only']),
        ...(given === wanted ? [] : [`its stimulus has ${given}, in kk ${wanted}`]),
        ...(asked === askedInKazakh ? [] : [`its stem has the numbers ${asked}, in kk ${askedInKazakh}`]),
      ];
    }),
  },

  numberOfKeysUntold: {
    promise: 'does not say how many options are right where finding out is part of the question',
    remedy: 'leave the number out, or use the rule "per-option", which tells it',
    find: inWords((item, locale) => {
      const view = toView(item);
      if (item.kind !== 'multiple-choice' || view.kind !== 'multiple-choice' || view.choose !== null) return [];
      const keys = item.options.filter((option) => option.key).length;
      const said = numberSaid(item.stem, keys, locale);
      return said === null ? [] : [`the stem says ${said}`];
    }),
  },

  // A comma is always a decimal sign in an answer, so "1,234" typed by an English reader is a little more than one.
  numbersThatCanBeTyped: {
    promise: 'asks for numbers below 1000, printed with all their decimals',
    remedy: 'ask in another unit, or give the key as many decimals as are shown',
    find: inAttempts((item) => {
      if (item.kind !== 'numeric') return [];
      const tooLarge = compare(abs(rationalFromDecimal(item.key)), largestKey) >= 0 ? [`${item.key} is too large`] : [];
      const cut = decimalsOf(item.key) > item.decimals ? [`${item.key} has more than ${item.decimals} decimals`] : [];
      return [...tooLarge, ...cut];
    }),
  },

  numericMistakesApart: {
    promise: 'has mistakes of numbers that cannot be taken for the key or for one another',
    remedy: 'change the numbers of the question, or leave the mistake out',
    find: inAttempts((item) => {
      if (item.kind !== 'numeric') return [];
      const tolerance = rationalFromDecimal(item.tolerance);
      const nearKey = item.mistakes.filter(({ value }) => !isFarther(value, item.key, tolerance));
      const nearOther = item.mistakes.flatMap((mistake, index) =>
        item.mistakes.slice(index + 1).filter(({ value }) => !isFarther(value, mistake.value, twice(tolerance))),
      );
      return [...nearKey, ...nearOther].map((mistake) => `${mistake.id} (${mistake.value}) is too near`);
    }),
  },

  shortAnswersApart: {
    promise: 'accepts and foresees short answers that cannot be taken for one another, in any language',
    remedy: 'keep an answer in one place',
    find: inStructure((item) => {
      if (item.kind !== 'short-text') return [];
      const answers = [
        { id: 'key', variants: item.accepted },
        ...item.mistakes.map(({ id, variants }) => ({ id, variants })),
      ].map(({ id, variants }) => ({ id, variants: [...new Set(variants.map(normaliseAnswer))] }));
      const empty = answers.filter(({ variants }) => variants.includes('')).map(({ id }) => `${id}: an empty answer`);
      const all = answers.flatMap(({ variants }) => variants);
      return [...empty, ...repeated(all).map((answer) => `"${answer}" is both ${idsWith(answers, answer)}`)];
    }),
  },

  rowsDiffer: {
    promise: 'has distinct columns to tick: not the same in every row',
    remedy: 'ask about rows that differ, or ask another kind of question',
    find: inStructure((item) => {
      if (item.kind !== 'matrix') return [];
      const different = new Set(item.rows.map(({ keys }) => [...keys].sort().join()));
      return different.size > 1 ? [] : ['every row has the same columns'];
    }),
  },

  modelLength: {
    promise: `has model answers of the length that it asks for, within ${modelLengthWithin * 100} %`,
    remedy: 'change the model answer, or "words" in bank.json',
    find: inWords((item) => {
      if (item.kind !== 'written') return [];
      const given = countWords(item.model);
      return Math.abs(given - item.words) > item.words * modelLengthWithin
        ? [`${given} words, asked are ${item.words}`]
        : [];
    }),
  },
} as const satisfies Rules<GatedLesson>;

/** For a rule that must hold for the numbers of every attempt. */
function inAttempts(find: (item: Item) => readonly string[]): Rule<GatedLesson>['find'] {
  return inStructure((item) => {
    const drawn = Array.from({ length: drawnAttempts }, (_, attempt) => {
      const numbers = drawNumbers(item, createRandom(`attempt ${attempt}`));
      return numbers === null ? null : withNumbers(item, numbers);
    });
    return [item, ...drawn.filter((each) => each !== null)].flatMap(find);
  });
}

/** Each foreseen error, and the right order turned round. */
function wrongResponses(item: Item): readonly { readonly id: string; readonly response: Response }[] {
  const key = keyResponse(item);
  const reversed = key.kind === 'ordering' ? [{ id: 'the reversed order', response: reverse(key) }] : [];
  return [...foreseenErrors(item), ...reversed];
}

function reverse(response: Extract<Response, { kind: 'ordering' }>): Response {
  return { ...response, elements: [...response.elements].reverse() };
}

/** Scored as if every criterion was found met; kinds that nobody has to mark do not ask. */
function fullyMarked(item: Item, response: Response): Score {
  return scoreResponse(item, response, Object.keys(explainKey(item)));
}

function isFull(score: Score): boolean {
  return score.status === 'scored' && score.earned === score.possible;
}

/**
 * What a hint says of the key: a whole option, a pair that belongs together, the number, a short answer or a word of it
 * that the question does not say itself.
 */
function keyIn(item: Item, hint: string, locale: Locale): string[] {
  const key = keyResponse(item);
  switch (key.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'gap-text':
      return keyOptions(item).filter((text) => says(hint, text));
    case 'short-text':
      if (item.kind !== 'short-text') return [];
      return [
        ...item.accepted.filter((answer) => says(hint, answer)),
        ...tellingWords(item.key).filter((word) => hasWord(hint, word) && !hasWord(item.stem, word)),
      ];
    case 'numeric': {
      if (item.kind !== 'numeric') return [];
      const tolerance = rationalFromDecimal(item.tolerance);
      return numbersIn(hint, locale).filter((number) => !isFarther(number, item.key, tolerance));
    }
    case 'matching':
    case 'categorise':
      return Object.entries(key.places)
        .map(([part, target]) => [partText(item, part), partText(item, target)])
        .filter((pair) => pair.every((text) => says(hint, text)))
        .map((pair) => pair.join(' – '));
    case 'matrix':
      return Object.entries(key.ticks)
        .flatMap(([row, columns]) => columns.map((column) => [partText(item, row), partText(item, column)]))
        .filter((pair) => pair.every((text) => says(hint, text)))
        .map((pair) => pair.join(' – '));
    case 'written':
      return says(hint, key.text) ? [key.text] : [];
    case 'ordering':
      return [];
  }
}

/** The reasons of placing mistakes are told while the key is hidden, so they do not name the place that is right. */
function keysInReasonsOfMistakes(item: Item): string[] {
  if (item.kind !== 'matching' && item.kind !== 'categorise') return [];
  const key = keyResponse(item);
  const places = 'places' in key ? key.places : {};
  return item.mistakes.flatMap(({ id, part, target, reason }) => {
    const right = partText(item, places[part] ?? '');
    // A right place whose name is part of the wrong one's ("law", "law of parties") is not told by it.
    return says(reason, right) && !says(partText(item, target), right)
      ? [`the reason of ${id} tells where it belongs`]
      : [];
  });
}

function keyOptions(item: Item): string[] {
  return optionsWithKey(item)
    .flat()
    .filter(({ key }) => key)
    .map(({ text }) => text);
}

/** Every list of options of which some are the key. */
export function optionsWithKey(item: Item): readonly (readonly { id: string; key: boolean; text: string }[])[] {
  if ('options' in item) return [item.options];
  return 'gaps' in item ? item.gaps.map(({ options }) => options) : [];
}

function partText(item: Item, id: string): string {
  return (
    listsIn(toView(item))
      .flat()
      .find((part) => part.id === id)?.text ?? ''
  );
}

function tellingWords(answer: string): string[] {
  return plain(answer)
    .split(' ')
    .filter((word) => word.length >= lettersOfTellingWord);
}

/** Also with endings: "меже" is in "межеден". */
function hasWord(text: string, word: string): boolean {
  return plain(text)
    .split(' ')
    .some((each) => each.startsWith(word));
}

function idsWith(answers: readonly { readonly id: string; readonly variants: readonly string[] }[], answer: string) {
  return answers
    .filter(({ variants }) => variants.includes(answer))
    .map(({ id }) => id)
    .join(' and ');
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
