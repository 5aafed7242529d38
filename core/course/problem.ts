/** Something wrong in a content file, written for the editor who will mend it. */
export interface Problem {
  /** Path of the file from the root of the repository. */
  readonly file: string;
  /** Where in the file: "line 12", "items[3].options", an id. */
  readonly place: string;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** All problems of a run as text: a line each for place with message and for the remedy, grouped by file. */
export function formatProblems(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map((problem) => problem.file))].sort();
  const byFile = files.map((file) => {
    const mine = problems.filter((problem) => problem.file === file);
    return { file, lines: new Set(mine.map(({ place, message, remedy }) => `  ${place}: ${message}\n    ${remedy}`)) };
  });
  const count = byFile.reduce((sum, { lines }) => sum + lines.size, 0);
  const blocks = byFile.map(({ file, lines }) => [file, ...lines].join('\n'));
  return `${count} problem(s) in the content\n\n${blocks.join('\n\n')}\n`;
}
