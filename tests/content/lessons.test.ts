import { describe, expect, it } from 'vitest';
import { realContent } from './overlay';
import { realCourse } from './real-course';
import { lessonRules } from './rules/lesson-rules';
import { brokenBy, gatedLessons, named } from './rules/rule';

// The editors' rules that the loaders do not enforce; broken-lesson-rules.test.ts shows that each sees what breaks it.
const course = await realCourse();

describe('the folders of lessons and quizzes', () => {
  it.each(['lessons', 'quizzes'])('%s/ holds the lessons of course.json and no others', (folder) => {
    const folders = realContent.list(folder).filter((name) => !name.includes('.') && hasContent(`${folder}/${name}`));
    expect(folders).toEqual(course.lessons.map((lesson) => lesson.id).sort());
  });
});

describe.each(gatedLessons(course, realContent))('the lesson $id', (lesson) => {
  it.each(named(lessonRules))('%s', (_, rule) => {
    expect(brokenBy(rule, lesson)).toEqual([]);
  });
});

/** quizzes/kinds has none, but the programs that read it. */
function hasContent(folder: string): boolean {
  return realContent.list(folder).some((name) => /\.(json|mdx)$/.test(name));
}
