import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { AnyIsland } from './registry';

/** Lets a component take over the HTML that it has rendered on the server. A file of its own: the entry does without React. */
export function hydrate(element: HTMLElement, Component: AnyIsland, props: Readonly<Record<string, unknown>>): void {
  hydrateRoot(element, createElement(Component, props));
}
