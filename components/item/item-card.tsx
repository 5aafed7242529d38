import { useEffect, useRef, useState, type ReactNode, type Ref, type SubmitEvent } from 'react';
import type { ItemState } from '@/core/attempt/attempt';
import { feedbackFor } from '@/core/attempt/feedback';
import type { FeedbackPolicy } from '@/core/attempt/policy';
import type { Certainty } from '@/core/item/certainty';
import type { Item, Response } from '@/core/item/item';
import { partsOf, scoreResponse, toView, validateResponse } from '@/core/item/registry';
import { verdictOf, type InvalidReason, type Scored, type Unmarked } from '@/core/item/score';
import { formatInteger } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import { CertaintyField } from './certainty-field';
import { domId } from './dom-id';
import { ErrorSummary } from './error-summary';
import { FeedbackBox } from './feedback-box';
import { useFocusAfterChange } from './focus-after-change';
import type { ItemWord } from './item-words';
import { viewsOf } from './registry';
import { ReportProblem } from './report-problem';
import { StimulusView } from './stimulus-view';

/** What the learner hands in. */
export interface Given {
  readonly response: Response;
  readonly score: Scored | Unmarked;
  /** Null where the learner did not say. */
  readonly certainty: Certainty | null;
}

interface ItemCardProps {
  readonly locale: Locale;
  readonly say: Say<ItemWord>;
  readonly item: Item;
  /** From `shownItem`, as the item is. */
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
  /** Where reports of problems go by e-mail; null for nowhere. */
  readonly reportAddress: string | null;
  /** One more sentence in the feedback; null for none. */
  readonly note: string | null;
  /** Whether the learner is asked how sure the answer is. */
  readonly asksCertainty: boolean;
  /** Null while nothing can be recorded: the answer can be given already, and is checked as soon as it can. */
  readonly onSubmit: ((given: Given) => void) | null;
  /** @param hint which hint is shown now: 1 and up */
  readonly onHint: (hint: number) => void;
  readonly onShowAnswer: () => void;
  readonly onMark: (met: readonly string[]) => void;
  /** Makes the item answerable once more after it is settled; without it the card ends there. */
  readonly again?: { readonly label: string; readonly start: () => void };
  /** What follows when the item is settled; by a policy that tells nothing, what follows at any time. */
  readonly next?: ReactNode;
}

/** One question from the stem to the feedback, whatever its kind and wherever it is asked. */
export function ItemCard(props: ItemCardProps) {
  const { locale, say, item, order, state, policy, label, chip, headingLevel, stemRef, asksCertainty } = props;
  const { misconceptions, sectionHref, reportAddress, note, onSubmit, onHint, onShowAnswer, onMark, again, next } =
    props;
  const view = toView(item);
  const { ResponseView, ReviewView, untouched } = viewsOf(view);
  const last = state.stale ? null : state.last;

  const [draft, setDraft] = useState<Response | null>(null);
  // Undefined until the learner says or takes back something.
  const [said, setSaid] = useState<Certainty | null>();
  const [isRetrying, setRetrying] = useState(false);
  const [message, setMessage] = useState<Message | null>(null);
  const [reported, setReported] = useState<readonly string[]>([]);
  const { moveFocus, form, body, hints, errors, feedback: feedbackBox } = useFocusAfterChange();
  const due = useRef<'check' | 'hint' | null>(null);

  const feedback = feedbackFor(item, state, policy);
  const tellsNothing = policy.tells.settled === 'nothing';
  const isAnswering = state.status === 'open' || (state.status === 'retry' && (isRetrying || tellsNothing));
  const given = draft ?? last?.response ?? untouched(order);
  // Where nothing is told an answer is changed, not given anew, and so is what was said of it.
  const certainty = said === undefined && tellsNothing ? (last?.certainty ?? null) : (said ?? null);
  const hintsShown = Math.max(state.hints, feedback?.hints.length ?? 0);
  const lacking = reported.length === 0 ? [] : (validateResponse(view, given)?.parts ?? []);
  const missing = reported.filter((part) => lacking.includes(part));
  const id = domId(item.id);
  const Heading = `h${headingLevel}` as const;

  const tell = (text: string, isSeen: boolean): void =>
    setMessage((before) => ({ text, isSeen, turn: (before?.turn ?? 0) + 1 }));
  const check = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // Enter in a box of the review; nothing is handed in there.
    if (!isAnswering) return;
    if (onSubmit === null) {
      due.current = 'check';
      return;
    }
    const score = scoreResponse(item, given);
    setReported(score.status === 'invalid' ? score.parts : []);
    if (score.status === 'invalid') {
      if (score.parts.length === 0) return tell(say(missingWord(item, score.reason)), true);
      setMessage(null);
      return moveFocus('errors');
    }
    // A second try is not spent by a second press of the same button.
    if (isSame(given, last?.response) && (!tellsNothing || certainty === (last?.certainty ?? null))) {
      return tell(say(tellsNothing ? 'item.missing.saved' : 'item.missing.unchanged'), true);
    }
    if (tellsNothing) {
      tell(say('item.saved'), true);
    } else {
      setDraft(null);
      setRetrying(false);
      tell(resultText(locale, say, score), false);
      moveFocus(score.status === 'scored' ? 'feedback' : 'review');
    }
    setSaid(undefined);
    onSubmit({ response: given, score, certainty });
  };
  const tryAgain = (): void => {
    setRetrying(true);
    setMessage(null);
    moveFocus('response');
  };
  const showHint = (): void => {
    if (onSubmit === null) {
      due.current = 'hint';
      return;
    }
    const number = hintsShown + 1;
    // With the last hint the button goes, and the focus to the hint, which is then read for that.
    if (number === item.hints.length) {
      setMessage(null);
      moveFocus('hint');
    } else {
      tell(say('item.hint', { hint: item.hints[number - 1] ?? '' }), false);
    }
    onHint(number);
  };
  // What was pressed before anything could be recorded; not when the record turns out to know of it, or of an answer.
  useEffect(() => {
    if (onSubmit === null) return;
    const pressed = due.current;
    due.current = null;
    if (pressed === 'check' && isAnswering) form.current?.requestSubmit();
    if (pressed === 'hint' && isAnswering && hintsShown === 0) showHint();
  });
  const showAnswer = (): void => {
    setRetrying(false);
    setMessage(null);
    moveFocus('feedback');
    onShowAnswer();
  };
  const startAgain = (start: () => void): void => {
    setDraft(null);
    setSaid(undefined);
    setReported([]);
    setMessage(null);
    moveFocus('response');
    start();
  };
  const mark = (met: readonly string[]): void => {
    const score = scoreResponse(item, given, met);
    if (score.status === 'scored') tell(resultText(locale, say, score), false);
    moveFocus('feedback');
    // A marking is not recorded a second time by a second press of the same button.
    if (met.join() !== state.met?.join()) onMark(met);
  };

  return (
    <article className="item" id={id} aria-labelledby={`${id}-stem`}>
      <header>
        <span>{label}</span>
        {chip}
      </header>
      {view.stimulus !== undefined && <StimulusView stimulus={view.stimulus} />}
      <Heading className="stem" id={`${id}-stem`} tabIndex={-1} ref={stemRef}>
        {item.stem}
      </Heading>
      {/* A form of this method does nothing by itself, so that Enter before the page wakes does not reload it. */}
      <form method="dialog" noValidate ref={form} onSubmit={check}>
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
              missing={missing}
              onChange={(response) => {
                setDraft(response);
                setMessage(null);
              }}
              announce={(text) => tell(text, false)}
            />
          ) : (
            feedback !== null && (
              <ReviewView
                locale={locale}
                say={say}
                view={view}
                order={order}
                response={last?.response ?? null}
                keyResponse={feedback.key}
                feedback={feedback}
                met={state.met}
                onMark={last?.unmarked === true ? mark : null}
              />
            )
          )}
          {isAnswering && hintsShown > 0 && (
            <ol className="hints" role="list" aria-label={say('item.hints')} ref={hints}>
              {item.hints.slice(0, hintsShown).map((hint) => (
                <li key={hint} tabIndex={-1}>
                  {say('item.hint', { hint })}
                </li>
              ))}
            </ol>
          )}
        </div>
        {/* Whoever marks the own answer afterwards cannot be surprised by the marks. */}
        {isAnswering && asksCertainty && item.kind !== 'written' && (
          <CertaintyField
            say={say}
            name={id}
            certainty={certainty}
            onChoose={setSaid}
            onSwitchOff={() => {
              setSaid(null);
              tell(say('certainty.isOff'), true);
              moveFocus('check');
            }}
          />
        )}
        {isAnswering && missing.length > 0 && (
          <ErrorSummary
            say={say}
            item={item.id}
            parts={partsOf(view)
              .filter((part) => missing.includes(part.id))
              .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))}
            ref={errors}
          />
        )}
        <p className="item-message" role="status">
          {message !== null && (
            <span key={message.turn} className={message.isSeen ? undefined : 'vh'}>
              {message.text}
            </span>
          )}
        </p>
        {feedback !== null && !isAnswering && (
          <FeedbackBox
            locale={locale}
            say={say}
            view={view}
            feedback={feedback}
            isUnmarked={last?.unmarked === true && state.met === null}
            certainty={last?.certainty ?? null}
            misconceptions={misconceptions}
            note={note}
            ref={feedbackBox}
          />
        )}
        <div className="actions">
          {isAnswering && (
            <button type="submit" className="btn primary">
              {say(tellsNothing ? 'item.save' : 'item.check')}
            </button>
          )}
          {isAnswering && policy.hints && hintsShown < item.hints.length && (
            <button type="button" className="btn quiet" onClick={showHint}>
              {say('item.nextHint', {
                number: formatInteger(locale, hintsShown + 1),
                all: formatInteger(locale, item.hints.length),
              })}
            </button>
          )}
          {state.status === 'retry' && !isAnswering && (
            <button type="button" className="btn" onClick={tryAgain}>
              {say('item.tryAgain')}
            </button>
          )}
          {state.status === 'retry' && !tellsNothing && (
            <button type="button" className="btn quiet" onClick={showAnswer}>
              {say('item.showAnswer')}
            </button>
          )}
          {(state.status === 'settled' || tellsNothing) && next}
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
      <ReportProblem locale={locale} say={say} item={item} address={reportAddress} />
    </article>
  );
}

/** What is said in the live region; what the page shows anyway is said there without being seen. */
interface Message {
  readonly text: string;
  readonly isSeen: boolean;
  /** Counts what was said: the same text once more is another element, so that it is read out again. */
  readonly turn: number;
}

function missingWord({ kind }: Item, reason: InvalidReason): ItemWord {
  switch (reason) {
    case 'nothing-chosen':
      return 'item.missing.choice';
    case 'empty':
      return kind === 'numeric' ? 'item.missing.number' : 'item.missing.text';
    case 'not-a-number':
      return 'item.missing.notNumber';
    case 'too-long':
      return 'item.missing.tooLong';
    case 'unknown-part':
    case 'incomplete':
    case 'repeated-part':
      return 'item.missing.unreadable';
  }
}

/** "Partly correct. 2 points of 3.", or that there is something to compare with. */
function resultText(locale: Locale, say: Say<ItemWord>, score: Scored | Unmarked): string {
  if (score.status === 'unmarked') return say('item.unmarked');
  const points = say('item.score', { earned: formatInteger(locale, score.earned), count: score.possible });
  return `${say(`item.${verdictOf(score)}`)}. ${points}.`;
}

function isSame(one: Response, other: Response | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
