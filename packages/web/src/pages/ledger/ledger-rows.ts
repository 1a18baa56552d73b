/** The ledger in rows: which group a commitment stands in on a day, how far it has come, what its lane shows. */
import type { Commitment, CommitmentList } from "@parley/core";

export const groups = ["overdue", "condition", "running", "kept", "ended", "exclusion"] as const;
export type Group = (typeof groups)[number];

export const rungOrder = [
  "claimed",
  "signalled",
  "pledged",
  "specified",
  "authorised",
  "allocated",
  "deployed",
  "verified",
] as const satisfies readonly Rung[];
export type Rung = NonNullable<Commitment["status"][number]["rung"]>;
export type Side = NonNullable<Commitment["status"][number]["side"]>;
export type Verdict = NonNullable<Commitment["status"][number]["verdict"]>;

export const orders = ["state", "actor", "deadline", "newest"] as const;
export type Order = (typeof orders)[number];

export interface Step {
  readonly day: string;
  readonly rung: Rung;
}

/** A commitment as the page shows it on a day. */
export interface LedgerRow {
  readonly commitment: Commitment;
  readonly group: Group;
  readonly rung: Rung | null;
  readonly side: Side | null;
  readonly verdict: Verdict | null;
  /** Rungs with a day, oldest first; of several on a day the highest. */
  readonly steps: readonly Step[];
  /** First day of the record in which it shows. */
  readonly first: string | null;
  /** Day of the side state or verdict, if it has one. */
  readonly turned: string | null;
  /** Whole days after the last day: not done yet, or done late; 0 when it is neither. */
  readonly daysLate: number;
}

const ENDED: ReadonlySet<string> = new Set(["stalled", "suspended", "withdrawn", "superseded", "lapsed"]);
const KEPT: ReadonlySet<string> = new Set(["kept", "kept-late", "kept-in-part"]);

/** 1 for the first rung of the ladder. */
export function rungNumber(rung: Rung): number {
  return rungOrder.indexOf(rung) + 1;
}

/** Reads a commitment's history as it stood on a day; later entries do not count. */
export function ledgerRow(commitment: Commitment, asOf: string): LedgerRow {
  const known = commitment.status.filter((entry) => entry.date === null || entry.date.slice(0, 10) <= asOf);
  const last = known.at(-1);
  const rung = known.reduce<Rung | null>((now, entry) => entry.rung ?? now, null);
  const side = last?.side ?? null;
  const verdict = last?.verdict ?? null;
  const byDay = new Map<string, Rung>();
  for (const entry of known) {
    if (entry.rung === null || entry.date === null) continue;
    const day = entry.date.slice(0, 10);
    const there = byDay.get(day);
    if (there === undefined || rungNumber(there) < rungNumber(entry.rung)) byDay.set(day, entry.rung);
  }
  const steps = [...byDay].map(([day, step]) => ({ day, rung: step })).sort(byDayThenRung);
  const days = [
    ...steps.map((step) => step.day),
    ...commitment.sources.flatMap((source) => source.date?.slice(0, 10) ?? []),
  ].sort();
  return {
    commitment,
    group: groupOf(commitment, side, verdict),
    rung,
    side,
    verdict,
    steps,
    first: days[0] ?? null,
    turned: side === null && verdict === null ? null : (last?.date?.slice(0, 10) ?? null),
    daysLate:
      side === "overdue"
        ? lateBy(commitment, asOf)
        : verdict === "kept-late"
          ? (commitment.daysLate ?? 0)
          : 0,
  };
}

/** How often the last day had been moved by a day, oldest first. */
export function slipsOn({ commitment }: LedgerRow, asOf: string): readonly Commitment["slips"][number][] {
  return commitment.slips.filter(({ date }) => date === null || date.slice(0, 10) <= asOf);
}

function byDayThenRung(a: Step, b: Step): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : rungNumber(a.rung) - rungNumber(b.rung);
}

/** An overdue one is only late; silence never makes it broken. */
function groupOf(commitment: Commitment, side: Side | null, verdict: Verdict | null): Group {
  if (verdict !== null && KEPT.has(verdict)) return "kept";
  if (verdict === "not-kept" || (side !== null && ENDED.has(side))) return "ended";
  if (side === "overdue") return "overdue";
  if (side === "conditional-open") return "condition";
  if (side === null && commitment.conditions.length > 0) return "condition";
  return commitment.polarity === "refrain" ? "exclusion" : "running";
}

function lateBy({ deadline }: Commitment, asOf: string): number {
  const latest = deadline?.latest ?? null;
  return latest === null ? 0 : Math.max(0, daysBetween(latest, asOf));
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Rows in groups, empty groups left out; within a group in the order asked for. */
export function groupedRows(
  rows: readonly LedgerRow[],
  order: Order,
): { readonly group: Group | null; readonly rows: readonly LedgerRow[] }[] {
  if (order !== "state") return [{ group: null, rows: sortedRows(rows, order) }];
  return groups
    .map((group) => ({
      group,
      rows: sortedRows(
        rows.filter((row) => row.group === group),
        group === "overdue" || group === "running" ? "deadline" : "newest",
      ),
    }))
    .filter((part) => part.rows.length > 0);
}

export function sortedRows(rows: readonly LedgerRow[], order: Order): LedgerRow[] {
  const deadline = (row: LedgerRow) => row.commitment.deadline?.latest ?? "9999";
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...rows].sort((a, b) => {
    const first =
      order === "actor"
        ? a.commitment.actor.label.localeCompare(b.commitment.actor.label)
        : order === "deadline"
          ? compare(deadline(a), deadline(b))
          : 0;
    return first || compare(b.first ?? "", a.first ?? "") || compare(a.commitment.id, b.commitment.id);
  });
}

/** How many stand in each group, and how many actors there are. */
export function ledgerCounts(rows: readonly LedgerRow[]) {
  const count = (group: Group) => rows.filter((row) => row.group === group).length;
  return {
    all: rows.length,
    actors: new Set(rows.map((row) => row.commitment.actor.entityId ?? row.commitment.actor.label)).size,
    overdue: count("overdue"),
    condition: count("condition"),
    kept: count("kept"),
    ended: count("ended"),
    exclusion: count("exclusion"),
  };
}

export interface ConditionRow {
  readonly key: string;
  readonly label: string;
  readonly commitments: readonly string[];
  readonly statements: readonly string[];
  /** Day on which a commitment first hung on it. */
  readonly since: string | null;
}

/** Conditions, those that most commitments wait for first. */
export function conditionRows(
  conditions: CommitmentList["conditions"],
  rows: readonly LedgerRow[],
): ConditionRow[] {
  const firstOf = new Map(rows.map((row) => [row.commitment.id, row.first]));
  return conditions
    .map(({ id, label, commitments, statements }) => ({
      key: id ?? `words ${label.toLowerCase()}`,
      label,
      commitments,
      statements,
      since: commitments.flatMap((commitment) => firstOf.get(commitment) ?? []).sort()[0] ?? null,
    }))
    .sort((a, b) => b.commitments.length - a.commitments.length || a.label.localeCompare(b.label));
}
