import { describe, expect, it } from 'vitest';
import { hemicycleLayout, type HemicycleSeat } from '@/components/charts/hemicycle/layout';

const chambers = Array.from({ length: 150 }, (_, index) => index + 1);

function distance(a: HemicycleSeat, b: HemicycleSeat): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

describe('hemicycleLayout', () => {
  it('puts 69 list seats in 4 rows and the 98 seats of the Mazhilis in 6', () => {
    // VISUAL.md, section 5, "Hemicycle".
    expect(hemicycleLayout(69).rows).toBe(4);
    expect(hemicycleLayout(98).rows).toBe(6);
    expect(hemicycleLayout(98).dotRadius).toBe(0.41);
  });

  it('puts a small chamber in one row: a second would not be full', () => {
    // Rows of radius 1 and 2 have room for 4 and 7 seats one pitch apart.
    expect([1, 5, 10].map((seats) => hemicycleLayout(seats).rows)).toEqual([1, 1, 1]);
    expect(hemicycleLayout(11).rows).toBe(2);
  });

  it('has exactly the seats asked for, in every chamber of up to 150', () => {
    expect(chambers.map((count) => hemicycleLayout(count).seats.length)).toEqual(chambers);
  });

  it('orders the seats from left to right by angle', () => {
    const angles = hemicycleLayout(98).seats.map((seat) => seat.angle);
    expect(angles).toEqual([...angles].sort((a, b) => a - b));
    expect(angles[0]).toBe(0);
    expect(angles.at(-1)).toBe(Math.PI);
  });

  it('keeps rows one pitch apart, and the seats of a full row about one pitch', () => {
    const { seats, rows, radius } = hemicycleLayout(98);
    for (let row = 0; row < rows; row += 1) {
      const inRow = seats.filter((seat) => seat.row === row);
      for (const { x, y } of inRow) expect(Math.hypot(x, y)).toBeCloseTo(radius - (rows - 1) + row, 2);
      for (const [index, seat] of inRow.entries()) {
        const next = inRow[index + 1];
        if (next) expect(distance(seat, next)).toBeGreaterThan(0.95);
        if (next) expect(distance(seat, next)).toBeLessThan(1.15);
      }
    }
  });

  it('never lets two dots touch', () => {
    for (const count of chambers) {
      const { seats, dotRadius } = hemicycleLayout(count);
      const distances = seats.flatMap((seat, index) => seats.slice(index + 1).map((other) => distance(seat, other)));
      expect(distances.every((between) => between > 2 * dotRadius)).toBe(true);
    }
  });

  it('is the same seen in a mirror, and stands on the ground line', () => {
    for (const count of chambers) {
      const { seats, radius } = hemicycleLayout(count);
      const places = new Set(seats.map(({ x, y }) => `${x} ${y}`));
      expect(seats.every(({ x, y }) => places.has(`${0 - x} ${y}`))).toBe(true);
      expect(seats.every(({ y }) => y <= 0)).toBe(true);
      expect(Math.max(...seats.map(({ x, y }) => Math.hypot(x, y)))).toBeCloseTo(radius, 2);
    }
  });

  it('refuses anything but a whole number of seats', () => {
    for (const seats of [0, -3, 2.5, NaN]) expect(() => hemicycleLayout(seats)).toThrow(RangeError);
  });
});
