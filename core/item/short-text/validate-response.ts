import { shortcoming, type Shortcoming } from '../score';
import { normaliseAnswer } from './normalise-answer';
import type { ShortTextResponse, ShortTextView } from './types';

/** Longer than any answer to a short question; keeps the record small. Characters (UTF-16 units). */
const maxLength = 200;

/** Something must be left of the text when spaces and stops are set aside. */
export function validateResponse(_view: ShortTextView, { text }: ShortTextResponse): Shortcoming | null {
  // Before it is normalised, which takes minutes for some texts of the length of a book.
  if (text.length > maxLength) return shortcoming('too-long');
  return normaliseAnswer(text) === '' ? shortcoming('empty') : null;
}
