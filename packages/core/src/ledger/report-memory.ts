/**
 * What was found in the statements of a record before, for when it is asked again after a few of them changed: which
 * of them report a commitment, in which order, and which reports of a body are one commitment.
 */
import { carryOver, changesBetween, insertInOrder } from "../list-changes.js";
import { addToBody, createBodyReports } from "./body-reports.js";
import type { LedgerStatement } from "./ledger-statement.js";
import type { Report } from "./merge-reports.js";

/**
 * Whoever keeps it makes a new one when the codebook's conditions or any entity changed; a changed statement has to
 * be another object.
 */
export interface ReportMemory {
  /** Language and actors of the record: with others the same statement may be read in another way. */
  context: string;
  rows: readonly LedgerStatement[];
  /** What any row was found to report, also of a list asked for before: as of another day, say. */
  known: Map<LedgerStatement, Report | null>;
  /** By row; `null` where a statement reports nothing, `undefined` where other statements decide on it. */
  reports: readonly (Report | null | undefined)[];
  /** Those that report something, in order of time. */
  binding: readonly Binding[];
  /** By body: its reports in order of time, and those that are one commitment. */
  bodies: Map<string, BodyGroups>;
}

export interface Binding {
  readonly row: LedgerStatement;
  readonly report: Report;
}

export interface BodyGroups {
  readonly reports: readonly Report[];
  readonly groups: readonly (readonly Report[])[];
}

export function createReportMemory(): ReportMemory {
  return { context: "", rows: [], known: new Map(), reports: [], binding: [], bodies: new Map() };
}

/** Forgets what was read with other actors or in another language. */
export function rememberFor(memory: ReportMemory, context: string): void {
  if (memory.context !== context) Object.assign(memory, createReportMemory(), { context });
}

/**
 * The statements that report a commitment, in order of time.
 *
 * @param read finds the report in one statement
 * @param byTime the order
 */
export function bindingStatements(
  memory: ReportMemory,
  rows: readonly LedgerStatement[],
  read: (row: LedgerStatement) => Report | null,
  byTime: (a: LedgerStatement, b: LedgerStatement) => number,
): readonly Binding[] {
  const changes = changesBetween(memory.rows, rows);
  const gone = new Set<LedgerStatement>();
  for (const { before } of changes)
    for (let at = before.from; at < before.to; at += 1) gone.add(memory.rows[at] as LedgerStatement);
  const come: Binding[] = [];
  // Whose words a nested utterance is, is told by statements other than its own.
  const isNested = ({ utterance }: LedgerStatement): boolean => utterance.nestedIn !== null;
  if (memory.known.size > MOST_STALE * rows.length + SOME) memory.known.clear();
  const found = (row: LedgerStatement): Report | null => {
    let report = memory.known.get(row);
    if (report === undefined) {
      report = read(row);
      if (!isNested(row)) memory.known.set(row, report);
    }
    if (report !== null) come.push({ row, report });
    return report;
  };
  const reports = carryOver<LedgerStatement, Report | null | undefined>(
    rows,
    changes,
    memory.reports,
    (row) => (isNested(row) ? undefined : found(row)),
  );
  for (const [at, report] of reports.entries()) if (report === undefined) found(rows[at] as LedgerStatement);
  const stayed = memory.binding.filter(({ row }) => !gone.has(row) && !isNested(row));
  come.sort((a, b) => byTime(a.row, b.row));
  memory.rows = rows;
  memory.reports = reports;
  memory.binding = insertInOrder(stayed, come, (a, b) => byTime(a.row, b.row));
  return memory.binding;
}

/** Rows that are asked for no more may be remembered up to so many times those asked for, and some. */
const MOST_STALE = 2;
const SOME = 50_000;

/**
 * The commitments that the reports of one body are, from memory when they are the same reports as before.
 *
 * @param mayJoin what people keep apart; `null` for a body of whose reports nobody said anything
 */
export function groupsOfBody(
  memory: ReportMemory,
  bodyKey: string,
  reports: readonly Report[],
  mayJoin: ((group: readonly Report[], report: Report) => boolean) | null,
): BodyGroups["groups"] {
  const known = memory.bodies.get(bodyKey);
  const isSame =
    known?.reports.length === reports.length && known.reports.every((report, at) => report === reports[at]);
  if (isSame && mayJoin === null) return known.groups;
  const body = createBodyReports();
  for (const report of reports) addToBody(body, report, (group) => mayJoin?.(group, report) ?? true);
  // What people keep apart is decided anew every time.
  if (mayJoin === null) memory.bodies.set(bodyKey, { reports, groups: body.groups });
  else memory.bodies.delete(bodyKey);
  return body.groups;
}
