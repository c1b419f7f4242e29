// What is wrong with a council file, and exactly where.

export type Problem = {
  readonly file: string;
  /** As an editor counts, the header being line 1; null when it is about the whole file. */
  readonly line: number | null;
  /** The column's name in the header, or the path inside a JSON file; null when it is about the whole line or file. */
  readonly column: string | null;
  readonly message: string;
};

/** One line for a terminal or a log, e.g. `people.csv, line 3, grade: …`. Holds nothing a cell says about a person's work. */
export function describeProblem(problem: Problem): string {
  const line = problem.line === null ? [] : [`line ${problem.line}`];
  const column = problem.column === null ? [] : [problem.column];
  return `${[problem.file, ...line, ...column].join(', ')}: ${problem.message}`;
}
