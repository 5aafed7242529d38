import type { ReactNode } from 'react';

export type IconName =
  'correct' | 'partly' | 'wrong' | 'missed' | 'arrow-right' | 'arrow-up' | 'arrow-down' | 'chevron-down';

// The fonts of the course have neither arrows nor check marks, so both are drawn. What is cut out of a filled mark has
// the colour of the surface.
const shapes: Readonly<Record<IconName, ReactNode>> = {
  correct: (
    <>
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path d="M6.8 12.4l3.6 3.6 7-7.4" stroke="var(--surface)" strokeWidth="2.4" />
    </>
  ),
  partly: (
    <>
      <circle cx="12" cy="12" r="10" stroke="currentColor" strokeWidth="2" />
      <path d="M12 22a10 10 0 0 1 0-20z" fill="currentColor" />
    </>
  ),
  wrong: (
    <>
      <rect x="1.5" y="1.5" width="21" height="21" rx="3" fill="currentColor" />
      <path d="M7.5 7.5l9 9m0-9l-9 9" stroke="var(--surface)" strokeWidth="2.4" />
    </>
  ),
  missed: (
    <>
      <circle cx="12" cy="12" r="10" stroke="currentColor" strokeWidth="2" strokeDasharray="4 3.2" />
      <path d="M7.4 12.4l3.2 3.2 6-6.4" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  'arrow-right': <path d="M4 12h15m-6-6 6 6-6 6" stroke="currentColor" strokeWidth="2" />,
  'arrow-up': <path d="M12 20V5m-6 6 6-6 6 6" stroke="currentColor" strokeWidth="2" />,
  'arrow-down': <path d="M12 4v15m-6-6 6 6 6-6" stroke="currentColor" strokeWidth="2" />,
  'chevron-down': <path d="M5 9l7 7 7-7" stroke="currentColor" strokeWidth="2" />,
};

/** A drawn sign that says nothing by itself: its word stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" width="18" height="18" viewBox="0 0 24 24" fill="none" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
