import { useEffect, useRef, useState, type ReactNode, type Ref, type SubmitEvent } from 'react';
import type { ItemState } from '@/core/attempt/attempt';
import { feedbackFor } from '@/core/attempt/feedback';
import type { FeedbackPolicy } from '@/core/attempt/policy';
import type { Item, Response } from '@/core/item/item';
import { scoreResponse, toView } from '@/core/item/registry';
import { verdictOf, type InvalidReason, type Scored } from '@/core/item/score';
import { formatInteger } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import { domId } from './dom-id';
import { FeedbackBox } from './feedback-box';
import type { ItemWord } from './item-words';
import { viewsOf } from './registry';

interface ItemCardProps {
  readonly locale: Locale;
  readonly say: Say<ItemWord>;
  readonly item: Item;
  /** From `shownOrder`. */
  readonly order: readonly string[];
  /** Of this item by the same policy. */
  readonly state: ItemState;
  readonly policy: FeedbackPolicy;
  /** What the question is in its place: "Question 2 of 8". */
  readonly label: string;
  /** Points or score. */
  readonly chip: ReactNode;
  readonly headingLevel: 2 | 3;
  readonly stemRef?: Ref<HTMLHeadingElement>;
  /** Names of misconceptions by id. */
  readonly misconceptions: Readonly<Record<string, string>>;
  /** The section that teaches it; null where there is nothing to go back to. */
  readonly sectionHref: string | null;
  /** One more sentence in the feedback; null for none. */
  readonly note: string | null;
  /** Null while nothing can be recorded: the answer can be given already, and is checked as soon as it can. */
  readonly onSubmit: ((response: Response, score: Scored) => void) | null;
  readonly onShowAnswer: () => void;
  /** Makes the item answerable once more after it is settled; without it the card ends there. */
  readonly again?: { readonly label: string; readonly start: () => void };
  /** What follows when the item is settled. */
  readonly next?: ReactNode;
}

/** One question from the stem to the feedback, whatever its kind and wherever it is asked. */
export function ItemCard(props: ItemCardProps) {
  const { locale, say, item, order, state, policy, label, chip, headingLevel, stemRef } = props;
  const { misconceptions, sectionHref, note, onSubmit, onShowAnswer, again, next } = props;
  const view = toView(item);
  const { ResponseView, ReviewView, untouched } = viewsOf(view);
  const last = state.stale ? null : (state.last?.response ?? null);

  const [draft, setDraft] = useState<Response | null>(null);
  const [isRetrying, setRetrying] = useState(false);
  const [message, setMessage] = useState<Message | null>(null);
  const [moveFocus, feedbackBox, body] = useFocusAfterChange();
  const dueForm = useRef<HTMLFormElement>(null);

  const feedback = feedbackFor(item, state, policy);
  const isAnswering = state.status === 'open' || (state.status === 'retry' && isRetrying);
  const given = draft ?? last ?? untouched(order);
  const id = domId(item.id);
  const Heading = `h${headingLevel}` as const;

  const check = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (onSubmit === null) {
      dueForm.current = event.currentTarget;
      return;
    }
    const score = scoreResponse(item, given);
    if (score.status === 'invalid') return setMessage({ text: say(missingWords[score.reason]), isSeen: true });
    // A second try is not spent by a second press of the same button.
    if (isSame(given, last)) return setMessage({ text: say('item.missing.unchanged'), isSeen: true });
    setDraft(null);
    setRetrying(false);
    setMessage({ text: `${say(`item.${verdictOf(score)}`)}. ${scoreText(locale, say, score)}.`, isSeen: false });
    moveFocus('feedback');
    onSubmit(given, score);
  };
  // What was to be checked before anything could be recorded; not when the record turns out to have an answer already.
  useEffect(() => {
    if (onSubmit === null) return;
    if (isAnswering) dueForm.current?.requestSubmit();
    dueForm.current = null;
  });
  const tryAgain = (): void => {
    setRetrying(true);
    setMessage(null);
    moveFocus('response');
  };
  const showAnswer = (): void => {
    setRetrying(false);
    setMessage(null);
    moveFocus('feedback');
    onShowAnswer();
  };
  const startAgain = (start: () => void): void => {
    setDraft(null);
    setMessage(null);
    moveFocus('response');
    start();
  };

  return (
    <article className="item" id={id} aria-labelledby={`${id}-stem`}>
      <header>
        <span>{label}</span>
        {chip}
      </header>
      <Heading className="stem" id={`${id}-stem`} tabIndex={-1} ref={stemRef}>
        {item.stem}
      </Heading>
      {/* A form of this method does nothing by itself, so that Enter before the page wakes does not reload it. */}
      <form method="dialog" noValidate onSubmit={check}>
        <div className="item-body" ref={body}>
          {state.stale && <p className="warning">{say('item.changed')}</p>}
          {isAnswering ? (
            <ResponseView
              locale={locale}
              say={say}
              view={view}
              order={order}
              stemId={`${id}-stem`}
              response={given}
              onChange={(response) => {
                setDraft(response);
                setMessage(null);
              }}
              announce={(text) => setMessage({ text, isSeen: false })}
            />
          ) : (
            feedback !== null && (
              <ReviewView locale={locale} say={say} view={view} order={order} response={last} feedback={feedback} />
            )
          )}
          {isRetrying && feedback?.hint != null && <p className="hint">{say('item.hint', { hint: feedback.hint })}</p>}
        </div>
        <p className="item-message" role="status">
          {message !== null && <span className={message.isSeen ? undefined : 'vh'}>{message.text}</span>}
        </p>
        {feedback !== null && !isAnswering && (
          <FeedbackBox
            locale={locale}
            say={say}
            view={view}
            feedback={feedback}
            misconceptions={misconceptions}
            note={note}
            ref={feedbackBox}
          />
        )}
        <div className="actions">
          {isAnswering && (
            <button type="submit" className="btn primary">
              {say('item.check')}
            </button>
          )}
          {state.status === 'retry' && !isRetrying && (
            <button type="button" className="btn" onClick={tryAgain}>
              {say('item.tryAgain')}
            </button>
          )}
          {state.status === 'retry' && (
            <button type="button" className="btn quiet" onClick={showAnswer}>
              {say('item.showAnswer')}
            </button>
          )}
          {state.status === 'settled' && next}
          {state.status === 'settled' && again !== undefined && (
            <button type="button" className="btn" onClick={() => startAgain(again.start)}>
              {again.label}
            </button>
          )}
          {feedback !== null && feedback.verdict !== 'correct' && sectionHref !== null && (
            <a className="btn quiet" href={sectionHref}>
              {say('item.toText')}
            </a>
          )}
        </div>
      </form>
    </article>
  );
}

/** What is said in the live region; what the page shows anyway is said there without being seen. */
interface Message {
  readonly text: string;
  readonly isSeen: boolean;
}

const missingWords: Readonly<Record<InvalidReason, ItemWord>> = {
  'nothing-chosen': 'item.missing.choice',
  empty: 'item.missing.number',
  'not-a-number': 'item.missing.notNumber',
  'unknown-part': 'item.missing.unreadable',
  incomplete: 'item.missing.unreadable',
  'repeated-part': 'item.missing.unreadable',
};

function scoreText(locale: Locale, say: Say<ItemWord>, score: Scored): string {
  return say('item.score', { earned: formatInteger(locale, score.earned), count: score.possible });
}

function isSame(one: Response, other: Response | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * After a button has made itself disappear the focus goes on to what came in its place: the feedback, or the control
 * that is chosen (else the first).
 */
function useFocusAfterChange() {
  const target = useRef<'feedback' | 'response' | null>(null);
  const feedbackBox = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const controls = body.current;
    const element =
      target.current === 'feedback'
        ? feedbackBox.current
        : target.current === 'response' &&
          (controls?.querySelector<HTMLElement>('input:checked') ??
            controls?.querySelector<HTMLElement>('input, button'));
    if (!element) return;
    element.focus();
    target.current = null;
  });
  const moveFocus = (to: 'feedback' | 'response'): void => {
    target.current = to;
  };
  return [moveFocus, feedbackBox, body] as const;
}
