import { toView } from '@/core/item/registry';
import type { Item } from '@/core/item/item';
import { formatInteger } from '@/core/language/format-number';
import { Icon } from '../ui/icon';
import type { QuizSurroundings } from './quiz-surroundings';

interface QuizIntroProps {
  readonly around: QuizSurroundings;
  readonly quizLength: number;
  /** Null while the record is asleep: what the learner did before is not known yet. */
  readonly onStart: (() => void) | null;
}

/** What awaits the learner, and all questions to read or to print. */
export function QuizIntro({ around: { locale, say, items }, quizLength, onStart }: QuizIntroProps) {
  const all = formatInteger(locale, items.length);
  return (
    <div className="quiz-intro">
      <ul className="quiz-rules">
        <li>{say('quiz.draw', { count: Math.min(quizLength, items.length), all })}</li>
        <li>{say('quiz.first')}</li>
        <li>{say('quiz.pass')}</li>
        <li>{say('quiz.leave')}</li>
      </ul>
      {/* It keeps its place while asleep and appears when it is known that there is no attempt to go on with. */}
      <p className={onStart === null ? 'quiz-start is-asleep' : 'quiz-start'}>
        <button type="button" className="btn primary" onClick={onStart ?? undefined}>
          {say('quiz.start')} <Icon name="arrow-right" />
        </button>
      </p>
      <p className="warning without-script">{say('quiz.noScript')}</p>
      <details className="quiz-all">
        <summary>
          {say('quiz.all', { number: all })} <Icon name="chevron-down" />
        </summary>
        <ol>
          {items.map((item) => (
            <li key={item.id}>
              <p className="stem">{item.stem}</p>
              <ul>
                {partsToRead(item).map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

/** Options or elements, in the order of the view, which says nothing about the key. */
function partsToRead(item: Item): readonly { readonly id: string; readonly text: string }[] {
  const view = toView(item);
  switch (view.kind) {
    case 'numeric':
      return [];
    case 'ordering':
      return view.elements;
    default:
      return view.options;
  }
}
