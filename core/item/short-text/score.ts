import type { Scored } from '../score';
import { normaliseAnswer } from './normalise-answer';
import type { ShortTextItem, ShortTextMistake, ShortTextResponse } from './types';

/** One point for an accepted answer, both normalised; a foreseen wrong one names its misconception. */
export function score(item: ShortTextItem, response: ShortTextResponse): Scored {
  const isRight = isAmong(item.accepted, response);
  const mistake = mistakeIn(item, response);
  return {
    status: 'scored',
    earned: isRight ? 1 : 0,
    possible: 1,
    marks: { value: isRight ? 'right' : 'wrong' },
    misconceptions: mistake === undefined ? [] : [mistake.misconception],
  };
}

/** The foreseen mistake that the answer is; none in an accepted one, though it may be a mistake in another language. */
export function mistakeIn(item: ShortTextItem, response: ShortTextResponse): ShortTextMistake | undefined {
  if (isAmong(item.accepted, response)) return undefined;
  return item.mistakes.find(({ variants }) => isAmong(variants, response));
}

function isAmong(variants: readonly string[], { text }: ShortTextResponse): boolean {
  const given = normaliseAnswer(text);
  return variants.some((variant) => normaliseAnswer(variant) === given);
}
