import { shortcoming, type Shortcoming } from '../score';
import type { MatrixResponse, MatrixView } from './types';

/** Every row needs a tick; how many is part of the answer. */
export function validateResponse(view: MatrixView, { ticks }: MatrixResponse): Shortcoming | null {
  const columns = view.columns.map(({ id }) => id);
  const rows = view.rows.map(({ id }) => id);
  for (const [row, ticked] of Object.entries(ticks)) {
    if (!rows.includes(row) || !ticked.every((column) => columns.includes(column))) return shortcoming('unknown-part');
    if (new Set(ticked).size < ticked.length) return shortcoming('repeated-part');
  }
  const open = rows.filter((row) => ticksIn(ticks, row).length === 0);
  if (open.length === rows.length) return shortcoming('nothing-chosen');
  return open.length > 0 ? shortcoming('incomplete', open) : null;
}

/** What is ticked in a row. */
export function ticksIn(ticks: MatrixResponse['ticks'], row: string): readonly string[] {
  return Object.hasOwn(ticks, row) ? (ticks[row] ?? []) : [];
}
