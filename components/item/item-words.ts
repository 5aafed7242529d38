import type { ItemKind } from '@/core/item/item';
import type { MessageKey } from '@/data/messages/messages';
import { categoriseWords } from './categorise/words';
import { gapTextWords } from './gap-text/words';
import { matchingWords } from './matching/words';
import { matrixWords } from './matrix/words';
import { multipleChoiceWords } from './multiple-choice/words';
import { numericWords } from './numeric/words';
import { orderingWords } from './ordering/words';
import { shortTextWords } from './short-text/words';
import { singleChoiceWords } from './single-choice/words';
import { writtenWords } from './written/words';

/** What every screen with questions says, whatever their kinds. */
const commonWords = [
  'item.save',
  'item.saved',
  'item.nextHint',
  'item.hints',
  'item.unmarked',
  'item.missing.parts',
  'item.missing.text',
  'item.missing.tooLong',
  'item.missing.saved',
  'item.rule.twoOneZero',
  'item.rule.allOrNothing',
  'item.rule.parts',
  'certainty.ask',
  'certainty.sure',
  'certainty.fairly',
  'certainty.guess',
  'certainty.off',
  'certainty.isOff',
  'certainty.mark',
  'report.open',
  'report.text',
  'report.how',
  'report.copy',
  'report.copied',
  'report.notCopied',
  'report.mail',
  'item.check',
  'item.tryAgain',
  'item.showAnswer',
  'item.toText',
  'item.points',
  'item.score',
  'item.correct',
  'item.partly',
  'item.wrong',
  'item.notYet',
  'item.answer',
  'item.mark.right',
  'item.mark.wrong',
  'item.mark.missed',
  'item.mark.key',
  'item.yourAnswer',
  'item.hint',
  'item.reveals',
  'item.changed',
  'item.missing.choice',
  'item.missing.unreadable',
  'item.missing.unchanged',
  'item.credit',
  'item.creditFloor',
] as const satisfies readonly MessageKey[];

const kindWords = {
  'single-choice': singleChoiceWords,
  'multiple-choice': multipleChoiceWords,
  numeric: numericWords,
  'short-text': shortTextWords,
  'gap-text': gapTextWords,
  matching: matchingWords,
  categorise: categoriseWords,
  ordering: orderingWords,
  matrix: matrixWords,
  written: writtenWords,
} as const satisfies Readonly<Record<ItemKind, readonly MessageKey[]>>;

export type ItemWord = (typeof commonWords)[number] | (typeof kindWords)[ItemKind][number];

/** What a screen with questions of these kinds says: a page carries no words of kinds that it does not have. */
export function itemWords(kinds: Iterable<ItemKind>): readonly ItemWord[] {
  return [...commonWords, ...[...new Set(kinds)].flatMap((kind) => kindWords[kind])];
}
