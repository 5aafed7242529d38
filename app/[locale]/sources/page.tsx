import type { Metadata } from 'next';
import { lessonPath, sourcesPath } from '@/core/course/address';
import { Page } from '@/components/shell/page';
import { href } from '@/components/ui/href';
import { Work } from '@/components/ui/work';
import { courseContent } from '../../course-content';
import { pageMetadata } from '../../page-metadata';
import { routeLocale } from '../../route-locale';

type Params = Promise<{ locale: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale, say } = await routeLocale(params);
  const title = `${say('nav.sources')} · ${say('course.title')}`;
  return pageMetadata(sourcesPath(locale), title, say('sources.description'));
}

export default async function SourcesPage({ params }: { params: Params }) {
  const { locale, say } = await routeLocale(params);
  const { bibliography, lessons } = await courseContent();
  const references = bibliography.references(locale);
  return (
    <Page locale={locale} say={say} path={sourcesPath(locale)} destination="sources">
      <div className="wrap narrow">
        <h1>{say('nav.sources')}</h1>
        <p className="lead">{say('sources.lead', { count: references.length })}</p>
        <ul className="works">
          {references.map((reference) => (
            <li key={reference.id} id={reference.id}>
              <p lang={reference.language}>
                <Work reference={reference} />
              </p>
              {lessons
                .filter(({ structure }) => structure.sources.includes(reference.id))
                .map((lesson) => (
                  <p key={lesson.id} className="meta">
                    {say('sources.lessons')}{' '}
                    <a href={href(lessonPath(locale, lesson.id))}>{lesson.texts[locale].outline.title}</a>
                  </p>
                ))}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
