export { numeric as definition } from '@/core/item/numeric/numeric';
export { numericViews as views } from './views';
