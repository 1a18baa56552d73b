/** A condition: which commitments hang on it, and the sentences that name it. */
import { useTranslation } from "react-i18next";
import { CsvButton, statementRows } from "../../components/evidence-csv.js";
import { EvidenceList } from "../../components/evidence-list.js";
import { Verbatim } from "../../components/verbatim.js";
import { Drawer } from "../../frame/drawer.js";
import { useFormats } from "../../i18n/formats.js";
import { useEvidence } from "../../state/evidence.js";
import type { ConditionRow, LedgerRow } from "./ledger-rows.js";

export interface ConditionDrawerProps {
  readonly condition: ConditionRow;
  readonly rows: readonly LedgerRow[];
  readonly open: (id: string) => void;
  readonly close: () => void;
}

export function ConditionDrawer({ condition, rows, open, close }: ConditionDrawerProps) {
  const { t } = useTranslation(["ledger", "frame"]);
  const formats = useFormats();
  const evidence = useEvidence(condition.statements);
  const waiting = rows.filter((row) => condition.commitments.includes(row.commitment.id));
  const count = condition.statements.length;
  return (
    <Drawer
      plain
      title={condition.label}
      label={t("ledger:condition.label")}
      close={close}
      footer={
        <>
          <span className="num">{t("frame:statements", { count, number: formats.number(count) })}</span>
          <span className="spacer" />
          <CsvButton
            name="condition"
            disabled={evidence.statements.length === 0}
            rows={() => statementRows(evidence.statements)}
          />
        </>
      }
    >
      <div className="tie-head">
        <p className="sm dim">
          <span className="chip if">{t("ledger:conditionOpen")}</span>{" "}
          {t("ledger:waiting", { count: waiting.length, number: formats.number(waiting.length) })}
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
      </div>
      <div className="body">
        <EvidenceList evidence={evidence} total={count} />
      </div>
    </Drawer>
  );
}
