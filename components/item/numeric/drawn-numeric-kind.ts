export { drawnNumeric as definition } from '@/core/item/numeric/drawn-numeric';
export { numericViews as views } from './views';
