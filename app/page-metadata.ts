import type { Metadata } from 'next';
import { inLocale, type SitePath } from '@/core/course/address';
import { defaultLocale, locales } from '@/core/language/locale';
import { href } from '@/components/ui/href';

/** Stands for the address of the site until it is published: site/finish-export.mjs puts SITE_URL in its place. */
const siteUrl = 'https://site-url.invalid';

/** Title, description, canonical address and the same page in the other languages. */
export function pageMetadata(path: SitePath, title: string, description: string): Metadata {
  const absolute = (each: SitePath): string => `${siteUrl}${href(each)}`;
  const languages = Object.fromEntries(locales.map((locale) => [locale, absolute(inLocale(path, locale))]));
  return {
    title,
    description,
    alternates: {
      canonical: absolute(path),
      languages: { ...languages, 'x-default': absolute(inLocale(path, defaultLocale)) },
    },
  };
}

export const pageIcons: NonNullable<Metadata['icons']> = { icon: { url: href('/icon.svg'), type: 'image/svg+xml' } };
