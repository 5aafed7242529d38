import { useEffect, useRef } from 'react';
import { isCertaintyOff, switchCertaintyOff } from '@/state/settings/settings-store';
import type { QuizSurroundings } from './quiz-surroundings';

/** Whether the learner is asked how sure an answer is, in the whole course. */
export function CertaintyChoice({ say }: Pick<QuizSurroundings, 'say'>) {
  const box = useRef<HTMLInputElement>(null);
  // Only the browser knows the choice. A tick that was taken away before the page woke stands in the box and nowhere else.
  useEffect(() => {
    if (box.current === null) return;
    if (!box.current.checked) switchCertaintyOff(true);
    box.current.checked = !isCertaintyOff();
  }, []);
  return (
    <div className="quiz-certainty">
      <label className="opt">
        <input
          type="checkbox"
          className="box"
          ref={box}
          defaultChecked
          aria-describedby="quiz-certainty"
          onChange={(event) => switchCertaintyOff(!event.currentTarget.checked)}
        />
        <span>{say('quiz.certainty')}</span>
      </label>
      <p className="hint" id="quiz-certainty">
        {say('quiz.certainty.text')}
      </p>
    </div>
  );
}
