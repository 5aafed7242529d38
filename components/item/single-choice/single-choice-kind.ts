export { singleChoice as definition } from '@/core/item/single-choice/single-choice';
export { singleChoiceViews as views } from './views';
