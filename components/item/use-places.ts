import type { RefObject } from 'react';
import type { Places } from '@/core/item/placing';
import { partDomId } from './dom-id';
import { useControls } from './use-controls';

/**
 * For parts that each have one target, chosen in the control named by `partDomId`.
 *
 * @param parts in the order of the view, so that equal answers are equal records, whatever was chosen first
 * @param onPlaces receives the targets by part; a part that is not answered (any more) is absent
 * @returns as `useControls`
 */
export function usePlaces(
  item: string,
  parts: readonly { readonly id: string }[],
  places: Places,
  onPlaces: (places: Places) => void,
): [group: RefObject<HTMLFieldSetElement | null>, read: () => void] {
  return useControls((valuesOf) => {
    const placed = parts.flatMap(({ id }) => {
      const [target = ''] = valuesOf(partDomId(item, id));
      return target === '' ? [] : [[id, target] as const];
    });
    const now: Places = Object.fromEntries(placed);
    if (JSON.stringify(now) !== JSON.stringify(places)) onPlaces(now);
  });
}
