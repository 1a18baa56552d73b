/**
 * Decisions in the ledger: evidence accepted or dismissed, reports put together or kept apart, shifts confirmed
 * or dismissed, requirements and links. Each is one entry of its own and one command, so that one undo takes it
 * back; deciding the same thing again replaces the entry.
 */
import { z } from "zod";
import { fail } from "../errors.js";
import type { Change, CommandKey, Draft } from "../model/command.js";
import type { LedgerDetail, LedgerEntry } from "../model/ledger-entry.js";
import { ledgerDetailSchema } from "../model/ledger-entry.js";
import { changeRecord, isSameValue, makeRecord, recordThere, removeRecord } from "./changes.js";
import type { Maker, ProjectReader } from "./project-reader.js";

export const ledgerDecisionSchema = z.object({
  /** Entry to replace; a new one without it. */
  id: z.string().nullable().default(null),
  detail: ledgerDetailSchema,
});
export type LedgerDecisionInput = z.input<typeof ledgerDecisionSchema>;

/**
 * Records a decision.
 * @throws `NOT_THERE` when a statement, document or entry it names does not exist; `LEDGER_EVIDENCE_INCOMPLETE`
 *   when an effect lacks what it needs (a rung, a day, a list of conditions)
 */
export function decideLedger(project: ProjectReader, input: LedgerDecisionInput, maker: Maker): Draft {
  const { id, detail } = ledgerDecisionSchema.parse(input);
  checkNamed(project, detail);
  const entry: LedgerEntry = {
    id: id ?? maker.newId(),
    coderId: maker.coderId,
    recordedAt: maker.now(),
    detail,
    revision: 0,
  };
  const summary = { key: summaryKey(detail), details: { kind: detail.kind, what: whatOf(detail) } } as const;
  if (id === null) return { summary, changes: [makeRecord("ledgerEntry", entry)] };
  const before = recordThere(project, "ledgerEntry", id);
  const changes: Change[] = isSameValue(before.detail, detail)
    ? []
    : [changeRecord("ledgerEntry", before, { ...entry, revision: before.revision })];
  return { summary, changes };
}

/**
 * Takes an entry out: what it said is undecided again.
 * @throws `NOT_THERE`
 */
export function removeLedgerEntry(project: ProjectReader, id: string): Draft {
  const before = recordThere(project, "ledgerEntry", id);
  const { detail } = before;
  return {
    summary: { key: "ledger-entry-removed", details: { kind: detail.kind, what: whatOf(detail) } },
    changes: [removeRecord("ledgerEntry", before)],
  };
}

function checkNamed(project: ProjectReader, detail: LedgerDetail): void {
  if (detail.kind === "requirement") return;
  const statements =
    detail.kind === "shift"
      ? [detail.earlierId, detail.laterId]
      : detail.kind === "evidence"
        ? [detail.statementId]
        : detail.kind === "fulfils"
          ? [detail.statementId]
          : [detail.statementId, detail.otherId];
  for (const id of statements) recordThere(project, "statement", id);
  if (detail.kind === "fulfils") recordThere(project, "ledgerEntry", detail.otherId);
  if (detail.kind !== "evidence") return;
  for (const { documentId } of detail.evidence) recordThere(project, "document", documentId);
  const missing =
    (detail.effect === "reached" && detail.rung === null && "rung") ||
    (detail.effect === "new-deadline" && detail.to === null && "to") ||
    (detail.effect === "new-condition" && detail.conditions === null && detail.tree === null && "conditions");
  if (missing !== false) fail("LEDGER_EVIDENCE_INCOMPLETE", { effect: detail.effect, field: missing });
}

function summaryKey({ kind }: LedgerDetail): CommandKey {
  if (kind === "evidence") return "ledger-evidence";
  if (kind === "same" || kind === "apart") return "ledger-grouping";
  return kind === "shift" ? "ledger-shift" : "ledger-link";
}

function whatOf(detail: LedgerDetail): string {
  if (detail.kind === "evidence") return `${detail.decision} ${detail.effect}`;
  if (detail.kind === "shift") return `${detail.decision} ${detail.pattern}`;
  return detail.kind === "requirement" ? detail.what : detail.kind;
}
