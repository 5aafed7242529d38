import { loadKind } from '../item/load-kind';
import type { LoadableKind } from '../item/loadable-kind';
import { loadIsland, type IslandName } from './registry';

/** How far outside the window an island begins to wake: about as far as one flick scrolls. */
const nearness = '800px 0px';

/**
 * Wakes the islands of the page, each in its time (`Waking` in registry.ts), all of them before printing.
 *
 * What the reader did before is not lost: choices and texts stand in the form controls, which their components read when
 * they wake; a press of a button or link is repeated when its island is awake. Where the code cannot be loaded a press says so, in the words
 * that the page brings in `data-not-loaded`, and the next touch tries again.
 */
export function wakeIslands(page: Document): void {
  const awakening = new WeakMap<HTMLElement, Promise<void>>();

  const wake = (island: HTMLElement): Promise<void> => {
    const begun = awakening.get(island) ?? awaken(island);
    awakening.set(island, begun);
    begun.catch(() => awakening.delete(island));
    return begun;
  };
  const wakeInside = (target: EventTarget | null): void => {
    const island = sleepingIslandOf(target);
    // Nobody waits for it: a failure is told when the reader presses something.
    if (island !== null) wake(island).catch(() => undefined);
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        wakeInside(target);
      }
    },
    { rootMargin: nearness },
  );
  for (const island of sleepingIslandsOf(page)) {
    if (island.dataset['waking'] === 'at-once') wakeInside(island);
    // Its children, because the element itself may have no box (display: contents).
    if (island.dataset['waking'] === 'near') for (const child of island.children) near.observe(child);
  }

  for (const touch of ['pointerover', 'pointerdown', 'focusin']) {
    page.addEventListener(touch, ({ target }) => wakeInside(target), { capture: true, passive: true });
  }

  page.addEventListener(
    'click',
    (event) => {
      const island = sleepingIslandOf(event.target);
      const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a[href]') : null;
      // Our own repetition is not trusted; a modified press opens a link elsewhere, for which nobody has to wake.
      const isForIsland = event.isTrusted && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (island === null || pressed === null || !isForIsland) return;
      event.preventDefault();
      event.stopPropagation();
      wake(island).then(
        () => pressed.click(),
        // A link leads to the right place by itself.
        () => (pressed instanceof HTMLAnchorElement ? pressed.click() : tellNotLoaded(island)),
      );
    },
    { capture: true },
  );

  window.addEventListener('beforeprint', () => {
    for (const island of sleepingIslandsOf(page)) wakeInside(island);
  });
}

const sleeping = 'course-island:not([data-awake])';

function sleepingIslandsOf(page: Document): Iterable<HTMLElement> {
  return page.querySelectorAll<HTMLElement>(sleeping);
}

function sleepingIslandOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(sleeping) : null;
}

async function awaken(island: HTMLElement): Promise<void> {
  // All three were written by <Island> at build time.
  const name = island.dataset['island'] as IslandName;
  const props = JSON.parse(island.dataset['props'] ?? '{}') as Readonly<Record<string, unknown>>;
  const words = wordsOf(island.ownerDocument);
  const kinds = (island.dataset['kinds']?.split(' ') ?? []) as readonly LoadableKind[];
  const [{ hydrate }, Component] = await Promise.all([import('./hydrate'), loadIsland(name), ...kinds.map(loadKind)]);
  // Islands that wake together take turns, so that the page answers in between.
  await nextTask();
  hydrate(island, Component, words === null ? props : { words, ...props });
  // Form controls are read in effects, before a press is repeated.
  await nextTask();
  island.dataset['awake'] = '';
  noticeOf(island)?.remove();
}

/** What the islands of the page say, once for all (site/finish-export.mjs); null where each has words of its own. */
function wordsOf(page: Document): unknown {
  const words = page.getElementById('island-words');
  return words === null ? null : (JSON.parse(words.textContent) as unknown);
}

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

function tellNotLoaded(island: HTMLElement): void {
  const notice = document.createElement('p');
  notice.className = 'warning not-loaded';
  notice.role = 'alert';
  notice.textContent = island.closest<HTMLElement>('[data-not-loaded]')?.dataset['notLoaded'] ?? '';
  // Anew each time, so that it is read out again.
  noticeOf(island)?.remove();
  island.after(notice);
}

function noticeOf(island: HTMLElement): Element | null {
  const next = island.nextElementSibling;
  return next?.classList.contains('not-loaded') === true ? next : null;
}
