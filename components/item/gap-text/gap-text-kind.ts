export { gapText as definition } from '@/core/item/gap-text/gap-text';
export { gapTextViews as views } from './views';
