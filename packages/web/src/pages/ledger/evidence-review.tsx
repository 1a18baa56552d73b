/** Sentences that look like evidence for a commitment: each is accepted or dismissed by one key, with undo. */
import type { EvidenceList, LedgerDetailInput } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Keys } from "../../components/keys.js";
import { useUndo } from "../../frame/history.js";
import { showProblem, showToast } from "../../frame/toast.js";
import { useKeys } from "../../keys/key-layer.js";
import { decideInLedger, patchCandidate } from "../../state/ledger.js";
import { ProposedSentences } from "./proposed-sentences.js";

export type Candidate = EvidenceList["candidates"][number];

/** The decision as the server takes it: the sentence is the evidence, its day the day of the effect. */
export function evidenceDecision(
  { statementId, effect, rung, date, documentId, start, end }: Candidate,
  decision: "accepted" | "dismissed",
): LedgerDetailInput {
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

export function EvidenceReview({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { t } = useTranslation(["ledger", "frame"]);
  const { undoLast } = useUndo();
  const [chosen, setChosen] = useState<string | null>(null);
  const open = candidates.filter(({ review }) => review === "open");
  const focus = open.find(({ id }) => id === chosen) ?? open[0];
  const decide = (candidate: Candidate, decision: "accepted" | "dismissed") => {
    patchCandidate(candidate.id, decision);
    showToast({
      words: t(`ledger:evidence.did.${decision}`, { effect: t(`ledger:effect.${candidate.effect}`) }),
      action: { label: t("frame:keys.undo"), key: "u", run: undoLast },
    });
    decideInLedger({ detail: evidenceDecision(candidate, decision) }).catch(showProblem);
  };
  const off = focus === undefined;
  const step = (by: number) => {
    const next = open[open.indexOf(focus as Candidate) + by];
    if (next !== undefined) setChosen(next.id);
  };
  useKeys(t("frame:keys.page"), [
    {
      keys: "a",
      label: t("ledger:evidence.accept"),
      off,
      run: () => focus !== undefined && decide(focus, "accepted"),
    },
    {
      keys: "x",
      label: t("ledger:evidence.dismiss"),
      off,
      run: () => focus !== undefined && decide(focus, "dismissed"),
    },
    { keys: "n", label: t("ledger:evidence.next"), off, run: () => step(1) },
    { keys: "p", label: t("ledger:evidence.back"), off, run: () => step(-1) },
  ]);
  if (open.length === 0) return null;
  return (
    <ProposedSentences
      name={t("ledger:evidence.name")}
      sentences={open.map((candidate) => ({
        key: candidate.id,
        head: t(`ledger:effect.${candidate.effect}`),
        date: candidate.date,
        text: candidate.text,
        documentId: candidate.documentId,
        isCurrent: candidate === focus,
        actions: (
          <>
            <button type="button" className="btn" onClick={() => decide(candidate, "accepted")}>
              {t("ledger:evidence.accept")} {candidate === focus ? <Keys name="a" /> : null}
            </button>
            <button type="button" className="btn" onClick={() => decide(candidate, "dismissed")}>
              {t("ledger:evidence.dismiss")} {candidate === focus ? <Keys name="x" /> : null}
            </button>
          </>
        ),
      }))}
    />
  );
}
