import type { LearnerEvent } from '@/core/progress/event';
import type { EventStorage } from './event-storage';

/**
 * Keeps the record until the object is dropped, and jotting down is as good as appending. Like the browser's, it keeps
 * copies, so that nobody can change them later.
 */
export function createMemoryEventStorage(stored: readonly unknown[] = []): EventStorage {
  const others = structuredClone(stored);
  const kept = new Map<string, LearnerEvent>();
  const keep = (event: LearnerEvent): void => void kept.set(event.id, structuredClone(event));

  return {
    readAll: () => Promise.resolve(structuredClone([...others, ...kept.values()])),
    jot: keep,
    append: (events) => {
      events.forEach(keep);
      return Promise.resolve();
    },
  };
}
