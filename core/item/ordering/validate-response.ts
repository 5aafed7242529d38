import { shortcoming, type Shortcoming } from '../score';
import type { OrderingResponse, OrderingView } from './types';

/** All elements of the item must be there, each once. */
export function validateResponse(view: OrderingView, response: OrderingResponse): Shortcoming | null {
  const known = new Set(view.elements.map((element) => element.id));
  if (!response.elements.every((id) => known.has(id))) return shortcoming('unknown-part');
  const given = new Set(response.elements);
  if (given.size < response.elements.length) return shortcoming('repeated-part');
  return given.size < known.size ? shortcoming('incomplete') : null;
}
