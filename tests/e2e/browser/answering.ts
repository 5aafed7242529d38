import type { Locator, Page } from 'playwright-core';
import { domId } from '@/components/item/dom-id';
import type { Item } from '@/core/item/item';
import type { Locale } from '@/core/language/locale';
import { say } from './learner';

/** How somebody uses a page: with either hand everything can be done. */
export interface Hand {
  /** Turns a radio on, or a checkbox on or off. */
  readonly switch: (input: Locator) => Promise<void>;
  readonly press: (button: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
}

export const mouse: Hand = {
  switch: (input) => input.click(),
  press: (button) => button.click(),
  write: (field, text) => field.fill(text),
};

/** Tab, arrows, Space, Enter and letters; nothing is focused but by them. */
export const keyboard: Hand = {
  switch: async (input) => {
    await tabTo(input);
    const { keyboard: keys } = input.page();
    // An arrow chooses the radio that it comes to.
    for (let step = 0; step < 10 && !(await isFocused(input)); step += 1) await keys.press('ArrowDown');
    const isRadio = (await input.getAttribute('type')) === 'radio';
    if (!isRadio || !(await input.isChecked())) await keys.press('Space');
  },
  press: async (button) => {
    await tabTo(button);
    await button.page().keyboard.press('Enter');
  },
  write: async (field, text) => {
    await tabTo(field);
    await field.page().keyboard.press('ControlOrMeta+a');
    await field.page().keyboard.type(text);
  },
};

/** Presses Tab until the element has the focus; in a group of radios, until one of them has it. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 100; step += 1) {
    const isThere = await target.evaluate((element) => {
      const active = document.activeElement;
      if (active === element) return true;
      const isRadio = (each: Element | null): each is HTMLInputElement =>
        each instanceof HTMLInputElement && each.type === 'radio';
      return isRadio(element) && isRadio(active) && element.name === active.name;
    });
    if (isThere) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

export function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((each) => each === document.activeElement);
}

/** The question, wherever on the page it is asked. */
export function cardOf(page: Page, item: Item): Locator {
  return page.locator(`#${domId(item.id)}`).and(page.getByRole('article', { name: item.stem }));
}

interface Answer {
  readonly item: Item;
  readonly locale: Locale;
  /** Whether it earns all points, or none. */
  readonly right: boolean;
}

/** Gives an answer and checks it. */
export async function answer(hand: Hand, card: Locator, { item, locale, right }: Answer): Promise<void> {
  const button = (key: 'item.check' | 'item.moveUp', text = '') =>
    card.getByRole('button', { name: say[locale](key, { text }), exact: true });

  if (item.kind === 'numeric') {
    await hand.write(card.getByRole('textbox'), right ? item.key : (item.mistakes[0]?.value ?? '0'));
  } else if (item.kind === 'ordering') {
    const wanted = (right ? item.elements : item.elements.toReversed()).map(({ text }) => text);
    for (const [place, text] of wanted.entries()) {
      const places = await card.getByRole('listitem').allTextContents();
      for (let at = places.indexOf(text); at > place; at -= 1) await hand.press(button('item.moveUp', text));
    }
  } else {
    const firstWrong = item.options.find(({ key }) => !key);
    for (const option of item.options) {
      const isWanted = right ? option.key : option === firstWrong;
      const input = card.getByRole(item.kind === 'single-choice' ? 'radio' : 'checkbox', {
        name: option.text,
        exact: true,
      });
      const isDue = item.kind === 'single-choice' ? isWanted : isWanted !== (await input.isChecked());
      if (isDue) await hand.switch(input);
    }
  }
  await hand.press(button('item.check'));
}
