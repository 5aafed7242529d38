import { shortcoming, type Shortcoming } from '../score';
import type { MultipleChoiceResponse, MultipleChoiceView } from './types';

/** At least one option of the item must be chosen, each once; how many is part of the answer. */
export function validateResponse(view: MultipleChoiceView, response: MultipleChoiceResponse): Shortcoming | null {
  if (response.options.length === 0) return shortcoming('nothing-chosen');
  const known = new Set(view.options.map((option) => option.id));
  if (!response.options.every((id) => known.has(id))) return shortcoming('unknown-part');
  return new Set(response.options).size < response.options.length ? shortcoming('repeated-part') : null;
}
