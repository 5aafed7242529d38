import { verdictOf, type Points, type Verdict } from '@/core/item/score';
import type { Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import { formatInteger } from '@/core/language/format-number';
import type { ItemWord } from './item-words';

interface PointsChipProps {
  readonly locale: Locale;
  readonly say: Say<ItemWord>;
  /** Points that a full answer earns. */
  readonly possible: number;
  /** What was earned; null before there is an answer. */
  readonly score: Points | null;
}

const tones: Readonly<Record<Verdict, string>> = { correct: 'ok', partly: 'part', wrong: 'bad' };

/** What the question is worth, or what it has earned. */
export function PointsChip({ locale, say, possible, score }: PointsChipProps) {
  if (score === null) return <span>{say('item.points', { count: possible })}</span>;
  return (
    <span className={`chip ${tones[verdictOf(score)]}`}>
      {say('item.score', { earned: formatInteger(locale, score.earned), count: score.possible })}
    </span>
  );
}
