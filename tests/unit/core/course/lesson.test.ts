import { describe, expect, it } from 'vitest';
import { checksOf, inlineItems, type LessonOutline } from '@/core/course/lesson';
import { component, lessonStructure, textParts } from './makers';

const outline: LessonOutline = {
  title: 'Downs',
  description: '',
  lead: '',
  objectives: { median: '' },
  sections: textParts().sections,
  components: [
    component('Predict', 'guess'),
    component('Term', 'median-voter', 'voters'),
    component('Check', 'who-moves', 'voters'),
    component('Explain', null, 'parties'),
    component('Check', 'how-far', 'parties'),
  ],
  words: 0,
  stretches: [],
};

describe('checksOf', () => {
  it('gives the items that a lesson asks, the prediction among them, with their sections in the order of the text', () => {
    expect(checksOf(outline)).toEqual([
      { item: 'guess', section: null },
      { item: 'who-moves', section: 'voters' },
      { item: 'how-far', section: 'parties' },
    ]);
  });
});

describe('inlineItems', () => {
  it('gives them by the ids that items have in the course', () => {
    expect([...inlineItems(lessonStructure(), outline)]).toEqual(['downs/guess', 'downs/who-moves', 'downs/how-far']);
  });
});
