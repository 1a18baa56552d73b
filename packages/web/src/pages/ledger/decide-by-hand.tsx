/**
 * What a person says about a commitment that no proposed sentence says: evidence, that another entry is the same one, and
 * what was decided before, each to be taken out again. Every decision is one step of undo.
 */
import type { Commitment, LedgerDetailInput, LedgerEntry } from "@parley/core";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Keys } from "../../components/keys.js";
import { OptionHelp } from "../../components/option-help.js";
import { useUndo } from "../../frame/history.js";
import { showProblem, showToast } from "../../frame/toast.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { decideInLedger, removeFromLedger, useLedgerEntries } from "../../state/ledger.js";
import { EvidenceForm, type EvidenceFormProps } from "./evidence-form.js";

export interface DecideByHandProps extends Pick<EvidenceFormProps, "commitment" | "conditions" | "asOf"> {
  /** Other commitments, those of the same actor first. */
  readonly others: readonly Commitment[];
  /** Is the form of evidence open? */
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** Sends a decision and says so, with its undo; resolves to whether it was taken. */
export function useDecision(): (detail: LedgerDetailInput, words: string) => Promise<boolean> {
  const { t } = useTranslation("frame");
  const { undoLast } = useUndo();
  return async (detail, words) => {
    try {
      await decideInLedger({ detail });
      showToast({ words, action: { label: t("keys.undo"), key: "u", run: undoLast } });
      return true;
    } catch (failure) {
      showProblem(failure);
      return false;
    }
  };
}

export function DecideByHand(props: DecideByHandProps) {
  const { commitment, conditions, asOf, others, isOpen, setOpen } = props;
  const { t } = useTranslation(["ledger", "frame"]);
  const decide = useDecision();
  const statementId = commitment.sources[0]?.statementId ?? "";
  useKeys(t("frame:keys.page"), [
    { keys: "e", label: t("ledger:hand.record"), off: isOpen, run: () => setOpen(true) },
  ]);
  return (
    <section className="led-hand" aria-label={t("ledger:hand.name")}>
      {isOpen ? (
        <EvidenceForm
          commitment={commitment}
          conditions={conditions}
          asOf={asOf}
          record={(detail) => decide(detail, t("ledger:hand.recorded"))}
          close={() => setOpen(false)}
        />
      ) : (
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t("ledger:hand.record")} <Keys name="e" />
        </button>
      )}
      {others.length === 0 ? null : (
        <div className="led-same">
          <span aria-hidden="true">{t("ledger:hand.same")}</span>
          <select
            aria-label={t("ledger:hand.same")}
            value=""
            onChange={(event) => {
              const otherId = event.currentTarget.value;
              void decide({ kind: "same", statementId, otherId }, t("ledger:hand.joined"));
            }}
          >
            <option value="">{t("ledger:hand.choose")}</option>
            {others.map(({ id, actor, action, sources }) => (
              <option key={id} value={sources[0]?.statementId}>
                {actor.label}: {action}
              </option>
            ))}
          </select>
          <OptionHelp of={helpOf("ledger.hand.same")} label={t("ledger:hand.same")} />
        </div>
      )}
      <Decisions commitment={commitment} />
    </section>
  );
}

/** What people decided about a commitment, the newest last. */
function Decisions({ commitment }: { readonly commitment: Commitment }) {
  const { t } = useTranslation(["ledger", "frame"]);
  const { undoLast } = useUndo();
  const entries = useLedgerEntries().data?.entries ?? [];
  const statements = new Set(commitment.sources.map(({ statementId }) => statementId));
  const words = useDecisionWords();
  const known = entries.flatMap((entry) => {
    const said = isAbout(entry, statements) ? words(entry) : null;
    return said === null ? [] : [{ id: entry.id, said }];
  });
  if (known.length === 0) return null;
  const remove = (id: string) => {
    removeFromLedger(id).then(
      () =>
        showToast({
          words: t("ledger:hand.removed"),
          action: { label: t("frame:keys.undo"), key: "u", run: undoLast },
        }),
      showProblem,
    );
  };
  return (
    <ol className="led-states" aria-label={t("ledger:hand.decided")}>
      {known.map(({ id, said }) => (
        <li key={id} className="num">
          <span>{said}</span>
          <button type="button" className="btn quiet" onClick={() => remove(id)}>
            {t("ledger:hand.remove")}
          </button>
        </li>
      ))}
    </ol>
  );
}

function isAbout({ detail }: LedgerEntry, statements: ReadonlySet<string>): boolean {
  if (detail.kind === "evidence") return detail.decision === "accepted" && statements.has(detail.statementId);
  if (detail.kind !== "same" && detail.kind !== "apart") return false;
  return statements.has(detail.statementId) || statements.has(detail.otherId);
}

function useDecisionWords(): (entry: LedgerEntry) => string | null {
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  return ({ detail }) => {
    if (detail.kind === "same" || detail.kind === "apart") return t(`hand.${detail.kind}Decided`);
    if (detail.kind !== "evidence") return null;
    const { effect, rung, to, note } = detail;
    const more =
      effect === "reached" && rung !== null
        ? `: ${t(`rung.${rung}`)}`
        : effect === "new-deadline" && to !== null
          ? `: ${t("by", { day: formats.day(to) })}`
          : "";
    return `${formats.day(detail.date)} ${t(`effect.${effect}`)}${more}${note === "" ? "" : `, ${note}`}`;
  };
}
