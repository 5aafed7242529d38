import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { LanguageSwitchIsland } from '@/components/shell/language-switch-island';
import { readLocaleChoice } from '@/state/settings/settings-store';

afterEach(() => localStorage.clear());

describe('the language switch', () => {
  it('leads to the same page in the other languages and says which one is shown', () => {
    render(<LanguageSwitchIsland locale="ru" path="/ru/lessons/duverger-systems/" label="Язык" />);
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/kk/lessons/duverger-systems/',
      '/ru/lessons/duverger-systems/',
      '/en/lessons/duverger-systems/',
    ]);
    expect(screen.getByRole('link', { current: true }).textContent).toBe('РУС');
  });

  it('names each language in that language', () => {
    render(<LanguageSwitchIsland locale="en" path="/en/" label="Language" />);
    const kazakh = screen.getByRole('link', { name: /Қазақша/ });
    expect(kazakh.lang).toBe('kk');
    expect(kazakh.getAttribute('hreflang')).toBe('kk');
  });

  it('remembers the choice for the next visit', async () => {
    render(<LanguageSwitchIsland locale="en" path="/en/" label="Language" />);
    await userEvent.click(screen.getByRole('link', { name: /Қазақша/ }));
    expect(readLocaleChoice()).toBe('kk');
  });
});
