/** Who stands in which camp in one time window, or why it has none. */
import type { PolarizationPoint } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Camp } from "../../../components/camp.js";

export function PointCamps({ point }: { readonly point: PolarizationPoint }) {
  const { t } = useTranslation("figures");
  if (point.gap !== null) return <p className="rep sm fig-gap">{point.gap}</p>;
  return (
    <ul className="fig-camps" aria-label={t("polarization.members")}>
      {point.camps.map((members, camp) => (
        <li key={members[0]}>
          <Camp camp={camp} />
          <span>{members.join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
