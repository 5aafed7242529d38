import type { PublicPart } from '@/core/item/public-parts';

/** What there is to choose from, in one line; a dot parts the texts, which may have commas of their own. */
export function inOneLine(parts: readonly PublicPart[]): string {
  return parts.map(({ text }) => text).join(' · ');
}
