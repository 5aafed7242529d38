'use client';

import { courseShare, lessonProgress, seatsLit, type LessonSteps } from '@/core/progress/lesson-progress';
import { formatPercent } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import { createSay, type Message } from '@/core/language/message';
import { useProgress } from '@/state/progress/use-progress';
import { hemicycleLayout } from '../charts/hemicycle/layout';
import type { CourseHeroWord } from './course-hero-words';

interface CourseHeroProps {
  readonly locale: Locale;
  readonly words: Readonly<Record<CourseHeroWord, Message>>;
  readonly outline: readonly LessonSteps[];
}

/** The Mazhilis of 2022-2026 had 98 seats: the hero fills them as the learner goes on. */
const seatCount = 98;
const { seats, radius, dotRadius } = hemicycleLayout(seatCount);
const edge = radius + dotRadius + 0.05;

/** The half-circle of seats above the horizon, and below it how far the learner is. */
export function CourseHeroIsland({ locale, words, outline }: CourseHeroProps) {
  const say = createSay(locale, words);
  const progress = useProgress(({ status, events }) => (status === 'asleep' ? null : lessonProgress(events, outline)));
  const share = progress === null ? { done: 0, possible: 1 } : courseShare(progress);
  const lit = seatsLit(share, seatCount);
  const lessonsDone = progress?.filter((lesson) => lesson.status === 'done').length ?? 0;
  const isShown = progress === null || share.done > 0;
  // Keeps the room for what the record of somebody who has begun will say.
  const awaited = progress === null ? 'awaited' : undefined;
  return (
    <>
      <svg className="hero-art" viewBox={`${-edge} ${-edge} ${2 * edge} ${edge}`} aria-hidden="true">
        {seats.map(({ x, y }, index) => (
          <circle key={index} className={index < lit ? 'lit' : 'dim'} cx={x} cy={y} r={dotRadius} />
        ))}
      </svg>
      <div className="hero-note">
        <p>
          {isShown && (
            <>
              <b className={awaited}>
                {say('hero.share', { percent: formatPercent(locale, String(percentOf(share))) })}
              </b>{' '}
            </>
          )}
          {say('hero.seats')}
        </p>
        {isShown && <p className={awaited}>{say('hero.lessons', { count: lessonsDone, all: outline.length })}</p>}
      </div>
    </>
  );
}

/** Whole per cent, rounded down: 100 is said only when everything is done. */
function percentOf({ done, possible }: { done: number; possible: number }): number {
  return Math.floor((done * 100) / possible);
}
