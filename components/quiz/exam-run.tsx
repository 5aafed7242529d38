import { useRef, useState, type Ref } from 'react';
import { itemState, type Attempt } from '@/core/attempt/attempt';
import { examPolicy } from '@/core/attempt/policy';
import { toView } from '@/core/item/registry';
import { formatInteger } from '@/core/language/format-number';
import { ItemCard } from '../item/item-card';
import { PointsChip } from '../item/points-chip';
import { Icon } from '../ui/icon';
import { HandInQuestion } from './hand-in-question';
import { questionsOf, type QuizSurroundings, type QuizVerbs } from './quiz-surroundings';

interface ExamRunProps extends Pick<QuizVerbs, 'onSubmit' | 'onFinish'> {
  readonly around: QuizSurroundings;
  readonly attempt: Attempt;
  /** The learner goes to another question, or hands in. */
  readonly onLeave: () => void;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/**
 * A quiz under exam conditions while it goes on: to and fro between the questions, nothing about right or wrong before
 * the whole is handed in. All questions stay on the page, one of them to be seen, so that an answer that is not complete
 * yet is still there when the learner comes back to it.
 */
export function ExamRun({ around, attempt, onSubmit, onLeave, onFinish, headingRef }: ExamRunProps) {
  const { locale, say, names, reportAddress } = around;
  const questions = questionsOf(attempt, around.items);
  const states = questions.map(({ item }) => itemState(attempt, item, examPolicy));
  const [position, setPosition] = useState(() => placeToResume(states.map(({ tries }) => tries > 0)));
  const [isHandingIn, setHandingIn] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const isTouched = useRef(false);
  // What was recorded in this moment, which the props do not show yet.
  const saved = useRef(new Set<string>());

  const unanswered = questions.flatMap(({ item }, index) =>
    states[index]?.tries === 0 ? [{ id: item.id, stem: item.stem, index }] : [],
  );
  const isOpen = (index: number): boolean => unanswered.some((each) => each.index === index);

  /** Keeps what was changed in the question on the screen; what is not complete cannot be kept yet. */
  const save = (): void => {
    if (isTouched.current)
      stage.current?.querySelector<HTMLFormElement>('.quiz-stage:not([hidden]) form')?.requestSubmit();
    isTouched.current = false;
  };
  const goTo = (index: number): void => {
    save();
    onLeave();
    setHandingIn(false);
    setPosition(index);
  };
  const handIn = (): void => {
    save();
    onLeave();
    if (unanswered.every(({ id }) => saved.current.has(id))) onFinish();
    else setHandingIn(true);
  };
  const done = questions.length - unanswered.length;
  const all = formatInteger(locale, questions.length);
  return (
    <div className="quiz-run exam">
      <p className="quiz-note">{say('quiz.exam.note')}</p>
      <nav aria-label={say('quiz.questions')}>
        <ol className="quiz-palette">
          {questions.map(({ item }, index) => {
            const number = formatInteger(locale, index + 1);
            const name = say(isOpen(index) ? 'quiz.questions.open' : 'quiz.questions.answered', { number });
            return (
              <li key={item.id}>
                <button
                  type="button"
                  className={isOpen(index) ? undefined : 'answered'}
                  aria-current={index === position && !isHandingIn ? 'step' : undefined}
                  aria-label={name}
                  onClick={() => goTo(index)}
                >
                  {number}
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      <progress
        className="quiz-line"
        max={questions.length}
        value={done}
        aria-label={say('quiz.progress', { done: formatInteger(locale, done), all })}
      />
      {/* What bubbles up here says that a control of the question was used: fields and boxes, or buttons that move parts. */}
      <div
        ref={stage}
        onInput={() => {
          isTouched.current = true;
        }}
        onClick={({ target }) => {
          isTouched.current ||= target instanceof Element && target.closest('.item-body button') !== null;
        }}
      >
        {questions.map((question, index) => {
          const { item, order } = question;
          const isSeen = index === position && !isHandingIn;
          const state = states[index];
          if (state === undefined) return null;
          return (
            <div key={item.id} className="quiz-stage" hidden={!isSeen}>
              <ItemCard
                locale={locale}
                say={say}
                item={item}
                order={order}
                state={state}
                policy={examPolicy}
                label={say('quiz.question', { number: formatInteger(locale, index + 1), all })}
                chip={<PointsChip locale={locale} say={say} possible={toView(item).points} score={null} />}
                headingLevel={2}
                {...(isSeen ? { stemRef: headingRef } : {})}
                misconceptions={names}
                sectionHref={null}
                note={null}
                reportAddress={reportAddress}
                asksCertainty
                onSubmit={(given) => {
                  saved.current.add(item.id);
                  onSubmit(question, given);
                }}
                // Neither is offered by a policy that tells nothing.
                onHint={() => undefined}
                onShowAnswer={() => undefined}
                onMark={() => undefined}
                next={
                  <div className="row quiz-moves">
                    {index > 0 && (
                      <button type="button" className="btn" onClick={() => goTo(index - 1)}>
                        {say('quiz.previous')}
                      </button>
                    )}
                    {index < questions.length - 1 && (
                      <button type="button" className="btn" onClick={() => goTo(index + 1)}>
                        {say('quiz.next')} <Icon name="arrow-right" />
                      </button>
                    )}
                  </div>
                }
              />
            </div>
          );
        })}
      </div>
      {isHandingIn ? (
        <HandInQuestion
          around={around}
          unanswered={unanswered}
          onGoTo={goTo}
          onBack={() => goTo(position)}
          onHandIn={() => {
            onLeave();
            onFinish();
          }}
          headingRef={headingRef}
        />
      ) : (
        <p className="quiz-hand-in">
          <button type="button" className="btn" onClick={handIn}>
            {say('quiz.handIn')}
          </button>
        </p>
      )}
    </div>
  );
}

/** The first question without an answer; the last one when all have theirs. */
function placeToResume(isAnswered: readonly boolean[]): number {
  const open = isAnswered.indexOf(false);
  return open === -1 ? Math.max(0, isAnswered.length - 1) : open;
}
