'use client';

import type { OutlineSection } from '@/core/course/lesson';
import { createSay, type Message } from '@/core/language/message';
import type { Locale } from '@/core/language/locale';
import { useProgress } from '@/state/progress/use-progress';
import type { ContentsWord } from './contents-words';
import { useReadingPlace } from './use-reading-place';

interface ContentsProps {
  readonly locale: Locale;
  readonly words: Readonly<Record<ContentsWord, Message>>;
  readonly lesson: string;
  readonly sections: readonly OutlineSection[];
}

/** The sections of the lesson: which is being read, which have been read. */
export function ContentsIsland({ locale, words, lesson, sections }: ContentsProps) {
  const say = createSay(locale, words);
  const { section: current } = useReadingPlace();
  const read = useProgress((state) =>
    state.events.flatMap((event) => (event.type === 'section-read' && event.lesson === lesson ? [event.section] : [])),
  );
  return (
    <ol className="toc-list">
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className={read.includes(id) ? 'is-read' : undefined}
            aria-current={id === current ? 'location' : undefined}
          >
            {title}
            {read.includes(id) && <span className="vh">{`, ${say('contents.read')}`}</span>}
          </a>
        </li>
      ))}
    </ol>
  );
}
