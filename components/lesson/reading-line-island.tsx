'use client';

import { useEffect, useRef } from 'react';
import { browserProgressStore } from '@/state/progress/browser-progress-store';
import { useReadingPlace } from './use-reading-place';

/** The reading position on the header's lower edge; also notes which sections have been read to their end. */
export function ReadingLineIsland({ lesson, label }: { lesson: string; label: string }) {
  const bar = useRef<HTMLDivElement>(null);
  const { share } = useReadingPlace();
  useEffect(() => bar.current?.style.setProperty('--read', String(share)), [share]);
  useEffect(() => watchSections((section) => void browserProgressStore().readSection(lesson, section)), [lesson]);
  return (
    <div
      ref={bar}
      className="readbar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    />
  );
}

/** A section is read when its last paragraph has been in the window. */
function watchSections(onRead: (section: string) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const section = target.closest<HTMLElement>('[data-section]')?.dataset['section'];
      if (!isIntersecting || section === undefined) continue;
      observer.unobserve(target);
      onRead(section);
    }
  });
  for (const section of document.querySelectorAll('[data-section]')) {
    if (section.lastElementChild !== null) observer.observe(section.lastElementChild);
  }
  return () => observer.disconnect();
}
