/** The time axis of the lanes: which days it spans, where a day lies on it, and what a lane draws. */
import { addDays, daysBetween, type LedgerRow, type Rung, rungOrder, slipsOn } from "./ledger-rows.js";

export interface Axis {
  readonly first: string;
  readonly last: string;
}

/** Room after the day looked at, so that running deadlines show; more than that is cut at the edge. */
const LEAST_AHEAD = 21;
const MOST_AHEAD = 200;

/** From the first commitment to the last deadline, the day looked at included. */
export function axisOf(rows: readonly LedgerRow[], asOf: string): Axis {
  const starts = rows.flatMap((row) => row.first ?? []);
  const first = [...starts, asOf].sort()[0] ?? asOf;
  const ends = rows.flatMap((row) => row.commitment.deadline?.latest ?? []);
  const furthest = [...ends, asOf].sort().at(-1) ?? asOf;
  const back = Math.max(1, daysBetween(first, asOf));
  const ahead = Math.min(
    Math.max(LEAST_AHEAD, Math.round(back * 0.3), daysBetween(asOf, furthest) + 4),
    MOST_AHEAD,
  );
  return { first: addDays(first, -Math.max(2, Math.round(back * 0.03))), last: addDays(asOf, ahead) };
}

/** Where a day lies, in percent of the axis; days outside lie at its ends. */
export function percentAt(day: string, { first, last }: Axis): number {
  const share = daysBetween(first, day) / Math.max(1, daysBetween(first, last));
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}

/** The day at a share of the axis. */
export function dayAt(share: number, { first, last }: Axis): string {
  return addDays(first, Math.round(Math.min(1, Math.max(0, share)) * daysBetween(first, last)));
}

/** First days of months, as many as have room. */
export function monthTicks(axis: Axis, most: number): string[] {
  const ticks: string[] = [];
  const [year, month] = axis.first.split("-").map(Number);
  for (let step = 1; step < 240; step += 1) {
    const tick = new Date(Date.UTC(year ?? 2000, (month ?? 1) - 1 + step, 1)).toISOString().slice(0, 10);
    if (tick > axis.last) break;
    ticks.push(tick);
  }
  const every = Math.max(1, Math.ceil(ticks.length / Math.max(1, most)));
  return ticks.filter((_, at) => at % every === 0);
}

export type LanePart =
  | { readonly kind: "run" | "future" | "waits" | "late"; readonly left: number; readonly width: number }
  | { readonly kind: "vague" | "vague-late"; readonly left: number; readonly width: number }
  | { readonly kind: "firm" | "firm-late"; readonly left: number }
  | { readonly kind: "step"; readonly left: number; readonly rung: Rung; readonly number: number }
  /** The last day was moved: from the one end of it to the other. */
  | { readonly kind: "slip"; readonly left: number; readonly width: number; readonly days: number }
  | { readonly kind: "end"; readonly left: number; readonly isKept: boolean };

/** Steps closer than this, in percent of the axis, are moved apart. */
const STEP_ROOM = 3.4;

/** What a lane draws, lines first, circles last. */
export function laneParts(row: LedgerRow, axis: Axis, asOf: string): LanePart[] {
  const parts: LanePart[] = [];
  const now = percentAt(asOf, axis);
  const start = row.first === null ? null : percentAt(row.first, axis);
  const hasEnded = row.group === "kept" || row.group === "ended";
  const end = hasEnded && row.turned !== null ? percentAt(row.turned, axis) : now;
  const { deadline } = row.commitment;
  const latest = deadline?.latest ?? null;
  if (start !== null && end > start) parts.push({ kind: "run", left: start, width: round(end - start) });
  if (row.group === "condition") parts.push({ kind: "waits", left: now, width: round(100 - now) });
  else if (!hasEnded && latest !== null && latest > asOf)
    parts.push({ kind: "future", left: now, width: round(percentAt(latest, axis) - now) });
  if (deadline !== null && latest !== null) {
    const at = percentAt(latest, axis);
    const isLate = row.group === "overdue";
    if (isLate && now > at) parts.push({ kind: "late", left: at, width: round(now - at) });
    const isFirm = deadline.grade === "firm" || deadline.grade === "event" || deadline.earliest === null;
    if (isFirm) parts.push({ kind: isLate ? "firm-late" : "firm", left: at });
    else {
      const from = percentAt(deadline.earliest ?? latest, axis);
      parts.push({
        kind: isLate ? "vague-late" : "vague",
        left: from,
        width: round(Math.max(0.4, at - from)),
      });
    }
  }
  for (const { from, to, days } of slipsOn(row, asOf)) {
    const [left, right] = [percentAt(from, axis), percentAt(to, axis)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    parts.push({ kind: "slip", left, width: round(right - left), days });
  }
  let taken = Number.NEGATIVE_INFINITY;
  for (const step of row.steps) {
    // The last step of a kept one is the end itself.
    if (row.group === "kept" && step.day === row.turned && row.steps.length > 1) continue;
    const left = round(Math.max(percentAt(step.day, axis), taken + STEP_ROOM));
    taken = left;
    parts.push({ kind: "step", left, rung: step.rung, number: rungOrder.indexOf(step.rung) + 1 });
  }
  if (hasEnded && row.turned !== null)
    parts.push({ kind: "end", left: round(Math.max(end, taken + STEP_ROOM)), isKept: row.group === "kept" });
  return parts;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
