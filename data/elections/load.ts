import { loadContent, type ContentFiles } from '@/core/course/content-file';
import type { Problem } from '@/core/course/problem';
import type { ListElection, ListResult } from '@/core/election/list-election';
import { failure, success, type Result } from '@/core/result';
import { datasetSchema, resultColumns, resultSchema, type ResultRow } from './schema';

/** The list vote of every election of `data/elections`, by id, the earliest first. */
export function loadElections(content: ContentFiles): Result<ReadonlyMap<string, ListElection>, readonly Problem[]> {
  const folders = content.list('data/elections').filter((name) => !name.includes('.'));
  const loaded = folders.map((folder) => loadElection(content, folder));
  const problems = loaded.flatMap((election) => (election.ok ? [] : election.error));
  if (problems.length > 0) return failure(problems);

  const elections = loaded.flatMap((election) => (election.ok ? [election.value] : []));
  elections.sort((a, b) => (a.electionDate < b.electionDate ? -1 : 1));
  return success(new Map(elections.map((election) => [election.id, election])));
}

function loadElection(content: ContentFiles, id: string): Result<ListElection, readonly Problem[]> {
  const passportFile = `data/elections/${id}/dataset.json`;
  const resultsFile = `data/elections/${id}/results.csv`;
  const passport = loadContent(content, passportFile, datasetSchema);
  const rows = parseResults(resultsFile, content.read(resultsFile));
  if (!passport.ok || !rows.ok) {
    return failure([passport, rows].flatMap((part) => (part.ok ? [] : part.error)));
  }

  const { title, electionDate, listSeats, threshold, ballots, confidence, sources } = passport.value;
  const lists = rows.value
    .flatMap((row) => (row.kind === 'list' ? [listResultOf(row)] : []))
    .sort((a, b) => b.votes - a.votes);
  const againstAll = rows.value.find((row) => row.kind === 'against-all')?.votes ?? null;
  const problems = checkResults(resultsFile, rows.value, listSeats);
  if (problems.length > 0) return failure(problems);

  const { percent, baseInLaw, baseOfPublishedShares } = threshold;
  return success({
    id,
    title,
    electionDate,
    listSeats,
    threshold: { percent, baseInLaw, baseOfPublishedShares },
    ballots,
    lists,
    againstAll,
    confidence,
    sources,
  });
}

type ListRow = Extract<ResultRow, { kind: 'list' }>;

function listResultOf({ party, votes, seats, passed }: ListRow): ListResult {
  return { party, votes, seats, passedThreshold: passed };
}

/** Plain CSV: no cell of ours has a comma or a quote in it. */
function parseResults(file: string, text: string | null): Result<readonly ResultRow[], readonly Problem[]> {
  if (text === null) {
    return failure([
      { file, place: 'file', message: 'the file is missing', remedy: 'add the votes and seats of the lists' },
    ]);
  }
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const columns = resultColumns.join(',');
  if (header !== columns) {
    return failure([{ file, place: 'line 1', message: `the columns are "${header}"`, remedy: `write "${columns}"` }]);
  }
  const rows: ResultRow[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = line.split(',');
    const place = `line ${index + 2}`;
    if (cells.length !== resultColumns.length) {
      const remedy = `write one for each of "${columns}", empty where there is none`;
      problems.push({ file, place, message: `${cells.length} cells`, remedy });
      continue;
    }
    const parsed = resultSchema.safeParse(Object.fromEntries(resultColumns.map((column, at) => [column, cells[at]])));
    if (parsed.success) rows.push(parsed.data);
    else {
      const remedy = 'write the line as schema.ts of data/elections says';
      for (const issue of parsed.error.issues) {
        problems.push({ file, place: [place, ...issue.path.map(String)].join(', '), message: issue.message, remedy });
      }
    }
  }
  return problems.length > 0 ? failure(problems) : success(rows);
}

function checkResults(file: string, rows: readonly ResultRow[], listSeats: number): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const place = `line ${index + 2}`;
    const name = row.kind === 'list' ? row.party : 'against all';
    if (seen.has(name)) {
      problems.push({ file, place, message: `"${name}" stands here twice`, remedy: 'keep one line for it' });
    }
    seen.add(name);
    if (row.kind === 'list' && row.seats > 0 && !row.passed) {
      const remedy = 'correct the seats or the column "passed"';
      problems.push({ file, place, message: `"${name}" has seats but did not pass the threshold`, remedy });
    }
  }
  const seats = rows.reduce((sum, row) => sum + (row.kind === 'list' ? row.seats : 0), 0);
  if (seats !== listSeats) {
    const message = `the seats add up to ${seats}, the house has ${listSeats} list seats`;
    problems.push({ file, place: 'file', message, remedy: 'correct the seats here or listSeats in dataset.json' });
  }
  return problems;
}
