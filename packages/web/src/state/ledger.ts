/** Conditions and evidence of the ledger, and the decisions people make in it. Each write is one step of undo. */
import type {
  ConditionList,
  ConditionStateInput,
  EvidenceList,
  LedgerDecisionInput,
  LedgerEntry,
  StatusChange,
  WriteResult,
} from "@parley/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask, type Query, send } from "./api.js";
import { queryClient } from "./query-client.js";
import { written } from "./statements.js";

/** Every list of evidence that is loaded stands under this key. */
const EVIDENCE = ["ledger", "evidence"] as const;

/** Conditions with their state and what hangs on them. */
export function useConditions(query: Query, enabled = true) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language };
  return useQuery({
    queryKey: ["conditions", full],
    queryFn: ({ signal }) => ask<ConditionList>("conditions", full, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Sentences that look like evidence for a commitment, with what was decided about them. */
export function useEvidenceCandidates(query: Query, enabled = true) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language };
  return useQuery({
    queryKey: [...EVIDENCE, full],
    queryFn: ({ signal }) => ask<EvidenceList>("ledger/evidence", full, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** What people decided in the ledger, requirements included. */
export function useLedgerEntries(enabled = true) {
  return useQuery({
    queryKey: ["ledger", "decisions"],
    queryFn: ({ signal }) =>
      ask<{ readonly entries: readonly LedgerEntry[] }>("ledger/decisions", {}, signal),
    enabled,
  });
}

/** Shows a decision on evidence before the server has answered; a refused one goes back. */
export function patchCandidate(id: string, review: EvidenceList["candidates"][number]["review"]): void {
  void queryClient.cancelQueries({ queryKey: EVIDENCE });
  queryClient.setQueriesData<EvidenceList>({ queryKey: EVIDENCE }, (known) =>
    known === undefined
      ? known
      : { ...known, candidates: known.candidates.map((one) => (one.id === id ? { ...one, review } : one)) },
  );
}

export function decideInLedger(input: LedgerDecisionInput): Promise<WriteResult> {
  return written(send<WriteResult>("ledger/decisions", { method: "POST", body: input }));
}

/** What an entry said is undecided again. */
export function removeFromLedger(entryId: string): Promise<WriteResult> {
  return written(send<WriteResult>(`ledger/decisions/${encodeURIComponent(entryId)}`, { method: "DELETE" }));
}

export type ConditionWrite = WriteResult & { readonly changes: readonly StatusChange[] };

/** Says how a condition stands from a day on; the answer names every commitment whose status changed by it. */
export function setConditionState(
  input: ConditionStateInput,
  revision: number | null,
  query: Query,
): Promise<ConditionWrite> {
  return written(
    send<ConditionWrite>("conditions/states", {
      method: "POST",
      body: input,
      query,
      ...(revision === null ? {} : { revision }),
    }),
  );
}
