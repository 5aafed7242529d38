import type { Ref } from 'react';
import type { Feedback } from '@/core/attempt/feedback';
import type { Certainty } from '@/core/item/certainty';
import { certaintyMark } from '@/core/item/certainty';
import type { ItemView } from '@/core/item/item';
import { partsOf } from '@/core/item/registry';
import type { Verdict } from '@/core/item/score';
import { formatInteger } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import { Icon } from '../ui/icon';
import { domId } from './dom-id';
import type { ItemWord } from './item-words';
import { viewsOf } from './registry';

interface FeedbackBoxProps {
  readonly locale: Locale;
  readonly say: Say<ItemWord>;
  readonly view: ItemView;
  readonly feedback: Feedback;
  /** The answer waits for somebody to mark it. */
  readonly isUnmarked: boolean;
  /** What the learner said before the reveal; null for nothing. */
  readonly certainty: Certainty | null;
  /** Names of misconceptions by id. */
  readonly misconceptions: Readonly<Record<string, string>>;
  /** One more sentence about the answer; null for none. */
  readonly note: string | null;
  readonly ref?: Ref<HTMLDivElement>;
}

const tones: Readonly<Record<Verdict, string>> = { correct: 'ok', partly: 'part', wrong: 'bad' };

/**
 * The verdict and why. While the key is hidden the reasons of the chosen parts stand here; afterwards all reasons stand
 * beside their parts in the review view, and the explanation stands here.
 */
export function FeedbackBox(props: FeedbackBoxProps) {
  const { locale, say, view, feedback, isUnmarked, certainty, misconceptions, note, ref } = props;
  const { verdict, key, score, hints, explanation } = feedback;
  const verdictId = `${domId(view.id)}-verdict`;
  const credit = creditOf(view, feedback);
  const reasons = key === null ? Object.entries(feedback.reasons) : [];
  const reveals = feedback.misconceptions.flatMap((id) => misconceptions[id] ?? []);
  return (
    <div
      className={`fb ${verdict === null ? 'told' : tones[verdict]}`}
      role="group"
      aria-labelledby={verdictId}
      tabIndex={-1}
      ref={ref}
    >
      {verdict !== null && <Icon name={verdict} />}
      <p className="fb-verdict" id={verdictId}>
        {say(verdictWord(feedback, isUnmarked))}
        {credit !== null && credit.terms.length > 0 && `: ${sumOf(locale, say, credit.terms, feedback)}`}
      </p>
      {reasons.map(([part, reason]) => (
        <p key={part}>
          {reasons.length > 1 && <b>{textOf(view, part)}: </b>}
          {reason}
        </p>
      ))}
      {hints.map((hint) => (
        <p key={hint}>{say('item.hint', { hint })}</p>
      ))}
      {explanation !== null && <p>{explanation}</p>}
      {reveals.length > 0 && <p>{say('item.reveals', { names: reveals.join('; ') })}</p>}
      {credit !== null && <p className="fb-rule">{say(credit.rule)}</p>}
      {certainty !== null && score !== null && key !== null && (
        <p className="fb-rule">
          {say('certainty.mark', {
            certainty: say(`certainty.${certainty}`),
            mark: signed(locale, certaintyMark(certainty, score)),
          })}
        </p>
      )}
      {note !== null && <p>{note}</p>}
    </div>
  );
}

/** What the learner is told first: "not yet" as long as there is another try. */
function verdictWord({ verdict, key }: Feedback, isUnmarked: boolean): ItemWord {
  if (verdict === null) return isUnmarked ? 'item.unmarked' : 'item.answer';
  return verdict === 'wrong' && key === null ? 'item.notYet' : `item.${verdict}`;
}

function creditOf(view: ItemView, { verdict, score, marks }: Feedback) {
  if (score === null || verdict === 'correct') return null;
  return viewsOf(view).credit(view, Object.values(marks));
}

/** "2 + 0 − 1 = 1 of 3" */
function sumOf(locale: Locale, say: Say<ItemWord>, terms: readonly number[], { score }: Feedback): string {
  const total = terms.reduce((sum, term) => sum + term, 0);
  const sum = terms
    .map((term, index) => `${index === 0 ? '' : term < 0 ? ' − ' : ' + '}${formatInteger(locale, Math.abs(term))}`)
    .join('');
  const possible = formatInteger(locale, score?.possible ?? 0);
  if (total < 0) return say('item.creditFloor', { sum, possible });
  return say('item.credit', { sum, earned: formatInteger(locale, total), possible });
}

/** "+3", "−6", "0" */
export function signed(locale: Locale, mark: number): string {
  const sign = mark > 0 ? '+' : mark < 0 ? '−' : '';
  return `${sign}${formatInteger(locale, Math.abs(mark))}`;
}

function textOf(view: ItemView, part: string): string {
  return partsOf(view).find(({ id }) => id === part)?.text ?? '';
}
