import type { LearnerEvent } from '@/core/progress/event';
import type { EventStorage } from './event-storage';

/** Keeps the record until the object is dropped. Like the browser's, it keeps copies, so that nobody can change them later. */
export function createMemoryEventStorage(stored: readonly unknown[] = []): EventStorage {
  const others = structuredClone(stored);
  const appended = new Map<string, LearnerEvent>();

  return {
    readAll: () => Promise.resolve(structuredClone([...others, ...appended.values()])),
    append: (events) => {
      for (const event of structuredClone(events)) appended.set(event.id, event);
      return Promise.resolve();
    },
  };
}
