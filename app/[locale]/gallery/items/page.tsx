import type { Metadata } from 'next';
import { itemGalleryPath } from '@/core/course/address';
import { itemKinds } from '@/core/item/item';
import { specimensOf } from '@/components/gallery/specimens-of';
import { Island } from '@/components/island/island';
import { itemWords } from '@/components/item/item-words';
import { Page } from '@/components/shell/page';
import { courseContent } from '../../../course-content';
import { misconceptionsOf, namesOf } from '../../../misconceptions';
import { pageMetadata } from '../../../page-metadata';
import { routeLocale } from '../../../route-locale';

type Params = Promise<{ locale: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale, say } = await routeLocale(params);
  const title = `${say('gallery.title')} · ${say('course.title')}`;
  return {
    ...pageMetadata(itemGalleryPath(locale), title, say('gallery.description')),
    // For authors: learners find the questions in the lessons.
    robots: { index: false },
  };
}

/** The first item of each kind in the course, in every state. */
export default async function ItemGalleryPage({ params }: { params: Params }) {
  const { locale, say, pick } = await routeLocale(params);
  const { lessons, misconceptions } = await courseContent();
  const items = lessons.flatMap(({ bank }) => bank.items[locale]);
  return (
    <Page locale={locale} say={say} path={itemGalleryPath(locale)} destination={null}>
      <div className="wrap narrow gallery">
        <h1>{say('gallery.title')}</h1>
        <p className="lead">{say('gallery.description')}</p>
        {itemKinds.map((kind) => {
          const item = items.find((each) => each.kind === kind);
          if (item === undefined) return null;
          const named = namesOf(misconceptionsOf([item], locale, misconceptions));
          const specimens = specimensOf(item, locale, (state) => say(`gallery.state.${state}`));
          return (
            <section key={kind} aria-labelledby={kind}>
              <h2 id={kind}>{say(`gallery.kind.${kind}`)}</h2>
              <div className="specimens">
                <Island
                  name="specimens"
                  props={{ locale, words: pick(itemWords([kind])), specimens, misconceptions: named }}
                />
              </div>
            </section>
          );
        })}
      </div>
    </Page>
  );
}
