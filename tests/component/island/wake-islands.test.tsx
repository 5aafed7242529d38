import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { render as renderWithPreact } from 'preact';
import { act as actOfPreact } from 'preact/test-utils';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Island } from '@/components/island/island';
import type { IslandName, IslandProps } from '@/components/island/registry';
import { checkWords } from '@/components/lesson/check-words';
import type { Item } from '@/core/item/item';
import type { LearnerEvent } from '@/core/progress/event';
import { messages } from '@/data/messages/messages';
import { readLocaleChoice } from '@/state/settings/settings-store';
import { button, feedback, pickWords, sayIn } from '../item/ask';
import { matching, misconceptions, multipleChoice, numeric, shortText, singleChoice, written } from '../item/items';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { loadPublished } from './published';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));

const en = sayIn('en');

async function served<Name extends IslandName>(name: Name, props: IslandProps<Name>): Promise<string> {
  return renderToString(await Island({ name, props }));
}

function servedCheck(item: Item): Promise<string> {
  return served('check', {
    locale: 'en',
    words: pickWords('en', checkWords(item.kind)),
    item,
    misconceptions: misconceptions('en'),
    purpose: 'check',
    sectionHref: '#counting',
    reportAddress: null,
  });
}

// All of React before anything of Preact, as loadPublished wants it.
const hero = await served('course-hero', {
  locale: 'en',
  words: messages.en,
  outline: [
    {
      lesson: 'party-systems',
      sections: ['counting'],
      checksBySection: { counting: ['party-systems/one-of-three'] },
    },
  ],
});
const radios = await servedCheck(singleChoice('en'));
const checkboxes = await servedCheck(multipleChoice('en'));
const number = await servedCheck(numeric('en'));
const name = await servedCheck(shortText('en'));
const lists = await servedCheck(matching('en'));
const ownWords = await servedCheck(written('en'));
const theme = await served('theme', { label: 'Dark theme' });
const languages = await served('language-switch', { locale: 'en', path: '/en/', label: 'Language' });
const wrongOnce: readonly LearnerEvent[] = [
  {
    id: 'a',
    at: 1,
    type: 'attempt-started',
    attempt: 'check',
    purpose: 'check',
    lesson: 'party-systems',
    seed: 's',
    plan: [{ item: 'party-systems/one-of-three', revision: 1, points: 1, order: ['law', 'rule', 'luck'] }],
  },
  {
    id: 'b',
    at: 2,
    type: 'response-submitted',
    attempt: 'check',
    item: 'party-systems/one-of-three',
    revision: 1,
    locale: 'en',
    response: { kind: 'single-choice', option: 'law' },
    earned: 0,
    possible: 1,
  },
];
const { islands, wakeIslands } = await loadPublished();

/** How the page asked to be told of what comes near: jsdom knows no window that is scrolled. */
const nearness = {
  watched: new Set<Element>(),
  margin: '',
  tell: (_: readonly { isIntersecting: boolean; target: Element }[]): void => undefined,
};
class FakeIntersectionObserver {
  constructor(tell: typeof nearness.tell, { rootMargin = '' }: IntersectionObserverInit) {
    Object.assign(nearness, { watched: new Set(), margin: rootMargin, tell });
  }
  observe(target: Element): void {
    nearness.watched.add(target);
  }
  unobserve(target: Element): void {
    nearness.watched.delete(target);
  }
}

/** Everything that the page watches has come near, or is still far. */
function scroll(isIntersecting: boolean): void {
  nearness.tell([...nearness.watched].map((target) => ({ isIntersecting, target })));
}

/** What takes the listeners of the page off again. */
const listeners: (() => void)[] = [];

/** Opens a page of the published site with these islands; returns their elements. */
function open(...html: readonly string[]): readonly HTMLElement[] {
  document.body.innerHTML = `<div data-not-loaded="Words of the page">${html.join('')}</div>`;
  const spies = [document, window].map((target) => [target, vi.spyOn(target, 'addEventListener')] as const);
  wakeIslands(document);
  for (const [target, spy] of spies) {
    for (const [type, listener, options] of spy.mock.calls) {
      listeners.push(() => target.removeEventListener(type, listener, options));
    }
    spy.mockRestore();
  }
  return [...document.querySelectorAll<HTMLElement>('course-island')];
}

function leave(): void {
  for (const takeOff of listeners.splice(0)) takeOff();
  void actOfPreact(() => {
    for (const island of document.querySelectorAll('course-island')) renderWithPreact(null, island);
  });
  document.body.innerHTML = '';
}

/** Whether the browser is kept from its part in each press: following a link, submitting a form. */
let isKept: (() => boolean)[] = [];

/** Presses as the rest of the page sees them; links are not followed. */
let presses: { readonly on: string; readonly isStopped: boolean }[] = [];
const notePress = (event: MouseEvent): void => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  presses.push({ on: target.textContent.trim(), isStopped: event.defaultPrevented });
  if (target.closest('a') !== null) event.preventDefault();
};

/**
 * jsdom trusts no event that a test makes. A reader's press of a pointer counts something, as those of user-event do;
 * repetitions do not.
 */
const trust = (event: MouseEvent): void => {
  isKept.push(() => event.defaultPrevented);
  if (event.detail === 0) return;
  for (const symbol of Object.getOwnPropertySymbols(event)) {
    const inner: unknown = Reflect.get(event, symbol);
    if (typeof inner === 'object' && inner !== null && 'isTrusted' in inner) inner.isTrusted = true;
  }
};

/** The code of the islands comes over a slow line: only when the function returned is called. */
function slowLine(name: 'check' | 'theme' | 'language-switch'): () => void {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  // The compiler does not follow that the mock gives what the island itself gives.
  const island: { load: () => Promise<unknown> } = islands[name];
  const { load } = island;
  vi.spyOn(island, 'load').mockImplementation(() => arrived.then(load));
  return arrive;
}

const isAwake = (island: Element | undefined): boolean => island?.hasAttribute('data-awake') ?? false;

/** Long, for busy machines. */
function eventually(expectation: () => void): Promise<void> {
  return vi.waitFor(expectation, { timeout: 20_000, interval: 5 });
}

const wakes = (island: Element | undefined) => eventually(() => expect(isAwake(island)).toBe(true));

beforeEach(() => {
  openPageWith([]);
  presses = [];
  isKept = [];
  vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver);
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  window.addEventListener('click', trust, { capture: true });
  window.addEventListener('click', notePress);
});

afterEach(() => {
  leave();
  window.removeEventListener('click', trust, { capture: true });
  window.removeEventListener('click', notePress);
  delete document.documentElement.dataset['theme'];
  localStorage.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an island', () => {
  it('that stands in the first window wakes with the page, the others do not', async () => {
    const loads = [vi.spyOn(islands.check, 'load'), vi.spyOn(islands.theme, 'load')];
    const [first] = open(hero, radios, theme);
    await wakes(first);
    for (const load of loads) expect(load).not.toHaveBeenCalled();
  });

  it('further down wakes when it comes near the window', async () => {
    const load = vi.spyOn(islands.check, 'load');
    const [first, second] = open(radios, number);
    expect(nearness.margin).toBe('800px 0px');
    scroll(false);
    expect(load).not.toHaveBeenCalled();
    scroll(true);
    await wakes(first);
    await wakes(second);
  });

  it.each(
    ['pointerover', 'pointerdown', 'focusin'].flatMap((touch) => [
      ['near', touch, radios] as const,
      ['touch', touch, theme] as const,
    ]),
  )('that waits to be %s wakes at a %s', async (_, touch, html) => {
    const [island] = open(html);
    island?.querySelector('button')?.dispatchEvent(new Event(touch, { bubbles: true }));
    await wakes(island);
  });

  it('is loaded once, however often it is touched and seen', async () => {
    const arrive = slowLine('check');
    const [island] = open(radios);
    scroll(true);
    await userEvent.hover(button(en('item.check')));
    window.dispatchEvent(new Event('beforeprint'));
    arrive();
    await wakes(island);
    scroll(true);
    await userEvent.click(screen.getByRole('radio', { name: 'en rule' }));
    expect(islands.check.load).toHaveBeenCalledTimes(1);
  });

  it('whose words stand on the page once for all, has them', async () => {
    const [island] = open(radios);
    if (island === undefined) throw new Error('no island');
    const { words, ...others } = JSON.parse(island.dataset['props'] ?? '') as Readonly<Record<string, unknown>>;
    island.dataset['props'] = JSON.stringify(others);
    const script = document.createElement('script');
    Object.assign(script, { type: 'application/json', id: 'island-words', textContent: JSON.stringify(words) });
    document.body.append(script);
    scroll(true);
    await wakes(island);
    await userEvent.click(button(en('item.check')));
    await screen.findByText(en('item.missing.choice'));
  });

  it('wakes before the page is printed', async () => {
    const all = open(radios, theme, languages);
    window.dispatchEvent(new Event('beforeprint'));
    for (const island of all) await wakes(island);
  });
});

describe('a press', () => {
  it('before the island is awake is repeated exactly once, and seen by nobody before', async () => {
    const arrive = slowLine('theme');
    const [island] = open(theme);
    await userEvent.click(button('Dark theme'));
    expect(presses).toEqual([]);
    arrive();
    await wakes(island);
    expect(presses).toEqual([{ on: 'Dark theme', isStopped: false }]);
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('of a link before the island is awake goes where it leads, with what the island does', async () => {
    const arrive = slowLine('language-switch');
    const [island] = open(languages);
    await userEvent.click(screen.getByRole('link', { name: /Қазақша/ }));
    expect(presses).toEqual([]);
    expect(isKept.map((ask) => ask())).toEqual([true]);
    arrive();
    await wakes(island);
    expect(presses).toEqual([{ on: 'ҚАЗ', isStopped: false }]);
    expect(readLocaleChoice()).toBe('kk');
  });

  it.each(['Control', 'Meta', 'Shift', 'Alt'])('with the %s key is left to the browser', async (key) => {
    const arrive = slowLine('language-switch');
    const [island] = open(languages);
    const user = userEvent.setup();
    await user.keyboard(`{${key}>}`);
    await user.click(screen.getByRole('link', { name: /Қазақша/ }));
    expect(presses).toEqual([{ on: 'ҚАЗ', isStopped: false }]);
    arrive();
    await wakes(island);
    expect(presses).toHaveLength(1);
  });

  it('in an island that is awake, or in none, is left alone', async () => {
    const [island] = open(theme, '<button>Elsewhere</button>');
    await userEvent.hover(button('Dark theme'));
    await wakes(island);
    await userEvent.click(button('Dark theme'));
    await userEvent.click(button('Elsewhere'));
    expect(presses).toEqual([
      { on: 'Dark theme', isStopped: false },
      { on: 'Elsewhere', isStopped: false },
    ]);
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it.each(['asleep', 'awake'])('does nothing where the record, %s until then, has an answer', async (record) => {
    openPageWith(wrongOnce);
    if (record === 'awake') await storeOfTest().wake();
    const arrive = slowLine('check');
    const [island] = open(radios);
    await userEvent.click(screen.getByRole('radio', { name: 'en rule' }));
    await userEvent.click(button(en('item.check')));
    arrive();
    await wakes(island);
    await eventually(() => expect(button(en('item.tryAgain'))).toBeTruthy());
    // What must not happen has its time: effects run a frame later.
    await new Promise((done) => setTimeout(done, 100));
    expect(feedback(en('item.notYet'))).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('');
    expect(storeOfTest().getState().events).toHaveLength(wrongOnce.length);
  });
});

describe('an answer that is given before the island is awake', () => {
  const right: readonly (readonly [string, string, () => Promise<void>])[] = [
    ['a radio that was chosen', radios, () => userEvent.click(screen.getByRole('radio', { name: 'en rule' }))],
    [
      'checkboxes that were ticked',
      checkboxes,
      async () => {
        for (const name of ['en members', 'en regions', 'en founders'])
          await userEvent.click(screen.getByRole('checkbox', { name }));
      },
    ],
    ['a number that was typed', number, () => userEvent.type(screen.getByRole('textbox'), '2.67')],
    ['a name that was typed', name, () => userEvent.type(screen.getByRole('textbox'), 'en mass party')],
    [
      'what was chosen in lists',
      lists,
      async () => {
        for (const [prompt, partner] of Object.entries({ burke: 'trustee', downs: 'median', michels: 'oligarchy' }))
          await userEvent.selectOptions(screen.getByRole('combobox', { name: new RegExp(prompt) }), partner);
      },
    ],
  ];

  it.each(
    right.flatMap(([what, html, give]) => [
      [what, 'asleep', html, give] as const,
      [what, 'awake', html, give] as const,
    ]),
  )('is kept and counts: %s, when the record is %s', async (_, record, html, give) => {
    if (record === 'awake') await storeOfTest().wake();
    const arrive = slowLine('check');
    const [island] = open(html);
    await give();
    const given = controls();
    arrive();
    await wakes(island);
    expect(controls()).toEqual(given);
    await eventually(() => expect(storeOfTest().getState().status).toBe('ready'));
    await userEvent.click(button(en('item.check')));
    await eventually(() => expect(feedback(en('item.correct'))).toBeTruthy());
  });

  it.each(right)('is checked when that was pressed before, too: %s', async (_, html, give) => {
    const arrive = slowLine('check');
    open(html);
    await give();
    await userEvent.click(button(en('item.check')));
    arrive();
    await eventually(() => expect(feedback(en('item.correct'))).toBeTruthy());
    const answers = storeOfTest()
      .getState()
      .events.filter(({ type }) => type === 'response-submitted');
    expect(answers).toHaveLength(1);
  });

  it('is kept and counted: a text of several lines', async () => {
    const arrive = slowLine('check');
    const [island] = open(ownWords);
    const field = screen.getByRole('textbox');
    await userEvent.type(field, 'One seat.{Enter}One winner.');
    arrive();
    await wakes(island);
    expect(field).toHaveProperty('value', 'One seat.\nOne winner.');
    await eventually(() => expect(screen.getByText(en('item.written.count', { number: 4 }))).toBeTruthy());

    await eventually(() => expect(storeOfTest().getState().status).toBe('ready'));
    await userEvent.click(button(en('item.check')));
    const [, answer] = storeOfTest().getState().events;
    expect(answer).toMatchObject({ response: { kind: 'written', text: 'One seat.\nOne winner.' }, unmarked: true });
  });

  it('is kept with how sure the learner is', async () => {
    const arrive = slowLine('check');
    const [island] = open(radios);
    await userEvent.click(screen.getByRole('radio', { name: en('certainty.fairly') }));
    await userEvent.click(screen.getByRole('radio', { name: 'en rule' }));
    arrive();
    await wakes(island);
    await eventually(() => expect(storeOfTest().getState().status).toBe('ready'));
    await userEvent.click(button(en('item.check')));
    await eventually(() => expect(feedback(en('item.correct'))).toBeTruthy());
    const [, answer] = storeOfTest().getState().events;
    expect(answer).toMatchObject({ certainty: 'fairly' });
  });

  it('is left as the browser has it when the code comes without anything given', async () => {
    const [island] = open(radios);
    scroll(true);
    await wakes(island);
    expect(controls()).toEqual([false, false, false]);
  });

  /** What stands in the form. */
  function controls(): readonly (boolean | string)[] {
    const answered = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.item-body :is(input, select)');
    return [...answered].map((control) =>
      'checked' in control && control.type !== 'text' ? control.checked : control.value,
    );
  }
});

describe('where the code of an island cannot be loaded', () => {
  it('a link leads where it leads', async () => {
    vi.spyOn(islands['language-switch'], 'load').mockRejectedValue(new TypeError('offline'));
    open(languages);
    await userEvent.click(screen.getByRole('link', { name: /Қазақша/ }));
    await eventually(() => expect(presses).toEqual([{ on: 'ҚАЗ', isStopped: false }]));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('touching it says nothing', async () => {
    const load = vi.spyOn(islands.theme, 'load').mockRejectedValue(new TypeError('offline'));
    open(theme);
    await userEvent.hover(button('Dark theme'));
    await expect(load.mock.results[0]?.value).rejects.toThrow();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('a button says so in the words of the page, anew at each press, and works when the code can be loaded', async () => {
    const offline = vi.spyOn(islands.theme, 'load').mockRejectedValue(new TypeError('offline'));
    const [island] = open(theme);
    await userEvent.click(button('Dark theme'));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toBe('Words of the page');
    await userEvent.click(button('Dark theme'));
    await eventually(() => expect(screen.getByRole('alert')).not.toBe(notice));
    expect(document.documentElement.dataset['theme']).toBeUndefined();

    offline.mockRestore();
    await userEvent.click(button('Dark theme'));
    await wakes(island);
    await eventually(() => expect(presses).toEqual([{ on: 'Dark theme', isStopped: false }]));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the islands of a page', () => {
  it('share the learner record: an answer in one is progress in another', async () => {
    const [, question] = open(hero, radios);
    const seatsLit = () => document.querySelectorAll('.hero-art .lit').length;
    scroll(true);
    await wakes(question);
    expect(seatsLit()).toBe(0);
    await userEvent.click(screen.getByRole('radio', { name: 'en luck' }));
    await userEvent.click(button(en('item.check')));
    // Of two steps, a section and the quiz, the section is read when its check is answered: 49 of 98 seats.
    await eventually(() => expect(seatsLit()).toBe(49));
  });
});
