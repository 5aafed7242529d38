import type { InvalidReason } from '../score';
import { parseNumber } from './parse-number';
import type { NumericResponse, NumericView } from './types';

/** The text must be a number in one of the notations that `parseNumber` reads. */
export function validateResponse(_view: NumericView, response: NumericResponse): InvalidReason | null {
  if (response.text.trim() === '') return 'empty';
  return parseNumber(response.text) === null ? 'not-a-number' : null;
}
