import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '@/core/progress/event';
import { createMemoryEventStorage } from '@/state/storage/memory-event-storage';

const sectionRead: LearnerEvent = { id: 'a', at: 1, type: 'section-read', lesson: 'downs', section: 'median-voter' };

describe('memory event storage', () => {
  it('keeps what was jotted down as well as what was appended, once', async () => {
    const storage = createMemoryEventStorage();
    storage.jot(sectionRead);
    expect(await storage.readAll()).toEqual([sectionRead]);
    await storage.append([sectionRead, { ...sectionRead, id: 'b' }]);
    expect(await storage.readAll()).toEqual([sectionRead, { ...sectionRead, id: 'b' }]);
  });

  it('keeps a copy of what was jotted down', async () => {
    const storage = createMemoryEventStorage();
    const event = { ...sectionRead };
    storage.jot(event);
    event.section = 'changed';
    expect(await storage.readAll()).toEqual([sectionRead]);
  });
});
