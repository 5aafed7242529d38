// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, render, screen } from '@testing-library/react';
import { deleteDB } from 'idb';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserProgressStore } from '@/state/progress/browser-progress-store';
import { useProgress } from '@/state/progress/use-progress';
import { createBrowserEventStorage } from '@/state/storage/browser-event-storage';

/** An island that tells how many sections were read; its selector makes a new object each time. */
function SectionsRead() {
  const { status, sections } = useProgress(({ status, events }) => ({
    status,
    sections: events.filter(({ type }) => type === 'section-read').length,
  }));
  return createElement('p', null, status === 'asleep' ? 'asleep' : `${status}: ${sections}`);
}

afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await deleteDB('parties-and-reform');
});

describe('an island that shows progress', () => {
  it('is asleep in the page from the server, then shows the stored record without a mismatch', async () => {
    await createBrowserEventStorage().append([
      { id: 'stored', at: 1, type: 'section-read', lesson: 'downs', section: 'median-voter' },
    ]);
    const complaints = vi.spyOn(console, 'error');
    const html = renderToString(createElement(SectionsRead));
    expect(html).toBe('<p>asleep</p>');

    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = html;
    render(createElement(SectionsRead), { container, hydrate: true });
    expect(await screen.findByText('ready: 1')).toBeDefined();
    expect(complaints).not.toHaveBeenCalled();
  });

  it('hydrates without a mismatch also after another island has woken the record', async () => {
    const complaints = vi.spyOn(console, 'error');
    await browserProgressStore().wake();
    expect(browserProgressStore().getState().status).toBe('ready');
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = '<p>asleep</p>';
    render(createElement(SectionsRead), { container, hydrate: true });
    expect(await screen.findByText(/^ready/)).toBeDefined();
    expect(complaints).not.toHaveBeenCalled();
  });

  it('follows what the learner does', async () => {
    render(createElement(SectionsRead));
    const before = Number((await screen.findByText(/^ready/)).textContent.split(': ')[1]);
    await act(() => browserProgressStore().readSection('downs', `section-after-${before}`));
    expect(screen.getByText(`ready: ${before + 1}`)).toBeDefined();
  });
});
