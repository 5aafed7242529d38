// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LearnerEvent } from '@/core/progress/event';
import { createBrowserEventStorage } from '@/state/storage/browser-event-storage';

const name = 'parties-and-reform';

function sectionRead(id: string): LearnerEvent {
  return { id, at: 1, type: 'section-read', lesson: 'duverger-systems', section: 'two-effects' };
}

afterEach(async () => {
  vi.unstubAllGlobals();
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
