import type { SitePath } from '@/core/course/address';

declare global {
  namespace NodeJS {
    interface ProcessEnv {
      /** The path the site is published under, e.g. "/course"; inlined by next.config.ts. */
      readonly BASE_PATH?: string;
    }
  }
}

/** The address of a page or file of the site, for a link or a source attribute. */
export function href(path: SitePath): string {
  return `${process.env.BASE_PATH ?? ''}${path}`;
}
