/**
 * Polarization over time as a line shows it: one point a time window, and a gap with its reason where too few
 * statements are left or there is nothing to divide. A score from few statements is chance; the line says so by
 * having no point there.
 */
import { describeProblem } from "../errors.js";
import type { PolarizationSlice } from "../measures/polarization.js";
import type { Language } from "../model/reading.js";

export interface PolarizationPoint {
  readonly start: string | null;
  readonly dateTime: string | null;
  readonly stop: string | null;
  readonly statements: number;
  /** What was maximized; `null` in a gap. */
  readonly score: number | null;
  /** Names of the actors of each camp, the largest camp first; empty in a gap. */
  readonly camps: readonly (readonly string[])[];
  /** Why there is no score, in words. */
  readonly gap: string | null;
}

export interface PointOptions {
  /** Time windows with fewer statements are left empty. */
  readonly least: number;
  /** Number of camps that were asked for. */
  readonly groups: number;
  readonly labels: Language;
}

/** The point of a time window. */
export function polarizationPoint(
  slice: PolarizationSlice,
  { least, groups, labels }: PointOptions,
): PolarizationPoint {
  const statements = slice.rows.length;
  const { start, dateTime, stop, memberships, score } = slice;
  const timeWindow = `${start?.slice(0, 10) ?? "?"} – ${stop?.slice(0, 10) ?? "?"}`;
  const point = { start, dateTime, stop, statements };
  if (statements < least) {
    const details = { timeWindow, statements, measure: measureName[labels], least };
    const gap = describeProblem("TOO_FEW_STATEMENTS", details, labels).what;
    return { ...point, score: null, camps: [], gap };
  }
  if (memberships === null || score === null) {
    const gap = describeProblem("POLARIZATION_NOTHING_TO_DIVIDE", { timeWindow, groups }, labels).what;
    return { ...point, score: null, camps: [], gap };
  }
  return { ...point, score, camps: campsOf(slice.rowLabels, memberships), gap: null };
}

const measureName = { en: "polarization", de: "Polarisierung" } as const;

/** Members by camp; of camps of the same size the one with the first name comes first. */
function campsOf(rowLabels: readonly string[], memberships: readonly number[]): string[][] {
  const members = new Map<number, string[]>();
  rowLabels.forEach((label, row) => {
    const camp = memberships[row] as number;
    const known = members.get(camp);
    if (known === undefined) members.set(camp, [label]);
    else known.push(label);
  });
  return [...members.values()].sort((a, b) => b.length - a.length);
}
