import type { Metadata } from 'next';
import { homePath } from '@/core/course/address';
import { Island } from '@/components/island/island';
import { courseHeroWords } from '@/components/progress/course-hero-words';
import { courseMapWords } from '@/components/progress/course-map-words';
import { ProgressMark } from '@/components/progress/progress-mark';
import { resumeWords } from '@/components/progress/resume-words';
import { Page } from '@/components/shell/page';
import { courseContent, type CourseContent } from '../course-content';
import { pageMetadata } from '../page-metadata';
import { routeLocale } from '../route-locale';
import type { Locale } from '@/core/language/locale';

type Params = Promise<{ locale: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { locale, say } = await routeLocale(params);
  return pageMetadata(homePath(locale), `${say('course.title')}. ${say('course.subtitle')}`, say('course.description'));
}

export default async function HomePage({ params }: { params: Params }) {
  const { locale, say, pick } = await routeLocale(params);
  const content = await courseContent();
  const outline = content.lessons.map((lesson) => lesson.steps);
  return (
    <Page locale={locale} say={say} path={homePath(locale)} destination="course">
      <div className="hero">
        <div className="wrap">
          <div className="hero-text">
            <p className="eyebrow">{say('hero.eyebrow')}</p>
            <h1>{say('course.title')}</h1>
            <p className="lead">{say('hero.lead')}</p>
          </div>
          <Island name="course-hero" props={{ locale, words: pick(courseHeroWords), outline }} />
        </div>
      </div>
      <div className="wrap">
        <div className="today">
          <Island
            name="resume"
            props={{
              locale,
              words: pick(resumeWords),
              outline,
              lessons: content.lessons.map(({ id, texts }) => ({
                id,
                title: texts[locale].outline.title,
                sections: texts[locale].outline.sections,
              })),
            }}
          />
          <section className="card" aria-labelledby="method">
            <h2 id="method" className="eyebrow">
              {say('home.method')}
            </h2>
            <ul className="method">
              <li>{say('home.method.read')}</li>
              <li>{say('home.method.why')}</li>
              <li>{say('home.method.private')}</li>
            </ul>
          </section>
        </div>
        <section className="sec" aria-labelledby="outcomes">
          <h2 id="outcomes">{say('home.outcomes')}</h2>
          <ul className="outcomes">
            {(['calculate', 'explain', 'prove', 'weigh'] as const).map((outcome) => (
              <li key={outcome}>
                <b>{say(`home.outcome.${outcome}`)}</b>
                {say(`home.outcome.${outcome}.text`)}
              </li>
            ))}
          </ul>
        </section>
        <section className="sec" aria-labelledby="modules">
          <div className="row between">
            <h2 id="modules">{say('map.heading')}</h2>
            <ul className="legend" aria-label={say('map.legend')}>
              {(['done', 'in-progress', 'not-started'] as const).map((status) => (
                <li key={status}>
                  <ProgressMark status={status} /> {say(`map.${status}`)}
                </li>
              ))}
            </ul>
          </div>
          <Island
            name="course-map"
            props={{ locale, words: pick(courseMapWords), outline, parts: mapOf(content, locale) }}
          />
        </section>
      </div>
    </Page>
  );
}

function mapOf({ course, words, lessons }: CourseContent, locale: Locale) {
  const { parts, modules } = words[locale];
  return course.parts.map((part) => ({
    id: part.id,
    title: parts[part.id]?.title ?? '',
    subtitle: parts[part.id]?.subtitle ?? '',
    modules: part.modules.map((module) => ({
      id: module.id,
      title: modules[module.id] ?? '',
      lessons: lessons
        .filter((lesson) => module.lessons.includes(lesson.id))
        .map(({ id, texts, structure }) => ({ id, title: texts[locale].outline.title, minutes: structure.minutes })),
    })),
  }));
}
