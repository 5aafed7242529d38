/**
 * Notes what the reader has chosen and typed in the form controls of an island that does not answer yet.
 *
 * @returns does the same again through events, for the island that has woken meanwhile
 */
export function keepInput(island: HTMLElement): () => void {
  const again = [...island.querySelectorAll('input')].flatMap((control) => {
    if (control.type === 'radio' || control.type === 'checkbox') {
      const { checked, defaultChecked } = control;
      return checked === defaultChecked ? [] : [() => control.checked === checked || control.click()];
    }
    const { value, defaultValue } = control;
    return value === defaultValue ? [] : [() => enter(control, value)];
  });
  return () => {
    for (const repeat of again) repeat();
  };
}

function enter(control: HTMLInputElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
