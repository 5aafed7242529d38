import { describe, expect, it } from 'vitest';
import { score } from '@/core/item/gap-text/score';
import { distractor, gap, gapTextItem, keyOption } from '../makers';

const scoreOf = (plurality: string, proportional: string, overrides = {}) =>
  score(gapTextItem(overrides), { kind: 'gap-text', places: { plurality, proportional } });

describe('score of a gap text', () => {
  it('gives a point for each gap with its key', () => {
    expect(scoreOf('two', 'many')).toEqual({
      status: 'scored',
      earned: 2,
      possible: 2,
      marks: { plurality: 'right', proportional: 'right' },
      misconceptions: [],
    });
  });

  it('marks the gap, not the option, and names the misconception of the option', () => {
    expect(scoreOf('two', 'none')).toEqual({
      status: 'scored',
      earned: 1,
      possible: 2,
      marks: { plurality: 'right', proportional: 'wrong' },
      misconceptions: ['mistake-none'],
    });
  });

  it('gives nothing for a part of it where only the whole counts', () => {
    expect(scoreOf('two', 'none', { rule: 'all-or-nothing' })).toMatchObject({ earned: 0, possible: 1 });
    expect(scoreOf('two', 'many', { rule: 'all-or-nothing' })).toMatchObject({ earned: 1, possible: 1 });
  });

  it('names a misconception once that two gaps reveal', () => {
    const shared = {
      ...gap('proportional', 'many'),
      options: [keyOption('many'), distractor('none', 'mistake-three')],
    };
    const item = { gaps: [gap('plurality', 'two', 'three'), shared] };
    expect(scoreOf('three', 'none', item)).toMatchObject({ earned: 0, misconceptions: ['mistake-three'] });
  });
});
