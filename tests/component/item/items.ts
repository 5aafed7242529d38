import type { MisconceptionWords } from '@/core/course/misconception';
import type { CategoriseItem } from '@/core/item/categorise/types';
import type { GapTextItem } from '@/core/item/gap-text/types';
import type { Item, ItemBase } from '@/core/item/item';
import type { MatchingItem } from '@/core/item/matching/types';
import type { MatrixItem } from '@/core/item/matrix/types';
import type { MultipleChoiceItem } from '@/core/item/multiple-choice/types';
import type { NumericItem } from '@/core/item/numeric/types';
import type { OrderingItem } from '@/core/item/ordering/types';
import type { PlacedPart } from '@/core/item/placing';
import type { ShortTextItem } from '@/core/item/short-text/types';
import type { ChoiceOption, SingleChoiceItem } from '@/core/item/single-choice/types';
import type { WrittenItem } from '@/core/item/written/types';
import { formatInteger, formatPercent } from '@/core/language/format-number';
import { locales, type Locale } from '@/core/language/locale';

/*
 * One item of each kind in the words of a language: every text begins with the language, so that a test sees which one
 * is on the screen. Ids, keys and sections are the same in all.
 */

function base(locale: Locale, id: string): ItemBase {
  return {
    id: `party-systems/${id}`,
    revision: 1,
    objective: 'party-systems/count-parties',
    level: 'understand',
    section: 'counting',
    confusionGroup: 'counting',
    sources: [],
    stem: `${locale} stem of ${id}`,
    hints: [`${locale} hint of ${id}`, `${locale} larger hint of ${id}`],
    explanation: `${locale} explanation of ${id}`,
  };
}

function option(locale: Locale, id: string, key: boolean): ChoiceOption {
  const words = { id, text: `${locale} ${id}`, reason: `${locale} reason of ${id}` };
  return key ? { ...words, key } : { ...words, key, misconception: `misconception-of-${id}` };
}

export function misconceptions(locale: Locale): Record<string, string> {
  return { 'misconception-of-law': `${locale} taking the law for its effect` };
}

/** The same with the sentence that tells learners about themselves. */
export function misconceptionWords(locale: Locale): Record<string, MisconceptionWords> {
  return Object.fromEntries(
    Object.entries(misconceptions(locale)).map(([id, name]) => [id, { name, often: `${locale} often: ${name}.` }]),
  );
}

/** One right option: rule. */
export function singleChoice(locale: Locale): SingleChoiceItem {
  return {
    ...base(locale, 'one-of-three'),
    kind: 'single-choice',
    options: [option(locale, 'rule', true), option(locale, 'law', false), option(locale, 'luck', false)],
  };
}

/** Three right options: members, regions, founders. */
export function multipleChoice(locale: Locale): MultipleChoiceItem {
  return {
    ...base(locale, 'three-of-five'),
    kind: 'multiple-choice',
    rule: 'per-option',
    options: [
      option(locale, 'members', true),
      option(locale, 'regions', true),
      option(locale, 'founders', true),
      option(locale, 'deposit', false),
      option(locale, 'language', false),
    ],
  };
}

/** 1 / (0.5² + 0.25² + 0.25²) = 2.67 to two decimals; 1 is what forgetting to square gives. */
export function numeric(locale: Locale): NumericItem {
  return {
    ...base(locale, 'effective-number'),
    kind: 'numeric',
    key: '2.67',
    tolerance: '0.01',
    decimals: 2,
    unit: `${locale} parties`,
    mistakes: [
      { id: 'forgot-to-square', value: '1', misconception: 'misconception-of-law', reason: `${locale} not squared` },
    ],
  };
}

/** Right order: founded, split, renamed. */
export function ordering(locale: Locale): OrderingItem {
  const element = (id: string) => ({ id, text: `${locale} ${id}`, reason: `${locale} year of ${id}` });
  return {
    ...base(locale, 'life-of-a-party'),
    kind: 'ordering',
    rule: 'longest-chain',
    elements: [element('founded'), element('split'), element('renamed')],
    first: `${locale} earliest`,
    last: `${locale} latest`,
  };
}

/** Right: "mass party", in any of the languages ("kk mass party" …); "cadre party" is a foreseen mistake. */
export function shortText(locale: Locale): ShortTextItem {
  return {
    ...base(locale, 'name-the-party'),
    kind: 'short-text',
    key: `${locale} mass party`,
    accepted: locales.map((each) => `${each} mass party`),
    mistakes: [
      {
        id: 'cadre',
        variants: locales.map((each) => `${each} cadre party`),
        misconception: 'misconception-of-law',
        reason: `${locale} reason of cadre`,
      },
    ],
  };
}

/** Right: two in the first gap, many in the second. */
export function gapText(locale: Locale): GapTextItem {
  return {
    ...base(locale, 'law-in-prose'),
    kind: 'gap-text',
    rule: 'per-part',
    text: `${locale} plurality tends to {gap:plurality} parties, proportional rule to {gap:proportional}.`,
    gaps: [
      {
        id: 'plurality',
        label: `${locale} under plurality`,
        options: [option(locale, 'two', true), option(locale, 'three', false)],
      },
      {
        id: 'proportional',
        label: `${locale} under proportional rule`,
        options: [option(locale, 'many', true), option(locale, 'one', false), option(locale, 'none', false)],
      },
    ],
  };
}

function placed(locale: Locale, id: string, key: string): PlacedPart {
  return { id, key, text: `${locale} ${id}`, reason: `${locale} reason of ${id}` };
}

/** Right: burke with trustee, downs with median, michels with oligarchy; spare belongs to nobody. */
export function matching(locale: Locale): MatchingItem {
  return {
    ...base(locale, 'authors-and-ideas'),
    kind: 'matching',
    rule: 'per-part',
    prompts: [
      placed(locale, 'burke', 'trustee'),
      placed(locale, 'downs', 'median'),
      placed(locale, 'michels', 'oligarchy'),
    ],
    partners: ['trustee', 'median', 'oligarchy', 'spare'].map((id) => ({ id, text: `${locale} ${id}` })),
    mistakes: [
      {
        id: 'burke-oligarch',
        part: 'burke',
        target: 'oligarchy',
        misconception: 'misconception-of-law',
        reason: `${locale} reason of burke-oligarch`,
      },
    ],
  };
}

/** Right: threshold and recount are mechanical, donors and lesser-evil psychological. */
export function categorise(locale: Locale): CategoriseItem {
  return {
    ...base(locale, 'two-effects'),
    kind: 'categorise',
    rule: 'per-part',
    elements: [
      placed(locale, 'threshold', 'mechanical'),
      placed(locale, 'recount', 'mechanical'),
      placed(locale, 'donors', 'psychological'),
      placed(locale, 'lesser-evil', 'psychological'),
    ],
    categories: ['mechanical', 'psychological'].map((id) => ({ id, text: `${locale} ${id}` })),
    mistakes: [
      {
        id: 'donors-mechanical',
        part: 'donors',
        target: 'mechanical',
        misconception: 'misconception-of-law',
        reason: `${locale} reason of donors-mechanical`,
      },
    ],
  };
}

/** Right: norm by burke; vote-seeking by downs; parties-matter by both. */
export function matrix(locale: Locale): MatrixItem {
  const row = (id: string, keys: readonly string[]) => ({
    id,
    keys,
    text: `${locale} ${id}`,
    reason: `${locale} reason of ${id}`,
  });
  return {
    ...base(locale, 'who-says-so'),
    kind: 'matrix',
    rule: 'per-part',
    rows: [
      row('norm', ['by-burke']),
      row('vote-seeking', ['by-downs']),
      row('parties-matter', ['by-burke', 'by-downs']),
    ],
    columns: ['by-burke', 'by-downs'].map((id) => ({ id, text: `${locale} ${id}` })),
    mistakes: [
      {
        id: 'downs-norm',
        row: 'norm',
        column: 'by-downs',
        misconception: 'misconception-of-law',
        reason: `${locale} reason of downs-norm`,
      },
    ],
  };
}

/** Two criteria: names-effect, gives-example. */
export function written(locale: Locale): WrittenItem {
  return {
    ...base(locale, 'explain-effect'),
    kind: 'written',
    words: 50,
    criteria: ['names-effect', 'gives-example'].map((id) => ({ id, text: `${locale} criterion ${id}` })),
    model: `${locale} model answer`,
  };
}

/**
 * A question about the party lists of the election of the Mäzhilis on 19 March 2023, with the three that won most votes.
 *
 * @source data/elections/mazhilis-2023-list (Central Election Commission of Kazakhstan); shares as published
 */
export function withStimulus(locale: Locale): SingleChoiceItem {
  const list = (name: string, votes: number, share: string, seats: number) => [
    `${locale} ${name}`,
    formatInteger(locale, votes),
    formatPercent(locale, share),
    formatInteger(locale, seats),
  ];
  return {
    ...singleChoice(locale),
    stimulus: {
      id: 'party-systems/lists-of-2023',
      title: `${locale} lists of 2023`,
      paragraphs: [`${locale} text about the lists`],
      table: {
        columns: ['list', 'votes', 'share', 'seats'].map((column) => `${locale} ${column}`),
        rows: [
          list('AMANAT', 3431510, '53.90', 40),
          list('Auyl', 693938, '10.90', 8),
          list('Respublica', 547154, '8.59', 6),
        ],
      },
    },
  };
}

export function allKinds(locale: Locale): readonly Item[] {
  return [
    singleChoice(locale),
    multipleChoice(locale),
    numeric(locale),
    shortText(locale),
    gapText(locale),
    matching(locale),
    categorise(locale),
    ordering(locale),
    matrix(locale),
    written(locale),
  ];
}
