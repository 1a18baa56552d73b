/** Sentences that look like evidence for a commitment, each with what a person decided about it. */
import type { EvidenceCandidate, EvidenceList, LedgerDetailInput, ledgerQuerySchema } from "@parley/core";
import { evidenceCandidates, fail } from "@parley/core";
import { statesNamed } from "@parley/extract";
import type { z } from "zod";
import { lastDay } from "./ledger-statements.js";
import { ledgerOn, ledgerRecords } from "./ledger-view.js";
import type { Project } from "./project.js";
import { recordSentences } from "./record-sentences.js";

export type LedgerQuery = z.output<typeof ledgerQuerySchema>;

/** Candidates of documents that had appeared by the day. */
export function evidenceList(project: Project, query: LedgerQuery): EvidenceList {
  const asOf = query.asOf ?? lastDay(project, query.status);
  const { groups, commitments } = ledgerOn(project, query.status, asOf, query.labels);
  const sentences = recordSentences(project).filter(({ day }) => asOf === null || (day ?? "9999") <= asOf);
  const decided = new Map(
    ledgerRecords(project).entries.flatMap(({ detail }) =>
      detail.kind === "evidence"
        ? detail.evidence.map(
            ({ documentId, spans }) =>
              [
                `${detail.statementId} ${detail.effect} ${documentId} ${spans[0]?.start ?? ""}`,
                detail.decision,
              ] as const,
          )
        : [],
    ),
  );
  return {
    asOf,
    candidates: evidenceCandidates(commitments, groups, sentences, statesNamed).map((candidate) => ({
      ...candidate,
      review:
        decided.get(
          `${candidate.statementId} ${candidate.effect} ${candidate.documentId} ${candidate.start}`,
        ) ?? "open",
    })),
  };
}

/**
 * The decision on a candidate, ready to be recorded.
 * @throws `NOT_THERE`
 */
export function decisionOn(
  list: EvidenceList,
  id: string,
  decision: "accepted" | "dismissed",
): LedgerDetailInput {
  const found: EvidenceCandidate =
    list.candidates.find((candidate) => candidate.id === id) ?? fail("NOT_THERE", { kind: "evidence", id });
  const { statementId, effect, rung, date, documentId, start, end } = found;
  return {
    kind: "evidence",
    statementId,
    decision,
    date,
    effect,
    rung,
    evidence: [{ documentId, statementId: null, spans: [{ start, end }] }],
  };
}
