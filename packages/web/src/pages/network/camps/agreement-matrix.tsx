/**
 * How far methods agree on the camps: a cell for every two, the darker the more (adjusted Rand index, 1 the same camps,
 * 0 as by chance), with the numbers as a table below.
 */
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/formats.js";
import type { CampsAnswer } from "../../../workers/questions.js";

export interface AgreementMatrixProps {
  readonly answer: CampsAnswer;
  readonly nameOf: (method: string) => string;
  /** The method whose row stands out. */
  readonly held: string | null;
}

const WIDTH = 350;
const NAMES = 128;

export function AgreementMatrix({ answer, nameOf, held }: AgreementMatrixProps) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  const { divisions, agreement } = answer;
  if (divisions.length < 2) return null;
  const cell = (WIDTH - NAMES) / divisions.length;
  const height = divisions.length * Math.max(cell, 13);
  const row = Math.max(cell, 13);
  return (
    <section className="agreement">
      <h3>{t("camps.agreement")}</h3>
      <p className="sm dim">{t("camps.agreementWhat")}</p>
      <svg width={WIDTH} height={height + 4} aria-hidden="true">
        {divisions.map((one, at) => (
          <g key={one.method} className={one.method === held ? "on" : undefined}>
            <text x={NAMES - 8} y={at * row + row / 2} dy=".36em" textAnchor="end">
              {nameOf(one.method)}
            </text>
            {divisions.map((other, place) => {
              const value = agreement[at]?.[place] ?? null;
              return (
                <rect
                  key={other.method}
                  x={NAMES + place * cell + 0.5}
                  y={at * row + 0.5}
                  width={cell - 1}
                  height={row - 1}
                  style={{ fillOpacity: value === null ? 0 : 0.06 + 0.94 * Math.max(0, value) }}
                >
                  <title>
                    {`${nameOf(one.method)}, ${nameOf(other.method)}: ${value === null ? "–" : formats.decimal(value)}`}
                  </title>
                </rect>
              );
            })}
          </g>
        ))}
      </svg>
      <details className="fig-table">
        <summary>{t("figure.table")}</summary>
        <div className="wide">
          <table className="fig-rows">
            <thead>
              <tr>
                <th scope="col">{t("camps.method")}</th>
                {divisions.map(({ method }) => (
                  <th key={method} scope="col" className="right">
                    {nameOf(method)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {divisions.map(({ method }, at) => (
                <tr key={method}>
                  <th scope="row">{nameOf(method)}</th>
                  {divisions.map((other, place) => {
                    const value = agreement[at]?.[place] ?? null;
                    return (
                      <td key={other.method} className="right num">
                        {value === null ? "–" : formats.decimal(value)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
