import { options, render, type ComponentChild } from 'preact';
import { act as actOfPreact } from 'preact/test-utils';

/** The elements and components that Preact renders while `run` runs. */
export function renderedByPreact(run: () => void): readonly unknown[] {
  const seen: unknown[] = [];
  const before = options.diffed?.bind(options) ?? (() => undefined);
  options.diffed = (vnode) => {
    seen.push(vnode.type);
    before(vnode);
  };
  run();
  options.diffed = before;
  return seen;
}

/*
 * What component tests use of React besides the islands' own imports, where they run with Preact (vitest.config.ts).
 */

/** Of react-dom/server: the HTML of the first rendering. */
export function renderToString(page: ComponentChild): string {
  const container = document.createElement('div');
  render(page, container);
  const html = container.innerHTML;
  // Before its effects, which a server does not run.
  render(null, container);
  return html;
}

/** Of react-dom/test-utils: Preact's own does not hand on what the callback returns. */
export async function act<Value>(callback: () => Value): Promise<Awaited<Value>> {
  const returned: Value[] = [];
  await actOfPreact(() => {
    const value = callback();
    returned.push(value);
    return value instanceof Promise ? value.then(() => undefined) : undefined;
  });
  const [value] = await Promise.all(returned);
  // Empty only where the callback has thrown, and then this line is not reached.
  return value as Awaited<Value>;
}
