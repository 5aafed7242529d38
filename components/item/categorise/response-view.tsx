import { placeOf } from '@/core/item/placing';
import { inShownOrder } from '../in-shown-order';
import type { ResponseViewProps } from '../kind-views';
import { PartChoices } from '../part-choices';
import { usePlaces } from '../use-places';

/** The categories as radios under each element: a choice at one touch, and all stays where it is. */
export function CategoriseResponseView(props: ResponseViewProps<'categorise'>) {
  const { say, view, order, stemId, response, missing, onChange } = props;
  const { places } = response;
  const [group, read] = usePlaces(view.id, view.elements, places, (now) =>
    onChange({ kind: 'categorise', places: now }),
  );
  const categories = inShownOrder(view.categories, order);
  return (
    <fieldset className="sorting" ref={group} aria-labelledby={stemId}>
      {inShownOrder(view.elements, order).map((element) => (
        <PartChoices
          key={element.id}
          say={say}
          type="radio"
          item={view.id}
          part={element}
          options={categories}
          chosen={[placeOf(places, element.id) ?? '']}
          isMissing={missing.includes(element.id)}
          onChange={read}
        />
      ))}
    </fieldset>
  );
}
