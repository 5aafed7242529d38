import { validatePlaces } from '../placing';
import type { Shortcoming } from '../score';
import type { MatchingResponse, MatchingView } from './types';

/** Every prompt needs a partner; that two share one is an answer like any other. */
export function validateResponse(view: MatchingView, { places }: MatchingResponse): Shortcoming | null {
  const targets = view.partners.map(({ id }) => id);
  return validatePlaces(
    view.prompts.map(({ id }) => id),
    () => targets,
    places,
  );
}
