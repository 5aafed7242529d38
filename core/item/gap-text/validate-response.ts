import { validatePlaces } from '../placing';
import type { Shortcoming } from '../score';
import { gapsOf } from './to-view';
import type { GapTextResponse, GapTextView } from './types';

/** Every gap must be filled with one of its own options. */
export function validateResponse(view: GapTextView, { places }: GapTextResponse): Shortcoming | null {
  const gaps = gapsOf(view);
  return validatePlaces(
    gaps.map(({ id }) => id),
    (id) => gaps.find((gap) => gap.id === id)?.options.map((option) => option.id) ?? [],
    places,
  );
}
