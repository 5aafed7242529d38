import type { Metadata } from 'next';
import { homePath, lessonPath, quizPath } from '@/core/course/address';
import { formatDate } from '@/core/language/format-date';
import { inLocale } from '@/core/course/address';
import { locales } from '@/core/language/locale';
import { Island } from '@/components/island/island';
import { checkWords } from '@/components/lesson/check-words';
import { contentsWords } from '@/components/lesson/contents-words';
import { notesOf } from '@/components/lesson/note';
import { Notes } from '@/components/lesson/notes';
import { lessonVocabulary } from '@/components/lesson/vocabulary';
import { languageNames } from '@/components/shell/language-names';
import { Page } from '@/components/shell/page';
import { href } from '@/components/ui/href';
import { Icon } from '@/components/ui/icon';
import { Work } from '@/components/ui/work';
import { courseContent, quizItems } from '../../../course-content';
import { courseFigure } from '../../../course-figures';
import { misconceptionsOf, namesOf } from '../../../misconceptions';
import { reportAddress } from '../../../report-address';
import { pageMetadata } from '../../../page-metadata';
import { lessonParams, routeLesson, type LessonParams } from '../../../route-lesson';
import { routeLocale } from '../../../route-locale';

export const generateStaticParams = lessonParams;

export async function generateMetadata({ params }: { params: LessonParams }): Promise<Metadata> {
  const { locale, say } = await routeLocale(params);
  const { id, texts } = (await routeLesson(params)).lesson;
  const { title, description } = texts[locale].outline;
  return pageMetadata(lessonPath(locale, id), `${title} · ${say('course.title')}`, description);
}

export default async function LessonPage({ params }: { params: LessonParams }) {
  const { locale, say, pick } = await routeLocale(params);
  const content = await courseContent();
  const { lesson, module, previous, next } = await routeLesson(params);
  const { structure, texts, bank } = lesson;
  const { outline, Content } = texts[locale];
  const path = lessonPath(locale, lesson.id);
  const titleOf = (id: string): string =>
    content.lessons.find((each) => each.id === id)?.texts[locale].outline.title ?? '';

  const term = known(content.terms);
  const fact = known(content.facts);
  const reference = (id: string) => content.bibliography.reference(locale, id);
  const notes = notesOf(outline, { term, fact, reference });
  const items = new Map(bank.items[locale].map((item) => [item.id, item]));
  const vocabulary = lessonVocabulary({
    locale,
    say,
    notes,
    fact,
    citation: (ids, page) => content.bibliography.citation(locale, ids, page),
    figure: (id, reading) => courseFigure(id, { locale, say, reading, elections: content.elections }),
    item: (id, purpose) => {
      const item = known(items)(`${lesson.id}/${id}`);
      return (
        <Island
          name="check"
          props={{
            locale,
            words: pick(checkWords(item.kind)),
            item,
            misconceptions: namesOf(misconceptionsOf([item], locale, content.misconceptions)),
            purpose,
            sectionHref: `#${item.section}`,
            reportAddress,
          }}
        />
      );
    },
  });
  const quizCount = Math.min(bank.quizLength, quizItems(lesson, locale).length);
  const contents = (
    <Island
      name="contents"
      props={{ locale, words: pick(contentsWords), lesson: lesson.id, sections: outline.sections }}
    />
  );

  return (
    <Page
      locale={locale}
      say={say}
      path={path}
      destination="course"
      kind="reading"
      horizon={<Island name="reading-line" props={{ lesson: lesson.id, label: say('lesson.reading') }} />}
    >
      <div className="wrap lesson">
        <nav className="toc" aria-labelledby="contents">
          <h2 id="contents">{say('lesson.contents')}</h2>
          {contents}
        </nav>
        <article className="lesson-text">
          <header className="lesson-head">
            <nav aria-label={say('lesson.crumbs')}>
              <ol className="crumbs">
                <li>
                  <a href={href(homePath(locale))}>{say('nav.course')}</a>
                </li>
                <li>
                  {say('lesson.crumb', {
                    number: module.number,
                    title: content.words[locale].modules[module.id] ?? '',
                  })}
                </li>
              </ol>
            </nav>
            <h1>{outline.title}</h1>
            <p className="lead">{outline.lead}</p>
            <ul className="facts">
              <li>{say('lesson.minutes', { count: structure.minutes })}</li>
              <li>{say('lesson.questions', { count: bank.items[locale].length })}</li>
              <li>{say('lesson.checked', { date: formatDate(locale, structure.checked, 'table') })}</li>
              {locales
                .filter((other) => other !== locale)
                .map((other) => (
                  <li key={other}>
                    <a href={href(inLocale(path, other))} lang={other} hrefLang={other}>
                      {languageNames[other].full}
                    </a>
                  </li>
                ))}
            </ul>
            <section className="objectives" aria-labelledby="objectives">
              <h2 id="objectives">{say('lesson.objectives')}</h2>
              <ul>
                {structure.objectives.map((objective) => (
                  <li key={objective}>{outline.objectives[objective]}</li>
                ))}
              </ul>
            </section>
          </header>
          <details className="toc-fold">
            <summary>
              {say('lesson.contents')} <Icon name="chevron-down" />
            </summary>
            {contents}
          </details>
          <div className="prose">
            <Content components={vocabulary} />
          </div>
          <div className="motif endmark" aria-hidden="true" />
          <section className="quizcard" aria-labelledby="quiz">
            <div>
              <h2 id="quiz">{say('lesson.quiz', { count: quizCount })}</h2>
              <p>{say('lesson.quiz.text')}</p>
            </div>
            <a className="btn primary" href={href(quizPath(locale, lesson.id))}>
              {say('lesson.quiz.start')} <Icon name="arrow-right" />
            </a>
          </section>
          <section className="lesson-sources" aria-labelledby="lesson-sources">
            <h2 id="lesson-sources">{say('lesson.sources')}</h2>
            <ul>
              {structure.sources.map(reference).map((work) => (
                <li key={work.id} lang={work.language}>
                  <Work reference={work} />
                </li>
              ))}
            </ul>
          </section>
          {structure.readNext.length > 0 && (
            <section className="read-next" aria-labelledby="read-next">
              <h2 id="read-next">{say('lesson.readNext')}</h2>
              <ul>
                {structure.readNext.map((id) => (
                  <li key={id}>
                    <a href={href(lessonPath(locale, id))}>{titleOf(id)}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <nav className="pager" aria-label={say('lesson.pager')}>
            {previous !== undefined && (
              <a href={href(lessonPath(locale, previous))} rel="prev">
                <span>{say('lesson.previous')}</span>
                {titleOf(previous)}
              </a>
            )}
            {next !== undefined && (
              <a href={href(lessonPath(locale, next))} rel="next">
                <span>{say('lesson.next')}</span>
                {titleOf(next)}
              </a>
            )}
          </nav>
          <Notes locale={locale} say={say} notes={notes} />
          <Island name="notes" props={{ closeLabel: say('note.close') }} />
        </article>
      </div>
    </Page>
  );
}

/** Looks an id up that the content check has found; an unknown one is a fault of the check. */
function known<Value>(values: ReadonlyMap<string, Value>): (id: string) => Value {
  return (id) => {
    const value = values.get(id);
    if (value === undefined) throw new RangeError(`unknown id "${id}"`);
    return value;
  };
}
