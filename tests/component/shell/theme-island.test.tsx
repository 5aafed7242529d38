import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ThemeIsland } from '@/components/shell/theme-island';
import { readTheme } from '@/state/settings/settings-store';

function systemIs(dark: boolean): void {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: dark }));
}

describe('the theme button', () => {
  beforeEach(() => systemIs(false));
  afterEach(() => {
    // First of all: the button goes on listening to the theme.
    cleanup();
    vi.unstubAllGlobals();
    localStorage.clear();
    delete document.documentElement.dataset['theme'];
  });

  it('turns the night on, shows that it is on and remembers it', async () => {
    render(<ThemeIsland label="Dark theme" />);
    await userEvent.click(screen.getByRole('button', { name: 'Dark theme', pressed: false }));
    expect(await screen.findByRole('button', { pressed: true })).toBeDefined();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(readTheme()).toBe('dark');
  });

  it('turns the night off where the system has it on', async () => {
    systemIs(true);
    render(<ThemeIsland label="Dark theme" />);
    await userEvent.click(screen.getByRole('button', { pressed: true }));
    expect(document.documentElement.dataset['theme']).toBe('light');
  });
});
