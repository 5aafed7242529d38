import type { LearnerEvent } from '@/core/progress/event';

/*
 * Events that may not be in the database yet, in localStorage because it writes before the call returns: the database
 * answers later, and a page that is left meanwhile takes its unfinished writes with it.
 *
 * Life of a jot: written when something happens, struck out when the database has the event; that is soon, unless the
 * page was left or the database refuses. Each has a key of its own, `parties-and-reform/unstored/<event id>`, so tabs
 * never write over one another's. What cannot be read under such a key stays where it lies.
 */

const prefix = 'parties-and-reform/unstored/';

export interface JottedEvent {
  readonly id: string;
  /** Any JSON: another release may have written it. */
  readonly event: unknown;
}

/** Does nothing where localStorage is missing, blocked or full. */
export function jotDown(event: LearnerEvent): void {
  leniently(() => localStorage.setItem(prefix + event.id, JSON.stringify(event)));
}

/** Events that were jotted down and not struck out, of this page, of others that are open and of those that were left. */
export function jottedEvents(): readonly JottedEvent[] {
  const jotted: JottedEvent[] = [];
  leniently(() => {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(prefix)) continue;
      leniently(() => {
        const event: unknown = JSON.parse(localStorage.getItem(key) ?? '');
        jotted.push({ id: key.slice(prefix.length), event });
      });
    }
  });
  return jotted;
}

/** What cannot be struck out is only kept once more, which changes nothing. */
export function strikeOut(events: readonly { readonly id: string }[]): void {
  leniently(() => {
    for (const { id } of events) localStorage.removeItem(prefix + id);
  });
}

function leniently(work: () => void): void {
  try {
    work();
  } catch {
    // Blocked or full storage, or no JSON: the caller does without.
  }
}
