/** How the benches measure side by side and tell what they have found. */

/**
 * Measures in turns, so that what else the machine does hits all alike.
 *
 * @template {string} Subject
 * @param {number} rounds
 * @param {Readonly<Record<Subject, () => Promise<Record<string, number>>>>} measurements
 * @returns {Promise<(subject: Subject, value: string) => number>} medians
 */
export async function inTurns(rounds, measurements) {
  /** @type {{ subject: string, values: Record<string, number> }[]} */
  const results = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const subject in measurements) results.push({ subject, values: await measurements[subject]() });
  }
  return (subject, value) =>
    median(results.filter((result) => result.subject === subject).map(({ values }) => values[value] ?? NaN));
}

/**
 * @param {readonly number[]} values at least one
 * @returns {number}
 */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/**
 * @param {string} title
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows the first cell of each is its name; numbers are rounded
 */
export function printTable(title, head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? rounded(cell) : cell)));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
  );
  console.log(`\n${title}\n${lines.map((line) => line.join('  ')).join('\n')}`);
}

/** @param {number} value */
function rounded(value) {
  if (Number.isNaN(value)) return '–';
  if (value === 0) return '0';
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}
