// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseLocale, chooseTheme, readLocaleChoice, readTheme } from '@/state/settings/settings-store';

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** As in a browser that is told to block all storage: even looking at it throws. */
function blockStorage(): void {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
}

describe('the theme', () => {
  it("is the system's until one is chosen", () => {
    expect(readTheme()).toBe('system');
  });

  it('is remembered and shown when it is chosen', () => {
    chooseTheme('dark');
    expect(readTheme()).toBe('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it("leaves the page to the system again when the system's is chosen", () => {
    chooseTheme('light');
    chooseTheme('system');
    expect(readTheme()).toBe('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it("is the system's when the stored one is not a theme", () => {
    localStorage.setItem('parties-and-reform/theme', 'sepia');
    expect(readTheme()).toBe('system');
  });

  it('is still shown where storage is blocked', () => {
    blockStorage();
    chooseTheme('dark');
    expect(readTheme()).toBe('system');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });
});

describe('the choice of language', () => {
  it('is none until one is chosen', () => {
    expect(readLocaleChoice()).toBeNull();
  });

  it('is remembered', () => {
    chooseLocale('ru');
    expect(readLocaleChoice()).toBe('ru');
  });

  it('is none when the stored one is not a language of the course', () => {
    localStorage.setItem('parties-and-reform/locale', 'tr');
    expect(readLocaleChoice()).toBeNull();
  });

  it('is none where storage is blocked, and choosing does no harm', () => {
    blockStorage();
    chooseLocale('en');
    expect(readLocaleChoice()).toBeNull();
  });
});
