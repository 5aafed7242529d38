import { describe, expect, it } from 'vitest';
import { realContent } from './overlay';
import { realCourse } from './real-course';
import { bankRules, bankWarnings } from './rules/bank-rules';
import { courseRules } from './rules/course-rules';
import { itemRules } from './rules/item-rules';
import { brokenBy, gatedLessons, named } from './rules/rule';

// The editors' rules that the loaders do not enforce; broken-bank-rules.test.ts shows that each sees what breaks it.
const course = await realCourse();

describe.each(gatedLessons(course, realContent))('the bank of $id', (lesson) => {
  it.each(named({ ...bankRules, ...itemRules }))('%s', (_, rule) => {
    expect(brokenBy(rule, lesson)).toEqual([]);
  });

  it('is warned of what is not a rule yet', () => {
    const warnings = Object.values(bankWarnings).flatMap((rule) => brokenBy(rule, lesson));
    if (warnings.length > 0) console.warn(warnings.join('\n'));
    expect(warnings.filter((line) => !line.startsWith(`quizzes/${lesson.id}/`))).toEqual([]);
  });
});

describe('the course', () => {
  it.each(named(courseRules))('%s', (_, rule) => {
    expect(brokenBy(rule, course)).toEqual([]);
  });
});
