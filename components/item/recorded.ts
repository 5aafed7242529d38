import type { Item } from '@/core/item/item';
import { keyResponse, scoreResponse, toView } from '@/core/item/registry';
import type { ResponseMarked, ResponseSubmitted } from '@/core/progress/event';
import type { Given } from './item-card';

/** What the learner record keeps of an answer: its score on the day, or that it waits for marking. */
export function recorded({
  response,
  score,
  certainty,
}: Given): Pick<ResponseSubmitted, 'response' | 'certainty' | 'unmarked' | 'earned' | 'possible'> {
  const said = certainty === null ? {} : { certainty };
  const { possible } = score;
  return score.status === 'scored'
    ? { response, ...said, earned: score.earned, possible }
    : { response, ...said, unmarked: true, earned: 0, possible };
}

/** What the learner record keeps of a marking by the learner. What was written does not matter: its criteria decide. */
export function recordedMarking(
  item: Item,
  met: readonly string[],
): Pick<ResponseMarked, 'by' | 'met' | 'earned' | 'possible'> {
  const score = scoreResponse(item, keyResponse(item), met);
  const earned = score.status === 'scored' ? score.earned : 0;
  return { by: 'self', met, earned, possible: toView(item).points };
}
