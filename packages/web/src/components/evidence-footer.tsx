/** Foot of a drawer of evidence: how many statements there are, and those that are loaded as a file. */
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/formats.js";
import type { Evidence } from "../state/evidence.js";
import { CsvButton, statementRows } from "./evidence-csv.js";

export interface EvidenceFooterProps {
  /** File name without ending. */
  readonly name: string;
  /** Statements in all. */
  readonly total: number;
  readonly evidence: Pick<Evidence, "statements">;
}

export function EvidenceFooter({ name, total, evidence }: EvidenceFooterProps) {
  const { t } = useTranslation("frame");
  const formats = useFormats();
  return (
    <>
      <span className="num">{t("statements", { count: total, number: formats.number(total) })}</span>
      <span className="spacer" />
      <CsvButton
        name={name}
        disabled={evidence.statements.length === 0}
        rows={() => statementRows(evidence.statements)}
      />
    </>
  );
}
