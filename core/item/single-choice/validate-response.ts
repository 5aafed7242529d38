import { shortcoming, type Shortcoming } from '../score';
import type { SingleChoiceResponse, SingleChoiceView } from './types';

/** An option of the item must be chosen; the empty id stands for no choice. */
export function validateResponse(view: SingleChoiceView, response: SingleChoiceResponse): Shortcoming | null {
  if (response.option === '') return shortcoming('nothing-chosen');
  return view.options.some((option) => option.id === response.option) ? null : shortcoming('unknown-part');
}
