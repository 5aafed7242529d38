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

/** Below the header, where a heading stands after following a link to it (scroll-padding in ui.css), and a little more. */
const topOfText = 120;

/**
 * The fragment that shows the same place in another language, where ids are the same: the one in the address while its
 * target is in the window, else the last heading or entry that has reached the top. At the top of the page, where the
 * reader may have gone only to find this switch, the address keeps its fragment.
 */
function currentPlace(): string {
  const { hash } = window.location;
  const target = document.getElementById(hash.slice(1))?.getBoundingClientRect();
  const isInWindow = target !== undefined && target.bottom > 0 && target.top < window.innerHeight;
  if (isInWindow || window.scrollY === 0) return hash;
  const places = document.querySelectorAll('main h2[id], main h3[id], main dt[id], main li[id]');
  const passed = [...places].filter(
    (place) => place.getClientRects().length > 0 && place.getBoundingClientRect().top < topOfText,
  );
  const last = passed.at(-1);
  return last === undefined ? '' : `#${last.id}`;
}
