/** A condition: which commitments hang on it, and the sentences that name it. */
import type { ConditionView } from "@parley/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EvidenceFooter } from "../../components/evidence-footer.js";
import { EvidenceList } from "../../components/evidence-list.js";
import { Verbatim } from "../../components/verbatim.js";
import { Drawer } from "../../frame/drawer.js";
import { useFormats } from "../../i18n/formats.js";
import type { Query } from "../../state/api.js";
import { useEvidence } from "../../state/evidence.js";
import { ConditionStates } from "./condition-states.js";
import type { ConditionRow, LedgerRow } from "./ledger-rows.js";

export interface ConditionDrawerProps {
  readonly condition: ConditionRow;
  readonly rows: readonly LedgerRow[];
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** Its states, what tells of a change, and positions that hang on it; missing until they are loaded. */
  readonly view: ConditionView | undefined;
  readonly query: Query;
  readonly asOf: string;
}

export function ConditionDrawer(props: ConditionDrawerProps) {
  const { condition, rows, open, close, view, query, asOf } = props;
  const { t } = useTranslation(["ledger", "frame"]);
  const formats = useFormats();
  const ids = useMemo(
    () => [
      ...new Set([...condition.statements, ...(view?.positions ?? []).map(({ statementId }) => statementId)]),
    ],
    [condition.statements, view],
  );
  const evidence = useEvidence(ids);
  const waiting = rows.filter((row) => condition.commitments.includes(row.commitment.id));
  const count = ids.length;
  const value = view?.value ?? "unmet";
  return (
    <Drawer
      plain
      title={condition.label}
      label={t("ledger:condition.label")}
      close={close}
      footer={<EvidenceFooter name="condition" total={count} evidence={evidence} />}
    >
      <div className="tie-head">
        <p className="sm dim">
          <span className={value === "met" ? "chip ok" : "chip if"}>
            {t(view === undefined ? "ledger:conditionOpen" : `ledger:value.${value}`)}
          </span>{" "}
          {t(value === "met" ? "ledger:hanging" : "ledger:waiting", {
            count: waiting.length,
            number: formats.number(waiting.length),
          })}
        </p>
        <ul className="led-waiting">
          {waiting.map((row) => (
            <li key={row.commitment.id}>
              <button type="button" onClick={() => open(row.commitment.id)}>
                <b>{row.commitment.actor.label}</b> <Verbatim>{row.commitment.action}</Verbatim>
              </button>
            </li>
          ))}
        </ul>
        {view === undefined ? null : <ConditionStates view={view} query={query} asOf={asOf} />}
      </div>
      <div className="body">
        <EvidenceList evidence={evidence} total={count} />
      </div>
    </Drawer>
  );
}
