import type { ResponseSubmitted } from '@/core/progress/event';
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
