/** A commitment in words: its state, its deadline with what was made of it, its certainty. */
import type { Commitment } from "@parley/core";
import type { Formats } from "../../i18n/formats.js";
import { type LedgerRow, slipsOn } from "./ledger-rows.js";

export type Words = (key: string, values?: Record<string, unknown>) => string;

/** The row as one sentence, for those who do not see the lane. */
export function rowSentence(row: LedgerRow, asOf: string, t: Words, formats: Formats): string {
  const { commitment } = row;
  const deadline = deadlineWords(commitment.deadline, t, formats);
  return [
    `${commitment.actor.label}: ${commitment.action}`,
    row.rung === null ? "" : t(`ledger:rung.${row.rung}`),
    stateWords(row, t, formats),
    deadline === "" ? "" : t("ledger:row.deadline", { deadline }),
    ...slipsOn(row, asOf).map((slip) => `${t("ledger:slip.name")} ${slipWords(slip, t, formats)}`),
    row.group === "condition" && commitment.conditionLogic !== null
      ? t("ledger:if", { condition: commitment.conditionLogic.sentence })
      : "",
  ]
    .filter((piece) => piece !== "")
    .join(", ");
}

/** "9 days overdue", "kept late", "exclusion"; empty where the rung says all. */
export function stateWords(row: LedgerRow, t: Words, formats: Formats): string {
  if (row.group === "kept" || row.verdict === "not-kept") return t(`ledger:verdict.${row.verdict ?? "kept"}`);
  if (row.side === "overdue")
    return t("ledger:overdueBy", { count: row.daysLate, number: formats.number(row.daysLate) });
  if (row.side !== null) return t(`ledger:side.${row.side}`);
  return row.group === "exclusion" ? t("ledger:exclusion") : "";
}

/** A status in one word: what became of it, else its side state, else its rung. */
export function statusWords({ rung, side, verdict }: Commitment["current"], t: Words): string {
  if (side !== null) return t(`ledger:side.${side}`);
  if (verdict !== null && verdict !== "not-due" && verdict !== "cannot-tell")
    return t(`ledger:verdict.${verdict}`);
  return rung === null ? t("ledger:verdict.cannot-tell") : t(`ledger:rung.${rung}`);
}

/** The interval a deadline was read as. */
export function deadlineWords(deadline: Commitment["deadline"], t: Words, formats: Formats): string {
  if (deadline === null) return "";
  const { earliest, latest, grade } = deadline;
  if (latest === null) return t(`ledger:noDay.${grade === "open" ? "open" : "waits"}`);
  if (earliest === null || earliest === latest || grade === "firm" || grade === "event")
    return t("ledger:by", { day: formats.day(latest) });
  return formats.range(earliest, latest);
}

/** "28 February to 15 March, 15 days later". */
export function slipWords(
  { from, to, days }: Commitment["slips"][number],
  t: Words,
  formats: Formats,
): string {
  const number = formats.number(Math.abs(days));
  return `${t("ledger:slip.span", { from: formats.day(from), to: formats.day(to) })}, ${t(
    days < 0 ? "ledger:slip.earlier" : "ledger:slip.later",
    { count: Math.abs(days), number },
  )}`;
}

/** "will", "intends", "ready to": the step of certainty in a word. */
export function certaintyStep(level: number): "could" | "ready" | "intends" | "will" | "signed" {
  if (level >= 0.95) return "signed";
  if (level >= 0.75) return "will";
  if (level >= 0.5) return "intends";
  return level >= 0.3 ? "ready" : "could";
}

export interface HistoryEntry {
  readonly key: string;
  readonly day: string | null;
  readonly kind: "status" | "source";
  readonly rung: LedgerRow["rung"];
  readonly side: LedgerRow["side"];
  readonly verdict: LedgerRow["verdict"];
  /** Role of a source that changed nothing. */
  readonly role: Commitment["sources"][number]["role"] | null;
  readonly statements: readonly string[];
  readonly share: number | null;
  /** What a person wrote beside the evidence. */
  readonly note: string;
}

/** Status entries and further reports up to a day, newest first. */
export function historyOf(commitment: Commitment, asOf: string): HistoryEntry[] {
  const isKnown = (day: string | null) => day === null || day.slice(0, 10) <= asOf;
  const status = commitment.status.filter((entry) => isKnown(entry.date));
  const used = new Set(status.flatMap((entry) => entry.evidence));
  const entries: HistoryEntry[] = status.map((entry, at) => ({
    key: `status ${at}`,
    day: entry.date,
    kind: "status",
    rung: entry.rung,
    side: entry.side,
    verdict: entry.verdict,
    role: null,
    statements: entry.evidence,
    share: entry.share,
    note: entry.by === "ledger" ? "" : entry.note,
  }));
  for (const source of commitment.sources) {
    if (used.has(source.statementId) || !isKnown(source.date)) continue;
    entries.push({
      key: `source ${source.statementId}`,
      day: source.date,
      kind: "source",
      rung: null,
      side: null,
      verdict: null,
      role: source.role,
      statements: [source.statementId],
      share: null,
      note: "",
    });
  }
  // Entries of one day stay in the order they were made.
  return entries
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => {
      const [dayA, dayB] = [a.entry.day ?? "", b.entry.day ?? ""];
      return dayA < dayB ? 1 : dayA > dayB ? -1 : b.at - a.at;
    })
    .map(({ entry }) => entry);
}
