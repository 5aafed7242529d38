import type { Metadata } from 'next';
import { glossaryPath, lessonPath, sourcesPath } from '@/core/course/address';
import { compareWords } from '@/core/language/collate';
import { locales } from '@/core/language/locale';
import { languageNames } from '@/components/shell/language-names';
import { Page } from '@/components/shell/page';
import { href } from '@/components/ui/href';
import { courseContent } from '../../course-content';
import { pageMetadata } from '../../page-metadata';
import { routeLocale } from '../../route-locale';

type Params = Promise<{ locale: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale, say } = await routeLocale(params);
  const title = `${say('nav.glossary')} · ${say('course.title')}`;
  return pageMetadata(glossaryPath(locale), title, say('glossary.description'));
}

export default async function GlossaryPage({ params }: { params: Params }) {
  const { locale, say } = await routeLocale(params);
  const { terms, bibliography, lessons } = await courseContent();
  const compare = compareWords(locale);
  const sorted = [...terms.values()].sort((a, b) => compare(a.words[locale].term, b.words[locale].term));
  const lessonsWith = (id: string) =>
    lessons.filter(({ texts }) =>
      texts[locale].outline.components.some((each) => each.name === 'Term' && each.id === id),
    );
  return (
    <Page locale={locale} say={say} path={glossaryPath(locale)} destination="glossary">
      <div className="wrap narrow">
        <h1>{say('nav.glossary')}</h1>
        <p className="lead">{say('glossary.lead', { count: sorted.length })}</p>
        <dl className="glossary">
          {sorted.map(({ id, words, related, sources }) => (
            <div key={id} className="entry">
              <dt id={id}>{words[locale].term}</dt>
              <dd>
                <p>{words[locale].definition}</p>
                <p className="equivalents">
                  {locales
                    .filter((other) => other !== locale)
                    .map((other) => (
                      <span key={other}>
                        <abbr title={languageNames[other].full} lang={other}>
                          {other}
                        </abbr>{' '}
                        <span lang={other}>{words[other].term}</span>
                      </span>
                    ))}
                </p>
                {related.length > 0 && (
                  <p className="meta">
                    {say('glossary.related')}{' '}
                    {related.map((other, index) => (
                      <span key={other}>
                        {index > 0 && ', '}
                        <a href={`#${other}`}>{terms.get(other)?.words[locale].term}</a>
                      </span>
                    ))}
                  </p>
                )}
                {sources.length > 0 && (
                  <p className="meta">
                    {say('glossary.sources')}{' '}
                    {sources.map((source, index) => (
                      <span key={source}>
                        {index > 0 && '; '}
                        <a href={href(sourcesPath(locale, source))}>{bibliography.reference(locale, source).short}</a>
                      </span>
                    ))}
                  </p>
                )}
                {lessonsWith(id).map((lesson) => (
                  <p key={lesson.id} className="meta">
                    {say('glossary.lessons')}{' '}
                    <a href={href(lessonPath(locale, lesson.id))}>{lesson.texts[locale].outline.title}</a>
                  </p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Page>
  );
}
