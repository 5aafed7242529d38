export { multipleChoice as definition } from '@/core/item/multiple-choice/multiple-choice';
export { multipleChoiceViews as views } from './views';
