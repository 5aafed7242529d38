'use client';

import { lessonPath, quizPath } from '@/core/course/address';
import { formatInteger, formatPercent } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import { createSay, type Message } from '@/core/language/message';
import { courseShare, lessonProgress, type LessonProgress, type LessonSteps } from '@/core/progress/lesson-progress';
import { useProgress } from '@/state/progress/use-progress';
import { href } from '../ui/href';
import type { CourseMapWord } from './course-map-words';
import { ProgressMark } from './progress-mark';
import { ShareRing } from './share-ring';

export interface MapPart {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly modules: readonly MapModule[];
}

interface MapModule {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly { readonly id: string; readonly title: string; readonly minutes: number }[];
}

interface CourseMapProps {
  readonly locale: Locale;
  readonly words: Readonly<Record<CourseMapWord, Message>>;
  readonly outline: readonly LessonSteps[];
  readonly parts: readonly MapPart[];
}

/** The modules and lessons of the course, each with how far the learner is in it. */
export function CourseMapIsland({ locale, words, outline, parts }: CourseMapProps) {
  const say = createSay(locale, words);
  const progress = useProgress(({ status, events }) => (status === 'asleep' ? [] : lessonProgress(events, outline)));
  const progressOf = (lesson: string): LessonProgress | undefined => progress.find((each) => each.lesson === lesson);
  const modules = parts.flatMap((part) => part.modules.map((module) => module.id));
  return (
    <div className="parts">
      {parts.map((part) => (
        <section key={part.id} className="part" aria-labelledby={`part-${part.id}`}>
          <h3 className="group" id={`part-${part.id}`}>
            <b>{part.title}</b> <span>{part.subtitle}</span>
          </h3>
          <div className="mods">
            {part.modules.map((module) => {
              const mine = module.lessons.flatMap(({ id }) => progressOf(id) ?? []);
              return (
                <article key={module.id} className="card mod">
                  <header>
                    <div>
                      <p className="eyebrow">{say('map.module', { number: modules.indexOf(module.id) + 1 })}</p>
                      <h4>{module.title}</h4>
                    </div>
                    <ShareRing
                      share={mine.length === 0 ? null : courseShare(mine)}
                      print={(percent) => formatPercent(locale, String(percent))}
                      label={(percent) => say('map.share', { percent })}
                    />
                  </header>
                  <ol>
                    {module.lessons.map((lesson) => {
                      const here = progressOf(lesson.id);
                      return (
                        <li key={lesson.id}>
                          <a href={href(lessonPath(locale, lesson.id))}>
                            <ProgressMark status={here?.status ?? 'not-started'} />
                            <span>
                              {lesson.title}
                              {here !== undefined && <span className="vh">{`, ${say(`map.${here.status}`)}`}</span>}
                            </span>
                            <span className="meta">{say('map.minutes', { count: lesson.minutes })}</span>
                          </a>
                          {here?.quiz.last && (
                            <a className="mod-quiz" href={href(quizPath(locale, lesson.id))}>
                              <span>
                                {say('map.quiz', {
                                  earned: formatInteger(locale, here.quiz.last.earned),
                                  possible: formatInteger(locale, here.quiz.last.possible),
                                })}
                              </span>
                              <span className={here.quiz.passed ? 'chip ok' : 'chip'}>
                                {say(here.quiz.passed ? 'map.passed' : 'map.notPassed')}
                              </span>
                            </a>
                          )}
                        </li>
                      );
                    })}
                  </ol>
                </article>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}
