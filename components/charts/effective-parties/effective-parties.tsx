import {
  effectivePartiesLayout,
  narrowDrawing,
  wideDrawing,
  type Drawing,
  type EffectivePartiesLabels,
  type EffectivePartiesRow,
  type PlacedText,
} from './layout';

interface EffectivePartiesProps {
  readonly rows: readonly EffectivePartiesRow[];
  readonly labels: EffectivePartiesLabels;
  /** One sentence that says what the chart shows, for those who do not see it. */
  readonly description: string;
  /** The year under discussion. */
  readonly nowYear?: number;
  /** How a number is printed: "2,84". */
  readonly format: (value: number) => string;
}

/**
 * Effective numbers of parties in votes and in seats, election by election: two dots and the range between them. Drawn
 * twice, wide and narrow, because a shrunk chart has text that nobody can read; charts.css shows the one that fits.
 */
export function EffectiveParties(props: EffectivePartiesProps) {
  return (
    <div className="chart-frame">
      <Picture {...props} drawing={wideDrawing} className="chart only-wide" />
      <Picture {...props} drawing={narrowDrawing} className="chart only-narrow" />
    </div>
  );
}

function Picture({
  rows,
  labels,
  description,
  nowYear,
  format,
  drawing,
  className,
}: EffectivePartiesProps & { readonly drawing: Drawing; readonly className: string }) {
  const {
    width,
    height,
    top,
    bottom,
    ticks,
    unit,
    rows: placed,
    heads,
  } = effectivePartiesLayout(rows, labels, format, drawing);
  const zeroX = ticks[0]?.x ?? 0;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={description}
    >
      {ticks.map(({ x, value }) => (
        <g key={value}>
          <path className="chart-grid" d={`M${x} ${top}V${bottom}`} />
          <text className="chart-tick" x={x} y={bottom + 20} textAnchor="middle">
            {value}
          </text>
        </g>
      ))}
      <Text className="chart-tick" place={unit} />
      <path className="chart-zero" d={`M${zeroX} ${top}V${bottom}`} />
      {heads.map(({ measure, dotX, ...text }) => (
        <g key={measure}>
          <path className="chart-leader" d={`M${dotX} ${text.y + 5}V${top + 10}`} />
          <Text className={`chart-label of-${measure}`} place={text} />
        </g>
      ))}
      {placed.map(({ year, y, marks: [left, right], note }) => (
        <g key={year} className={year === nowYear ? 'is-now' : undefined}>
          <text className="chart-year" x={0} y={y + 5}>
            {year}
          </text>
          <path className="chart-range" d={`M${left.x} ${y}H${right.x}`} />
          {[right, left].map(({ measure, x, value }) => (
            <g key={measure}>
              {measure === 'votes' ? (
                <circle className="chart-dot-hollow" cx={x} cy={y} r={6.5} />
              ) : (
                <circle className="chart-dot" cx={x} cy={y} r={7} />
              )}
              {value && <Text className={`chart-value of-${measure}`} place={value} />}
            </g>
          ))}
          {note && <Text className="chart-note" place={note} />}
        </g>
      ))}
    </svg>
  );
}

function Text({ className, place }: { readonly className: string; readonly place: PlacedText }) {
  return (
    <text className={className} x={place.x} y={place.y} textAnchor={place.anchor}>
      {place.text}
    </text>
  );
}
