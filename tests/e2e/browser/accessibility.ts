import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { narrow, wide } from './learner';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asks axe about the page as it is now, in light and dark, on a phone and on a desk. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const viewport of [narrow, wide]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Legacy mode works without a second window: there are no frames to look into. Listing what passes takes as long
      // as looking.
      const { violations } = await new AxeBuilder({ page })
        .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
        .setLegacyMode()
        .analyze();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
      );
      const state = { path: new URL(page.url()).pathname, width: viewport.width, colorScheme };
      expect({ ...state, found }).toEqual({ ...state, found: [] });
    }
  }
}
