export { written as definition } from '@/core/item/written/written';
export { writtenViews as views } from './views';
