import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ThemeIsland } from '@/components/shell/theme-island';
import { renderedByPreact } from './preact-tools';

it('is Preact that runs the islands and their hooks', () => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
  const rendered = renderedByPreact(() => {
    render(<ThemeIsland label="Dark theme" />);
  });
  expect(rendered).toContain(ThemeIsland);
  expect(screen.getByRole('button', { name: 'Dark theme', pressed: true })).toBeDefined();
});
