'use client';

import type { MouseEvent } from 'react';
import { inLocale, type SitePath } from '@/core/course/address';
import { locales, type Locale } from '@/core/language/locale';
import { chooseLocale } from '@/state/settings/settings-store';
import { href } from '../ui/href';
import { languageNames } from './language-names';

/** Links to the same page in the three languages; the place on the page and the choice are kept. */
export function LanguageSwitchIsland({ locale, path, label }: { locale: Locale; path: SitePath; label: string }) {
  const choose = (event: MouseEvent<HTMLAnchorElement>, chosen: Locale): void => {
    chooseLocale(chosen);
    event.currentTarget.hash = currentPlace();
  };
  return (
    <nav className="lang" aria-label={label}>
      {locales.map((each) => (
        <a
          key={each}
          href={href(inLocale(path, each))}
          lang={each}
          hrefLang={each}
          aria-label={`${languageNames[each].short}, ${languageNames[each].full}`}
          aria-current={each === locale ? 'true' : undefined}
          onClick={(event) => choose(event, each)}
        >
          {languageNames[each].short}
        </a>
      ))}
    </nav>
  );
}

/** The fragment of the last heading with an id above the middle of the window; the ids are the same in every language. */
function currentPlace(): string {
  const passed = [...document.querySelectorAll('main h2[id], main h3[id], main dt[id], main li[id]')].filter(
    (heading) => heading.getBoundingClientRect().top < window.innerHeight / 2,
  );
  const last = window.scrollY > 0 ? passed.at(-1) : undefined;
  return last === undefined ? '' : `#${last.id}`;
}
