/**
 * The shape of one row in a table of problems: what happened, where, what to do next, in both languages.
 * `{name}` stands for a detail. `status` is the HTTP status; `exit` the exit code of the command line
 * (1 = the work failed, 2 = the call was wrong).
 */
export interface Problem {
  readonly status: number;
  readonly exit: 1 | 2;
  readonly en: readonly [what: string, where: string, next: string];
  readonly de: readonly [what: string, where: string, next: string];
}

/** Checks a table of problems and keeps its literal codes. */
export function problemTable<const Table extends Record<string, Problem>>(table: Table): Table {
  return table;
}
