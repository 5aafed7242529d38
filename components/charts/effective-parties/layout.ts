/** The effective numbers of parties of one election, both 1 or more. */
export interface EffectivePartiesRow {
  readonly year: number;
  readonly inVotes: number;
  readonly inSeats: number;
  /** A few words on the row, e.g. that the threshold changed. */
  readonly note?: string;
}

export interface EffectivePartiesLabels {
  readonly inVotes: string;
  readonly inSeats: string;
  /** Unit of the axis, one short word: in the wide drawing it stands left of the first tick. */
  readonly parties: string;
}

/** One of the two drawings of the chart, in px. */
export interface Drawing {
  readonly width: number;
  /** How far text is enlarged where the drawing has to shrink (charts.css), so that it keeps 13 px on the screen. */
  readonly textScale: number;
  /** Whether names stand one above the other, and notes and unit on lines of their own, for want of room side by side. */
  readonly stacked: boolean;
}

export const wideDrawing: Drawing = { width: 584, textScale: 1, stacked: false };
export const narrowDrawing: Drawing = { width: 358, textScale: 1.25, stacked: true };

export type Measure = 'votes' | 'seats';

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

export interface Mark {
  readonly measure: Measure;
  readonly x: number;
  /** The number beside the dot; null where it would run into the axis: the table has it. */
  readonly value: PlacedText | null;
}

export interface PlacedRow {
  readonly year: number;
  readonly y: number;
  /** The dots from left to right. */
  readonly marks: readonly [Mark, Mark];
  readonly note: PlacedText | null;
}

export interface EffectivePartiesLayout {
  readonly width: number;
  readonly height: number;
  /** Heights of the ends of the grid. */
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  /** Unit of the ticks. */
  readonly unit: PlacedText;
  readonly rows: readonly PlacedRow[];
  /** Names of the measures over the dots of the first row. */
  readonly heads: readonly (PlacedText & { readonly measure: Measure; readonly dotX: number })[];
}

/** Room left of the axis for the years. */
const axisX = 64;
const rightMargin = 18;
const gridTop = 36;
const firstRow = 20;
const rowStep = 36;
const extraLine = 18;
/** From the centre of a dot to the base line of text beside it. */
const baseline = 5;
/** From the centre of a dot to its number. */
const valueGap = 13;
/** How far the name of a measure reaches over its dot. */
const headOverlap = 8;
/** Average of Golos Text at 14 px, on the wide side: text cannot be measured where there is no browser. */
const characterWidth = 7.8;

/** What every placing needs. */
interface Pen {
  readonly drawing: Drawing;
  readonly format: (value: number) => string;
  readonly xOf: (value: number) => number;
  readonly widthOf: (text: string) => number;
}

/**
 * Places a row for each election, with a dot for votes and one for seats, on an axis that begins at one party, because
 * there are never fewer.
 *
 * @param rows one or more; over the dots of the first row the measures are named
 * @param format how a number is printed beside its dot
 */
export function effectivePartiesLayout(
  rows: readonly EffectivePartiesRow[],
  labels: EffectivePartiesLabels,
  format: (value: number) => string,
  drawing: Drawing,
): EffectivePartiesLayout {
  const largest = Math.max(...rows.flatMap((row) => [row.inVotes, row.inSeats]));
  const lastTick = Math.max(2, Math.ceil(largest));
  const widthOf = (text: string) => text.length * characterWidth * drawing.textScale;

  // Numbers, and names that are not stacked, stand outside the dots: the largest dot leaves room for them.
  const besideLargest = drawing.stacked
    ? []
    : [labels.inVotes, labels.inSeats].map((name) => widthOf(name) - headOverlap);
  const outside = Math.max(valueGap + widthOf(format(largest)), ...besideLargest);
  const partyWidth = Math.min(
    (drawing.width - rightMargin - axisX) / (lastTick - 1),
    (drawing.width - outside - axisX) / (largest - 1),
  );
  const pen: Pen = { drawing, format, widthOf, xOf: (value) => rounded(axisX + (value - 1) * partyWidth) };

  const top = drawing.stacked ? gridTop + extraLine : gridTop;
  const placed: PlacedRow[] = [];
  let y = top + firstRow;
  for (const row of rows) {
    const marks = placeMarks(row, y, pen);
    placed.push({ year: row.year, y, marks, note: row.note === undefined ? null : placeNote(row.note, marks, y, pen) });
    y += row.note !== undefined && drawing.stacked ? rowStep + extraLine : rowStep;
  }
  const bottom = y - 8;
  return {
    width: drawing.width,
    height: drawing.stacked ? bottom + 30 + extraLine : bottom + 30,
    top,
    bottom,
    ticks: Array.from({ length: lastTick }, (_, index) => ({ x: pen.xOf(index + 1), value: index + 1 })),
    unit: drawing.stacked
      ? { x: axisX, y: bottom + 20 + extraLine, anchor: 'start', text: labels.parties }
      : { x: 0, y: bottom + 20, anchor: 'start', text: labels.parties },
    rows: placed,
    heads: placed[0] === undefined ? [] : placeHeads(placed[0].marks, labels, pen),
  };
}

function placeMarks({ inVotes, inSeats }: EffectivePartiesRow, y: number, pen: Pen): readonly [Mark, Mark] {
  return inSeats <= inVotes
    ? [leftMark('seats', inSeats, y, pen), rightMark('votes', inVotes, y, pen)]
    : [leftMark('votes', inVotes, y, pen), rightMark('seats', inSeats, y, pen)];
}

function leftMark(measure: Measure, value: number, y: number, { xOf, widthOf, format }: Pen): Mark {
  const x = xOf(value);
  const text = format(value);
  const fits = x - valueGap - widthOf(text) > axisX + 4;
  return { measure, x, value: fits ? { x: rounded(x - valueGap), y: y + baseline, anchor: 'end', text } : null };
}

function rightMark(measure: Measure, value: number, y: number, { xOf, format }: Pen): Mark {
  const x = xOf(value);
  return { measure, x, value: { x: rounded(x + valueGap), y: y + baseline, anchor: 'start', text: format(value) } };
}

function placeNote(text: string, [, right]: readonly [Mark, Mark], y: number, pen: Pen): PlacedText {
  if (pen.drawing.stacked) return { x: axisX + valueGap, y: y + baseline + extraLine, anchor: 'start', text };
  const afterValue = right.x + 2 * valueGap + pen.widthOf(right.value?.text ?? '');
  return { x: rounded(afterValue), y: y + baseline, anchor: 'start', text };
}

/** The names lean outwards, away from each other; stacked, the right one stands above, as near its dot as the edge allows. */
function placeHeads(
  [left, right]: readonly [Mark, Mark],
  labels: EffectivePartiesLabels,
  { drawing, widthOf }: Pen,
): EffectivePartiesLayout['heads'] {
  const nameOf = { votes: labels.inVotes, seats: labels.inSeats };
  const head = ({ measure, x }: Mark) => ({ measure, dotX: x, text: nameOf[measure], y: gridTop - 10 });
  const leaning = { ...head(left), x: rounded(left.x + headOverlap), anchor: 'end' } as const;
  if (!drawing.stacked) {
    return [leaning, { ...head(right), x: rounded(right.x - headOverlap), anchor: 'start' }];
  }
  const end = Math.min(drawing.width, right.x + widthOf(nameOf[right.measure]) / 2);
  return [
    { ...leaning, y: leaning.y + extraLine },
    { ...head(right), x: rounded(end), anchor: 'end' },
  ];
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
