import type { Locator, Page } from 'playwright-core';
import { domId, partDomId } from '@/components/item/dom-id';
import type { Item, Response } from '@/core/item/item';
import { keyPlaces, placeOf, type Places } from '@/core/item/placing';
import { keyResponse } from '@/core/item/registry';
import { shownItem } from '@/core/item/shown-item';
import { keysOf } from '@/core/item/gap-text/score';
import type { Locale } from '@/core/language/locale';
import { say } from './learner';

/** How somebody uses a page: with either hand everything can be done. */
export interface Hand {
  /** Turns a radio on, or a checkbox on or off. */
  readonly switch: (input: Locator) => Promise<void>;
  readonly press: (button: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Chooses the entry with this value in a list. */
  readonly choose: (list: Locator, value: string) => Promise<void>;
}

export const mouse: Hand = {
  switch: (input) => input.click(),
  press: (button) => button.click(),
  write: (field, text) => field.fill(text),
  choose: async (list, value) => {
    await list.selectOption(value);
  },
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
  choose: async (list, value) => {
    await tabTo(list);
    const { keyboard: keys } = list.page();
    // A closed list goes from entry to entry; from its first, whatever was chosen before.
    await keys.press('Home');
    for (let step = 0; step < 12 && (await list.inputValue()) !== value; step += 1) await keys.press('ArrowDown');
  },
};

/** Presses Tab, or Shift and Tab, until the element has the focus; in a group of radios, until one of them has it. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 100; step += 1) {
    const way = await target.evaluate((element): 'there' | 'on' | 'back' => {
      const active = document.activeElement;
      const isRadio = (each: Element | null): each is HTMLInputElement =>
        each instanceof HTMLInputElement && each.type === 'radio';
      if (active === element) return 'there';
      if (isRadio(element) && isRadio(active) && element.name === active.name) return 'there';
      const isBefore =
        active !== null && (active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
      return isBefore ? 'back' : 'on';
    });
    if (way === 'there') return;
    await target.page().keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
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

/** The item with the numbers that the last attempt at it has drawn; as it is in the bank where it draws none. */
export async function asShown(page: Page, item: Item): Promise<Item> {
  const planned = await page.evaluate(async (id) => {
    const stored = await new Promise<unknown[]>((done, fail) => {
      const opening = indexedDB.open('parties-and-reform');
      opening.onerror = () => fail(new Error('the record cannot be read'));
      opening.onsuccess = () => {
        const reading = opening.result.transaction('events').objectStore('events').getAll();
        reading.onsuccess = () => {
          opening.result.close();
          done(reading.result as unknown[]);
        };
      };
    });
    const starts = (
      stored as { at: number; plan?: { item: string; order: string[]; numbers?: Record<string, string> }[] }[]
    )
      .filter(({ plan }) => plan?.some((each) => each.item === id) === true)
      .sort((a, b) => a.at - b.at);
    return starts.at(-1)?.plan?.find((each) => each.item === id) ?? null;
  }, item.id);
  return planned === null ? item : shownItem(item, planned).item;
}

interface Answer {
  readonly item: Item;
  readonly locale: Locale;
  /** Whether it earns all points, or none. */
  readonly right: boolean;
}

/** A response that earns nothing; of a written answer, one that its learner will not mark highly. */
export function wrongResponse(item: Item): Response {
  switch (item.kind) {
    case 'single-choice':
      return { kind: item.kind, option: item.options.find(({ key }) => !key)?.id ?? '' };
    case 'multiple-choice':
      return {
        kind: item.kind,
        options: item.options
          .filter(({ key }) => !key)
          .map(({ id }) => id)
          .slice(0, 1),
      };
    case 'numeric':
      return { kind: item.kind, text: item.mistakes[0]?.value ?? '0' };
    case 'short-text':
      return { kind: item.kind, text: item.mistakes[0]?.variants[0] ?? 'x' };
    case 'gap-text':
      return {
        kind: item.kind,
        places: Object.fromEntries(item.gaps.map(({ id, options }) => [id, options.find(({ key }) => !key)?.id ?? ''])),
      };
    case 'matching':
      return { kind: item.kind, places: misplaced(item.prompts, item.partners) };
    case 'categorise':
      return { kind: item.kind, places: misplaced(item.elements, item.categories) };
    case 'ordering':
      return { kind: item.kind, elements: item.elements.map(({ id }) => id).toReversed() };
    case 'matrix':
      return {
        kind: item.kind,
        ticks: Object.fromEntries(
          item.rows.map(({ id, keys }) => {
            const others = item.columns.filter((column) => !keys.includes(column.id)).map((column) => column.id);
            return [id, others.length > 0 ? others : keys.slice(0, 1)];
          }),
        ),
      };
    case 'written':
      return { kind: item.kind, text: '?' };
  }
}

/** Every part in a target that is not its own. */
function misplaced(
  parts: readonly { readonly id: string; readonly key: string }[],
  targets: readonly { readonly id: string }[],
): Places {
  return keyPlaces(parts.map(({ id, key }) => ({ id, key: targets.find((target) => target.id !== key)?.id ?? '' })));
}

/** Puts a response in the controls of the card. */
export async function give(hand: Hand, card: Locator, item: Item, locale: Locale, response: Response): Promise<void> {
  const control = (part: string): Locator => card.locator(`[id="${partDomId(item.id, part)}"]`);
  const box = (name: string, value: string): Locator => card.locator(`input[name="${name}"][value="${value}"]`);
  const tick = async (name: string, value: string, wanted: boolean): Promise<void> => {
    const input = box(name, value);
    if (wanted !== (await input.isChecked())) await hand.switch(input);
  };
  switch (response.kind) {
    case 'single-choice':
      await hand.switch(box(domId(item.id), response.option));
      return;
    case 'multiple-choice':
      if (item.kind !== response.kind) break;
      for (const { id } of item.options) await tick(domId(item.id), id, response.options.includes(id));
      return;
    case 'numeric':
    case 'short-text':
    case 'written':
      await hand.write(card.getByRole('textbox').first(), response.text);
      return;
    case 'gap-text':
      if (item.kind !== response.kind) break;
      for (const { id } of keysOf(item)) await hand.choose(control(id), placeOf(response.places, id) ?? '');
      return;
    case 'matching':
      if (item.kind !== response.kind) break;
      for (const { id } of item.prompts) await hand.choose(control(id), placeOf(response.places, id) ?? '');
      return;
    case 'categorise':
      for (const [part, target] of Object.entries(response.places)) {
        await hand.switch(box(partDomId(item.id, part), target));
      }
      return;
    case 'ordering': {
      if (item.kind !== response.kind) break;
      const textOf = (id: string): string => item.elements.find((element) => element.id === id)?.text ?? '';
      for (const [place, text] of response.elements.map(textOf).entries()) {
        const places = await card.locator('.seq-list').getByRole('listitem').allTextContents();
        const up = card.getByRole('button', { name: say[locale]('item.moveUp', { text }), exact: true });
        for (let at = places.indexOf(text); at > place; at -= 1) await hand.press(up);
      }
      return;
    }
    case 'matrix':
      if (item.kind !== response.kind) break;
      for (const { id: row } of item.rows) {
        for (const { id } of item.columns) {
          await tick(partDomId(item.id, row), id, response.ticks[row]?.includes(id) ?? false);
        }
      }
      return;
  }
  throw new Error(`${item.id} takes no response of the kind ${response.kind}`);
}

/** Gives an answer and checks it; marks it too, where that is the learner's part. */
export async function answer(hand: Hand, card: Locator, { item, locale, right }: Answer): Promise<void> {
  await give(hand, card, item, locale, right ? keyResponse(item) : wrongResponse(item));
  await hand.press(card.getByRole('button', { name: say[locale]('item.check'), exact: true }));
  if (item.kind !== 'written') return;
  for (const criterion of await card.getByRole('checkbox').all()) if (right) await hand.switch(criterion);
  await hand.press(card.getByRole('button', { name: say[locale]('item.written.save') }));
}
