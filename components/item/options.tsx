import { useEffect, useRef } from 'react';

/** An option as it may be shown before the answer. */
export interface ShownOption {
  readonly id: string;
  readonly text: string;
}

interface OptionsProps {
  readonly type: 'radio' | 'checkbox';
  /** Names the group of controls on the page. */
  readonly name: string;
  readonly stemId: string;
  readonly descriptionId?: string;
  /** In the order shown. */
  readonly options: readonly ShownOption[];
  readonly chosen: readonly string[];
  /** Receives the ids that are now chosen, in the order shown. */
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Radios or checkboxes; the whole row of an option is its target. */
export function Options({ type, name, stemId, descriptionId, options, chosen, onChoose }: OptionsProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const chooseWhatIsChecked = (): void => {
    const inputs = [...(group.current?.querySelectorAll('input') ?? [])];
    const checked = inputs.filter((input) => input.checked).map((input) => input.value);
    if (checked.join() !== chosen.join()) onChoose(checked);
  };
  // What was chosen on a slow connection, before the page woke, stands in the inputs and nowhere else.
  useEffect(chooseWhatIsChecked);
  return (
    <fieldset className="opts" ref={group} aria-labelledby={stemId} aria-describedby={descriptionId}>
      {options.map(({ id, text }) => (
        <label key={id} className="opt">
          <input
            type={type}
            className="box"
            name={name}
            value={id}
            checked={chosen.includes(id)}
            onChange={chooseWhatIsChecked}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
