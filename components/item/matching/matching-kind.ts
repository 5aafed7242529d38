export { matching as definition } from '@/core/item/matching/matching';
export { matchingViews as views } from './views';
