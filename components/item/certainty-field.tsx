import { useEffect, useRef } from 'react';
import { certainties, type Certainty } from '@/core/item/certainty';
import type { Say } from '@/core/language/message';
import { switchCertaintyOff } from '@/state/settings/settings-store';
import type { ItemWord } from './item-words';

interface CertaintyFieldProps {
  readonly say: Say<ItemWord>;
  /** Names the radios on the page. */
  readonly name: string;
  readonly certainty: Certainty | null;
  readonly onChoose: (certainty: Certainty | null) => void;
  /** The learner does not want to be asked any more; the question is gone when this is called. */
  readonly onSwitchOff: () => void;
}

/**
 * How sure the learner is, asked before the reveal and never required. For those who switched it off it is hidden by the
 * style sheet (public/theme.js says so on the page), so that it does not appear and vanish while the page wakes.
 */
export function CertaintyField({ say, name, certainty, onChoose, onSwitchOff }: CertaintyFieldProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const chooseWhatIsChecked = (): void => {
    const checked = group.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    const chosen = certainties.find((each) => each === checked) ?? null;
    if (chosen !== certainty) onChoose(chosen);
  };
  // What was chosen on a slow connection, before the page woke, stands in the inputs and nowhere else.
  useEffect(chooseWhatIsChecked);
  const switchOff = (): void => {
    switchCertaintyOff(true);
    onSwitchOff();
  };
  return (
    <fieldset className="certainty" ref={group}>
      <legend>{say('certainty.ask')}</legend>
      <div className="row">
        {certainties.map((each) => (
          <label key={each} className="opt">
            <input
              type="radio"
              className="vh"
              name={`${name}-certainty`}
              value={each}
              checked={certainty === each}
              onChange={chooseWhatIsChecked}
            />
            {say(`certainty.${each}`)}
          </label>
        ))}
      </div>
      <button type="button" className="btn quiet" onClick={switchOff}>
        {say('certainty.off')}
      </button>
    </fieldset>
  );
}
