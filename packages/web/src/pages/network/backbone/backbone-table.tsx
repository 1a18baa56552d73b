/** The removal as a table: a row a concept, in the order in which they were spared. */
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/formats.js";
import type { NestedAnswer } from "../../../workers/questions.js";

export interface BackboneTableProps {
  readonly nested: NestedAnswer;
  readonly pick: (concept: string) => void;
}

export function BackboneTable({ nested, pick }: BackboneTableProps) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  return (
    <table className="fig-rows">
      <thead>
        <tr>
          <th scope="col" className="right">
            {t("backbone.column.left")}
          </th>
          <th scope="col">{t("backbone.column.concept")}</th>
          <th scope="col" className="right">
            {t("backbone.column.backboneLoss")}
          </th>
          <th scope="col" className="right">
            {t("backbone.column.redundantLoss")}
          </th>
          <th scope="col" className="right">
            {t("backbone.column.statements")}
          </th>
        </tr>
      </thead>
      <tbody>
        {nested.steps.map((step, at) => (
          <tr key={step.concept}>
            <td className="right num">{formats.number(nested.steps.length - at - 1)}</td>
            <th scope="row">{step.concept}</th>
            <td className="right num">{formats.decimal(step.backboneLoss)}</td>
            <td className="right num">{formats.decimal(step.redundantLoss)}</td>
            <td className="right num">
              <button type="button" className="ev-n" onClick={() => pick(step.concept)}>
                {formats.number(nested.evidence[at]?.length ?? 0)}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
