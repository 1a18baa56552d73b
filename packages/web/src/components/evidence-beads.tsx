/** Statements as beads on a line of time: filled supports, ring opposes, gray open. A bead leads to its sentence. */
import type { StatementView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/formats.js";

export interface EvidenceBeadsProps {
  readonly statements: readonly StatementView[];
  readonly from: string;
  readonly to: string;
  readonly pick: (statement: StatementView) => void;
}

export function EvidenceBeads({ statements, from, to, pick }: EvidenceBeadsProps) {
  const { t } = useTranslation("frame");
  const formats = useFormats();
  const dated = statements.filter((statement) => statement.document.date !== null);
  if (dated.length === 0) return null;
  return (
    <div className="beads-line">
      <div className="beads">
        {dated.map((statement) => {
          const day = statement.document.date ?? from;
          const kind = statement.agreement === 1 ? "for" : statement.agreement === 0 ? "against" : "open";
          const words = `${t(`stance.${kind}`)}, ${formats.day(day)}`;
          return (
            <button
              key={statement.id}
              type="button"
              className={`bead ${kind}`}
              tabIndex={-1}
              style={{ left: `${dayShare(day, from, to) * 100}%` }}
              title={words}
              aria-label={words}
              onClick={() => pick(statement)}
            />
          );
        })}
      </div>
      <div className="beads-ends sm num" aria-hidden="true">
        <span>{formats.shortDay(from)}</span>
        <span>{formats.shortDay(to)}</span>
      </div>
    </div>
  );
}

/** Where a day lies between two others, from 0 to 1. */
export function dayShare(day: string, from: string, to: string): number {
  const [at, start, end] = [day, from, to].map((iso) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`));
  if (at === undefined || start === undefined || end === undefined || end <= start) return 0.5;
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}
