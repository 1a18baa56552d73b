/** Which periods: the unit, the day between before and after, the two that stand side by side. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { Segments } from "../../../components/segments.js";
import { Slot } from "../../../components/slot.js";
import { useFormats } from "../../../i18n/formats.js";
import { useAddress } from "../../../state/address.js";
import { useTimeline } from "../../../state/project.js";
import { type CalendarPeriod, periodUnits } from "./calendar.js";
import { periodWords } from "./period-words.js";
import type { Periods } from "./use-periods.js";

export function PeriodChoice({ periods }: { readonly periods: Periods }) {
  const { t } = useTranslation("periods");
  const { change } = useAddress();
  return (
    <div className="fig-periods">
      <Segments
        label={t("unitLabel")}
        help={helpOf("figures.periods.unit")}
        value={periods.unit}
        choices={periodUnits.map((value) => ({ value, label: t(`unit.${value}`) }))}
        choose={(unit) =>
          change({ by: unit === "split" ? null : unit, period: null, beside: null, tie: null })
        }
      />
      {periods.unit === "split" ? <SplitDay periods={periods} /> : null}
      {periods.unit !== "split" && periods.pair !== null ? <PairSlots periods={periods} /> : null}
    </div>
  );
}

function SplitDay({ periods }: { readonly periods: Periods }) {
  const { t } = useTranslation("periods");
  const formats = useFormats();
  const { i18n } = useTranslation();
  const { address, change } = useAddress();
  const events = useTimeline(address.sources).data?.events ?? [];
  const set = (day: string | undefined) => change({ split: day ?? null, tie: null });
  // While a date is typed, it is none for a moment.
  const [draft, setDraft] = useState<string | null>(null);
  const named = events.flatMap(({ labels, from }) => {
    const label = labels[i18n.language === "de" ? "de" : "en"] ?? labels.en ?? labels.de;
    return from === null || label === undefined
      ? []
      : [{ value: from.slice(0, 10), label: `${label}, ${formats.day(from.slice(0, 10))}` }];
  });
  return (
    <span className="fig-split">
      <label>
        {t("day")}{" "}
        <input
          type="date"
          value={draft ?? periods.day}
          onChange={(event) => {
            const day = event.currentTarget.value;
            setDraft(day);
            if (day !== "") set(day);
          }}
          onBlur={() => setDraft(null)}
        />
      </label>
      {named.length === 0 ? null : (
        <Slot
          name={t("event")}
          help={helpOf("figures.periods.event")}
          chosen={[periods.day]}
          choices={named}
          choose={([day]) => set(day)}
        >
          {named.find(({ value }) => value === periods.day)?.label ?? t("event")}
        </Slot>
      )}
    </span>
  );
}

function PairSlots({ periods }: { readonly periods: Periods }) {
  const { t } = useTranslation("periods");
  const formats = useFormats();
  const { change } = useAddress();
  const { unit, all, pair } = periods;
  if (pair === null) return null;
  const [first, second] = pair;
  const words = (period: CalendarPeriod) => periodWords(period, unit, t as never, formats);
  const slot = (which: "first" | "second", own: CalendarPeriod, other: CalendarPeriod) => (
    <Slot
      name={t(which)}
      help={helpOf(`figures.periods.${which}`)}
      isSet
      chosen={[own.key]}
      choices={all
        .filter(({ key }) => key !== other.key)
        .map((period) => ({ value: period.key, label: words(period) }))}
      choose={([key]) => change({ period: key, beside: other.key, tie: null })}
    >
      {words(own)}
    </Slot>
  );
  return (
    <span className="fig-split">
      {slot("first", first, second)} {t("and")} {slot("second", second, first)}
      <button
        type="button"
        className="btn quiet"
        onClick={() => change({ period: null, beside: null, tie: null }, true)}
      >
        {t(`every.${unit}`)}
      </button>
    </span>
  );
}
