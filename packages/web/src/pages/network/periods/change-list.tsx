/** What changed between two periods: ties with the number that opens their sentences, and who changed camps. */
import type { TieChange } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Camp } from "../../../components/camp.js";
import { useFormats } from "../../../i18n/formats.js";
import type { Mode } from "../network-query.js";
import { tieKey } from "../network-query.js";
import type { TieForm } from "../scene/scene.js";
import { TieVerb } from "../tie-words.js";
import type { CampMoves } from "./camp-moves.js";
import { formsOf } from "./period-words.js";

const PORTION = 40;

export interface ChangeListProps {
  readonly ties: readonly TieChange[];
  /** Changes in all; the strongest are listed. */
  readonly total: number;
  readonly mode: Mode;
  readonly stance: string;
  readonly openTie: string | null;
  readonly open: (tie: string) => void;
}

export function ChangeList({ ties, total, mode, stance, openTie, open }: ChangeListProps) {
  const { t } = useTranslation(["periods", "network", "frame"]);
  const formats = useFormats();
  const [count, setCount] = useState(PORTION);
  if (ties.length === 0) return <p className="dim">{t("periods:noChanges")}</p>;
  const verb = (form: TieForm | null) =>
    form === null ? <span className="dim">{t("periods:noTie")}</span> : <TieVerb form={form} mode={mode} />;
  return (
    <div className="wide">
      <table className="fig-rows net-changes">
        <thead>
          <tr>
            {(["change", "source", "before", "after", "target"] as const).map((name) => (
              <th key={name} scope="col">
                {t(`periods:column.${name}`)}
              </th>
            ))}
            <th scope="col" className="right">
              {t("periods:column.statements")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ties.slice(0, count).map((change) => {
            const forms = formsOf(change, stance);
            return (
              <tr key={tieKey(change)} className={tieKey(change) === openTie ? "on" : undefined}>
                <td className="nw">
                  <b className={`kind ${change.kind}`}>{t(`periods:kind.${change.kind}`)}</b>
                </td>
                <th scope="row">{change.sourceLabel}</th>
                <td>{verb(forms.before)}</td>
                <td>{verb(forms.after)}</td>
                <td>{change.targetLabel}</td>
                <td className="right num">
                  <button
                    type="button"
                    className="ev-n"
                    aria-label={t("network:table.open", {
                      source: change.sourceLabel,
                      target: change.targetLabel,
                      statements: t("frame:statements", {
                        count: change.evidence.length,
                        number: formats.number(change.evidence.length),
                      }),
                    })}
                    onClick={() => open(tieKey(change))}
                  >
                    {formats.number(change.evidence.length)}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="net-table-foot sm dim">
        <span className="num">
          {t("periods:shown", {
            shown: formats.number(Math.min(count, ties.length)),
            total: formats.number(total),
          })}
        </span>
        {ties.length > count ? (
          <button type="button" className="btn" onClick={() => setCount((now) => now + PORTION)}>
            {t("network:table.more")}
          </button>
        ) : null}
      </div>
    </div>
  );
}

export function CampMoveList({ moves }: { readonly moves: CampMoves }) {
  const { t } = useTranslation("periods");
  if (moves.moved.length === 0) return <p className="dim">{t("noMoves")}</p>;
  return (
    <table className="fig-rows">
      <thead>
        <tr>
          {(["actor", "before", "after"] as const).map((name) => (
            <th key={name} scope="col">
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moves.moved.map(({ node, from, to }) => (
          <tr key={node.id}>
            <th scope="row">{node.label}</th>
            <td>
              <Camp camp={from} />
            </td>
            <td>
              <Camp camp={to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
