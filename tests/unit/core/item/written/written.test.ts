import { describe, expect, it } from 'vitest';
import { toView } from '@/core/item/written/to-view';
import { maxWrittenLength, validateResponse } from '@/core/item/written/validate-response';
import { written } from '@/core/item/written/written';
import { baseView, writtenItem } from '../makers';

describe('the view of a written answer', () => {
  it('says how many words are needed, but not by what they are judged', () => {
    expect(toView(writtenItem())).toEqual({ kind: 'written', ...baseView, points: 2, words: 50 });
  });
});

describe('validateResponse', () => {
  const validate = (text: string) => validateResponse(toView(writtenItem()), { kind: 'written', text });

  it('accepts words, however few', () => {
    expect(validate('No.')).toBeNull();
  });

  it('asks for an answer when there is none', () => {
    expect(validate('')).toEqual({ reason: 'empty', parts: [] });
    expect(validate(' \n\t\u00a0')).toEqual({ reason: 'empty', parts: [] });
  });

  it('accepts 10,000 characters and no more', () => {
    expect(maxWrittenLength).toBe(10_000);
    expect(validate('я'.repeat(10_000))).toBeNull();
    expect(validate('я'.repeat(10_001))).toEqual({ reason: 'too-long', parts: [] });
  });
});

describe('what is told about it', () => {
  it('is nothing while the key is hidden', () => {
    expect(written.explainResponse(writtenItem(), { kind: 'written', text: 'An answer' })).toEqual({});
  });

  it('is the model answer and every criterion with the key', () => {
    expect(written.keyResponse(writtenItem())).toEqual({ kind: 'written', text: 'SECRET model answer' });
    expect(written.explainKey(writtenItem())).toEqual({
      'names-effect': 'SECRET criterion names-effect',
      'gives-example': 'SECRET criterion gives-example',
    });
  });
});
