import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LearnerEvent } from '@/core/progress/event';
import { createProgressStore, type ProgressStore } from '@/state/progress/progress-store';
import { PartialRecord, type EventStorage } from '@/state/storage/event-storage';
import { createMemoryEventStorage } from '@/state/storage/memory-event-storage';

let ids = 0;

function storeOn(storage: EventStorage, now: () => number = () => 1_795_251_600_000): ProgressStore {
  return createProgressStore({ storage, now, newId: () => `id-${(ids += 1)}` });
}

/** A storage that can be told to refuse, as a full disk or a private window does, and has no place for notes. */
function breakableStorage(stored: readonly unknown[] = []) {
  const storage = createMemoryEventStorage(stored);
  const refuses = { reading: false, writing: false };
  const answer = <Value>(refused: boolean, value: () => Promise<Value>) =>
    refused ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : value();
  return {
    refuses,
    readAll: () => answer(refuses.reading, () => storage.readAll()),
    jot: () => undefined,
    append: (events: readonly LearnerEvent[]) => answer(refuses.writing, () => storage.append(events)),
  };
}

/** Something to wait for until the test opens it. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

const twoEffects: LearnerEvent = {
  id: 'stored',
  at: 1_795_165_200_000,
  type: 'section-read',
  lesson: 'duverger-systems',
  section: 'two-effects',
};

const response = {
  attempt: 'quiz',
  item: 'duverger-systems/who-lost',
  revision: 1,
  locale: 'kk',
  response: { kind: 'single-choice', option: 'small-parties' },
  earned: 1,
  possible: 1,
} as const;

/** A storage that never answers. */
function silentStorage() {
  const silence = () => new Promise<never>(() => undefined);
  return { readAll: silence, jot: vi.fn<(event: LearnerEvent) => void>(), append: silence };
}

function sectionsIn(events: readonly unknown[]): unknown[] {
  return (events as readonly LearnerEvent[]).flatMap((event) => (event.type === 'section-read' ? [event.section] : []));
}

describe('waking', () => {
  it('shows nothing before the stored record is read', () => {
    expect(storeOn(createMemoryEventStorage([twoEffects])).getState()).toEqual({
      status: 'asleep',
      events: [],
      unreadable: 0,
    });
  });

  it('brings the stored record', async () => {
    const store = storeOn(createMemoryEventStorage([twoEffects]));
    await store.wake();
    expect(store.getState()).toEqual({ status: 'ready', events: [twoEffects], unreadable: 0 });
  });

  it('reads the storage once, however many islands ask', async () => {
    const storage = createMemoryEventStorage();
    const readAll = vi.spyOn(storage, 'readAll');
    const store = storeOn(storage);
    await Promise.all([store.wake(), store.wake()]);
    await store.wake();
    expect(readAll).toHaveBeenCalledTimes(1);
  });

  it('keeps what is recorded while the storage is being read', async () => {
    const storage = createMemoryEventStorage([twoEffects]);
    const store = storeOn(storage);
    const waking = store.wake();
    const submitting = store.submitAttempt('quiz');
    expect(store.getState().events.map(({ type }) => type)).toEqual(['attempt-submitted']);
    await Promise.all([waking, submitting]);
    expect(store.getState().events.map(({ type }) => type)).toEqual(['section-read', 'attempt-submitted']);
    expect(await storage.readAll()).toHaveLength(2);
  });

  it('happens by itself when something is recorded', async () => {
    const store = storeOn(createMemoryEventStorage([twoEffects]));
    await store.submitAttempt('quiz');
    expect(store.getState().status).toBe('ready');
    expect(store.getState().events).toHaveLength(2);
  });
});

describe('recording', () => {
  it('is in the state at once and in the storage soon after', async () => {
    const storage = createMemoryEventStorage();
    const store = storeOn(storage);
    await store.wake();
    const submitting = store.submitResponse(response);
    expect(store.getState().events).toMatchObject([{ type: 'response-submitted', ...response }]);
    await submitting;
    expect(await storage.readAll()).toEqual(store.getState().events);
  });

  it('names an attempt and its seed, and plans by the seed that is stored', async () => {
    const storage = createMemoryEventStorage();
    const store = storeOn(storage);
    const attempt = store.startAttempt({
      purpose: 'quiz',
      policy: 'exam',
      lesson: 'duverger-systems',
      plan: (seed) => [{ item: 'duverger-systems/who-lost', revision: 1, points: 1, order: [seed] }],
    });
    await store.showAnswer({ attempt, item: 'duverger-systems/who-lost', revision: 1 });
    const [started, shown] = store.getState().events;
    const begun = { purpose: 'quiz', policy: 'exam', lesson: 'duverger-systems' };
    expect(started).toMatchObject({ type: 'attempt-started', attempt, ...begun });
    expect(started).toMatchObject(
      started?.type === 'attempt-started' ? { plan: [{ order: [started.seed] }] } : { type: 'attempt-started' },
    );
    expect(shown).toMatchObject({ type: 'answer-shown', attempt });
    expect(await storage.readAll()).toHaveLength(2);
  });

  it('keeps the order of things that happen in one millisecond or while the clock is set back', async () => {
    const times = [1000, 1000, 400, 5000];
    const store = storeOn(createMemoryEventStorage(), () => times.shift() ?? 0);
    for (const attempt of ['first', 'second', 'third', 'fourth']) await store.submitAttempt(attempt);
    expect(store.getState().events).toMatchObject([
      { attempt: 'first', at: 1000 },
      { attempt: 'second', at: 1001 },
      { attempt: 'third', at: 1002 },
      { attempt: 'fourth', at: 5000 },
    ]);
  });

  it('writes in the order in which things happened, one write at a time', async () => {
    const log: string[] = [];
    const disk = gate();
    const store = storeOn({
      readAll: () => Promise.resolve([]),
      jot: () => undefined,
      append: async (events) => {
        log.push('begin');
        await disk.opened;
        for (const event of events) log.push(event.type === 'attempt-submitted' ? event.attempt : event.type);
      },
    });
    const first = store.submitAttempt('first');
    await vi.waitFor(() => expect(log).toEqual(['begin']));
    const others = [store.submitAttempt('second'), store.submitAttempt('third')];
    disk.open();
    await Promise.all([first, ...others]);
    expect(log).toEqual(['begin', 'first', 'begin', 'second', 'third']);
  });

  it('is jotted down before anybody sees it', async () => {
    const jotted: LearnerEvent[] = [];
    const store = storeOn({ ...createMemoryEventStorage(), jot: (event) => jotted.push(event) });
    await store.wake();
    store.subscribe(({ events }) => expect(jotted).toEqual(events));
    const submitting = [store.submitAttempt('first'), store.submitAttempt('second')];
    expect(jotted).toMatchObject([{ attempt: 'first' }, { attempt: 'second' }]);
    await Promise.all(submitting);
    expect(jotted).toEqual(store.getState().events);
  });

  it('of a section is done at once when the record is awake, though an earlier write has no end', async () => {
    const storage = silentStorage();
    const store = storeOn({ ...storage, readAll: () => Promise.resolve([twoEffects]) });
    await store.wake();
    void store.submitAttempt('quiz');
    void store.readSection('downs', 'median-voter');
    expect(sectionsIn(store.getState().events)).toEqual(['two-effects', 'median-voter']);
    expect(storage.jot).toHaveBeenLastCalledWith(expect.objectContaining({ section: 'median-voter' }));
  });

  it('records a section once, however often it is read', async () => {
    const store = storeOn(createMemoryEventStorage());
    await Promise.all([store.readSection('downs', 'median-voter'), store.readSection('downs', 'median-voter')]);
    await store.readSection('downs', 'median-voter');
    expect(store.getState().events).toHaveLength(1);
  });

  it('records no section that was read on another day, though the record still sleeps', async () => {
    const storage = createMemoryEventStorage([twoEffects]);
    await storeOn(storage).readSection('duverger-systems', 'two-effects');
    expect(await storage.readAll()).toEqual([twoEffects]);
  });

  it('tells listeners once for each thing recorded', async () => {
    const store = storeOn(createMemoryEventStorage());
    await store.wake();
    const listener = vi.fn();
    store.subscribe(listener);
    await store.submitAttempt('quiz');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('a storage that does not answer', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has what is recorded jotted down, a section after a second', async () => {
    vi.useFakeTimers();
    const storage = silentStorage();
    const store = storeOn(storage);
    void store.wake();
    void store.submitAttempt('quiz');
    expect(storage.jot).toHaveBeenCalledTimes(1);
    void store.readSection('downs', 'median-voter');
    void store.readSection('downs', 'median-voter');
    await vi.advanceTimersByTimeAsync(999);
    expect(storage.jot).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(storage.jot).toHaveBeenCalledTimes(2);
    expect(sectionsIn(store.getState().events)).toEqual(['median-voter']);
  });
});

describe('a storage that refuses to write', () => {
  it('leaves the event in memory and says that it is not saved', async () => {
    const storage = breakableStorage([twoEffects]);
    const store = storeOn(storage);
    await store.wake();
    storage.refuses.writing = true;
    await store.submitAttempt('quiz');
    expect(store.getState().status).toBe('unsaved');
    expect(store.getState().events).toHaveLength(2);
    expect(await storage.readAll()).toEqual([twoEffects]);
  });

  it('is offered what it refused with the next write, in the same order', async () => {
    const storage = breakableStorage();
    const store = storeOn(storage);
    storage.refuses.writing = true;
    await store.submitAttempt('first');
    await store.submitAttempt('second');
    storage.refuses.writing = false;
    await store.submitAttempt('third');
    expect(store.getState().status).toBe('ready');
    expect(await storage.readAll()).toMatchObject([{ attempt: 'first' }, { attempt: 'second' }, { attempt: 'third' }]);
  });

  it('is offered what it refused when the page comes back', async () => {
    const storage = breakableStorage();
    const store = storeOn(storage);
    storage.refuses.writing = true;
    await store.submitAttempt('quiz');
    storage.refuses.writing = false;
    await store.refresh();
    expect(store.getState().status).toBe('ready');
    expect(await storage.readAll()).toMatchObject([{ attempt: 'quiz' }]);
  });

  it('still gives what it has', async () => {
    const storage = breakableStorage([twoEffects]);
    storage.refuses.writing = true;
    const store = storeOn(storage);
    await store.submitAttempt('quiz');
    expect(store.getState().events).toHaveLength(2);
  });
});

describe('a storage that refuses to read', () => {
  it('leaves the page working in memory, and says so', async () => {
    const storage = breakableStorage([twoEffects]);
    storage.refuses.reading = true;
    const store = storeOn(storage);
    await store.wake();
    await store.readSection('downs', 'median-voter');
    expect(store.getState().status).toBe('unsaved');
    expect(sectionsIn(store.getState().events)).toEqual(['median-voter']);
  });

  it('is read again before a section is recorded that was read on another day', async () => {
    const storage = breakableStorage([twoEffects]);
    storage.refuses.reading = true;
    const store = storeOn(storage);
    await store.wake();
    storage.refuses.reading = false;
    await store.readSection('duverger-systems', 'two-effects');
    expect(store.getState()).toEqual({ status: 'ready', events: [twoEffects], unreadable: 0 });
  });

  it('but knows a part of the record has that part shown, and is not taken for the whole', async () => {
    const corrupt = { id: 'corrupt' };
    const storage = breakableStorage();
    storage.readAll = () => Promise.reject(new PartialRecord([corrupt, twoEffects], {}));
    const store = storeOn(storage);
    await store.wake();
    expect(store.getState()).toEqual({ status: 'unsaved', events: [twoEffects], unreadable: 0 });
    await store.readSection('duverger-systems', 'two-effects');
    expect(store.getState().events).toEqual([twoEffects]);
    storage.readAll = () => Promise.resolve([twoEffects, { ...twoEffects, id: 'kept' }]);
    await store.refresh();
    expect(store.getState()).toMatchObject({ status: 'ready', events: [{ id: 'kept' }, twoEffects] });
  });

  it('is read again with the next write, and nothing of it is lost', async () => {
    const storage = breakableStorage([twoEffects]);
    storage.refuses.reading = true;
    const store = storeOn(storage);
    await store.wake();
    storage.refuses.reading = false;
    await store.submitAttempt('quiz');
    expect(store.getState().status).toBe('ready');
    expect(store.getState().events).toHaveLength(2);
    expect(await storage.readAll()).toHaveLength(2);
  });
});

describe('a record that this release cannot read whole', () => {
  const corrupt = { id: 'corrupt', at: 'yesterday', type: 'section-read' };
  const newer = { id: 'newer', at: 1_795_251_600_000, type: 'note-written', note: 'why?' };

  it('is counted without its unreadable events, which are numbered', async () => {
    const store = storeOn(createMemoryEventStorage([corrupt, twoEffects, newer]));
    await store.wake();
    expect(store.getState()).toEqual({ status: 'ready', events: [twoEffects], unreadable: 2 });
  });

  it('keeps its unreadable events in the storage, untouched', async () => {
    const storage = createMemoryEventStorage([corrupt, twoEffects, newer]);
    const store = storeOn(storage);
    await store.submitAttempt('quiz');
    await store.refresh();
    expect(await storage.readAll()).toEqual([corrupt, twoEffects, newer, store.getState().events[1]]);
  });
});

describe('two tabs on one storage', () => {
  it('lose nothing when both record at the same time', async () => {
    const storage = createMemoryEventStorage();
    const [one, other] = [storeOn(storage), storeOn(storage)];
    await Promise.all([
      one.readSection('downs', 'median-voter'),
      other.submitAttempt('quiz'),
      one.submitResponse(response),
      other.readSection('downs', 'two-parties'),
    ]);
    await Promise.all([one.refresh(), other.refresh()]);
    expect(one.getState().events).toHaveLength(4);
    expect(other.getState().events).toEqual(one.getState().events);
    expect(await storage.readAll()).toHaveLength(4);
  });

  it('see what the other has recorded after a refresh', async () => {
    const storage = createMemoryEventStorage();
    const [one, other] = [storeOn(storage), storeOn(storage)];
    await Promise.all([one.wake(), other.wake()]);
    await one.readSection('downs', 'median-voter');
    expect(other.getState().events).toEqual([]);
    await other.refresh();
    expect(sectionsIn(other.getState().events)).toEqual(['median-voter']);
  });

  it('see it also when the refresh was asked for during an earlier reading', async () => {
    const storage = createMemoryEventStorage();
    const disk = gate();
    const readAll = vi.fn(async () => {
      const stored = await storage.readAll();
      await disk.opened;
      return stored;
    });
    const store = storeOn({ ...storage, readAll });
    const waking = store.wake();
    await vi.waitFor(() => expect(readAll).toHaveBeenCalledTimes(1));
    await storage.append([twoEffects]);
    const refreshing = store.refresh();
    disk.open();
    await Promise.all([waking, refreshing]);
    expect(store.getState().events).toEqual([twoEffects]);
  });

  it('are left in peace by a refresh that brings nothing new', async () => {
    const store = storeOn(createMemoryEventStorage([twoEffects]));
    await store.wake();
    const before = store.getState();
    await store.refresh();
    expect(store.getState()).toBe(before);
  });
});

describe('a learner who leaves pages before storage has answered', () => {
  /** Storage of a browser that answers only when it is told to, and never a page that was left. */
  function slowBrowser() {
    const kept = new Map<string, LearnerEvent>();
    const jotted = new Map<string, LearnerEvent>();
    let questions: { readonly page: object; readonly answer: (refused: boolean) => void }[] = [];

    function openPage() {
      const page = {};
      const ask = <Value>(work: () => Value) =>
        new Promise<Value>((resolve, reject) => {
          const answer = (refused: boolean) => (refused ? reject(new Error('no room')) : resolve(work()));
          questions.push({ page, answer });
        });
      const store = storeOn({
        readAll: () => ask(() => [...new Map([...kept, ...jotted]).values()]),
        jot: (event) => void jotted.set(event.id, event),
        append: (events) =>
          ask(() => {
            for (const event of events) {
              kept.set(event.id, event);
              jotted.delete(event.id);
            }
          }),
      });
      void store.wake();
      return {
        store,
        leave: () => {
          questions = questions.filter((question) => question.page !== page);
        },
      };
    }

    async function answerOne(refused = false): Promise<void> {
      questions.shift()?.answer(refused);
      // The page goes on, and may ask the next question.
      await new Promise(setImmediate);
    }

    async function answerAll(): Promise<void> {
      do await answerOne();
      while (questions.length > 0);
    }

    return { openPage, answerOne, answerAll };
  }

  it('loses nothing, in whatever order things happen in two tabs', async () => {
    const step = fc.record({
      tab: fc.constantFrom(0, 1),
      does: fc.constantFrom('something', 'something', 'wait', 'wait', 'meet a full disk', 'come back', 'leave'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (story) => {
        const browser = slowBrowser();
        const tabs = [browser.openPage(), browser.openPage()];
        const done = story.flatMap(({ does }, index) => (does === 'something' ? [`attempt-${index}`] : []));
        for (const [index, { tab, does }] of story.entries()) {
          const page = tabs[tab];
          if (does === 'something') void page?.store.submitAttempt(`attempt-${index}`);
          else if (does === 'wait') await browser.answerOne();
          else if (does === 'meet a full disk') await browser.answerOne(true);
          else if (does === 'come back') void page?.store.refresh();
          else {
            page?.leave();
            tabs[tab] = browser.openPage();
          }
        }
        for (const page of tabs) page.leave();
        const { store } = browser.openPage();
        await browser.answerAll();
        const found = store.getState().events.map((event) => event.type === 'attempt-submitted' && event.attempt);
        expect(found.toSorted()).toEqual(done.toSorted());
      }),
    );
  });
});
