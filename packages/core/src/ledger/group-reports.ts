/**
 * Statements → reports of commitments → one group for each commitment. The heavy half of the ledger: it depends
 * on the statements alone, so that a changed condition or a new decision need not read them again.
 */
import type { Entity } from "../model/entity.js";
import type { LedgerEntry } from "../model/ledger-entry.js";
import type { Language } from "../model/reading.js";
import type { EntityFinder } from "./bound-actor.js";
import type { Speakers } from "./classify.js";
import { findCommitment, indexActors } from "./classify.js";
import type { CodebookCondition } from "./conditions.js";
import type { LedgerStatement } from "./ledger-statement.js";
import { dayOf } from "./ledger-statement.js";
import type { Report } from "./merge-reports.js";
import type { StatesNamed } from "./own-act.js";
import { reportOf } from "./report.js";
import {
  bindingStatements,
  createReportMemory,
  groupsOfBody,
  type ReportMemory,
  rememberFor,
} from "./report-memory.js";

export interface GroupingOptions {
  readonly codebookConditions?: readonly CodebookCondition[];
  /** Language of labels and notes. */
  readonly language?: Language;
  /** Finds entities that no statement names, for the labels of memberships. */
  readonly entity?: (id: string) => Entity | null;
  /** Finds the states a text names ("Dutch soldiers" → NL); none without it. */
  readonly statesNamed?: StatesNamed;
  /** Decisions of people; those on reports that are one commitment, or two, are followed. */
  readonly entries?: readonly LedgerEntry[];
  /** What was found in the same statements before. */
  readonly memory?: ReportMemory;
}

/** Reports of one commitment in order of time. */
export type ReportGroup = readonly Report[];

/** One group for each commitment, in the order they were made; those without a date come last. */
export function groupReports(
  statements: readonly LedgerStatement[],
  options: GroupingOptions = {},
): readonly ReportGroup[] {
  const { codebookConditions = [], language = "en", entries = [] } = options;
  const actors = actorsOf(statements);
  const entity: EntityFinder = (id) => actors.get(id) ?? options.entity?.(id) ?? null;
  const statesNamed = remembering(options.statesNamed ?? (() => []));
  const speakers: Speakers = {
    byUtterance: byUtterance(statements),
    actors: indexActors([...actors.values()].sort((a, b) => compare(a.id, b.id))),
    entity,
    statesNamed,
  };
  const memory = options.memory ?? createReportMemory();
  rememberFor(memory, `${language} ${[...actors.keys()].sort().join(" ")}`);
  const read = (row: LedgerStatement): Report | null => {
    const found = findCommitment(row, speakers);
    return found === null
      ? null
      : reportOf(row, found, { codebookConditions, language, entity, statesNamed });
  };
  const binding = bindingStatements(memory, statements, read, byTime);
  // Only reports that bind the same body can be the same commitment, so that others are not compared; one that binds
  // nobody known stands alone.
  const bodies = new Map<string, Report[]>();
  for (const { report } of binding) {
    if (report.bodyKey === null) continue;
    const body = bodies.get(report.bodyKey);
    if (body === undefined) bodies.set(report.bodyKey, [report]);
    else body.push(report);
  }
  const apart = pairsOf(entries, "apart");
  const decided = new Set([...apart].flatMap((pair) => pair.split(" ")));
  const mayJoin = (group: readonly Report[], report: Report) => !isKeptApart(group, report, apart);
  // By its first report, which makes its place among the others.
  const groupOf = new Map<Report, ReportGroup>();
  for (const [bodyKey, reports] of bodies) {
    const isDecided = decided.size > 0 && reports.some((report) => decided.has(statementOf(report)));
    for (const group of groupsOfBody(memory, bodyKey, reports, isDecided ? mayJoin : null))
      groupOf.set(group[0] as Report, group);
  }
  const groups = binding.flatMap(({ report }): ReportGroup[] => {
    const group = report.bodyKey === null ? [report] : groupOf.get(report);
    return group === undefined ? [] : [group];
  });
  return joinGroups(groups, pairsOf(entries, "same"));
}

/** The same sentence is asked about several times in a row. */
function remembering(statesNamed: StatesNamed): StatesNamed {
  let last: {
    readonly text: string;
    readonly language: Language;
    readonly named: ReturnType<StatesNamed>;
  } | null = null;
  return (text, language) => {
    if (last === null || last.text !== text || last.language !== language)
      last = { text, language, named: statesNamed(text, language) };
    return last.named;
  };
}

function isKeptApart(group: readonly Report[], report: Report, apart: ReadonlySet<string>): boolean {
  return group.some((earlier) => apart.has(pairKey(statementOf(earlier), statementOf(report))));
}

/** Puts groups together that a person says are one; the earliest report leads. The others stay the same objects. */
function joinGroups(groups: readonly ReportGroup[], same: ReadonlySet<string>): readonly ReportGroup[] {
  if (same.size === 0) return groups;
  const joined = [...groups];
  const groupWith = (id: string) =>
    joined.findIndex((group) => group.some((report) => statementOf(report) === id));
  for (const pair of same) {
    const [first, second] = pair
      .split(" ")
      .map(groupWith)
      .sort((a, b) => a - b) as [number, number];
    if (first < 0 || first === second) continue;
    const both = [...(joined[first] ?? []), ...(joined[second] ?? [])];
    joined[first] = both.sort((a, b) => compare(a.day ?? "9999", b.day ?? "9999"));
    joined.splice(second, 1);
  }
  return joined;
}

function pairsOf(entries: readonly LedgerEntry[], kind: "same" | "apart"): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { detail } of entries) {
    if (detail.kind === kind) pairs.add(pairKey(detail.statementId, detail.otherId));
  }
  return pairs;
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function statementOf({ commitment }: Report): string {
  return commitment.sources[0]?.statementId ?? "";
}

/** By date and place in the text; the id decides what is left, so that the order never depends on the input. */
export function byTime(a: LedgerStatement, b: LedgerStatement): number {
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

/** Lists that hold nothing later than a day, so that they need not be gone through for it again. */
const knownUntil = new WeakMap<readonly LedgerStatement[], string>();

/** Says of statements that none is of a later day, for whoever knows: `knownBy` then need not look. */
export function lastedUntil(
  statements: readonly LedgerStatement[],
  day: string | null,
): readonly LedgerStatement[] {
  if (day !== null) knownUntil.set(statements, day.slice(0, 10));
  return statements;
}

/** Statements of documents known by the end of a day; all of them without a day. The list must not change later. */
export function knownBy(
  statements: readonly LedgerStatement[],
  asOf: string | null,
): readonly LedgerStatement[] {
  if (asOf === null) return statements;
  const day = asOf.slice(0, 10);
  if ((knownUntil.get(statements) ?? "~") <= day) return statements;
  // Whatever time of the day: all of them sort before this.
  const end = `${day}~`;
  const known = statements.filter(({ documentDate }) => documentDate === null || documentDate < end);
  knownUntil.set(known, day);
  return known;
}

/** Last day on which something was said. */
export function lastDayOf(statements: readonly LedgerStatement[]): string | null {
  let last: string | null = null;
  for (const row of statements) {
    const day = dayOf(row);
    if (day !== null && (last === null || day > last)) last = day;
  }
  return last;
}

/** Statements of the utterances that others are nested in: only those are looked up. */
function byUtterance(rows: readonly LedgerStatement[]): Map<string, LedgerStatement[]> {
  const outer = new Set<string>();
  for (const { utterance } of rows) if (utterance.nestedIn !== null) outer.add(utterance.nestedIn);
  const found = new Map<string, LedgerStatement[]>();
  if (outer.size === 0) return found;
  for (const row of rows) {
    if (!outer.has(row.utterance.id)) continue;
    const ofUtterance = found.get(row.utterance.id);
    if (ofUtterance === undefined) found.set(row.utterance.id, [row]);
    else ofUtterance.push(row);
  }
  return found;
}

function actorsOf(rows: readonly LedgerStatement[]): Map<string, Entity> {
  const found = new Map<string, Entity>();
  for (const { person, organization } of rows) {
    if (person !== null) found.set(person.id, person);
    if (organization !== null) found.set(organization.id, organization);
  }
  return found;
}
