export { matrix as definition } from '@/core/item/matrix/matrix';
export { matrixViews as views } from './views';
