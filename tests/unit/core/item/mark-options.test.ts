import { describe, expect, it } from 'vitest';
import { markOptions } from '@/core/item/mark-options';
import { distractor, keyOption } from './makers';

describe('markOptions', () => {
  const options = [keyOption('key'), keyOption('other-key'), distractor('lure'), distractor('other-lure')];

  it('marks chosen options right or wrong, others missed or untouched', () => {
    expect(markOptions(options, ['key', 'lure']).marks).toEqual({
      key: 'right',
      'other-key': 'missed',
      lure: 'wrong',
      'other-lure': 'untouched',
    });
  });

  it('names a misconception once, and only of chosen options', () => {
    const lures = [distractor('a', 'shared'), distractor('b', 'shared'), distractor('c', 'not-chosen')];
    expect(markOptions(lures, ['a', 'b']).misconceptions).toEqual(['shared']);
  });
});
