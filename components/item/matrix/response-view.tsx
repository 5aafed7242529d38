import { ticksIn } from '@/core/item/matrix/validate-response';
import { domId, partDomId } from '../dom-id';
import { inShownOrder } from '../in-shown-order';
import type { ResponseViewProps } from '../kind-views';
import { PartChoices } from '../part-choices';
import { useControls } from '../use-controls';

/**
 * Checkboxes in groups, one for each row, at every width; where there is room they are laid out as a grid under a row of
 * heads. A table would have to become something else on a phone, and reading its cells names row and column no better.
 */
export function MatrixResponseView(props: ResponseViewProps<'matrix'>) {
  const { say, view, order, stemId, response, missing, onChange } = props;
  const [group, read] = useControls((valuesOf) => {
    const ticked = view.rows.flatMap(({ id }) => {
      const values = valuesOf(partDomId(view.id, id));
      const columns = view.columns.map((column) => column.id).filter((column) => values.includes(column));
      return columns.length === 0 ? [] : [[id, columns] as const];
    });
    const ticks = Object.fromEntries(ticked);
    if (JSON.stringify(ticks) !== JSON.stringify(response.ticks)) onChange({ kind: 'matrix', ticks });
  });
  const columns = inShownOrder(view.columns, order);
  const hintId = `${domId(view.id)}-choose`;
  return (
    <fieldset className="matrix" ref={group} aria-labelledby={stemId} aria-describedby={hintId}>
      <p className="hint" id={hintId}>
        {say('item.matrix.choose')}
      </p>
      {/* Only for the eye: in the groups each box has its column as its label. */}
      <div className="matrix-heads" aria-hidden="true">
        {columns.map(({ id, text }) => (
          <span key={id}>{text}</span>
        ))}
      </div>
      {inShownOrder(view.rows, order).map((row) => (
        <PartChoices
          key={row.id}
          say={say}
          type="checkbox"
          item={view.id}
          part={row}
          options={columns}
          chosen={ticksIn(response.ticks, row.id)}
          isMissing={missing.includes(row.id)}
          onChange={read}
        />
      ))}
    </fieldset>
  );
}
