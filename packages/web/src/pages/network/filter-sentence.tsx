/** The filters as sentences: what is drawn, in the bar; how it is counted, below the picture. */
import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Slot } from "../../components/slot.js";
import { useFormats } from "../../i18n/formats.js";
import { useAddress } from "../../state/address.js";
import { useProject } from "../../state/project.js";
import {
  countings,
  defaultFilters,
  duplicateRules,
  minimums,
  modes,
  networkFiltersOf,
  normalizationsOf,
  stancesOf,
} from "./network-query.js";

/** The slots, each with what it changes in the address. */
export function useFilterSlots(): Readonly<
  Record<"mode" | "stance" | "weight" | "min" | "counted" | "once" | "sources" | "status", ReactNode>
> & { readonly hasStance: boolean } {
  const { t } = useTranslation(["network", "frame"]);
  const { address, change } = useAddress();
  const filters = networkFiltersOf(address);
  const formats = useFormats();
  const project = useProject().data;
  /** A slot whose default is left out of the address. */
  const slot = (
    name: keyof typeof defaultFilters,
    allowed: readonly string[],
    label: (value: string) => string,
  ) => (
    <Slot
      name={t(`network:slot.${name}`)}
      isSet={filters[name] !== defaultFilters[name] || name === "mode"}
      chosen={[filters[name]]}
      choices={allowed.map((value) => ({ value, label: label(value) }))}
      choose={([value]) =>
        change({
          [name]: value === defaultFilters[name] ? null : value,
          ...(name === "mode" || name === "counted" ? { tie: null, node: null } : {}),
        })
      }
    >
      {label(filters[name])}
    </Slot>
  );
  const named = (group: string) => (value: string) => t(`network:${group}.${value}`);
  const atLeast = (value: string) =>
    t("frame:statements", { count: Number(value), number: formats.number(Number(value)) });
  return {
    hasStance: true,
    mode: slot("mode", modes, named("mode")),
    stance: slot("stance", stancesOf(filters.mode), named("stance")),
    weight: slot("weight", normalizationsOf(filters.mode), named("weightName")),
    min: slot(
      "min",
      [...new Set([...minimums, filters.min])].sort((a, b) => Number(a) - Number(b)),
      atLeast,
    ),
    counted: slot("counted", countings, named("counted")),
    once: slot("once", duplicateRules, named("once")),
    sources: (
      <Slot
        name={t("network:slot.sources")}
        many
        isSet={filters.sources.length > 0}
        chosen={filters.sources}
        choices={(project?.sources ?? []).map((source) => ({
          value: source,
          label: source === "" ? t("network:noSource") : source,
        }))}
        choose={(values) => change({ sources: values.join(",") })}
      >
        {filters.sources.length === 0 ? t("network:anySource") : filters.sources.join(t("network:or"))}
      </Slot>
    ),
    status: (
      <Slot
        name={t("network:slot.status")}
        isSet={filters.isReviewedOnly}
        chosen={[filters.isReviewedOnly ? "reviewed" : "all"]}
        choices={[
          { value: "all", label: t("network:status.all") },
          { value: "reviewed", label: t("network:status.reviewed") },
        ]}
        choose={([value]) => change({ status: value === "reviewed" ? "reviewed" : null })}
      >
        {t(filters.isReviewedOnly ? "network:status.reviewed" : "network:status.all")}
      </Slot>
    ),
  };
}

/** "Actors × concepts, stance subtracted, plain weights, at least 2 statements" */
export function FilterSentence() {
  const { t } = useTranslation("network");
  const { mode, stance, weight, min } = useFilterSlots();
  return (
    <Trans
      t={t}
      i18nKey="sentence"
      components={{ mode: <>{mode}</>, stance: <>{stance}</>, weight: <>{weight}</>, min: <>{min}</> }}
    />
  );
}
