import { useEffect, useRef, type RefObject } from 'react';

/** What is chosen in the controls of this name: the value of a list, the values of ticked boxes. */
export type ValuesOf = (name: string) => readonly string[];

/**
 * Controls of which some are answered and others not yet.
 *
 * @param readControls compares the controls with the response; called after each rendering, because what was chosen on a
 *   slow connection, before the page woke, stands in the controls and nowhere else
 * @returns what goes on the fieldset, and what to call when a control changes
 */
export function useControls(
  readControls: (valuesOf: ValuesOf) => void,
): [group: RefObject<HTMLFieldSetElement | null>, read: () => void] {
  const group = useRef<HTMLFieldSetElement>(null);
  const read = (): void => {
    const form = group.current?.form;
    if (!form) return;
    const data = new FormData(form);
    readControls((name) => data.getAll(name).filter((value) => typeof value === 'string'));
  };
  useEffect(read);
  return [group, read];
}
