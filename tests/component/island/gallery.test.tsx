import { act, render } from '@testing-library/react';
import { render as renderWithPreact } from 'preact';
import { act as actOfPreact } from 'preact/test-utils';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Island } from '@/components/island/island';
import { islands, loadIsland, type IslandName } from '@/components/island/registry';
import type { LearnerEvent } from '@/core/progress/event';
import { createProgressStore, type ProgressStore } from '@/state/progress/progress-store';
import { createMemoryEventStorage } from '@/state/storage/memory-event-storage';
import { gallery, type Gallery, type GalleryState } from './gallery';
import { renderedByPreact } from './preact-tools';
import { loadPublished } from './published';

/*
 * Pages are rendered by React and woken by Preact, which does not repair what differs: it would stay as it is. So every
 * island in every state of the gallery is rendered by both.
 */

const page = vi.hoisted((): { store: ProgressStore | undefined } => ({ store: undefined }));
vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => page.store }));

/** Every state of an island with its HTML from the server and its component for React. */
async function shownByReact<Name extends IslandName>(name: Name) {
  const Component = await loadIsland(name);
  const states: Gallery[Name] = gallery[name];
  return Promise.all(
    states.map(async (state) => {
      openPage(state);
      const html = renderToString(await Island({ name, props: state.props }));
      return { name, ...state, html, Component };
    }),
  );
}

// All of React before anything of Preact, as loadPublished wants it.
const names = Object.keys(islands) as IslandName[];
const shown = (await Promise.all(names.map((name) => shownByReact(name)))).flat();
const published = await loadPublished();

/** The learner opens a page: a sleeping record over what storage has. */
function openPage({
  record = [],
  storage = 'ok',
}: Pick<GalleryState<IslandName>, 'record' | 'storage'>): ProgressStore {
  const events = record.map((happening, at): LearnerEvent => ({ id: `event-${at}`, at, ...happening }));
  const refuse = () => Promise.reject(new Error('blocked'));
  page.store = createProgressStore({
    storage: {
      ok: createMemoryEventStorage(events),
      failing: { readAll: refuse, jot: () => undefined, append: refuse },
      'from-the-future': createMemoryEventStorage([...events, { id: 'later', at: 9, type: 'badge-won' }]),
    }[storage],
    now: () => 0,
    newId: () => 'new',
  });
  return page.store;
}

/** The page as it comes from the server. */
function serve({ prose = '', theme, html }: Shown): HTMLElement {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: theme === 'system-dark' }));
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  document.body.innerHTML = `<main>${prose}${html}</main>`;
  const island = document.querySelector('course-island');
  if (!(island instanceof HTMLElement)) throw new Error('expected an island');
  return island;
}

/**
 * What is inside, a line per tag: elements, attributes and what stands in form controls. Texts that touch are one, and
 * comments, which React puts between them, are nothing.
 */
function picture(root: Element): readonly string[] {
  const copy = root.cloneNode(true) as Element;
  const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode() !== null) (comments.referenceNode as Comment).remove();
  copy.normalize();
  const controls = [...root.querySelectorAll<FormControl>(formControls)];
  for (const [index, control] of copy.querySelectorAll<FormControl>(formControls).entries()) {
    const now = controls[index] ?? control;
    const isTicked = now.type === 'radio' || now.type === 'checkbox';
    // What it is first, for which React writes an attribute and Preact does not.
    control.removeAttribute(isTicked ? 'checked' : 'value');
    for (const option of control.querySelectorAll('option')) option.removeAttribute('selected');
    control.setAttribute('now', 'checked' in now && isTicked ? String(now.checked) : now.value);
  }
  for (const element of copy.querySelectorAll('*')) {
    const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name } of attributes) element.removeAttribute(name);
    for (const { name, value } of attributes) element.setAttribute(name, value);
  }
  return copy.innerHTML.split(/(?=<)/);
}

const formControls = 'input, select, textarea';
type FormControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

type Shown = (typeof shown)[number];

beforeEach(() => {
  // jsdom has none; what is read of the text is no matter here.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});

afterEach(() => {
  const island = document.querySelector('course-island');
  if (island !== null) void actOfPreact(() => renderWithPreact(null, island));
  document.body.innerHTML = '';
  delete document.documentElement.dataset['theme'];
  vi.unstubAllGlobals();
});

describe.each(shown.map((each) => [each.name, each.state, each] as const))('%s: %s', (_, __, state) => {
  /** Wakes the island as the published site does. Returns the page after its first rendering. */
  async function wakeWithPreact(store: ProgressStore): Promise<readonly string[]> {
    const island = serve(state);
    const Component = await published.loadIsland(state.name);
    let first: readonly string[] = [];
    await actOfPreact(async () => {
      const rendered = renderedByPreact(() => published.hydrate(island, Component, propsOf(island)));
      expect(rendered).toContain(Component);
      first = picture(document.body);
      await store.wake();
    });
    await actOfPreact(() => store.wake());
    return first;
  }

  /** The same page where React wakes it, as in development. Returns what it becomes. */
  async function wakeWithReact(store: ProgressStore): Promise<readonly string[]> {
    const container = serve(state);
    const { unmount } = render(createElement(state.Component, { ...state.props }), { container, hydrate: true });
    await act(() => store.wake());
    const last = picture(document.body);
    unmount();
    return last;
  }

  it.each(['asleep', 'awake'])('is first what the server has sent, when the record is %s', async (record) => {
    const store = openPage(state);
    if (record === 'awake') await store.wake();
    const island = serve(state);
    const sent = picture(island);
    // Preact takes attributes over without looking at them; where there is nothing to take over it writes its own.
    const own = document.createElement('div');
    const Component = await published.loadIsland(state.name);
    published.hydrate(own, Component, propsOf(island));
    expect(picture(own)).toEqual(sent);
    renderWithPreact(null, own);

    const page = picture(document.body);
    expect(await wakeWithPreact(store)).toEqual(page);
  });

  it('becomes what React makes of the record, with no id twice', async () => {
    serve(state);
    const sent = picture(document.body);
    const expected = await wakeWithReact(openPage(state));
    await wakeWithPreact(openPage(state));
    expect(picture(document.body)).toEqual(expected);
    // What the learner did is seen, or else the state is not the one that it is called.
    if (state.record !== undefined && state.record.length > 0) expect(expected).not.toEqual(sent);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

/** As wake-islands.ts reads them. */
function propsOf(island: HTMLElement): Readonly<Record<string, unknown>> {
  return JSON.parse(island.dataset['props'] ?? '') as Readonly<Record<string, unknown>>;
}
