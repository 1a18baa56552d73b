/** How the scenario page puts numbers, worlds and differences into words. */
import {
  conditionExpression,
  conditionSentence,
  type Difference,
  type Language,
  type Provenance,
  type ScenarioCondition,
  type ScenarioIssue,
  type World,
} from "@parley/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatsFor } from "../../i18n/formats.js";

export type Words = (key: string, values?: Record<string, unknown>) => string;

export interface PlaceFormats {
  /** A place on a scale or a share of a hundred: one decimal. */
  tenth(value: number): string;
  /** With its sign: "+5.1", "−1.4". */
  signed(value: number): string;
  /** Rounded, from – to. */
  range(low: number, high: number): string;
  number(value: number): string;
  percent(share: number): string;
}

/** Numbers as each language writes them. */
export function placeFormats(language: "de" | "en"): PlaceFormats {
  const locale = language === "de" ? "de-DE" : "en-US";
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const formats = formatsFor(language);
  const number = (value: number) => formats.number(value);
  // What rounds to zero has no sign.
  const tenth = (value: number) => tenths.format(Math.abs(value) < 0.05 ? 0 : value).replace("-", "\u2212");
  return {
    tenth,
    signed: (value) => `${value >= 0.05 ? "+" : ""}${tenth(value)}`,
    range: (low, high) => `${number(Math.round(low))}–${number(Math.round(high))}`,
    number,
    percent: (share) => `${number(Math.round(share * 100))}\u00a0%`,
  };
}

export function usePlaceFormats(): PlaceFormats {
  const { i18n } = useTranslation();
  return useMemo(() => placeFormats(i18n.language === "de" ? "de" : "en"), [i18n.language]);
}

/** "+3.8", "no change", or "undetermined" where fewer than 80 % of the draws agree on the sign. */
export function differenceWords(difference: Difference | null, formats: PlaceFormats, t: Words): string {
  if (difference === null) return "–";
  if (difference.direction === "none") return t("scenario:change.none");
  if (difference.direction === "undetermined") return t("scenario:change.undetermined");
  return formats.signed(difference.band.p50);
}

/** "Ceasefire, without UN mandate": the conditions of a world that are played both ways. */
export function worldWords(conditions: readonly ScenarioCondition[], world: World, t: Words): string {
  const open = conditions.filter(({ fixed }) => !fixed);
  const met = open.filter(({ id }) => world[id] === true).map(({ label }) => label);
  if (open.length === 0) return t("scenario:world.only");
  return met.length === 0 ? t("scenario:world.none") : met.join(" + ");
}

/** An expression of conditions in words: "Ceasefire and not UN mandate". */
export function whenWords(
  when: string,
  conditions: readonly ScenarioCondition[],
  language: Language,
): string {
  const labels = new Map(conditions.map(({ id, label }) => [id, label]));
  return conditionSentence(conditionExpression(when, when), (id) => labels.get(id) ?? id, language);
}

/** The anchor of a scale that a place is nearest to; `null` where the scale has none. */
export function nearestAnchor({ anchors }: ScenarioIssue, place: number): string | null {
  const [first, ...rest] = anchors;
  if (first === undefined) return null;
  return rest.reduce(
    (best, one) => (Math.abs(one.value - place) < Math.abs(best.value - place) ? one : best),
    first,
  ).label;
}

/** Where a value comes from, in a few words. */
export function provenanceWords(provenance: Provenance, t: Words, formats: PlaceFormats): string {
  const { kind, text, statementIds } = provenance;
  if (kind === "statements") {
    const count = statementIds.length;
    return t("scenario:from.statements", { count, number: formats.number(count) });
  }
  if (kind === "source") return text;
  return text === "equal" ? t("scenario:from.equal") : t("scenario:from.assumption", { who: text });
}
