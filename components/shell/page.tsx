import type { ReactNode } from 'react';
import { aboutPath, glossaryPath, homePath, sourcesPath, type SitePath } from '@/core/course/address';
import type { Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import type { MessageKey } from '@/data/messages/messages';
import { Island } from '../island/island';
import { href } from '../ui/href';
import { BrandMark } from './brand-mark';

export type Destination = 'course' | 'glossary' | 'sources' | 'about';

interface PageProps {
  readonly locale: Locale;
  readonly say: Say<MessageKey>;
  /** Path of this page, for the language switch. */
  readonly path: SitePath;
  readonly destination: Destination | null;
  /** "reading": prose on the white surface, with the reading position on the horizon. */
  readonly kind?: 'reading' | 'plain';
  /** Stands on the header's lower edge. */
  readonly horizon?: ReactNode;
  readonly children: ReactNode;
}

/** What every page has around its own content: skip link, header, footer. */
export function Page({ locale, say, path, destination, kind = 'plain', horizon, children }: PageProps) {
  const links = (
    <ul>
      {destinations(locale).map(([id, target]) => (
        <li key={id}>
          <a href={href(target)} aria-current={id === destination ? 'page' : undefined}>
            {say(`nav.${id}`)}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <div className={kind === 'reading' ? 'page reading' : 'page'} data-not-loaded={say('island.notLoaded')}>
      <a className="skip" href="#main">
        {say('nav.skip')}
      </a>
      <header className="top">
        <div className="wrap">
          <a className="brand" href={href(homePath(locale))}>
            <BrandMark />
            <span>{say('course.title')}</span>
          </a>
          <nav className="nav" aria-label={say('nav.label')}>
            {links}
          </nav>
          <Island name="language-switch" props={{ locale, path, label: say('language.label') }} />
          <Island name="theme" props={{ label: say('theme.dark') }} />
          <details className="menu">
            <summary aria-label={say('nav.menu')}>
              <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M3 7h18M3 12h18M3 17h18" fill="none" stroke="currentColor" strokeWidth="1.8" />
              </svg>
            </summary>
            <div className="menu-panel">
              <nav aria-label={say('nav.label')}>{links}</nav>
              <Island name="theme" props={{ label: say('theme.dark') }} />
            </div>
          </details>
        </div>
        {horizon}
      </header>
      <main id="main">{children}</main>
      <footer className="foot">
        <div className="wrap">
          <div className="motif" aria-hidden="true" />
          <p>{say('footer.what')}</p>
          <p className="row">
            <a href={href(sourcesPath(locale))}>{say('nav.sources')}</a>
            <a href={href(aboutPath(locale))}>{say('nav.about')}</a>
          </p>
        </div>
      </footer>
    </div>
  );
}

function destinations(locale: Locale): [Destination, SitePath][] {
  return [
    ['course', homePath(locale)],
    ['glossary', glossaryPath(locale)],
    ['sources', sourcesPath(locale)],
    ['about', aboutPath(locale)],
  ];
}
