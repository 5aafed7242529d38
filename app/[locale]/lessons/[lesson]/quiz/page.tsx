import type { Metadata } from 'next';
import { homePath, lessonPath, quizPath } from '@/core/course/address';
import { Island } from '@/components/island/island';
import { quizWords } from '@/components/quiz/quiz-words';
import { Page } from '@/components/shell/page';
import { href } from '@/components/ui/href';
import { courseContent, quizItems } from '../../../../course-content';
import { misconceptionsOf } from '../../../../misconceptions';
import { reportAddress } from '../../../../report-address';
import { pageMetadata } from '../../../../page-metadata';
import { lessonParams, routeLesson, type LessonParams } from '../../../../route-lesson';
import { routeLocale } from '../../../../route-locale';

export const generateStaticParams = lessonParams;

export async function generateMetadata({ params }: { params: LessonParams }): Promise<Metadata> {
  const { locale, say } = await routeLocale(params);
  const { id, texts } = (await routeLesson(params)).lesson;
  const lesson = texts[locale].outline.title;
  return pageMetadata(
    quizPath(locale, id),
    `${say('quizPage.title', { lesson })} · ${say('course.title')}`,
    say('quizPage.description', { lesson }),
  );
}

export default async function QuizPage({ params }: { params: LessonParams }) {
  const { locale, say, pick } = await routeLocale(params);
  const { lesson } = await routeLesson(params);
  const { misconceptions } = await courseContent();
  const items = quizItems(lesson, locale);
  const { title } = lesson.texts[locale].outline;
  const sectionHrefs = Object.fromEntries(
    lesson.structure.sections.map((section) => [section, href(lessonPath(locale, lesson.id, section))]),
  );
  return (
    <Page locale={locale} say={say} path={quizPath(locale, lesson.id)} destination="course">
      <div className="wrap narrow">
        <nav aria-label={say('lesson.crumbs')}>
          <ol className="crumbs">
            <li>
              <a href={href(homePath(locale))}>{say('nav.course')}</a>
            </li>
            <li>
              <a href={href(lessonPath(locale, lesson.id))}>{title}</a>
            </li>
          </ol>
        </nav>
        <h1>{say('quizPage.title', { lesson: title })}</h1>
        <Island
          name="quiz"
          props={{
            locale,
            words: pick(quizWords(items.map(({ kind }) => kind))),
            lesson: lesson.id,
            items,
            quizLength: lesson.bank.quizLength,
            misconceptions: misconceptionsOf(items, locale, misconceptions),
            lessonHref: href(lessonPath(locale, lesson.id)),
            sectionHrefs,
            reportAddress,
          }}
        />
      </div>
    </Page>
  );
}
