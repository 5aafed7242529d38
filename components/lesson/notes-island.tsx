'use client';

import { useEffect } from 'react';

/**
 * Opens terms, citations and figures of the prose as cards: beside their line where there is a margin, under their
 * paragraph elsewhere. The prose itself stays plain HTML: without this island its links lead to glossary and sources.
 */
export function NotesIsland({ closeLabel }: { closeLabel: string }) {
  useEffect(() => {
    const main = document.querySelector('main');
    return main === null ? undefined : openNotesIn(main, closeLabel);
  }, [closeLabel]);
  return null;
}

function openNotesIn(main: HTMLElement, closeLabel: string): () => void {
  const triggers = [...main.querySelectorAll<HTMLAnchorElement>('a[data-note]')];
  const cards = new Map<HTMLAnchorElement, HTMLElement>();
  for (const trigger of triggers) {
    trigger.role = 'button';
    trigger.ariaExpanded = 'false';
  }

  const close = (trigger: HTMLAnchorElement): void => {
    cards.get(trigger)?.remove();
    cards.delete(trigger);
    trigger.ariaExpanded = 'false';
    trigger.removeAttribute('aria-controls');
    placeCards(cards);
  };

  const open = (trigger: HTMLAnchorElement): void => {
    const key = trigger.dataset['note'] ?? '';
    const note = document.getElementById(`note-${key}`);
    if (note === null) return;
    // One card for one note: opening it elsewhere moves it there.
    for (const [other] of cards) if (other.dataset['note'] === key) close(other);
    const card = makeCard(note, `card-${key}`, closeLabel, () => {
      close(trigger);
      trigger.focus();
    });
    insertAfterBlock(trigger, card);
    cards.set(trigger, card);
    trigger.ariaExpanded = 'true';
    trigger.setAttribute('aria-controls', card.id);
    placeCards(cards);
  };

  const toggle = (trigger: HTMLAnchorElement): void => {
    if (cards.has(trigger)) close(trigger);
    else open(trigger);
  };

  const triggerOf = (event: Event): HTMLAnchorElement | undefined =>
    triggers.find((trigger) => event.target instanceof Node && trigger.contains(event.target));

  const onClick = (event: MouseEvent): void => {
    const trigger = triggerOf(event);
    // A modified click opens the link, as everywhere.
    if (trigger === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(trigger);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const trigger = triggerOf(event);
    if (event.key === ' ' && trigger !== undefined) {
      event.preventDefault();
      toggle(trigger);
    }
    if (event.key !== 'Escape') return;
    const { activeElement } = document;
    const [last] = [...cards].filter(([each, card]) => each === activeElement || card.contains(activeElement));
    const [latest] = last ?? [...cards].at(-1) ?? [];
    if (latest === undefined) return;
    close(latest);
    latest.focus();
  };
  const onResize = (): void => placeCards(cards);

  main.addEventListener('click', onClick);
  document.addEventListener('keydown', onKeyDown);
  window.addEventListener('resize', onResize);
  return () => {
    main.removeEventListener('click', onClick);
    document.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('resize', onResize);
    for (const trigger of [...cards.keys()]) close(trigger);
  };
}

function makeCard(note: HTMLElement, id: string, closeLabel: string, onClose: () => void): HTMLElement {
  const card = document.createElement('aside');
  card.id = id;
  card.className = 'note-card';
  card.append(...[...note.childNodes].map((child) => child.cloneNode(true)));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'note-close';
  button.ariaLabel = closeLabel;
  button.addEventListener('click', onClose);
  card.append(button);
  return card;
}

/** After the paragraph, list item or table that holds the trigger, so that the card is next in the reading order. */
function insertAfterBlock(trigger: HTMLElement, card: HTMLElement): void {
  const block = trigger.closest('table')?.parentElement ?? trigger.closest('p, li, dd');
  if (block?.tagName === 'LI' || block?.tagName === 'DD') block.append(card);
  else (block ?? trigger).after(card);
}

/** Gives each card in the margin the height of its line, further down where another card is in the way. */
function placeCards(cards: ReadonlyMap<HTMLElement, HTMLElement>): void {
  const gap = 12;
  let free = -Infinity;
  const inOrder = [...cards].sort(([a], [b]) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  for (const [trigger, card] of inOrder) {
    const column = card.closest('.prose')?.getBoundingClientRect();
    const origin = card.offsetParent?.getBoundingClientRect();
    if (column === undefined || origin === undefined) continue;
    const top = Math.max(trigger.getBoundingClientRect().top - 12, free);
    // Read by lesson.css only where there is a margin.
    card.style.setProperty('--note-top', `${top - origin.top}px`);
    card.style.setProperty('--note-left', `${column.right - origin.left}px`);
    free = top + card.offsetHeight + gap;
  }
}
