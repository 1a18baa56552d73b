/**
 * Where does an actor stand, by what it has said? The weighted median of its statements on an issue, with an interval.
 *
 *   weight of a statement = 2^(−age/h) · speaker level · certainty
 *
 * age in days at the day the record is looked at, h the half-life (90 days). The interval runs from the 10 % quantile of
 * the low ends to the 90 % quantile of the high ends; it is at least ±5 points wide, and at least ±15 with fewer than
 * three statements. A statement without a date counts as old as the oldest dated one. Statements under a condition are
 * no part of this: they become position rules.
 */
import type { Input, Provenance } from "../../model/scenario.js";
import { weightedQuantile } from "../models/weighted-median.js";
import { leastHalfWidth, withInterval } from "./input-interval.js";
import type { ScaleReading } from "./issue-scale.js";

/** A statement that says something on an issue. */
export interface PositionStatement {
  readonly statementId: string;
  readonly reading: ScaleReading;
  /** ISO day; `null` when unknown. */
  readonly day: string | null;
  readonly speaker: number;
  /** Certainty level, 0.2 to 1. */
  readonly certainty: number;
  /** The medium it was found in. */
  readonly source: string;
}

export interface PositionOptions {
  /** Day on which the record is looked at. */
  readonly asOf: string;
  readonly halfLife: number;
  readonly provenance: (statements: readonly PositionStatement[], text: string) => Provenance;
}

/** Fewer statements than this are thin evidence. */
const FEW = 3;
const DAY = 86_400_000;

/** The position in some statements; `null` without any. */
export function derivePosition(
  statements: readonly PositionStatement[],
  { asOf, halfLife, provenance }: PositionOptions,
): Input | null {
  const ages = statements.map(({ day }) => (day === null ? null : daysBetween(day, asOf)));
  const oldest = Math.max(0, ...ages.filter((age) => age !== null));
  const weighed = statements.map(({ reading, speaker, certainty }, at) => ({
    reading,
    weight: 2 ** (-(ages[at] ?? oldest) / halfLife) * speaker * certainty,
  }));
  const quantile = (end: keyof ScaleReading, share: number) =>
    weightedQuantile(
      weighed.map(({ reading, weight }) => ({ value: reading[end], weight })),
      share,
    );
  const [low, value, high] = [quantile("low", 0.1), quantile("value", 0.5), quantile("high", 0.9)];
  if (low === null || value === null || high === null) return null;
  const least = statements.length < FEW ? leastHalfWidth.thinPosition : leastHalfWidth.position;
  const text = `weighted median of ${statements.length} statements, half-life ${halfLife} days, as of ${asOf}`;
  return withInterval(
    value,
    Math.min(low, value - least),
    Math.max(high, value + least),
    least,
    provenance(statements, text),
  );
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY);
}
