import { shortcoming, type Shortcoming } from '../score';
import { parseNumber } from './parse-number';
import type { NumericResponse, NumericView } from './types';

/** Longer than any number that is asked for; keeps the record small, and reading it fast. Characters (UTF-16 units). */
const maxLength = 100;

/** The text must be a number in one of the notations that `parseNumber` reads. */
export function validateResponse(_view: NumericView, response: NumericResponse): Shortcoming | null {
  if (response.text.length > maxLength) return shortcoming('too-long');
  if (response.text.trim() === '') return shortcoming('empty');
  return parseNumber(response.text) === null ? shortcoming('not-a-number') : null;
}
