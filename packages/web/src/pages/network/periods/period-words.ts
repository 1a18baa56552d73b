/** How periods and what changed between them are called. */
import type { PeriodView, TieChange } from "@parley/core";
import type { Formats } from "../../../i18n/formats.js";
import type { Words } from "../method-paragraph.js";
import { tieForm } from "../scene/scene.js";
import type { CalendarPeriod, PeriodUnit } from "./calendar.js";

/** "2031", "Q1 2031", "Mar 2031", "until 26 Mar 2031", "from 27 Mar 2031" */
export function periodWords(
  { key, from, to }: CalendarPeriod,
  unit: PeriodUnit,
  t: Words,
  formats: Formats,
): string {
  switch (unit) {
    case "split":
      return key === "before"
        ? t("periods:until", { day: formats.day(to) })
        : t("periods:since", { day: formats.day(from) });
    case "quarter":
      return t("periods:quarter", { number: key.slice(-1), year: key.slice(0, 4) });
    default:
      return formats.day(key);
  }
}

/** "41 statements, 12 ties" */
export function sumWords({ view }: PeriodView, t: Words, formats: Formats): string {
  const { statements } = view.counts;
  return [
    t("frame:statements", { count: statements, number: formats.number(statements) }),
    t("network:ties", { count: view.numTies, number: formats.number(view.numTies) }),
  ].join(", ");
}

/** "12 ties gained, 3 lost, 1 turned" */
export function changeWords(
  counts: NonNullable<PeriodView["changes"]>["counts"],
  t: Words,
  formats: Formats,
): string {
  return t("periods:changes", {
    gained: t("periods:gained", { count: counts.gained, number: formats.number(counts.gained) }),
    lost: formats.number(counts.lost),
    turned: formats.number(counts.turned),
  });
}

/** What a tie says before and after a change; `null` where there is none. */
export function formsOf({ before, after }: Pick<TieChange, "before" | "after">, stance: string) {
  const form = (weight: number) => (weight === 0 ? null : tieForm(weight, stance));
  return { before: form(before), after: form(after) };
}
