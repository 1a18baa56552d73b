/** For which requirement does a commitment count? One at most; a change is one step of undo. */
import type { Commitment } from "@parley/core";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { OptionHelp } from "../../components/option-help.js";
import { showProblem } from "../../frame/toast.js";
import { decideInLedger, removeFromLedger, useLedgerEntries } from "../../state/ledger.js";
import type { Gap } from "./requirements.js";

export interface RequirementChoiceProps {
  readonly commitment: Commitment;
  readonly requirements: readonly Gap[];
}

export function RequirementChoice({ commitment, requirements }: RequirementChoiceProps) {
  const { t } = useTranslation("ledger");
  const entries = useLedgerEntries(requirements.length > 0).data?.entries;
  if (requirements.length === 0) return null;
  const statements = new Set(commitment.sources.map(({ statementId }) => statementId));
  const known = entries?.find(
    ({ detail }) => detail.kind === "fulfils" && statements.has(detail.statementId),
  );
  const choose = (otherId: string) => {
    const statementId = commitment.sources[0]?.statementId ?? "";
    const done =
      otherId === ""
        ? known === undefined
          ? Promise.resolve(null)
          : removeFromLedger(known.id)
        : decideInLedger({ id: known?.id ?? null, detail: { kind: "fulfils", statementId, otherId } });
    done.catch(showProblem);
  };
  return (
    <div>
      <dt>{t("requirement.for")}</dt>
      <dd>
        <select
          aria-label={t("requirement.for")}
          value={commitment.links.fulfils ?? ""}
          disabled={entries === undefined}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t("requirement.noneChosen")}</option>
          {requirements.map(({ id, what }) => (
            <option key={id} value={id}>
              {what}
            </option>
          ))}
        </select>
        <OptionHelp of={helpOf("ledger.fulfils")} label={t("requirement.for")} />
      </dd>
    </div>
  );
}
