// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseTheme, noteBegun, type Theme } from '@/state/settings/settings-store';

/** What the next page shows before its first paint. */
function themeOfNextPage(): string | undefined {
  delete document.documentElement.dataset['theme'];
  runInThisContext(readFileSync('public/theme.js', 'utf8'));
  return document.documentElement.dataset['theme'];
}

beforeEach(() => {
  localStorage.clear();
});

describe('the theme before the first paint', () => {
  it.each<[Theme, string | undefined]>([
    ['light', 'light'],
    ['dark', 'dark'],
    ['system', undefined],
  ])('is %s after it was chosen on an earlier page', (chosen, shown) => {
    chooseTheme(chosen);
    expect(themeOfNextPage()).toBe(shown);
  });

  it("is the system's when nothing, or no theme, is stored", () => {
    expect(themeOfNextPage()).toBeUndefined();
    localStorage.setItem('parties-and-reform/theme', 'sepia');
    expect(themeOfNextPage()).toBeUndefined();
  });

  it('comes with word of a learner record, once there is one', () => {
    themeOfNextPage();
    expect(document.documentElement.dataset['begun']).toBeUndefined();
    noteBegun();
    themeOfNextPage();
    expect(document.documentElement.dataset['begun']).toBe('');
  });

  it("is the system's where storage is blocked", () => {
    vi.stubGlobal('localStorage', undefined);
    expect(themeOfNextPage()).toBeUndefined();
    vi.unstubAllGlobals();
  });
});
