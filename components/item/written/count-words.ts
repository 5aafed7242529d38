/**
 * How many words a learner has written: runs of letters and figures. Hyphens and apostrophes stand inside words; dashes
 * between spaces are none.
 *
 * @example countWords('Нұр-Отан, 2007 – all of 98') // 5
 */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
}
