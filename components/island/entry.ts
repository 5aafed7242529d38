import { prefetchLinks } from '../shell/prefetch-links';
import { wakeIslands } from './wake-islands';

/* The script of every published page that has islands (site/bundle-islands.mjs). */
wakeIslands(document);
prefetchLinks();
