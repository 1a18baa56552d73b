/** The sentences behind a number, newest first, with what keeps them from being shown said in their place. */
import { useTranslation } from "react-i18next";
import type { Evidence } from "../state/evidence.js";
import { EvidenceQuote } from "./evidence-quote.js";
import { Problem } from "./problem.js";

export interface EvidenceListProps {
  readonly evidence: Evidence;
  readonly showConcept?: boolean;
  /** All there are; when fewer are loaded a button asks for more. */
  readonly total: number;
  readonly more?: () => void;
}

export function EvidenceList({ evidence, showConcept = false, total, more }: EvidenceListProps) {
  const { t } = useTranslation(["network", "frame"]);
  const { statements, isLoading, failure } = evidence;
  if (failure !== null) {
    return (
      <div style={{ paddingBlock: 16 }}>
        <Problem failure={failure} />
      </div>
    );
  }
  if (!isLoading && statements.length === 0)
    return <p className="emp sm evidence-none">{t("network:evidence.none")}</p>;
  return (
    <>
      {statements.map((statement) => (
        <EvidenceQuote key={statement.id} statement={statement} showConcept={showConcept} />
      ))}
      {more === undefined || statements.length >= total || isLoading ? null : (
        <button type="button" className="btn evidence-more" onClick={more}>
          {t("network:evidence.more")}
        </button>
      )}
    </>
  );
}
