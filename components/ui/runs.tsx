import type { Run } from '@/core/course/reference';

/** Formatted text that is data, not HTML: plain and italic pieces. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => (run.italic ? <i key={index}>{run.text}</i> : <span key={index}>{run.text}</span>));
}
