export { ordering as definition } from '@/core/item/ordering/ordering';
export { orderingViews as views } from './views';
