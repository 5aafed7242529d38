import { describe, expect, it } from 'vitest';
import {
  effectivePartiesLayout,
  narrowDrawing,
  wideDrawing,
  type Drawing,
  type EffectivePartiesLayout,
} from '@/components/charts/effective-parties/layout';

// Effective numbers of parties in list votes and list seats of the Mazhilis (tests/content/elections.test.ts).
const rows = [
  { year: 1999, inVotes: 4.63, inSeats: 3.57 },
  { year: 2004, inVotes: 2.49, inSeats: 1.92 },
  { year: 2007, inVotes: 1.27, inSeats: 1 },
  { year: 2012, inVotes: 1.5, inSeats: 1.37 },
  { year: 2023, inVotes: 2.84, inSeats: 2.68, note: 'меже 5 %, бұрын 7 %' },
];
const english = { inVotes: 'in votes', inSeats: 'in seats', parties: 'parties' };
const kazakh = { inVotes: 'дауыс бойынша', inSeats: 'орын бойынша', parties: 'партия' };
const format = (value: number) => value.toFixed(2);

function layout(drawing: Drawing, labels = english): EffectivePartiesLayout {
  return effectivePartiesLayout(rows, labels, format, drawing);
}

function rowOf({ rows: placed }: EffectivePartiesLayout, year: number) {
  const row = placed.find((candidate) => candidate.year === year);
  if (row === undefined) throw new RangeError(`no row for ${year}`);
  return row;
}

/** Ends of a text whose characters are 7.4 px wide on average, as Golos Text is at 13 and 14 px. */
function spanOf({ x, anchor, text }: { x: number; anchor: string; text: string }, scale: number): [number, number] {
  const width = text.length * 7.4 * scale;
  if (anchor === 'end') return [x - width, x];
  return anchor === 'start' ? [x, x + width] : [x - width / 2, x + width / 2];
}

describe('effectivePartiesLayout', () => {
  it('stands where the mock-up of the lesson has it', () => {
    const wide = layout(wideDrawing);
    expect(wide.ticks).toEqual([
      { x: 64, value: 1 },
      { x: 189.5, value: 2 },
      { x: 315, value: 3 },
      { x: 440.5, value: 4 },
      { x: 566, value: 5 },
    ]);
    expect(rowOf(wide, 1999).y).toBe(56);
    expect(rowOf(wide, 1999).marks[0].x).toBeCloseTo(386.53, 1);
    expect(rowOf(wide, 1999).marks[1].x).toBeCloseTo(519.57, 1);
    expect(rowOf(wide, 2004).y).toBe(92);
  });

  it('begins the axis at one party', () => {
    const wide = layout(wideDrawing);
    expect(rowOf(wide, 2007).marks[0]).toMatchObject({ measure: 'seats', x: wide.ticks[0]?.x });
  });

  it('leaves out a number that would run into the axis, and no other', () => {
    const missing = layout(wideDrawing).rows.filter((row) => row.marks.some((mark) => mark.value === null));
    expect(missing.map((row) => row.year)).toEqual([2007, 2012]);
  });

  it('puts the smaller number on the left, also when it is that of votes', () => {
    const { rows: placed } = effectivePartiesLayout(
      [{ year: 1999, inVotes: 4.63, inSeats: 6.89 }],
      english,
      format,
      wideDrawing,
    );
    expect(placed[0]?.marks.map((mark) => [mark.measure, mark.value?.text])).toEqual([
      ['votes', '4.63'],
      ['seats', '6.89'],
    ]);
  });

  it('keeps all text inside the drawing, in Kazakh too, and also where text is enlarged', () => {
    for (const drawing of [wideDrawing, narrowDrawing]) {
      for (const labels of [english, kazakh]) {
        const { rows: placed, heads, unit } = layout(drawing, labels);
        const values = placed.flatMap((row) => row.marks.flatMap((mark) => mark.value ?? []));
        const notes = placed.flatMap((row) => row.note ?? []);
        for (const text of [...values, ...notes, ...heads, unit]) {
          const [start, end] = spanOf(text, drawing.textScale);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(drawing.width);
        }
      }
    }
  });

  it('never lets the names of the two measures meet: outwards in the wide drawing, on two lines in the narrow', () => {
    const [left, right] = layout(wideDrawing, kazakh).heads;
    if (!left || !right) throw new Error('no names');
    expect(spanOf(left, 1)[1]).toBeLessThan(spanOf(right, 1)[0]);
    const [lower, upper] = layout(narrowDrawing, kazakh).heads;
    expect(lower?.y).toBeGreaterThan((upper?.y ?? NaN) + 13);
  });

  it('leads a line from each name to its dot that crosses no name', () => {
    for (const drawing of [wideDrawing, narrowDrawing]) {
      const heads = layout(drawing, kazakh).heads;
      for (const { dotX, y, measure } of heads) {
        const below = heads.filter((head) => head.measure !== measure && head.y > y);
        for (const head of below) {
          const [start, end] = spanOf(head, drawing.textScale);
          expect(dotX < start || dotX > end).toBe(true);
        }
      }
    }
  });

  it('keeps the unit of the axis clear of the ticks', () => {
    const wide = layout(wideDrawing, kazakh);
    expect(spanOf(wide.unit, 1)[1]).toBeLessThan((wide.ticks[0]?.x ?? NaN) - 4);
    const narrow = layout(narrowDrawing, kazakh);
    expect(narrow.unit.y).toBeGreaterThan(narrow.bottom + 20 + 13);
    expect(narrow.unit.y).toBeLessThan(narrow.height);
  });

  it('gives a note a line of its own in the narrow drawing', () => {
    const narrow = layout(narrowDrawing);
    const { y, note } = rowOf(narrow, 2023);
    expect(note?.y).toBeGreaterThan(y + 13);
    expect(note?.y).toBeLessThan(narrow.bottom);
  });

  it('draws one election with a single party', () => {
    const { rows: placed, ticks } = effectivePartiesLayout(
      [{ year: 2007, inVotes: 1, inSeats: 1 }],
      english,
      format,
      wideDrawing,
    );
    expect(placed[0]?.marks.map((mark) => mark.x)).toEqual([64, 64]);
    expect(ticks.map((tick) => tick.value)).toEqual([1, 2]);
  });
});
