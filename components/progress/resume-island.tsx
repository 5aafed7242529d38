'use client';

import { lessonPath, quizPath } from '@/core/course/address';
import type { OutlineSection } from '@/core/course/lesson';
import type { Locale } from '@/core/language/locale';
import { createSay, type Message } from '@/core/language/message';
import { lessonProgress, resumePoint, type LessonSteps, type Place } from '@/core/progress/lesson-progress';
import type { ProgressState } from '@/state/progress/progress-store';
import { useProgress } from '@/state/progress/use-progress';
import { Icon } from '../ui/icon';
import { href } from '../ui/href';
import type { ResumeWord } from './resume-words';

export interface LessonName {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

interface ResumeProps {
  readonly locale: Locale;
  readonly words: Readonly<Record<ResumeWord, Message>>;
  readonly outline: readonly LessonSteps[];
  /** In the order of the course. */
  readonly lessons: readonly LessonName[];
}

/** Where to go on: the place where the learner stopped, or the first lesson. */
export function ResumeIsland({ locale, words, outline, lessons }: ResumeProps) {
  const say = createSay(locale, words);
  const { status, ...now } = useProgress((state) => ({ ...state, ...placeIn(state, outline) }));
  const place = now.place;
  const first = lessons[0];
  const lesson = lessons.find(({ id }) => id === (place?.lesson ?? first?.id));
  if (lesson === undefined) return null;
  const section = place?.kind === 'section' ? lesson.sections.find(({ id }) => id === place.section)?.title : undefined;
  return (
    // Until the record is awake the card keeps its room and says nothing that may turn out wrong.
    <section className={status === 'asleep' ? 'card resume is-asleep' : 'card resume'} aria-labelledby="resume-heading">
      <h2 id="resume-heading" className="eyebrow">
        {say(now.begun ? 'resume.again' : 'resume.heading')}
      </h2>
      <div className="resume-body">
        <p className="resume-title">{lesson.title}</p>
        {now.allDone ? (
          <p>{say('resume.done')}</p>
        ) : (
          <p>
            {place === null && say('resume.first')}
            {section !== undefined && say('resume.section', { section })}
            {place?.kind === 'quiz' && say('resume.quiz')}
          </p>
        )}
        {now.begun && !now.allDone && (
          <p className="meta">{say('resume.read', { read: now.read, all: lesson.sections.length })}</p>
        )}
        <p>
          <a className="btn primary" href={href(addressOf(locale, place, lesson.id))}>
            {say(now.begun ? 'resume.continue' : 'resume.begin')} <Icon name="arrow-right" />
          </a>
        </p>
      </div>
      {status === 'unsaved' && <p className="warning">{say('resume.unsaved')}</p>}
      {now.unreadable > 0 && <p className="warning">{say('resume.unreadable', { count: now.unreadable })}</p>}
    </section>
  );
}

function placeIn({ events }: ProgressState, outline: readonly LessonSteps[]) {
  const place = resumePoint(events, outline);
  const progress = lessonProgress(events, outline);
  const begun = progress.some((lesson) => lesson.status !== 'not-started');
  return {
    place,
    begun,
    allDone: begun && place === null,
    read: progress.find(({ lesson }) => lesson === place?.lesson)?.sectionsRead.length ?? 0,
  };
}

function addressOf(locale: Locale, place: Place | null, lesson: string) {
  if (place?.kind === 'quiz') return quizPath(locale, place.lesson);
  return lessonPath(locale, place?.lesson ?? lesson, place?.section);
}
