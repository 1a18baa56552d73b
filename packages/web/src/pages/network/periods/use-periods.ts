/** Which periods are looked at, from the address, and their networks from a worker. */
import { timeWindowOf, useAddress } from "../../../state/address.js";
import { type Computed, useComputed } from "../../../state/computing.js";
import { useTimeline } from "../../../state/project.js";
import { dayNumber, type Span, spanOf } from "../../../time/days.js";
import type { PeriodsAnswer } from "../../../workers/questions.js";
import { seriesQueryOf } from "../network-query.js";
import { useSubject } from "../player/use-series.js";
import {
  type CalendarPeriod,
  MOST_PERIODS,
  middleDay,
  type PeriodUnit,
  periodsOf,
  periodUnits,
  splitAt,
} from "./calendar.js";

export interface Periods {
  readonly unit: PeriodUnit;
  /** The day between before and after. */
  readonly day: string;
  readonly span: Span;
  /** All periods of the unit, the last ones where there are too many. */
  readonly all: readonly CalendarPeriod[];
  readonly tooMany: number;
  /** The two that stand side by side; `null` where all are shown small. */
  readonly pair: readonly [CalendarPeriod, CalendarPeriod] | null;
  readonly computed: Computed<PeriodsAnswer>;
}

/** `null` until the days of the record are known, or when it has none. */
export function usePeriods(): Periods | null {
  const { address } = useAddress();
  const timeline = useTimeline(address.sources).data;
  const span = timeline === undefined ? null : shownSpan(spanOf(timeline.days), address);
  const unit = periodUnits.find((one) => one === address.by) ?? "split";
  const day =
    span === null || timeline === undefined ? "" : dayOf(address.split, middleDay(timeline.days, span));
  const every = span === null ? NONE : unit === "split" ? splitAt(span, day) : periodsOf(span, unit);
  const all = every.slice(-MOST_PERIODS);
  const pair = pairOf(all, unit, address);
  const wanted = pair ?? all;
  const { from: _from, to: _to, ...query } = seriesQueryOf({ ...address, timeWindow: "no", kernel: "no" });
  const subject = useSubject(query);
  const computed = useComputed(
    subject === null || wanted.length === 0
      ? null
      : { kind: "periods", ...subject, periods: wanted.map(({ from, to }) => ({ from, to })) },
  );
  if (span === null) return null;
  return { unit, day, span, all, tooMany: every.length - all.length, pair, computed };
}

const NONE: readonly CalendarPeriod[] = [];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dayOf(given: string | undefined, otherwise: string): string {
  return given !== undefined && DAY.test(given) && !Number.isNaN(dayNumber(given)) ? given : otherwise;
}

/** The time window, or the whole record. */
function shownSpan(span: Span | null, address: Parameters<typeof timeWindowOf>[0]): Span | null {
  const timeWindow = timeWindowOf(address);
  if (span === null || timeWindow === null) return span;
  return { first: dayNumber(timeWindow.from), last: dayNumber(timeWindow.to) };
}

/** The period that is open and the one beside it, in the order of time: without a choice the one before. */
function pairOf(
  all: readonly CalendarPeriod[],
  unit: PeriodUnit,
  { period, beside }: Readonly<Record<string, string>>,
): Periods["pair"] {
  const [first, second] = all;
  if (unit === "split") return first === undefined || second === undefined ? null : [first, second];
  const at = all.findIndex(({ key }) => key === period);
  if (at < 0 || all.length < 2) return null;
  const chosen = all.findIndex(({ key }) => key === beside && key !== period);
  const other = chosen >= 0 ? chosen : at === 0 ? 1 : at - 1;
  const [one, two] = [all[Math.min(at, other)], all[Math.max(at, other)]];
  return one === undefined || two === undefined ? null : [one, two];
}
