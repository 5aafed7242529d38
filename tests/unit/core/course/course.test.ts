import { expect, it } from 'vitest';
import { lessonIds } from '@/core/course/course';

it('lessonIds gives all lessons in the order of the course', () => {
  const course = {
    parts: [
      {
        id: 'theory',
        modules: [
          { id: 'parties', lessons: ['burke', 'downs'] },
          { id: 'rules', lessons: ['duverger'] },
        ],
      },
      { id: 'practice', modules: [{ id: 'capstone', lessons: ['design'] }] },
    ],
  };
  expect(lessonIds(course)).toEqual(['burke', 'downs', 'duverger', 'design']);
});
