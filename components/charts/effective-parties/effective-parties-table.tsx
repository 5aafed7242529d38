import type { EffectivePartiesLabels, EffectivePartiesRow } from './layout';

interface EffectivePartiesTableProps {
  readonly rows: readonly EffectivePartiesRow[];
  readonly caption: string;
  readonly labels: Pick<EffectivePartiesLabels, 'inVotes' | 'inSeats'> & { readonly year: string };
  readonly format: (value: number) => string;
}

/** The numbers of the chart, all of them: the drawing leaves out those that have no room. */
export function EffectivePartiesTable({ rows, caption, labels, format }: EffectivePartiesTableProps) {
  return (
    <table className="chart-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.year}</th>
          <th scope="col">{labels.inVotes}</th>
          <th scope="col">{labels.inSeats}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ year, inVotes, inSeats, note }) => (
          <tr key={year}>
            <th scope="row">
              {year}
              {note !== undefined && <span className="chart-table-note"> {note}</span>}
            </th>
            <td>{format(inVotes)}</td>
            <td>{format(inSeats)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
