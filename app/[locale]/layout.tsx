import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { isLocale, locales } from '@/core/language/locale';
import { href } from '@/components/ui/href';
import { pageIcons } from '../page-metadata';
import '../styles.css';

export const dynamicParams = false;

export const metadata: Metadata = { icons: pageIcons };

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#122129' },
  ],
};

export function generateStaticParams(): { locale: string }[] {
  return locales.map((locale) => ({ locale }));
}

export default async function LocaleLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) throw new RangeError(`no language "${locale}"`);
  return (
    // theme.js sets data-theme before the page is painted and before React compares attributes.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script src={href('/theme.js')} />
      </head>
      <body>{children}</body>
    </html>
  );
}
