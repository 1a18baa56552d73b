/**
 * The ledger: who committed to what, by when, on what condition, and what became of it? Derived from statements
 * and from what people decided, so that every entry leads back to the sentences it came from. Nothing here is a
 * verdict of its own: kept or not kept needs evidence, and silence is none.
 */
import type { Commitment } from "../model/commitment.js";
import type { LedgerEntry } from "../model/ledger-entry.js";
import { conditionLogic } from "./condition-logic.js";
import type { ConditionState, StatesOf } from "./condition-time.js";
import { knownStates } from "./condition-time.js";
import { defaultLedgerSettings, type LedgerSettings } from "./due-day.js";
import type { GroupingOptions, ReportGroup } from "./group-reports.js";
import { groupReports, knownBy, lastDayOf } from "./group-reports.js";
import type { LedgerStatement } from "./ledger-statement.js";
import type { Settling } from "./standing.js";
import type { AcceptedEvidence } from "./status-history.js";
import { statusHistory } from "./status-history.js";

export interface SettlingOptions {
  /** The ledger as it stood at the end of this day; `null` = the last day of the record. */
  readonly asOf?: string | null;
  /** What people had decided at this UTC time; everything without it. */
  readonly knownAt?: string;
  readonly entries?: readonly LedgerEntry[];
  /** Decided states of the conditions, by their key. */
  readonly conditionStates?: ReadonlyMap<string, readonly ConditionState[]>;
  /** Day on which a document appeared, so that later ones show nothing earlier. */
  readonly dayOfDocument?: (documentId: string) => string | null;
  readonly settings?: LedgerSettings;
}

export type CommitmentOptions = GroupingOptions & SettlingOptions;

/**
 * All commitments in some statements, in the order they were made; those without a date come last. No document
 * that appeared after `asOf` plays any part.
 *
 * @example
 * commitments(rows, { asOf: "2031-03-01", language: "en" })[0]?.current;
 */
export function commitments(
  statements: readonly LedgerStatement[],
  options: CommitmentOptions = {},
): Commitment[] {
  const asOf = options.asOf ?? lastDayOf(statements);
  const groups = groupReports(knownBy(statements, asOf), {
    ...options,
    entries: recordedBy(options.entries ?? [], options.knownAt),
  });
  return settleCommitments(groups, { ...options, asOf });
}

/** Commitments by the group they were settled from, for as long as nothing else they rest on has changed. */
export type SettledGroups = Map<ReportGroup, Commitment>;

/**
 * The light half of the ledger: the status of groups that are known already.
 *
 * @param groups of statements known on the day (`groupReports(knownBy(statements, asOf))`)
 * @param settled what is known of groups; it is brought up to date, and must be made anew with other options
 */
export function settleCommitments(
  groups: readonly ReportGroup[],
  options: SettlingOptions & Pick<GroupingOptions, "language" | "codebookConditions">,
  settled: SettledGroups = new Map(),
): Commitment[] {
  const settle = settler(options);
  const all = groups.map((group) => settled.get(group) ?? settle(group));
  settled.clear();
  for (const [at, group] of groups.entries()) settled.set(group, all[at] as Commitment);
  return all;
}

/** Settles one group after the other with everything looked up once. */
export function settler(
  options: SettlingOptions & Pick<GroupingOptions, "language" | "codebookConditions">,
): (group: ReportGroup) => Commitment {
  const { asOf = null, language = "en", settings = defaultLedgerSettings, codebookConditions = [] } = options;
  const day = asOf?.slice(0, 10) ?? null;
  const dayOfDocument = options.dayOfDocument ?? (() => null);
  const entries = recordedBy(options.entries ?? [], options.knownAt);
  const evidenceOf = evidenceByStatement(entries, day, dayOfDocument);
  const links = linksByStatement(entries);
  const known = new Map<string, readonly ConditionState[]>();
  const statesOf: StatesOf = (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const states = recordedBy(options.conditionStates?.get(key) ?? [], options.knownAt);
    const visible = knownStates(states, day, dayOfDocument);
    known.set(key, visible);
    return visible;
  };
  const labels = new Map(
    codebookConditions.map(({ id, labels: own }) => [id, own[language] ?? own.de ?? own.en ?? id]),
  );
  const settling: Settling = {
    asOf: day,
    language,
    settings,
    statesOf,
    conditionLabel: (id) => labels.get(id) ?? id.replace(/^words /, ""),
  };
  return (group) => {
    const ids = group.map(({ commitment }) => commitment.sources[0]?.statementId ?? "");
    const merged = putTogether(group);
    const evidence = ids.flatMap((id) => evidenceOf.get(id) ?? []);
    const { status, current, conditions, tree, held, deadline, slips, daysLate } = statusHistory(
      group,
      evidence,
      settling,
    );
    const own = ids.flatMap((id) => links.get(id) ?? []);
    const link = (kind: string) => own.find((one) => one.kind === kind)?.otherId ?? null;
    return {
      ...merged,
      conditions,
      conditionLogic: conditionLogic(tree, conditions, held, {
        language,
        labelOf: settling.conditionLabel,
      }),
      deadline,
      slips,
      daysLate,
      status: [...status],
      current,
      sources: merged.sources.map((source) =>
        evidence.some(({ detail }) => detail.effect === "denied" && shows(detail, source.statementId))
          ? { ...source, role: "deny" as const }
          : source,
      ),
      links: {
        ...merged.links,
        partOf: link("partOf"),
        supersedes: link("supersedes"),
        fulfils: link("fulfils"),
      },
    };
  };
}

function shows({ evidence }: AcceptedEvidence["detail"], statementId: string): boolean {
  return evidence.some((place) => place.statementId === statementId);
}

/** What had been recorded at a time: the second clock. */
function recordedBy<Recorded extends { readonly recordedAt?: string | null | undefined }>(
  records: readonly Recorded[],
  knownAt: string | undefined,
): readonly Recorded[] {
  if (knownAt === undefined) return records;
  return records.filter(({ recordedAt }) => (recordedAt ?? "") <= knownAt);
}

/** Accepted evidence by the statement it hangs on: what happened by the day, as far as told by the day. */
function evidenceByStatement(
  entries: readonly LedgerEntry[],
  asOf: string | null,
  dayOfDocument: (id: string) => string | null,
): ReadonlyMap<string, readonly AcceptedEvidence[]> {
  const found = new Map<string, AcceptedEvidence[]>();
  for (const entry of entries) {
    const { detail } = entry;
    if (detail.kind !== "evidence" || detail.decision !== "accepted") continue;
    const isKnown =
      asOf === null ||
      (detail.date <= asOf &&
        detail.evidence.every(({ documentId }) => (dayOfDocument(documentId) ?? "") <= asOf));
    if (!isKnown) continue;
    const list = found.get(detail.statementId);
    if (list === undefined) found.set(detail.statementId, [{ entry, detail }]);
    else list.push({ entry, detail });
  }
  return found;
}

interface Link {
  readonly kind: "fulfils" | "partOf" | "supersedes";
  readonly otherId: string;
}

function linksByStatement(entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly Link[]> {
  const found = new Map<string, Link[]>();
  for (const { detail } of entries) {
    if (detail.kind !== "fulfils" && detail.kind !== "partOf" && detail.kind !== "supersedes") continue;
    const link = {
      kind: detail.kind,
      otherId: detail.kind === "fulfils" ? detail.otherId : `c-${detail.otherId}`,
    };
    found.set(detail.statementId, [...(found.get(detail.statementId) ?? []), link]);
  }
  return found;
}

/** One commitment of several reports: the first one, with what the later ones add. */
function putTogether(group: ReportGroup): Commitment {
  const [first, ...later] = group.map(({ commitment }) => commitment) as [Commitment, ...Commitment[]];
  let { attribution, kind, beneficiary, certainty } = first;
  let { quantity, place } = first.object;
  const issueIds = new Set(first.issueIds);
  const dependsOn = new Set(first.links.dependsOn);
  const sources = [...first.sources];
  for (const report of later) {
    const isOwn = report.attribution === "own";
    if (isOwn) attribution = "own";
    if (quantity === null && report.object.quantity !== null) kind = report.kind;
    quantity ??= report.object.quantity;
    place ??= report.object.place;
    beneficiary ??= report.beneficiary;
    if (isOwn && report.certainty.level > certainty.level) certainty = report.certainty;
    for (const issueId of report.issueIds) issueIds.add(issueId);
    for (const id of report.links.dependsOn) dependsOn.add(id);
    for (const source of report.sources) sources.push(isOwn ? { ...source, role: "confirm" } : source);
  }
  return {
    ...first,
    issueIds: [...issueIds],
    attribution,
    kind,
    object: { ...first.object, quantity, place },
    beneficiary,
    certainty,
    sources,
    links: { ...first.links, dependsOn: [...dependsOn] },
  };
}
