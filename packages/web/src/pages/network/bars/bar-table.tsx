/** The bars as a table: a row a value, with the numbers that open their sentences. */
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/formats.js";
import type { Side } from "./bar-plot.js";
import type { BarRow } from "./bar-rows.js";

export interface BarTableProps {
  readonly rows: readonly BarRow[];
  readonly sided: boolean;
  readonly variable: string;
  readonly pick: (row: BarRow, side: Side) => void;
}

export function BarTable({ rows, sided, variable, pick }: BarTableProps) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  const cell = (row: BarRow, side: Side, count: number) =>
    count === 0 ? (
      <td className="right num dim">0</td>
    ) : (
      <td className="right num">
        <button type="button" className="ev-n" onClick={() => pick(row, side)}>
          {formats.number(count)}
        </button>
      </td>
    );
  return (
    <table className="fig-rows">
      <thead>
        <tr>
          <th scope="col">{variable}</th>
          {sided ? (
            <th scope="col" className="right">
              {t("bars.left")}
            </th>
          ) : null}
          <th scope="col" className="right">
            {t(sided ? "bars.right" : "bars.all")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.value}>
            <th scope="row">{row.value}</th>
            {sided ? cell(row, "left", row.leftSum) : null}
            {cell(row, "right", row.rightSum)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
