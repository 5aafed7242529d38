import { useEffect, useRef } from 'react';

/**
 * review: what an answer is compared with by whoever gave it; response: the control that is chosen, else the first; hint:
 * the last one shown; check: the button that hands the answer in.
 */
type FocusTarget = 'feedback' | 'review' | 'errors' | 'response' | 'hint' | 'check';

/** After a button has made itself disappear the focus goes on to what came in its place. */
export function useFocusAfterChange() {
  const due = useRef<FocusTarget | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const hints = useRef<HTMLOListElement>(null);
  const errors = useRef<HTMLDivElement>(null);
  const feedback = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inBody = (selector: string) => body.current?.querySelector<HTMLElement>(selector);
    const elements: Readonly<Record<FocusTarget, () => HTMLElement | null | undefined>> = {
      feedback: () => feedback.current,
      review: () => inBody('[tabindex="-1"]'),
      errors: () => errors.current,
      response: () => inBody('input:checked') ?? inBody('input, select, textarea, button'),
      hint: () => hints.current?.querySelector<HTMLElement>('li:last-child'),
      check: () => form.current?.querySelector<HTMLElement>('[type=submit]'),
    };
    const element = due.current === null ? null : elements[due.current]();
    if (!element) return;
    element.focus();
    due.current = null;
  });
  const moveFocus = (to: FocusTarget): void => {
    due.current = to;
  };
  return { moveFocus, form, body, hints, errors, feedback };
}
