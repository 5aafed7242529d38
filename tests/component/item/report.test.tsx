import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPageWith, storeOfTest } from '../progress-of-test';
import { ask, button, Check, sayIn } from './ask';
import { numeric, singleChoice } from './items';

vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
beforeEach(() => openPageWith([]));

const en = sayIn('en');
const text = en('report.text', { item: 'party-systems/one-of-three', revision: 1, language: 'en' });

function field(): HTMLElement {
  return screen.getByRole('textbox', { name: en('report.open'), description: en('report.how') });
}

async function unfold(reportAddress?: string) {
  const { user } = await ask(singleChoice('en'), reportAddress === undefined ? {} : { reportAddress });
  await user.click(screen.getByText(en('report.open')));
  return user;
}

describe('a report of a problem', () => {
  it('is folded away at the end of the question', async () => {
    await ask(singleChoice('en'));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('article').lastElementChild?.textContent).toBe(en('report.open'));
  });

  it('names the question, its revision and the language', async () => {
    const ru = sayIn('ru');
    const { user } = await ask({ ...numeric('ru'), revision: 3 }, { locale: 'ru' });
    await user.click(screen.getByText(ru('report.open')));

    const value = ru('report.text', { item: 'party-systems/effective-number', revision: 3, language: 'ru' });
    expect(screen.getByRole('textbox', { name: ru('report.open') })).toHaveProperty('value', value);
  });

  it('is copied with what the learner has added, and says so', async () => {
    const user = await unfold();
    await user.type(field(), 'Two keys.');
    await user.click(button(en('report.copy')));

    expect(await navigator.clipboard.readText()).toBe(`${text}Two keys.`);
    expect(screen.getByText(en('report.copied')).closest('[role=status]')).toBeTruthy();
  });

  it('is left selected where the browser does not copy', async () => {
    const user = await unfold();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await user.click(button(en('report.copy')));

    expect(await screen.findByText(en('report.notCopied'))).toBeTruthy();
    expect(field()).toMatchObject({ selectionStart: 0, selectionEnd: text.length });
  });

  it('has a mail link with its text only where there is an address', async () => {
    const user = await unfold('editor@example.org');
    await user.type(field(), 'a & b');
    const link = screen.getByRole('link', { name: en('report.mail') }).getAttribute('href') ?? '';
    const mail = new URL(link);

    expect([mail.protocol, mail.pathname]).toEqual(['mailto:', 'editor@example.org']);
    expect(mail.searchParams.get('subject')).toBe('party-systems/one-of-three');
    // RFC 6068, section 5: line breaks in the body are %0D%0A.
    expect(mail.searchParams.get('body')).toBe(`${text}a & b`.replaceAll('\n', '\r\n'));
  });

  it('has no link without an address', async () => {
    await unfold();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('that was unfolded before the page woke is there when it wakes', async () => {
    // React, in development, tells that the page is not as it was served: the reader has changed it.
    vi.spyOn(console, 'error').mockReturnValue();
    const island = <Check item={singleChoice('en')} />;
    const page = document.body.appendChild(document.createElement('div'));
    page.innerHTML = renderToString(island);
    await userEvent.click(screen.getByText(en('report.open')));
    const root = await act(async () => {
      const hydrated = hydrateRoot(page, island);
      await storeOfTest().wake();
      return hydrated;
    });

    expect(field()).toHaveProperty('value', text);
    act(() => root.unmount());
    page.remove();
  });
});
