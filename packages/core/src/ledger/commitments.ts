/**
 * The ledger: who committed to what, by when, on what condition? Derived from statements, so that every entry
 * leads back to the sentences it came from. Nothing here is a verdict of its own: kept or not kept needs
 * evidence, and silence is none.
 */
import type { Commitment } from "../model/commitment.js";
import type { Entity } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { Speakers } from "./classify.js";
import { findCommitment, indexActors } from "./classify.js";
import type { CodebookCondition } from "./conditions.js";
import type { LedgerStatement } from "./ledger-statement.js";
import { dayOf } from "./ledger-statement.js";
import type { Report } from "./merge-reports.js";
import { isSameCommitment } from "./merge-reports.js";
import type { StatesNamed } from "./own-act.js";
import type { EntityFinder } from "./report.js";
import { reportOf } from "./report.js";
import { isHigher, overdueEntry } from "./status.js";

export interface CommitmentOptions {
  /** The ledger as it stood at the end of this day; `null` = the last day of the record. */
  readonly asOf?: string | null;
  readonly codebookConditions?: readonly CodebookCondition[];
  /** Language of labels and notes. */
  readonly language?: Language;
  /** Finds entities that no statement names, for the labels of memberships. */
  readonly entity?: (id: string) => Entity | null;
  /** Finds the states a text names ("Dutch soldiers" → NL); none without it. */
  readonly statesNamed?: StatesNamed;
}

/**
 * All commitments in some statements, in the order they were made; those without a date come last.
 *
 * @example
 * commitments(rows, { asOf: "2031-03-01", language: "en" })[0]?.status;
 */
export function commitments(
  statements: readonly LedgerStatement[],
  options: CommitmentOptions = {},
): Commitment[] {
  const { codebookConditions = [], language = "en" } = options;
  const asOf = options.asOf ?? lastDayOf(statements);
  const known = statements
    .filter((row) => asOf === null || (dayOf(row) ?? "") <= asOf.slice(0, 10))
    .sort(byTime);
  const actors = actorsOf(known);
  const entity: EntityFinder = (id) => actors.get(id) ?? options.entity?.(id) ?? null;
  const speakers: Speakers = {
    byUtterance: byUtterance(known),
    actors: indexActors([...actors.values()]),
    entity,
    statesNamed: options.statesNamed ?? (() => []),
  };

  const groups: Report[][] = [];
  // Only reports that bind the same actor can be the same commitment, so that others are not compared.
  const groupsOfActor = new Map<string, Report[][]>();
  for (const row of known) {
    const found = findCommitment(row, speakers);
    if (found === null) continue;
    const report = reportOf(row, found, { codebookConditions, language, entity });
    const bound = report.bodyKey ?? "";
    const ofActor = groupsOfActor.get(bound) ?? [];
    groupsOfActor.set(bound, ofActor);
    const same = ofActor.find((group) => group.some((earlier) => isSameCommitment(earlier, report)));
    if (same !== undefined) {
      same.push(report);
      continue;
    }
    const group = [report];
    groups.push(group);
    ofActor.push(group);
  }
  return groups.map((group) => putTogether(group, asOf, language));
}

function lastDayOf(statements: readonly LedgerStatement[]): string | null {
  let last: string | null = null;
  for (const row of statements) {
    const day = dayOf(row);
    if (day !== null && (last === null || day > last)) last = day;
  }
  return last;
}

/** By date and place in the text; the id decides what is left, so that the order never depends on the input. */
function byTime(a: LedgerStatement, b: LedgerStatement): number {
  return (
    compare(a.documentDate ?? "9999", b.documentDate ?? "9999") ||
    compare(a.documentId, b.documentId) ||
    a.statement.claim.start - b.statement.claim.start ||
    compare(a.statement.id, b.statement.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byUtterance(rows: readonly LedgerStatement[]): Map<string, LedgerStatement[]> {
  const found = new Map<string, LedgerStatement[]>();
  for (const row of rows) {
    const ofUtterance = found.get(row.utterance.id);
    if (ofUtterance === undefined) found.set(row.utterance.id, [row]);
    else ofUtterance.push(row);
  }
  return found;
}

function actorsOf(rows: readonly LedgerStatement[]): Map<string, Entity> {
  const found = new Map<string, Entity>();
  for (const row of rows)
    for (const entity of [row.person, row.organization]) if (entity !== null) found.set(entity.id, entity);
  return found;
}

/** One commitment of several reports: the first one, with what the later ones add. */
function putTogether(group: readonly Report[], asOf: string | null, language: Language): Commitment {
  const [first, ...later] = group.map(({ commitment }) => commitment) as [Commitment, ...Commitment[]];
  let merged = first;
  for (const report of later) merged = addReport(merged, report);
  const overdue = asOf === null ? null : overdueEntry(merged, asOf.slice(0, 10), language);
  return overdue === null ? merged : { ...merged, status: [...merged.status, overdue] };
}

function addReport(merged: Commitment, report: Commitment): Commitment {
  const reached = merged.status.at(-1)?.rung ?? null;
  const entry = report.status[0];
  const rung = entry?.rung ?? null;
  const goesFurther = entry !== undefined && rung !== null && isHigher(rung, reached);
  const isOwn = report.attribution === "own";
  return {
    ...merged,
    issueIds: [...new Set([...merged.issueIds, ...report.issueIds])],
    attribution: isOwn ? "own" : merged.attribution,
    kind: merged.object.quantity === null && report.object.quantity !== null ? report.kind : merged.kind,
    object: { ...merged.object, quantity: merged.object.quantity ?? report.object.quantity },
    conditions: merged.conditions.length > 0 ? merged.conditions : report.conditions,
    deadline: merged.deadline ?? report.deadline,
    certainty: report.certainty.level > merged.certainty.level && isOwn ? report.certainty : merged.certainty,
    sources: [
      ...merged.sources,
      ...report.sources.map((source) => ({ ...source, role: isOwn ? ("confirm" as const) : source.role })),
    ],
    status: goesFurther ? [...merged.status, entry] : merged.status,
  };
}
