import type { Metadata } from 'next';
import { homePath } from '@/core/course/address';
import { defaultLocale, locales } from '@/core/language/locale';
import { createSay } from '@/core/language/message';
import { BrandMark } from '@/components/shell/brand-mark';
import { href } from '@/components/ui/href';
import { messages } from '@/data/messages/messages';
import { pageIcons } from './page-metadata';
import './styles.css';

export const metadata: Metadata = {
  title: locales.map((locale) => createSay(locale, messages[locale])('notFound.title')).join(' · '),
  icons: pageIcons,
  robots: { index: false },
};

/** Hosts serve one page for every missing address, so it speaks all three languages. */
export default function NotFoundPage() {
  return (
    <html lang={defaultLocale} suppressHydrationWarning>
      <head>
        <script src={href('/theme.js')} />
      </head>
      <body>
        <main className="wrap narrow not-found">
          <BrandMark />
          {locales.map((locale) => {
            const say = createSay(locale, messages[locale]);
            const Heading = locale === defaultLocale ? 'h1' : 'h2';
            return (
              <section key={locale} lang={locale}>
                <Heading>{say('notFound.title')}</Heading>
                <p>{say('notFound.text')}</p>
                <p>
                  <a className="btn" href={href(homePath(locale))}>
                    {say('notFound.home')}
                  </a>
                </p>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
