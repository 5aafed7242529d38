export { categorise as definition } from '@/core/item/categorise/categorise';
export { categoriseViews as views } from './views';
