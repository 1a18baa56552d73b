/** The filters as sentences: what is drawn, in the bar; how it is counted, below the picture. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { useFormats } from "../../i18n/formats.js";
import { joinList, useAddress } from "../../state/address.js";
import { useProject } from "../../state/project.js";
import { sidesWords } from "./method-paragraph.js";
import {
  countings,
  minimums,
  modes,
  networkFiltersOf,
  normalizationsOf,
  optionValue,
  stancesOf,
} from "./network-query.js";
import { networkHelp } from "./options/network-help.js";
import {
  campMethodChoices,
  duplicateRules,
  kernels,
  type OptionName,
  pageOption,
  timeWindowUnits,
} from "./options/page-options.js";

const slotNames = [
  "mode",
  "stance",
  "weight",
  "min",
  "counted",
  "once",
  "sources",
  "status",
  "timeWindow",
  "windowSize",
  "kernel",
  "campMethod",
  "k",
  "compat",
] as const;
export type SlotOf = (typeof slotNames)[number];

const sizes = ["1", "2", "3", "5", "7", "10", "14", "21", "28", "30", "50", "60", "90", "100", "180", "365"];
const campNumbers = ["2", "3", "4", "5", "6", "7", "8"];

/** The slots, each with what it changes in the address. */
export function useFilterSlots(): Readonly<Record<SlotOf, ReactNode>> {
  const { t } = useTranslation(["network", "frame", "options"]);
  const { address, change } = useAddress();
  const filters = networkFiltersOf(address);
  const formats = useFormats();
  const project = useProject().data;
  /** A slot of an option; a value that is not among the choices is shown with them. */
  const slot = (
    name: SlotOf,
    option: OptionName,
    allowed: readonly string[],
    label: (value: string) => string,
    also: Readonly<Record<string, null>> = {},
  ) => {
    const { param, fallback } = pageOption(option);
    const value = optionValue(address, option);
    const choices = allowed.includes(value) ? allowed : [value, ...allowed];
    return (
      <Slot
        name={t(`network:slot.${name}`)}
        help={networkHelp(option)}
        isSet={value !== fallback || name === "mode"}
        chosen={[value]}
        choices={choices.map((one) => ({ value: one, label: label(one) }))}
        choose={([next]) => change({ [param]: next === fallback ? null : next, ...also })}
      >
        {label(value)}
      </Slot>
    );
  };
  const named = (group: string) => (value: string) => t(`network:${group}.${value}`, { defaultValue: value });
  const choice = (option: string) => (value: string) =>
    t(`options:choice.${option}.${value}`, { defaultValue: value });
  const atLeast = (value: string) =>
    t("frame:statements", { count: Number(value), number: formats.number(Number(value)) });
  const byNumber = (values: readonly string[], value: string) =>
    [...new Set([...values, value])].sort((a, b) => Number(a) - Number(b));
  const modeWords = (value: string) =>
    value === filters.mode ? sidesWords(filters, t as never) : t(`network:mode.${value}`);
  const gone = { tie: null, node: null } as const;
  return {
    mode: slot("mode", "networkType", modes, modeWords, {
      ...gone,
      variable1: null,
      variable2: null,
      variable1Document: null,
      variable2Document: null,
    }),
    stance: slot("stance", "qualifierAggregation", stancesOf(filters.mode), named("stance")),
    weight: slot("weight", "normalization", normalizationsOf(filters.mode), named("weightName")),
    min: slot("min", "minStatements", byNumber(minimums, filters.min), atLeast),
    counted: (
      <Slot
        name={t("network:slot.counted")}
        help={helpOf("figures.counted")}
        isSet={filters.counted !== "actor"}
        chosen={[filters.counted]}
        choices={countings.map((value) => ({ value, label: t(`network:counted.${value}`) }))}
        choose={([value]) => change({ counted: value === "actor" ? null : value, ...gone })}
      >
        {t(`network:counted.${filters.counted}`)}
      </Slot>
    ),
    once: slot("once", "duplicates", duplicateRules, named("once")),
    sources: (
      <Slot
        name={t("network:slot.sources")}
        help={helpOf("shared.sources")}
        many
        isSet={filters.sources.length > 0}
        chosen={filters.sources}
        choices={(project?.sources ?? []).map((source) => ({
          value: source,
          label: source === "" ? t("network:noSource") : source,
        }))}
        choose={(values) => change({ sources: joinList(values) })}
      >
        {filters.sources.length === 0 ? t("network:anySource") : filters.sources.join(t("network:or"))}
      </Slot>
    ),
    status: slot("status", "status", ["all", "reviewed"], named("status")),
    timeWindow: slot(
      "timeWindow",
      "timeWindow",
      timeWindowUnits,
      (value) => (value === "no" ? t("network:time.whole") : choice("timeWindow")(value)),
      { at: null },
    ),
    windowSize: slot(
      "windowSize",
      "windowSize",
      byNumber(sizes, optionValue(address, "windowSize")),
      (value) => value,
      { at: null },
    ),
    kernel: slot("kernel", "kernel", kernels, choice("kernel"), { at: null }),
    campMethod: slot("campMethod", "campMethod", campMethodChoices, choice("campMethod")),
    k: slot("k", "k", ["", ...campNumbers], (value) => campNumberWords(value, address, t as never)),
    compat: slot("compat", "compat", ["no", "dna-3.1.2"], (value) =>
      t(value === "no" ? "network:compat.off" : "network:compat.on"),
    ),
  };
}

/** "as many as the method finds", "3 asked for", "the best of 2 to 5" */
function campNumberWords(
  value: string,
  address: Readonly<Record<string, string>>,
  t: (key: string, values?: Record<string, unknown>) => string,
): string {
  if (value !== "") return t("network:camps.exact", { count: Number(value) });
  const { kMin, kMax } = address;
  if (kMin !== undefined || kMax !== undefined)
    return t("network:camps.best", { from: kMin ?? "2", to: kMax ?? "5" });
  return t("network:camps.own");
}

/** "Actors × concepts, stance subtracted, plain weights, at least 2 statements" */
export function FilterSentence() {
  const { t } = useTranslation("network");
  const { mode, stance, weight, min } = useFilterSlots();
  return (
    <Sentence
      t={t}
      i18nKey="sentence"
      components={{ mode: <>{mode}</>, stance: <>{stance}</>, weight: <>{weight}</>, min: <>{min}</> }}
    />
  );
}
