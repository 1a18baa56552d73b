/** A requirement by hand: what is needed, how much, by when, and where that is written. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { OptionHelpList } from "../../components/option-help-list.js";
import { WorkForm } from "../../components/work-form.js";
import { useUndo } from "../../frame/history.js";
import { showProblem, showToast } from "../../frame/toast.js";
import { decideInLedger } from "../../state/ledger.js";

export function RequirementForm({ close }: { readonly close: () => void }) {
  const { t } = useTranslation(["ledger", "frame"]);
  const { undoLast } = useUndo();
  const [what, setWhat] = useState("");
  const [quantity, setQuantity] = useState("");
  const [unit, setUnit] = useState("");
  const [by, setBy] = useState("");
  const [source, setSource] = useState("");
  const amount = quantity.trim() === "" ? null : Number(quantity);
  const isAmount = amount === null || (Number.isFinite(amount) && amount > 0);
  const apply = async () => {
    try {
      await decideInLedger({
        detail: {
          kind: "requirement",
          what: what.trim(),
          quantity: amount,
          unit: unit.trim(),
          by: by === "" ? null : by,
          source: source.trim(),
        },
      });
      showToast({
        words: t("ledger:requirement.added", { what: what.trim() }),
        action: { label: t("frame:keys.undo"), key: "u", run: undoLast },
      });
      return true;
    } catch (failure) {
      showProblem(failure);
      return false;
    }
  };
  return (
    <WorkForm
      title={t("ledger:requirement.add")}
      verb={t("ledger:requirement.save")}
      canApply={what.trim() !== "" && isAmount}
      apply={apply}
      close={close}
    >
      <label>
        {t("ledger:requirement.what")}
        <input type="text" value={what} onChange={(event) => setWhat(event.currentTarget.value)} />
      </label>
      <label>
        {t("ledger:requirement.needed")}
        <input
          type="number"
          min="0"
          step="any"
          value={quantity}
          onChange={(event) => setQuantity(event.currentTarget.value)}
        />
      </label>
      <label>
        {t("ledger:requirement.unit")}
        <input type="text" value={unit} onChange={(event) => setUnit(event.currentTarget.value)} />
      </label>
      <label>
        {t("ledger:requirement.by")}
        <input type="date" value={by} onChange={(event) => setBy(event.currentTarget.value)} />
      </label>
      <label>
        {t("ledger:requirement.source")}
        <input type="text" value={source} onChange={(event) => setSource(event.currentTarget.value)} />
      </label>
      <OptionHelpList
        fields={[
          { label: t("ledger:requirement.what"), of: helpOf("ledger.requirement.what") },
          { label: t("ledger:requirement.needed"), of: helpOf("ledger.requirement.needed") },
          { label: t("ledger:requirement.unit"), of: helpOf("ledger.requirement.unit") },
          { label: t("ledger:requirement.by"), of: helpOf("ledger.requirement.by") },
          { label: t("ledger:requirement.source"), of: helpOf("ledger.requirement.source") },
        ]}
      />
    </WorkForm>
  );
}
