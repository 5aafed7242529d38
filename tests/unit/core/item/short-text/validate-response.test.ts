import { expect, it, vi } from 'vitest';
import { toView } from '@/core/item/short-text/to-view';
import { validateResponse } from '@/core/item/short-text/validate-response';
import { shortTextItem } from '../makers';

const validate = (text: string) => validateResponse(toView(shortTextItem()), { kind: 'short-text', text });

it('accepts words', () => {
  expect(validate('Ақ жол')).toBeNull();
  expect(validate('5')).toBeNull();
});

it.each(['', '   ', '\u00a0', '.', '—', '«»'])('asks for an answer where "%s" is none', (text) => {
  expect(validate(text)).toEqual({ reason: 'empty', parts: [] });
});

it('accepts 200 characters and no more', () => {
  expect(validate('я'.repeat(200))).toBeNull();
  expect(validate('я'.repeat(201))).toEqual({ reason: 'too-long', parts: [] });
});

it('refuses a text that somebody pasted from a book without reading all of it', () => {
  const normalising = vi.spyOn(String.prototype, 'normalize');
  expect(validate(`${'. '.repeat(20_000)}я`)).toEqual({ reason: 'too-long', parts: [] });
  expect(normalising).not.toHaveBeenCalled();
  normalising.mockRestore();
});
