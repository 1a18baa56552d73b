/** The lane of a commitment: its steps on the axis of time, its deadline, and what it waits for. */
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/formats.js";
import { StepMark } from "./ladder.js";
import type { Axis } from "./lanes.js";
import { laneParts, percentAt } from "./lanes.js";
import type { LedgerRow } from "./ledger-rows.js";

export function Lane({
  row,
  axis,
  asOf,
}: {
  readonly row: LedgerRow;
  readonly axis: Axis;
  readonly asOf: string;
}) {
  const { t } = useTranslation("ledger");
  const condition = row.commitment.conditionLogic?.sentence;
  const formats = useFormats();
  return (
    <span className="lane" aria-hidden="true">
      {laneParts(row, axis, asOf).map((part) => {
        switch (part.kind) {
          case "step":
            return <StepMark key={`${part.kind} ${part.left}`} rung={part.rung} left={part.left} />;
          case "end":
            return (
              <b key="end" className={part.isKept ? "end kept" : "end"} style={{ left: `${part.left}%` }}>
                {part.isKept ? "✓" : "–"}
              </b>
            );
          case "slip":
            return (
              <i
                key={`slip ${part.left} ${part.width}`}
                className={part.days < 0 ? "slip back" : "slip"}
                style={{ left: `${part.left}%`, width: `${part.width}%` }}
              >
                <span className="num">
                  {part.days < 0 ? "−" : "+"}
                  {t("days", { count: Math.abs(part.days), number: formats.number(Math.abs(part.days)) })}
                </span>
              </i>
            );
          case "firm":
          case "firm-late":
            return <i key={part.kind} className={part.kind} style={{ left: `${part.left}%` }} />;
          default:
            return (
              <i
                key={part.kind}
                className={part.kind}
                style={{ left: `${part.left}%`, width: `${part.width}%` }}
              />
            );
        }
      })}
      {row.group === "condition" && condition !== undefined ? (
        <span className="ct" style={{ left: `calc(${percentAt(asOf, axis)}% + 10px)` }}>
          {t("if", { condition })}
        </span>
      ) : null}
    </span>
  );
}
