import { shortcoming, type Shortcoming } from '../score';
import type { WrittenResponse, WrittenView } from './types';

/** Some 1,500 words; keeps the record small. Characters (UTF-16 units). */
export const maxWrittenLength = 10_000;

export function validateResponse(_view: WrittenView, { text }: WrittenResponse): Shortcoming | null {
  if (text.trim() === '') return shortcoming('empty');
  return text.length > maxWrittenLength ? shortcoming('too-long') : null;
}
