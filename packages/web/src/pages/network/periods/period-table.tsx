/** The periods as a table: a row a period, with what changed since the one before; its name opens it large. */
import type { PeriodView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/formats.js";

export interface PeriodRow {
  readonly key: string;
  readonly name: string;
  readonly made: PeriodView;
}

export interface PeriodTableProps {
  readonly rows: readonly PeriodRow[];
  /** Opens a period beside the one before; left out where two are open already. */
  readonly open?: (key: string) => void;
}

const numbers = ["statements", "actors", "ties", "camps", "modularity", "gained", "lost", "turned"] as const;

export function PeriodTable({ rows, open }: PeriodTableProps) {
  const { t } = useTranslation("periods");
  const formats = useFormats();
  return (
    <div className="wide">
      <table className="fig-rows">
        <thead>
          <tr>
            <th scope="col">{t("column.period")}</th>
            {numbers.map((name) => (
              <th key={name} scope="col" className="right">
                {t(`column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, made }) => (
            <tr key={key}>
              <th scope="row" className="nw">
                {open === undefined ? (
                  name
                ) : (
                  <button type="button" className="link" onClick={() => open(key)}>
                    {name}
                  </button>
                )}
              </th>
              {numbersOf(made).map((value, at) => (
                <td key={numbers[at]} className="right num">
                  {value === null
                    ? "–"
                    : numbers[at] === "modularity"
                      ? formats.decimal(value)
                      : formats.number(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The numbers of a row in the order of the columns; `null` where there is none. */
export function numbersOf({ view, changes }: PeriodView): (number | null)[] {
  const actors = view.nodes.filter(({ variable }) => variable !== "concept").length;
  const { gained = null, lost = null, turned = null } = changes?.counts ?? {};
  return [
    view.counts.statements,
    actors,
    view.numTies,
    view.camps.length,
    view.modularity,
    gained,
    lost,
    turned,
  ];
}
