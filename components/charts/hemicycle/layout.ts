/** A half-circle of seats in units of the pitch: the distance between rows, and at least that between seats of a row. */
export interface HemicycleLayout {
  /** From left to right by angle, the order in which seats are filled; of equal angles the outer row first. */
  readonly seats: readonly HemicycleSeat[];
  readonly rows: number;
  /** Distance of the outermost row from the centre. */
  readonly radius: number;
  readonly dotRadius: number;
}

export interface HemicycleSeat {
  /** From the centre of the ground line, to the right. */
  readonly x: number;
  /** From the ground line; negative, because y grows downwards in SVG. */
  readonly y: number;
  /** 0 is the innermost. */
  readonly row: number;
  /** 0 at the left end of the row, π at its right end. */
  readonly angle: number;
}

const dotRadius = 0.41;

/** Nearer to the centre than this, seats of a row would touch across the half-circle. */
const smallestRadius = 1;

/**
 * Seats of a chamber as dots in rows of a half-circle.
 *
 * @param seats an integer, 1 or more
 * @throws RangeError when it is not
 */
export function hemicycleLayout(seats: number): HemicycleLayout {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new RangeError(`not a number of seats: ${seats}`);
  const { counts, innerRadius } = fillRows(seats, rowsFor(seats));
  const placed = counts.flatMap((count, row) => rowOfSeats(count, row, innerRadius + row));
  placed.sort((a, b) => a.angle - b.angle || b.row - a.row);
  return { seats: placed, rows: counts.length, radius: rounded(innerRadius + counts.length - 1), dotRadius };
}

/** One more row for about 24 more seats: 69 seats stand in 4 rows, 98 in 6. Two rows are full from 11 seats on. */
function rowsFor(seats: number): number {
  return seats < 11 ? 1 : Math.round(seats / 24 + 1.5);
}

/**
 * Seats per row, innermost first, on the smallest half-circle where no two of a row are nearer than the pitch along the
 * arc. A row of
 * n seats needs the radius (n − 1) / π; seat after seat goes to the row that has to grow least for it.
 */
function fillRows(seats: number, rows: number): { counts: number[]; innerRadius: number } {
  const counts = Array.from({ length: rows }, () => 1);
  const innerRadiusForOneMore = (row: number) => (counts[row] ?? 0) / Math.PI - row;
  let innerRadius = smallestRadius;
  for (let placed = rows; placed < seats; placed += 1) {
    const row = counts.reduce(
      (best, _, other) => (innerRadiusForOneMore(other) < innerRadiusForOneMore(best) ? other : best),
      0,
    );
    innerRadius = Math.max(innerRadius, innerRadiusForOneMore(row));
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return { counts, innerRadius };
}

function rowOfSeats(count: number, row: number, radius: number): HemicycleSeat[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = count === 1 ? Math.PI / 2 : Math.PI * (index / (count - 1));
    return { x: rounded(-radius * Math.cos(angle)), y: rounded(-radius * Math.sin(angle)), row, angle };
  });
}

/** Engines differ in the last digits of sines: rounded, the server's page and the browser's are the same. */
function rounded(length: number): number {
  return Math.round(length * 1000) / 1000 + 0;
}
