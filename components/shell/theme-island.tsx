'use client';

import { useEffect, useState } from 'react';
import { chooseTheme } from '@/state/settings/settings-store';

/** Turns night on and off. Until the page wakes the button says what it does, not what is on. */
export function ThemeIsland({ label }: { label: string }) {
  const [dark, setDark] = useState<boolean | null>(null);
  useEffect(() => watchTheme(() => setDark(isDark())), []);
  return (
    <button
      type="button"
      className="icon-btn theme"
      aria-pressed={dark ?? undefined}
      onClick={() => chooseTheme(isDark() ? 'light' : 'dark')}
    >
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="1.7" />
        <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
      <span className="vh">{label}</span>
    </button>
  );
}

const systemTheme = '(prefers-color-scheme: dark)';

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? window.matchMedia(systemTheme).matches : chosen === 'dark';
}

/** Tells the theme now and at each change: of the system's, or of the attribute that a choice sets. */
function watchTheme(onChange: () => void): () => void {
  onChange();
  const system = window.matchMedia(systemTheme);
  const attribute = new MutationObserver(onChange);
  system.addEventListener('change', onChange);
  attribute.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', onChange);
    attribute.disconnect();
  };
}
