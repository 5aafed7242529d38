import type { Stimulus, StimulusTable } from '@/core/item/stimulus';

/** What the question is about: a text, a table, or both. */
export function StimulusView({ stimulus: { title, paragraphs, table } }: { readonly stimulus: Stimulus }) {
  return (
    <figure className="stimulus">
      <figcaption>{title}</figcaption>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {table !== null && (
        // Focusable, because a wide table scrolls by keyboard too. No region: in a review the same table stands more than
        // once, and regions must differ by name.
        <div tabIndex={0} role="group" aria-label={title}>
          <Table table={table} />
        </div>
      )}
    </figure>
  );
}

// Columns and rows never change their places, so these are their keys.
function Table({ table: { columns, rows } }: { readonly table: StimulusTable }) {
  const alignOf = (column: number): 'right' | undefined =>
    column > 0 && rows.every((row) => isFigure(row[column] ?? '')) ? 'right' : undefined;
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col" align={alignOf(index)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              <td key={index} align={alignOf(index + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number in the way of any of the languages, with its sign; a dash where there is none. */
function isFigure(cell: string): boolean {
  return /^[-+−–—]?[\d\s.,]*%?$/.test(cell);
}
