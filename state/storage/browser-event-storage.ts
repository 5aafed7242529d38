import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { PartialRecord, type EventStorage } from './event-storage';
import { jotDown, jottedEvents, strikeOut, type JottedEvent } from './jotted-events';

const databaseName = 'parties-and-reform';

/** Raised with a new `if (oldVersion < n)` step in `upgrade`; old steps are never edited. */
const databaseVersion = 1;

interface ProgressDatabase extends DBSchema {
  /** One event a row, as it was written; `unknown` because another release may have written it. */
  events: { key: string; value: unknown };
}

/**
 * The learner record in this browser's IndexedDB; what is not there yet is jotted down in localStorage.
 *
 * The database is opened for each operation and closed after it: an open connection would keep the page out of the
 * back/forward cache, and hold up a newer release in another tab that upgrades the database. That tab waits a few
 * milliseconds at most, so nothing has to listen for its `versionchange`.
 */
export function createBrowserEventStorage(): EventStorage {
  let askedToPersist = false;

  return {
    readAll: async () => {
      // Before the database is asked: what another tab strikes out after this is in the database by then.
      const jotted = jottedEvents();
      try {
        return await withDatabase(async (database) => {
          const left = await moveIn(database, jotted);
          return [...(await database.getAll('events')), ...left.map(({ event }) => event)];
        });
      } catch (cause) {
        throw new PartialRecord(
          jotted.map(({ event }) => event),
          { cause },
        );
      }
    },

    jot: jotDown,

    append: async (events) => {
      await withDatabase((database) => keep(database, events));
      strikeOut(events);
      if (!askedToPersist) {
        askedToPersist = true;
        askToPersist();
      }
    },
  };
}

async function keep(database: IDBPDatabase<ProgressDatabase>, events: readonly unknown[]): Promise<void> {
  const { store, done } = database.transaction('events', 'readwrite');
  // `put`, not `add`: a retry of something that did arrive must not fail for ever.
  await Promise.all([...events.map((event) => store.put(event)), done]);
}

/**
 * Keeps what was jotted down: most of it by pages that were left before they could.
 *
 * @returns what stays jotted down, because the database has no room or the jot is not the event that its key names
 */
async function moveIn(
  database: IDBPDatabase<ProgressDatabase>,
  jotted: readonly JottedEvent[],
): Promise<readonly JottedEvent[]> {
  const movable = jotted.filter(({ id, event }) => event instanceof Object && Reflect.get(event, 'id') === id);
  if (movable.length === 0) return jotted;
  try {
    await keep(
      database,
      movable.map(({ event }) => event),
    );
  } catch {
    return jotted;
  }
  strikeOut(movable);
  return jotted.filter((each) => !movable.includes(each));
}

async function withDatabase<Result>(
  work: (database: IDBPDatabase<ProgressDatabase>) => Promise<Result>,
): Promise<Result> {
  const database = await openProgressDatabase();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function openProgressDatabase(): Promise<IDBPDatabase<ProgressDatabase>> {
  try {
    return await openAt(databaseVersion);
  } catch (error) {
    // The page was opened before a newer release upgraded the database. Events are only ever added, so the old page
    // may go on reading and adding.
    if (error instanceof DOMException && error.name === 'VersionError') return openAt(undefined);
    throw error;
  }
}

function openAt(version: number | undefined): Promise<IDBPDatabase<ProgressDatabase>> {
  return openDB<ProgressDatabase>(databaseName, version, {
    upgrade: (database, oldVersion) => {
      if (oldVersion < 1) database.createObjectStore('events', { keyPath: 'id' });
    },
  });
}

/**
 * Asks the browser not to clean the record up when the disk is full or the site was not visited for a while. Nothing
 * waits for the answer: a refusal leaves the record where it is.
 */
function askToPersist(): void {
  // Wider than the DOM types promise: missing in pages that are not served by HTTPS.
  const { storage } = navigator as { readonly storage?: StorageManager };
  storage?.persist().catch(() => undefined);
}
