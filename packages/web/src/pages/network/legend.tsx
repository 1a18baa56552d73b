/** What lines and sizes of the picture mean. */
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/formats.js";
import type { NetworkFilters } from "./network-query.js";
import type { NetworkScene } from "./use-scene.js";

export interface LegendProps {
  readonly network: NetworkScene;
  readonly filters: NetworkFilters;
}

export function Legend({ network, filters }: LegendProps) {
  const { t } = useTranslation("network");
  const formats = useFormats();
  const forms = (["for", "against", "plain"] as const).filter((form) =>
    network.scene.ties.some((tie) => tie.form === form),
  );
  const actors = network.scene.nodes.filter((node) => !node.isConcept).map((node) => node.frequency);
  const least = actors.reduce((low, frequency) => Math.min(low, frequency), Number.POSITIVE_INFINITY);
  const most = actors.reduce((high, frequency) => Math.max(high, frequency), 0);
  return (
    <div className="net-legend sm">
      {forms.map((form) => (
        <span key={form}>
          <svg width="26" height="8" aria-hidden="true" className="net-ties raised">
            <path d="M0,4H26" className={form} strokeWidth="2" />
          </svg>
          {t(`verb.${filters.mode}.${form}`)}
        </span>
      ))}
      {actors.length === 0 ? null : (
        <span className="num">
          <svg width="34" height="14" aria-hidden="true">
            <circle cx="5" cy="7" r="3" fill="var(--p-n7)" />
            <circle cx="22" cy="7" r="6.5" fill="var(--p-n7)" />
          </svg>
          {t("sizes", {
            least: formats.number(least),
            most: t("frame:statements", { count: most, number: formats.number(most) }),
          })}
        </span>
      )}
    </div>
  );
}
