export { shortText as definition } from '@/core/item/short-text/short-text';
export { shortTextViews as views } from './views';
