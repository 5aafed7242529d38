// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LearnerEvent } from '@/core/progress/event';
import { createBrowserEventStorage } from '@/state/storage/browser-event-storage';
import { PartialRecord } from '@/state/storage/event-storage';

const name = 'parties-and-reform';

function sectionRead(id: string): LearnerEvent {
  return { id, at: 1, type: 'section-read', lesson: 'duverger-systems', section: 'two-effects' };
}

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  await deleteDB(name);
});

describe('browser event storage', () => {
  it('is empty for a new learner', async () => {
    expect(await createBrowserEventStorage().readAll()).toEqual([]);
  });

  it('gives back in another tab what was appended in this one', async () => {
    await createBrowserEventStorage().append([sectionRead('a'), sectionRead('b')]);
    await createBrowserEventStorage().append([sectionRead('c')]);
    expect(await createBrowserEventStorage().readAll()).toEqual([sectionRead('a'), sectionRead('b'), sectionRead('c')]);
  });

  it('keeps an event once when it is appended again', async () => {
    const storage = createBrowserEventStorage();
    await storage.append([sectionRead('a')]);
    await storage.append([sectionRead('a'), sectionRead('b')]);
    expect(await storage.readAll()).toEqual([sectionRead('a'), sectionRead('b')]);
  });

  it('rejects when an event cannot be kept, and is ready for the next one', async () => {
    const storage = createBrowserEventStorage();
    // The store has no place for an object without an id.
    const broken = { at: 1, type: 'section-read' } as unknown as LearnerEvent;
    await expect(storage.append([broken])).rejects.toThrow();
    await storage.append([sectionRead('a')]);
    expect(await storage.readAll()).toEqual([sectionRead('a')]);
  });

  it('holds up no other tab that upgrades the database', async () => {
    const storage = createBrowserEventStorage();
    await storage.append([sectionRead('a')]);
    const blocked = vi.fn();
    const reading = storage.readAll();
    const upgraded = await openDB(name, 2, { blocked });
    expect(blocked).not.toHaveBeenCalled();
    expect(await upgraded.getAll('events')).toEqual([sectionRead('a')]);
    upgraded.close();
    await reading.catch(() => undefined);
  });

  it('goes on reading and adding after a newer release has upgraded the database', async () => {
    const storage = createBrowserEventStorage();
    await storage.append([sectionRead('a')]);
    (await openDB(name, 2)).close();
    await storage.append([sectionRead('b')]);
    expect(await storage.readAll()).toEqual([sectionRead('a'), sectionRead('b')]);
  });

  it('rejects where the browser has no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(createBrowserEventStorage().readAll()).rejects.toThrow();
    await expect(createBrowserEventStorage().append([sectionRead('a')])).rejects.toThrow();
    vi.unstubAllGlobals();
  });

  it('asks the browser once, at the first append, to keep the record from its clean-ups', async () => {
    const persist = vi.fn(() => Promise.resolve(false));
    vi.stubGlobal('navigator', { storage: { persist } });
    const storage = createBrowserEventStorage();
    await storage.readAll();
    expect(persist).not.toHaveBeenCalled();
    await storage.append([sectionRead('a')]);
    await storage.append([sectionRead('b')]);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('appends also where the browser refuses to promise anything', async () => {
    vi.stubGlobal('navigator', { storage: { persist: () => Promise.reject(new Error('refused')) } });
    const storage = createBrowserEventStorage();
    await storage.append([sectionRead('a')]);
    expect(await storage.readAll()).toEqual([sectionRead('a')]);
  });
});

const keyOf = (id: string) => `parties-and-reform/unstored/${id}`;

/** What the database has, without what was jotted down. */
async function inDatabase(): Promise<readonly unknown[]> {
  const database = await openDB(name);
  const events: unknown[] = await database.getAll('events');
  database.close();
  return events;
}

/** Until it is called off. */
function refuse(prototype: Storage | IDBObjectStore, verb: string): { mockRestore: () => void } {
  // The two have no verb in common that the types could name.
  return vi.spyOn(prototype as unknown as Record<string, () => never>, verb).mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
}

describe('an event that was jotted down', () => {
  it('is in the record from then on, on a page that is opened later too', async () => {
    const storage = createBrowserEventStorage();
    storage.jot(sectionRead('a'));
    expect(await createBrowserEventStorage().readAll()).toEqual([sectionRead('a')]);
    expect(await storage.readAll()).toEqual([sectionRead('a')]);
  });

  it('needs no answer from the database', async () => {
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    const left = createBrowserEventStorage();
    left.jot(sectionRead('a'));
    void left.append([sectionRead('a')]);
    vi.unstubAllGlobals();
    expect(await createBrowserEventStorage().readAll()).toEqual([sectionRead('a')]);
  });

  it('has a key of its own until it was appended', async () => {
    const storage = createBrowserEventStorage();
    localStorage.setItem('parties-and-reform/theme', 'dark');
    storage.jot(sectionRead('a'));
    storage.jot(sectionRead('b'));
    expect(Object.keys(localStorage).toSorted()).toEqual(['parties-and-reform/theme', keyOf('a'), keyOf('b')]);
    await storage.append([sectionRead('a')]);
    expect(Object.keys(localStorage).toSorted()).toEqual(['parties-and-reform/theme', keyOf('b')]);
  });

  it('is moved into the database by the page that finds it', async () => {
    createBrowserEventStorage().jot(sectionRead('a'));
    await createBrowserEventStorage().readAll();
    expect(localStorage).toHaveLength(0);
    expect(await inDatabase()).toEqual([sectionRead('a')]);
  });

  it('is moved also when only a newer release can read it', async () => {
    const newer = { id: 'newer', at: 1, type: 'note-written', note: 'why?' };
    localStorage.setItem(keyOf('newer'), JSON.stringify(newer));
    expect(await createBrowserEventStorage().readAll()).toEqual([newer]);
    expect(await inDatabase()).toEqual([newer]);
  });

  it('is in the record once when the page was left between appending and striking it out', async () => {
    const left = createBrowserEventStorage();
    left.jot(sectionRead('a'));
    const leaving = refuse(Storage.prototype, 'removeItem');
    await left.append([sectionRead('a')]);
    leaving.mockRestore();
    expect(localStorage).toHaveLength(1);
    expect(await createBrowserEventStorage().readAll()).toEqual([sectionRead('a')]);
    expect(localStorage).toHaveLength(0);
  });

  it('is in the record once when another tab finds it before it was appended', async () => {
    const [one, other] = [createBrowserEventStorage(), createBrowserEventStorage()];
    one.jot(sectionRead('a'));
    const appending = one.append([sectionRead('a')]);
    expect(await other.readAll()).toEqual([sectionRead('a')]);
    await appending;
    expect(await one.readAll()).toEqual([sectionRead('a')]);
    expect(localStorage).toHaveLength(0);
  });

  it('stays where it is when the database refuses it, and is in the record all the same', async () => {
    await createBrowserEventStorage().append([sectionRead('a')]);
    const storage = createBrowserEventStorage();
    storage.jot(sectionRead('b'));
    const fullDisk = refuse(IDBObjectStore.prototype, 'put');
    await expect(storage.append([sectionRead('b')])).rejects.toThrow();
    expect(await createBrowserEventStorage().readAll()).toEqual([sectionRead('a'), sectionRead('b')]);
    fullDisk.mockRestore();
    expect(await inDatabase()).toEqual([sectionRead('a')]);
    expect(Object.keys(localStorage)).toEqual([keyOf('b')]);
  });

  it('is the part of the record that can be read where the browser has no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    createBrowserEventStorage().jot(sectionRead('a'));
    const reading = createBrowserEventStorage().readAll();
    await expect(reading).rejects.toThrow(PartialRecord);
    await expect(reading).rejects.toMatchObject({ events: [sectionRead('a')] });
    vi.unstubAllGlobals();
  });
});

it('reads nothing that others keep in localStorage', async () => {
  const others = { 'parties-and-reform/theme': 'dark', 'unstored/a': JSON.stringify(sectionRead('a')) };
  for (const [key, value] of Object.entries(others)) localStorage.setItem(key, value);
  expect(await createBrowserEventStorage().readAll()).toEqual([]);
  expect({ ...localStorage }).toEqual(others);
});

describe('what stands under a key for jotted events and is none', () => {
  it('stays untouched and unread when it is not JSON', async () => {
    localStorage.setItem(keyOf('torn'), '{"id":"torn","at":1,');
    createBrowserEventStorage().jot(sectionRead('a'));
    expect(await createBrowserEventStorage().readAll()).toEqual([sectionRead('a')]);
    expect({ ...localStorage }).toEqual({ [keyOf('torn')]: '{"id":"torn","at":1,' });
  });

  it.each([[null], [17], ['text'], [[]], [{}], [sectionRead('other')]])('is passed on and stays: %j', async (value) => {
    localStorage.setItem(keyOf('odd'), JSON.stringify(value));
    createBrowserEventStorage().jot(sectionRead('a'));
    expect(await createBrowserEventStorage().readAll()).toEqual([sectionRead('a'), value]);
    expect({ ...localStorage }).toEqual({ [keyOf('odd')]: JSON.stringify(value) });
    expect(await inDatabase()).toEqual([sectionRead('a')]);
  });
});

describe('where nothing can be jotted down', () => {
  it.each([
    ['localStorage is missing', undefined],
    ['localStorage is switched off, as in some apps that show pages', null],
  ])('the record is kept as before: %s', async (_, localStorageThere) => {
    vi.stubGlobal('localStorage', localStorageThere);
    const storage = createBrowserEventStorage();
    storage.jot(sectionRead('a'));
    expect(await storage.readAll()).toEqual([]);
    await storage.append([sectionRead('a')]);
    expect(await storage.readAll()).toEqual([sectionRead('a')]);
    vi.unstubAllGlobals();
  });

  it('the record is kept as before: localStorage is full', async () => {
    refuse(Storage.prototype, 'setItem');
    const storage = createBrowserEventStorage();
    storage.jot(sectionRead('a'));
    await storage.append([sectionRead('a')]);
    expect(await storage.readAll()).toEqual([sectionRead('a')]);
  });
});

it('loses no event, whatever becomes of its page and of the pages that read meanwhile', async () => {
  /** What may become of the page that has jotted down an event, and of a page that reads. */
  const fates = {
    appends: (event: LearnerEvent) => createBrowserEventStorage().append([event]),
    'is left before it appends': () => undefined,
    'is left before it strikes out': async (event: LearnerEvent) => {
      const leaving = refuse(Storage.prototype, 'removeItem');
      await createBrowserEventStorage().append([event]);
      leaving.mockRestore();
    },
    'is refused': async (event: LearnerEvent) => {
      const fullDisk = refuse(IDBObjectStore.prototype, 'put');
      await createBrowserEventStorage()
        .append([event])
        .catch(() => undefined);
      fullDisk.mockRestore();
    },
    'reads meanwhile': async (event: LearnerEvent) => {
      await Promise.all([createBrowserEventStorage().readAll(), createBrowserEventStorage().append([event])]);
    },
    'reads from a full disk': async () => {
      const fullDisk = refuse(IDBObjectStore.prototype, 'put');
      await createBrowserEventStorage().readAll();
      fullDisk.mockRestore();
    },
  };
  const fate = fc.constantFrom<keyof typeof fates>(...(Object.keys(fates) as (keyof typeof fates)[]));
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 8 }), async (story) => {
      localStorage.clear();
      await deleteDB(name);
      const jotted = new Set<string>();
      for (const [index, page] of story.entries()) {
        const event = sectionRead(`event-${index}`);
        createBrowserEventStorage().jot(event);
        jotted.add(event.id);
        await fates[page](event);
        const events = (await createBrowserEventStorage().readAll()) as readonly LearnerEvent[];
        expect(new Set(events.map(({ id }) => id))).toEqual(jotted);
      }
      expect(localStorage).toHaveLength(0);
      expect(await inDatabase()).toHaveLength(jotted.size);
    }),
    { numRuns: 50 },
  );
});
