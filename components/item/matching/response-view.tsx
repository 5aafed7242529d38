import { placeOf } from '@/core/item/placing';
import { formatInteger } from '@/core/language/format-number';
import { domId, partDomId } from '../dom-id';
import { inShownOrder } from '../in-shown-order';
import type { ResponseViewProps } from '../kind-views';
import { PartMissing } from '../part-missing';
import { PartSelect } from '../part-select';
import { usePlaces } from '../use-places';

/**
 * A list beside each prompt. The partners also stand above with numbers, because a closed list cuts long texts; a partner
 * that another prompt has is marked and may be chosen again.
 */
export function MatchingResponseView(props: ResponseViewProps<'matching'>) {
  const { locale, say, view, order, stemId, response, missing, onChange } = props;
  const { places } = response;
  const [group, read] = usePlaces(view.id, view.prompts, places, (now) => onChange({ kind: 'matching', places: now }));
  const partners = inShownOrder(view.partners, order).map((partner, index) => ({
    ...partner,
    number: formatInteger(locale, index + 1),
  }));
  const partnersId = `${domId(view.id)}-partners`;
  const optionsFor = (prompt: string) =>
    partners.map(({ id, text, number }) => {
      const isUsed = placeOf(places, prompt) !== id && view.prompts.some((other) => placeOf(places, other.id) === id);
      return { id, text: isUsed ? say('item.matching.used', { number, text }) : `${number}. ${text}` };
    });
  return (
    <fieldset className="matching" ref={group} aria-labelledby={stemId}>
      <p className="hint" id={partnersId}>
        {say('item.matching.partners')}
      </p>
      <ol className="partners" aria-labelledby={partnersId}>
        {partners.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
      <div className="pairs">
        {inShownOrder(view.prompts, order).map(({ id, text }) => (
          <div key={id} className="pair">
            <label htmlFor={partDomId(view.id, id)}>{text}</label>
            <PartSelect
              say={say}
              item={view.id}
              part={id}
              options={optionsFor(id)}
              chosen={placeOf(places, id)}
              isMissing={missing.includes(id)}
              onChange={read}
            />
            {missing.includes(id) && <PartMissing say={say} item={view.id} part={id} />}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
