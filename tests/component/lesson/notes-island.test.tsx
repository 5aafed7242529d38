import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { NotesIsland } from '@/components/lesson/notes-island';

function Lesson() {
  return (
    <main>
      <div className="prose">
        <p>
          The{' '}
          <a href="/en/glossary/#mechanical-effect" data-note="term-mechanical-effect">
            mechanical effect
          </a>{' '}
          acts at once{' '}
          <a href="/en/sources/#duverger1954" data-note="cite-duverger1954">
            (Duverger, 1954)
          </a>
          .
        </p>
        <p>Next paragraph.</p>
      </div>
      <ol>
        <li id="note-term-mechanical-effect">
          <p>The loss that the rule itself causes.</p>
        </li>
        <li id="note-cite-duverger1954">
          <p>Duverger, M. (1954). Political Parties.</p>
        </li>
      </ol>
      <NotesIsland closeLabel="Close" />
    </main>
  );
}

const term = () => screen.getByRole('button', { name: 'mechanical effect' });
const cards = () => document.querySelectorAll('.note-card');

describe('notes of a lesson', () => {
  beforeEach(() => {
    render(<Lesson />);
  });

  it('open on a click, next in the reading order after their paragraph', async () => {
    await userEvent.click(term());
    expect(term()).toHaveProperty('ariaExpanded', 'true');
    const card = document.querySelector('p + .note-card');
    expect(card?.textContent).toContain('The loss that the rule itself causes.');
    expect(term().getAttribute('aria-controls')).toBe(card?.id);
  });

  it('open and close with Enter and with the space bar', async () => {
    term().focus();
    await userEvent.keyboard('{Enter}');
    expect(cards()).toHaveLength(1);
    await userEvent.keyboard(' ');
    expect(cards()).toHaveLength(0);
    expect(term()).toHaveProperty('ariaExpanded', 'false');
  });

  it('close with Escape and give the focus back', async () => {
    await userEvent.click(term());
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    expect(cards()).toHaveLength(0);
    expect(document.activeElement).toBe(term());
  });

  it('close with the button of the card', async () => {
    await userEvent.click(screen.getByRole('button', { name: '(Duverger, 1954)' }));
    const card = document.querySelector<HTMLElement>('.note-card');
    if (card === null) throw new Error('no card is open');
    await userEvent.click(within(card).getByRole('button', { name: 'Close' }));
    expect(cards()).toHaveLength(0);
  });

  it('stay open beside one another', async () => {
    await userEvent.click(term());
    await userEvent.click(screen.getByRole('button', { name: '(Duverger, 1954)' }));
    expect(cards()).toHaveLength(2);
  });

  it('leave a modified click to the browser, which opens the glossary', async () => {
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(term());
    expect(cards()).toHaveLength(0);
  });
});

describe('a page that is left', () => {
  it('has links again when the island goes', () => {
    const { unmount } = render(<Lesson />);
    unmount();
    expect(cards()).toHaveLength(0);
  });
});
