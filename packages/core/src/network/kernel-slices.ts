/** The slices of a kernel-smoothed series: where they stand, and how much each statement weighs in them. */
import { addUnits, type CalendarUnit, calendarDay, DAY_SECONDS } from "./local-time.js";
import type { NetworkOptions } from "./options.js";
import type { TimeBounds } from "./select-statements.js";

export interface KernelSlice {
  readonly start: number;
  readonly stop: number;
  readonly center: number;
  /** Rows with a weight: from `from` to `to` (excluded) of the times. */
  readonly from: number;
  readonly to: number;
}

/**
 * Slices one unit apart. DNA steps cumulatively, so that months drift; by default the n-th slice stands n
 * units after the first.
 *
 * @param times of the counted statements, ascending
 */
export function* kernelSlices(
  options: NetworkOptions,
  times: Float64Array,
  bounds: TimeBounds,
): Generator<KernelSlice> {
  const unit = options.timeWindow as CalendarUnit;
  const half = Math.ceil(options.windowSize / 2);
  const begin = Math.max(bounds.start, times[0] as number);
  const end = Math.min(bounds.stop, times.at(-1) as number);
  const indent = options.indentTime ? half : 0;
  const last = addUnits(end, unit, -indent);
  let center = addUnits(begin, unit, indent);
  for (let step = 1; center <= last; step++) {
    if (options.kernel === "gaussian") {
      yield { start: begin, stop: end, center, from: 0, to: times.length };
    } else {
      const start = Math.max(begin, addUnits(center, unit, -half));
      const stop = Math.min(end, addUnits(center, unit, half));
      yield { start, stop, center, from: firstAt(times, start), to: firstAfter(times, stop) };
    }
    center = options.compat === null ? addUnits(begin, unit, indent + step) : addUnits(center, unit, 1);
  }
}

function firstAt(times: Float64Array, time: number): number {
  return firstWhere(times, (other) => other >= time);
}

function firstAfter(times: Float64Array, time: number): number {
  return firstWhere(times, (other) => other > time);
}

/** Binary search for the first time that satisfies an ascending condition. */
function firstWhere(times: Float64Array, holds: (time: number) => boolean): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(times[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The weights ζ of the rows of a slice. */
export function sliceWeights(options: NetworkOptions, times: Float64Array, slice: KernelSlice): Float64Array {
  const unit = options.timeWindow as CalendarUnit;
  const half = Math.ceil(options.windowSize / 2);
  const kernel = kernelOf(options);
  return times
    .subarray(slice.from, slice.to)
    .map((time) => kernel(unitsBetween(time, slice.center, unit) / half));
}

type Kernel = (z: number) => number;
const GAUSSIAN_PEAK = 1 / Math.sqrt(2 * Math.PI);

function kernelOf({ kernel, compat }: NetworkOptions): Kernel {
  // Multiplied, not divided: the last digit is then DNA's.
  if (kernel === "gaussian") return (z) => GAUSSIAN_PEAK * Math.exp(-0.5 * z * z);
  const inside =
    (inner: Kernel): Kernel =>
    (z) =>
      z >= -1 && z <= 1 ? inner(z) : 0;
  if (kernel === "uniform") return inside(() => 0.5);
  if (kernel === "epanechnikov") return inside((z) => 0.75 * (1 - z * z));
  return inside(compat === null ? (z) => 1 - Math.abs(z) : (z) => Math.abs(1 - z));
}

/** Whole units from one time to another, cut off toward zero. Months and years are counted between days. */
function unitsBetween(from: number, to: number, unit: CalendarUnit): number {
  const seconds = to - from;
  switch (unit) {
    case "seconds":
      return seconds;
    case "minutes":
      return Math.trunc(seconds / 60);
    case "hours":
      return Math.trunc(seconds / 3_600);
    case "days":
      return Math.trunc(seconds / DAY_SECONDS);
    case "weeks":
      return Math.trunc(Math.trunc(seconds / DAY_SECONDS) / 7);
    default: {
      const months = Math.trunc((monthScale(to) - monthScale(from)) / 32);
      return unit === "months" ? months : Math.trunc(months / 12);
    }
  }
}

/** A number that grows by 32 a month, so that a month is complete when its day is reached again. */
function monthScale(time: number): number {
  const { year, month, day } = calendarDay(time);
  return (year * 12 + month - 1) * 32 + day;
}
