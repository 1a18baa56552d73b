/** The line as a table: a row a time window, with the number that opens its sentences. */
import type { PolarizationPoint } from "@parley/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/formats.js";
import { windowWords } from "../player/player.js";

export interface PolarizationTableProps {
  readonly points: readonly PolarizationPoint[];
  readonly pick: (index: number) => void;
}

export function PolarizationTable({ points, pick }: PolarizationTableProps) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  return (
    <table className="fig-rows">
      <thead>
        <tr>
          <th scope="col">{t("polarization.window")}</th>
          <th scope="col" className="right">
            {t("polarization.score")}
          </th>
          <th scope="col" className="right">
            {t("polarization.statements")}
          </th>
          <th scope="col">{t("polarization.camps")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <tr key={`${point.start} ${point.dateTime} ${point.stop}`}>
            <th scope="row" className="nw">
              {windowWords(point, formats)}
            </th>
            <td className="right num">{point.score === null ? "–" : formats.decimal(point.score)}</td>
            <td className="right num">
              {point.statements === 0 ? (
                "0"
              ) : (
                <button type="button" className="ev-n" onClick={() => pick(index)}>
                  {formats.number(point.statements)}
                </button>
              )}
            </td>
            <td>{point.gap ?? point.camps.map((camp) => camp.length).join(" : ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
