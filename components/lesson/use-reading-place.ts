import { useEffect, useState } from 'react';

/** Where the reader is: how much of the text has passed (0 to 1), and the section at the top of the window. */
export interface ReadingPlace {
  readonly share: number;
  readonly section: string | null;
}

const start: ReadingPlace = { share: 0, section: null };

/** Follows the scroll position of the lesson; `start` until the page wakes. */
export function useReadingPlace(): ReadingPlace {
  const [place, setPlace] = useState(start);
  useEffect(() => {
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      const now = readPlace();
      setPlace((before) => (before.share === now.share && before.section === now.section ? before : now));
    };
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
    };
  }, []);
  return place;
}

function readPlace(): ReadingPlace {
  const prose = document.querySelector('.prose');
  if (prose === null) return start;
  const { top, height } = prose.getBoundingClientRect();
  const passed = window.innerHeight / 2 - top;
  const share = Math.min(1, Math.max(0, passed / height));
  const sections = [...prose.querySelectorAll<HTMLElement>('[data-section]')];
  const current = sections.filter((section) => section.getBoundingClientRect().top < window.innerHeight / 3).at(-1);
  return { share: Math.round(share * 200) / 200, section: current?.dataset['section'] ?? null };
}
