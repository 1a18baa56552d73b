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
import type { EvidenceDetail, LedgerEntry } from "../model/ledger-entry.js";
import type { Language } from "../model/reading.js";
import type { StatesOf } from "./condition-time.js";
import { conditionKey, conditionValueOn, metSince } from "./condition-time.js";
import { addDays, daysBetween, dueDay, type LedgerSettings, lastDay } from "./due-day.js";
import type { Report } from "./merge-reports.js";
import { isSlip } from "./merge-reports.js";
import type { CurrentStatus, Rung, StatusEntry } from "./status.js";
import { isHigher, MOVED, NOTHING_AGAINST, NOTHING_FOUND } from "./status.js";

/** Evidence that a person accepted, with who and when. */
export interface AcceptedEvidence {
  readonly entry: LedgerEntry;
  readonly detail: EvidenceDetail;
}

export interface Settling {
  /** Status at the end of this day; `null` = after everything known. */
  readonly asOf: string | null;
  readonly language: Language;
  readonly settings: LedgerSettings;
  readonly statesOf: StatesOf;
  readonly conditionLabel: (id: string) => string;
}

export interface StatusHistory {
  readonly status: readonly StatusEntry[];
  readonly current: CurrentStatus;
  readonly conditions: Commitment["conditions"];
  readonly deadline: Commitment["deadline"];
}

type Ending = "withdrawn" | "superseded" | "suspended" | "stalled";

interface Standing {
  rung: Rung | null;
  conditions: Commitment["conditions"];
  deadline: Commitment["deadline"];
  firstDeadline: Commitment["deadline"];
  ending: Ending | null;
  fulfilledOn: string | null;
  share: number | null;
  contrary: boolean;
  denied: boolean;
}

/**
 * The history of one commitment.
 *
 * @param reports in order of time, at least one, all known on the day
 * @param evidence accepted and known on the day, about this commitment
 */
export function statusHistory(
  reports: readonly Report[],
  evidence: readonly AcceptedEvidence[],
  settling: Settling,
): StatusHistory {
  const [first] = reports;
  const standing: Standing = {
    rung: null,
    conditions: [],
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
  return {
    status,
    current: currentOn(day),
    conditions: standing.conditions,
    deadline: standing.deadline,
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

function reportEvent({ commitment }: Report, isFirst: boolean, settling: Settling): StandingEvent {
  const entry = commitment.status[0];
  return {
    date: entry?.date ?? null,
    order: isFirst ? 0 : 2,
    apply: (standing, currentOn, last) => {
      if (entry === undefined) return null;
      const goesFurther = entry.rung !== null && isHigher(entry.rung, standing.rung);
      if (goesFurther) standing.rung = entry.rung;
      if (standing.conditions.length === 0 && standing.fulfilledOn === null)
        standing.conditions = commitment.conditions;
      let note = entry.note;
      if (standing.deadline === null) {
        standing.deadline = commitment.deadline;
        standing.firstDeadline ??= commitment.deadline;
      } else if (commitment.attribution === "own" && isSlip(standing.deadline, commitment.deadline)) {
        note = MOVED[settling.language](slipDays(standing.deadline, commitment.deadline));
        standing.deadline = commitment.deadline;
      }
      const { side } = currentOn(entry.date ?? "");
      if (!isFirst && !goesFurther && note === "" && side === (last?.side ?? null)) return null;
      return { ...entry, rung: goesFurther ? entry.rung : null, side, note };
    },
  };
}

function slipDays(from: Commitment["deadline"], to: Commitment["deadline"]): number {
  return from?.latest && to?.latest ? daysBetween(from.latest, to.latest) : 0;
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
          standing.conditions = (detail.conditions ?? []).map((id) => ({
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

function moveDeadline(standing: Standing, { to, date }: EvidenceDetail, { language }: Settling): string {
  const before = standing.deadline;
  const moved = {
    words: to ?? "",
    anchorDate: date,
    earliest: date,
    latest: to,
    rule: "reviewed",
    grade: "firm" as const,
    eventId: null,
  };
  standing.deadline = moved;
  standing.firstDeadline ??= moved;
  const days = slipDays(before, moved);
  return days === 0 ? "" : MOVED[language](days);
}

/** The days on which one of the commitment's conditions changes, with the documents that show it. */
function conditionDays(
  reports: readonly Report[],
  evidence: readonly AcceptedEvidence[],
  { statesOf }: Settling,
): { readonly date: string; readonly evidence: readonly string[]; readonly by: string }[] {
  const keys = new Set([
    ...reports.flatMap(({ commitment }) => commitment.conditions.map(conditionKey)),
    ...evidence.flatMap(({ detail }) => detail.conditions ?? []),
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

/** The status that follows from how things stand, on a day. The order of the lines decides. */
function statusOn(
  standing: Standing,
  day: string,
  polarity: Commitment["polarity"],
  isClaimed: boolean,
  { statesOf, settings }: Settling,
): CurrentStatus {
  const { rung, ending } = standing;
  const keys = standing.conditions.map(conditionKey);
  const values = keys.map((key) => conditionValueOn(statesOf(key), day));
  const met = metSince(keys, statesOf, day);
  const isOpen = keys.length > 0 && met === null;
  if (ending === "withdrawn" || ending === "superseded") return { rung, side: ending, verdict: null };
  if (standing.contrary) return { rung, side: null, verdict: "not-kept" };
  if (standing.fulfilledOn !== null)
    return { rung, side: null, verdict: keptVerdict(standing, met, settings) };
  if (ending !== null) return { rung, side: ending, verdict: "not-due" };
  if (values.includes("impossible")) return { rung, side: "lapsed", verdict: null };
  if (values.includes("reversed")) return { rung, side: "suspended", verdict: "not-due" };
  if (isOpen) return { rung, side: "conditional-open", verdict: "not-due" };
  if (isClaimed) return { rung, side: null, verdict: standing.denied ? null : "not-due" };
  if (polarity === "refrain") {
    const end = standing.deadline?.latest ?? null;
    return { rung, side: null, verdict: met !== null || (end !== null && day > end) ? "kept" : "not-due" };
  }
  const last = lastDay(standing.deadline, met, settings);
  if (last !== null && day > last) return { rung, side: "overdue", verdict: "cannot-tell" };
  return { rung, side: met === null ? null : "triggered", verdict: "not-due" };
}

/** Late is measured against the first deadline, without its grace; a share below one is a part. */
function keptVerdict(
  { fulfilledOn, share, firstDeadline }: Standing,
  met: string | null,
  settings: LedgerSettings,
): CurrentStatus["verdict"] {
  if (share !== null && share < 1) return "kept-in-part";
  const due = dueDay(firstDeadline, met, settings);
  return due !== null && fulfilledOn !== null && fulfilledOn > due ? "kept-late" : "kept";
}

/** The entry of the day on which a deadline or an exclusion ran out before a day; `null` when none did. */
function passedOn(
  standing: Standing,
  before: string,
  polarity: Commitment["polarity"],
  isClaimed: boolean,
  settling: Settling,
): StatusEntry | null {
  // Without a deadline and without a condition nothing runs out.
  if (standing.deadline === null && standing.conditions.length === 0) return null;
  const { language, settings, statesOf } = settling;
  const met = metSince(standing.conditions.map(conditionKey), statesOf, addDays(before, -1));
  const last =
    polarity === "refrain" ? (standing.deadline?.latest ?? null) : lastDay(standing.deadline, met, settings);
  if (last === null || before <= last) return null;
  const date = addDays(last, 1);
  if (date >= before) return null;
  const { side, verdict } = statusOn(standing, date, polarity, isClaimed, settling);
  if (side !== "overdue" && !(polarity === "refrain" && verdict === "kept")) return null;
  const searched = settling.asOf ?? addDays(before, -1);
  return {
    date,
    recordedAt: null,
    rung: null,
    side,
    verdict,
    evidence: [],
    share: null,
    note: (side === "overdue" ? NOTHING_FOUND : NOTHING_AGAINST)[language](searched),
    by: "ledger",
  };
}
