import { validatePlaces } from '../placing';
import type { Shortcoming } from '../score';
import type { CategoriseResponse, CategoriseView } from './types';

/** Every element needs a category. */
export function validateResponse(view: CategoriseView, { places }: CategoriseResponse): Shortcoming | null {
  const targets = view.categories.map(({ id }) => id);
  return validatePlaces(
    view.elements.map(({ id }) => id),
    () => targets,
    places,
  );
}
