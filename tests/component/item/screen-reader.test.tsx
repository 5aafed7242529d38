import { virtual } from '@guidepup/virtual-screen-reader';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { partsOf, toView } from '@/core/item/registry';
import { locales } from '@/core/language/locale';
import { ask, sayIn } from './ask';
import { allKinds } from './items';

/*
 * What a screen reader says of each kind of question, in a simulation (Guidepup): it reads names, roles, states and the
 * order of the page as the accessibility standards ask, and speaks what live regions announce.
 */

afterEach(() => virtual.stop());

/** Everything that is read out of the card, from its first line to its last. */
async function readOut(container: Element): Promise<readonly string[]> {
  await virtual.start({ container });
  const phrases: string[] = [];
  for (let step = 0; step < 300; step += 1) {
    await virtual.next();
    const phrase = await virtual.lastSpokenPhrase();
    phrases.push(phrase);
    if (phrase.startsWith('end of article')) return phrases;
  }
  throw new Error('the card has no end');
}

const cases = locales.flatMap((locale) => allKinds(locale).map((item) => [item.kind, locale, item] as const));

/** A control that is read out by its role and state alone. */
const nameless =
  /^(radio|checkbox|textbox|combobox|button|link|listbox)(,? (not )?(checked|expanded|disabled|required))*$/;

describe.each(cases)('%s in %s', (_, locale, item) => {
  const say = sayIn(locale);

  it('is read from the question over every part to the button', async () => {
    const { page } = await ask(item, { locale });
    const phrases = await readOut(page.container);
    const placeOf = (wanted: string): number => phrases.findIndex((phrase) => phrase.includes(wanted));
    const heading = placeOf(`heading, ${item.stem}`);
    const check = placeOf(`button, ${say('item.check')}`);
    expect(heading).toBeGreaterThan(-1);
    expect(check).toBeGreaterThan(heading);
    // The controls stand in a group that has the question as its name.
    expect(phrases.slice(heading, check).some((phrase) => phrase.startsWith(`group, ${item.stem}`))).toBe(true);
    const read = phrases.slice(heading + 1, check).join('\n');
    expect(partsOf(toView(item)).filter(({ text }) => !read.includes(text))).toEqual([]);
    expect(phrases.filter((phrase) => nameless.test(phrase))).toEqual([]);
  });
});

// An order is there from the beginning: nothing can be missing in it.
describe.each(cases.filter(([kind]) => kind !== 'ordering'))('%s in %s', (_, locale, item) => {
  const say = sayIn(locale);

  it('says at once what is missing', async () => {
    const { user, page } = await ask(item, { locale });
    await virtual.start({ container: page.container });
    await act(() => user.click(page.getByRole('button', { name: say('item.check') })));
    const spoken = (await virtual.spokenPhraseLog()).join('\n');
    const words = ['choice', 'number', 'text'] as const;
    expect(words.filter((word) => spoken.includes(say(`item.missing.${word}`)))).toHaveLength(1);
  });
});
