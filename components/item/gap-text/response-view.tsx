import { gapsOf } from '@/core/item/gap-text/to-view';
import { placeOf } from '@/core/item/placing';
import { formatInteger } from '@/core/language/format-number';
import { inOneLine } from '../in-one-line';
import { inShownOrder } from '../in-shown-order';
import type { ResponseViewProps } from '../kind-views';
import { PartMissing } from '../part-missing';
import { PartSelect } from '../part-select';
import { usePlaces } from '../use-places';
import { setProse } from './set-prose';

/** Lists in running prose. What a list cuts on a narrow screen, and what paper needs, stands below it. */
export function GapTextResponseView(props: ResponseViewProps<'gap-text'>) {
  const { locale, say, view, order, stemId, response, missing, onChange } = props;
  const { places } = response;
  const gaps = gapsOf(view);
  const [group, read] = usePlaces(view.id, gaps, places, (now) => onChange({ kind: 'gap-text', places: now }));
  const all = formatInteger(locale, gaps.length);
  return (
    <fieldset className="gap-text" ref={group} aria-labelledby={stemId}>
      <p className="gap-prose">
        {setProse(view).map((piece) => {
          if (typeof piece === 'string') return piece;
          const { gap, before, after } = piece;
          const number = formatInteger(locale, piece.number);
          return (
            <span key={gap.id}>
              <span className="gap">
                <span className="gap-number" aria-hidden="true">
                  {number}
                </span>
                {before}
                <PartSelect
                  say={say}
                  item={view.id}
                  part={gap.id}
                  name={say('item.gap.name', { number, all, label: gap.label })}
                  options={inShownOrder(gap.options, order)}
                  chosen={placeOf(places, gap.id)}
                  isMissing={missing.includes(gap.id)}
                  onChange={read}
                />
                {after}
              </span>
              {missing.includes(gap.id) && (
                <>
                  {' '}
                  <PartMissing say={say} item={view.id} part={gap.id} />
                </>
              )}
            </span>
          );
        })}
      </p>
      <ol className="gap-options">
        {gaps.map(({ id, options }, index) => (
          <li
            key={id}
            value={index + 1}
            className={options.some(({ text }) => text.length > fits) ? 'is-cut' : undefined}
          >
            {inOneLine(inShownOrder(options, order))}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

/** Characters of an option that a list shows on the narrowest screen (320 px). */
const fits = 20;
