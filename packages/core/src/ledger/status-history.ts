/**
 * The status of a commitment as a history: dated entries with their evidence, made anew from what is known on a
 * day and never overwritten, so that an earlier day gives what was known then.
 *
 * Entries come from reports that go further, evidence that a person accepted, conditions that change, and from
 * deadlines that pass. Rules of `commitments.md` §3: silence gives `cannot-tell` and never `not-kept`; an open
 * condition gives `conditional-open`; late is measured against the first deadline; an exclusion is kept only by
 * time or by the end of its condition, and broken by one contrary act.
 */
import type { Commitment } from "../model/commitment.js";
import { allOf, type ConditionTree, keysOf } from "../model/condition-tree.js";
import type { EvidenceDetail, LedgerEntry } from "../model/ledger-entry.js";
import { asClaims } from "./claims.js";
import type { ConditionStanding } from "./condition-logic.js";
import { conditionKey } from "./condition-time.js";
import { addDays, daysBetween } from "./due-day.js";
import type { Report } from "./merge-reports.js";
import { isSlip } from "./merge-reports.js";
import { daysLateOn, heldOn, passedOn, type Settling, type Standing, statusOn } from "./standing.js";
import type { CurrentStatus, Rung, StatusEntry } from "./status.js";
import { isHigher, MOVED } from "./status.js";

/** Evidence that a person accepted, with who and when. */
export interface AcceptedEvidence {
  readonly entry: LedgerEntry;
  readonly detail: EvidenceDetail;
}

export interface StatusHistory {
  readonly status: readonly StatusEntry[];
  readonly current: CurrentStatus;
  readonly conditions: Commitment["conditions"];
  /** How they go together, and how that stands on the day; `null` without any. */
  readonly tree: ConditionTree | null;
  readonly held: ConditionStanding | null;
  readonly deadline: Commitment["deadline"];
  readonly slips: Commitment["slips"];
  readonly daysLate: Commitment["daysLate"];
}

/**
 * The history of one commitment.
 *
 * @param reported reports in order of time, at least one, all known on the day
 * @param evidence accepted and known on the day, about this commitment
 */
export function statusHistory(
  reported: readonly Report[],
  evidence: readonly AcceptedEvidence[],
  settling: Settling,
): StatusHistory {
  const reports = asClaims(reported, evidence);
  const [first] = reports;
  const standing: Standing = {
    rung: null,
    conditions: [],
    tree: null,
    slips: [],
    deadline: null,
    firstDeadline: null,
    ending: null,
    fulfilledOn: null,
    share: null,
    contrary: false,
    denied: false,
  };
  const status: StatusEntry[] = [];
  const polarity = first?.commitment.polarity ?? "do";
  const isClaimed = reports.every(({ commitment }) => commitment.attribution === "third-party");
  const currentOn = (day: string): CurrentStatus => statusOn(standing, day, polarity, isClaimed, settling);
  /** What lapses by time alone between two events. */
  const passTime = (until: string): void => {
    const passed = passedOn(standing, until, polarity, isClaimed, settling);
    if (passed === null || status.some((entry) => entry.date === passed.date && entry.side === passed.side))
      return;
    if (status.at(-1)?.side !== passed.side || passed.side === null) status.push(passed);
  };

  for (const event of eventsOf(reports, evidence, settling)) {
    if (event.date !== null) passTime(event.date);
    const entry = event.apply(standing, (day) => currentOn(day), status.at(-1) ?? null);
    if (entry !== null) status.push(entry);
  }
  const day = settling.asOf ?? status.at(-1)?.date ?? "9999-12-31";
  if (settling.asOf !== null) passTime(addDays(settling.asOf, 1));
  const current = currentOn(day);
  const held = heldOn(standing, day, settling);
  return {
    status,
    current,
    conditions: standing.conditions,
    tree: standing.tree,
    held,
    deadline: standing.deadline,
    slips: standing.slips,
    daysLate: daysLateOn(standing, day, current, held, settling),
  };
}

interface StandingEvent {
  readonly date: string | null;
  readonly order: number;
  readonly apply: (
    standing: Standing,
    currentOn: (day: string) => CurrentStatus,
    last: StatusEntry | null,
  ) => StatusEntry | null;
}

/** Reports, evidence and changes of conditions in order of time; the first report stands before all. */
function eventsOf(
  reports: readonly Report[],
  evidence: readonly AcceptedEvidence[],
  settling: Settling,
): StandingEvent[] {
  const events: StandingEvent[] = [
    ...reports.map((report, at) => reportEvent(report, at === 0, settling)),
    ...evidence.map((accepted) => evidenceEvent(accepted, settling)),
    ...conditionDays(reports, evidence, settling).map(conditionEvent),
  ];
  const key = ({ date, order }: StandingEvent) => `${order === 0 ? "" : (date ?? "9999")} ${order}`;
  return events
    .map((event) => ({ event, key: key(event) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ event }) => event);
}

function reportEvent({ commitment, tree }: Report, isFirst: boolean, settling: Settling): StandingEvent {
  const entry = commitment.status[0];
  return {
    date: entry?.date ?? null,
    order: isFirst ? 0 : 2,
    apply: (standing, currentOn, last) => {
      if (entry === undefined) return null;
      const goesFurther = entry.rung !== null && isHigher(entry.rung, standing.rung);
      if (goesFurther) standing.rung = entry.rung;
      if (standing.conditions.length === 0 && standing.fulfilledOn === null) {
        standing.conditions = commitment.conditions;
        standing.tree = tree;
      }
      let note = entry.note;
      if (standing.deadline === null) {
        standing.deadline = commitment.deadline;
        standing.firstDeadline ??= commitment.deadline;
      } else if (commitment.attribution === "own" && isSlip(standing.deadline, commitment.deadline)) {
        note = MOVED[settling.language](addSlip(standing, commitment.deadline, entry.date));
        standing.deadline = commitment.deadline;
      }
      const { side } = currentOn(entry.date ?? "");
      if (!isFirst && !goesFurther && note === "" && side === (last?.side ?? null)) return null;
      return { ...entry, rung: goesFurther ? entry.rung : null, side, note };
    },
  };
}

/** Notes that the last day moves from the standing deadline to another one; the days between. */
function addSlip(standing: Standing, to: Commitment["deadline"], date: string | null): number {
  const from = standing.deadline?.latest ?? null;
  const latest = to?.latest ?? null;
  if (from === null || latest === null || from === latest) return 0;
  const days = daysBetween(from, latest);
  standing.slips.push({ date, from, to: latest, days });
  return days;
}

function evidenceEvent({ entry, detail }: AcceptedEvidence, settling: Settling): StandingEvent {
  return {
    date: detail.date,
    order: 3,
    apply: (standing, currentOn) => {
      const before = standing.rung;
      let note = detail.note;
      switch (detail.effect) {
        case "fulfilled":
          standing.fulfilledOn = detail.date;
          standing.share = detail.share;
          raise(standing, "deployed");
          break;
        case "reached":
          raise(standing, detail.rung ?? "specified");
          break;
        case "new-deadline":
          note = `${moveDeadline(standing, detail, settling)}${note === "" ? "" : ` ${note}`}`.trim();
          break;
        case "new-condition":
          standing.tree = treeOf(detail);
          standing.conditions = keysOf(standing.tree).map((id) => ({
            conditionId: id,
            label: settling.conditionLabel(id),
            words: settling.conditionLabel(id),
            spans: detail.evidence[0]?.spans ?? [],
            documentId: detail.evidence[0]?.documentId ?? "",
          }));
          break;
        case "contrary":
          standing.contrary = true;
          break;
        case "denied":
          standing.denied = true;
          break;
        case "resumed":
          standing.ending = null;
          break;
        default:
          standing.ending = detail.effect;
      }
      const { side, verdict } = currentOn(detail.date);
      return {
        date: detail.date,
        recordedAt: entry.recordedAt,
        rung: standing.rung === before ? null : standing.rung,
        side,
        verdict: verdict === "not-due" ? null : verdict,
        evidence: detail.evidence.map(({ statementId, documentId }) => statementId ?? documentId),
        share: detail.share,
        note,
        by: entry.coderId,
      };
    },
  };
}

function raise(standing: Standing, rung: Rung): void {
  if (isHigher(rung, standing.rung)) standing.rung = rung;
}

function moveDeadline(
  standing: Standing,
  { to, from, date, grade }: EvidenceDetail,
  { language }: Settling,
): string {
  const moved = {
    words: to ?? "",
    anchorDate: date,
    earliest: from ?? date,
    latest: to,
    rule: "reviewed",
    grade,
    eventId: null,
  };
  const days = addSlip(standing, moved, date);
  standing.deadline = moved;
  standing.firstDeadline ??= moved;
  return days === 0 ? "" : MOVED[language](days);
}

/** What a person says it hangs on: a tree, or a list of which all are needed. */
function treeOf({ tree, conditions }: EvidenceDetail): ConditionTree | null {
  return tree ?? allOf(conditions ?? []);
}

/** The days on which one of the commitment's conditions changes, with the documents that show it. */
function conditionDays(
  reports: readonly Report[],
  evidence: readonly AcceptedEvidence[],
  { statesOf }: Settling,
): { readonly date: string; readonly evidence: readonly string[]; readonly by: string }[] {
  const keys = new Set([
    ...reports.flatMap(({ commitment }) => commitment.conditions.map(conditionKey)),
    ...evidence.flatMap(({ detail }) => keysOf(treeOf(detail))),
  ]);
  return [...keys].flatMap((key) =>
    statesOf(key).map(({ from, evidence: shown, by }) => ({ date: from, evidence: shown, by })),
  );
}

function conditionEvent(change: ReturnType<typeof conditionDays>[number]): StandingEvent {
  return {
    date: change.date,
    order: 1,
    apply: (_, currentOn, last) => {
      const { side, verdict } = currentOn(change.date);
      if (last === null || side === last.side) return null;
      return {
        date: change.date,
        recordedAt: null,
        rung: null,
        side,
        verdict: verdict === "not-due" ? null : verdict,
        evidence: [...change.evidence],
        share: null,
        note: "",
        by: change.by,
      };
    },
  };
}
