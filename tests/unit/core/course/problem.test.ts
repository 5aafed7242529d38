import { describe, expect, it } from 'vitest';
import { formatProblems } from '@/core/course/problem';

describe('formatProblems', () => {
  it('groups by file in the order of their names, with place and message on one line and the remedy below', () => {
    const text = formatProblems([
      { file: 'quizzes/a/bank.json', place: 'items[0]', message: 'no key', remedy: 'mark one' },
      { file: 'lessons/a/kk.mdx', place: 'line 3', message: 'no id', remedy: 'add one' },
      { file: 'quizzes/a/bank.json', place: 'items[1]', message: 'two keys', remedy: 'keep one' },
    ]);
    expect(text).toBe(
      [
        '3 problem(s) in the content',
        '',
        'lessons/a/kk.mdx',
        '  line 3: no id',
        '    add one',
        '',
        'quizzes/a/bank.json',
        '  items[0]: no key',
        '    mark one',
        '  items[1]: two keys',
        '    keep one',
        '',
      ].join('\n'),
    );
  });

  it('says and counts the same problem once', () => {
    const problem = { file: 'a.json', place: 'file', message: 'unknown fact "x"', remedy: 'add it' };
    const text = formatProblems([problem, { ...problem }]);
    expect(text).toMatch(/^1 problem\(s\)/);
    expect(text.match(/unknown fact/g)).toHaveLength(1);
  });
});
