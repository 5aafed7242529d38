import type { Metadata } from 'next';
import { aboutPath } from '@/core/course/address';
import { Page } from '@/components/shell/page';
import { courseContent } from '../../course-content';
import { pageMetadata } from '../../page-metadata';
import { routeLocale } from '../../route-locale';

type Params = Promise<{ locale: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale, say } = await routeLocale(params);
  return pageMetadata(aboutPath(locale), `${say('nav.about')} · ${say('course.title')}`, say('about.description'));
}

export default async function AboutPage({ params }: { params: Params }) {
  const { locale, say } = await routeLocale(params);
  const { about } = await courseContent();
  return (
    <Page locale={locale} say={say} path={aboutPath(locale)} destination="about">
      <div className="wrap narrow">
        <h1>{say('nav.about')}</h1>
        <p className="lead">{say('about.lead')}</p>
        <div className="prose">
          {about.get(locale)?.map(({ id, heading, paragraphs }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{heading}</h2>
              {paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}
