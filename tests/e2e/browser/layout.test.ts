import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it, narrow, unfold, visit, wide } from './learner';
import { allPages } from './pages';

const widths = [320, narrow.width, 768, wide.width];

/** The elements that make the page scroll sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
  });
}

/**
 * Controls smaller than 44 by 44 px (VISUAL rule of the course; WCAG 2.5.5), except
 * - links in running text, among other words of their line (WCAG 2.5.5, "inline");
 * - the skip link, which is for the keyboard only;
 * - radios and checkboxes, whose whole row is the target: the row is measured.
 */
function smallTargets(page: Page, inside: Locator = page.locator('body')): Promise<string[]> {
  return inside.evaluate((root) => {
    const isInRunningText = (link: Element): boolean => {
      if (getComputedStyle(link).display !== 'inline') return false;
      let block = link.parentElement;
      while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return block !== null && block.textContent.trim().length > link.textContent.trim().length;
    };
    const controls = root.querySelectorAll('a[href], button, input, select, textarea, summary');
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches('.skip'))
      .filter((control) => !isInRunningText(control))
      .map((control) =>
        control.matches('[type=radio], [type=checkbox]') ? (control.closest('label') ?? control) : control,
      )
      .flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        if (width >= 43.99 && height >= 43.99) return [];
        const name = `${target.localName}.${target.getAttribute('class') ?? ''}`;
        return [`${width.toFixed(1)} x ${height.toFixed(1)}: ${name} "${target.textContent.trim().slice(0, 40)}"`];
      });
  });
}

describe.concurrent('fits every window, and every target outside running text can be hit:', () => {
  it.for(allPages)('%s', async (path, { learner }) => {
    // The first page leads on at once where scripts run.
    const page = await learner({ javaScriptEnabled: path !== '/' });
    await page.goto(path.slice(1));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect({ width, tooWide: await tooWide(page) }).toEqual({ width, tooWide: [] });
    }
    await unfold(page);
    const small: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect({ width, tooWideUnfolded: await tooWide(page) }).toEqual({ width, tooWideUnfolded: [] });
      if (width === narrow.width || width === wide.width) small.push(...(await smallTargets(page)));
    }
    expect([...new Set(small)]).toEqual([]);
  });

  it('an open card', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/kk/lessons/duverger-systems/');
    await page.locator('a.term').first().click();
    for (const viewport of [narrow, wide]) {
      await page.setViewportSize(viewport);
      const card = page.locator('.note-card');
      expect(await smallTargets(page, card)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
    }
  });
});

describe.concurrent('nothing jumps', () => {
  const paths = [
    '/kk/',
    '/en/',
    '/ru/lessons/duverger-systems/',
    '/kk/lessons/constitution-2022/',
    '/en/lessons/duverger-systems/#two-effects',
    '/kk/lessons/constitution-2022/quiz/',
    '/ru/glossary/',
    '/en/sources/',
    '/kk/about/',
  ] as const;

  it.for(paths)('when fonts and scripts come late: %s', async (path, { learner }) => {
    for (const viewport of [narrow, wide]) {
      const page = await learner({ viewport });
      await beLate(page);
      await visit(page, path);
      await page.waitForTimeout(500);
      expect(await layoutShifts(page)).toEqual([]);
    }
  });

  it.for(paths)('while the learner record wakes: %s', async (path, { learner }) => {
    for (const viewport of [narrow, wide]) {
      const page = await learner({ viewport: wide });
      await visit(page, '/kk/lessons/duverger-systems/');
      await page.locator('[data-section]').first().locator('> :last-child').scrollIntoViewIfNeeded();
      await page.locator('.toc-list .is-read').first().waitFor({ state: 'attached' });
      await page.setViewportSize(viewport);
      await beLate(page);
      await page.goto('about:blank');
      await visit(page, path);
      await page.waitForTimeout(500);
      expect(await layoutShifts(page)).toEqual([]);
    }
  });

  /** What the first text does without comes a good while after it. */
  async function beLate(page: Page): Promise<void> {
    await page.route(/\.(woff2|js)$/, async (route) => {
      await new Promise((done) => setTimeout(done, 600));
      await route.continue();
    });
  }

  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly { readonly node: Node | null }[];
  }

  /** Every shift since the page was opened, as https://web.dev/articles/cls counts them, with what has moved. */
  function layoutShifts(page: Page): Promise<string[]> {
    return page.evaluate(async () => {
      const shifts: LayoutShift[] = [];
      const observer = new PerformanceObserver((list) => {
        // Entries of this type have these fields, which TypeScript does not know.
        shifts.push(...(list.getEntries() as LayoutShift[]));
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      // Those of the past are handed over within a task.
      await new Promise((done) => setTimeout(done, 100));
      return shifts.map(({ value, sources }) => {
        const moved = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.textContent ?? ''),
        );
        return `${value.toFixed(4)}: ${moved.join(', ')}`;
      });
    });
  }
});
