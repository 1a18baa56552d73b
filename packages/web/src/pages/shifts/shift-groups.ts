/** The kinds of shifts in the three groups in which they are listed: what goes against an earlier word stands first. */
import type { Shift, ShiftKind } from "@parley/core";

export const groups = ["against", "voices", "followed"] as const;
export type ShiftGroup = (typeof groups)[number];

const GROUP_OF: Readonly<Record<ShiftKind, ShiftGroup>> = {
  reversal: "against",
  denial: "against",
  "act-against-word": "against",
  "quantity-slip": "against",
  "date-slip": "against",
  "condition-added": "against",
  "condition-hardened": "against",
  "condition-dropped": "against",
  voices: "voices",
  "against-own-organization": "voices",
  successor: "voices",
  "followed-condition": "followed",
};

/** In the order of the list. */
export const kinds = Object.keys(GROUP_OF) as readonly ShiftKind[];

export function groupOf(kind: ShiftKind): ShiftGroup {
  return GROUP_OF[kind];
}

/** Shifts in groups, empty groups left out; inside a group they keep their order. */
export function groupedShifts(
  shifts: readonly Shift[],
): { readonly group: ShiftGroup; readonly shifts: readonly Shift[] }[] {
  return groups
    .map((group) => ({ group, shifts: shifts.filter(({ kind }) => GROUP_OF[kind] === group) }))
    .filter((part) => part.shifts.length > 0);
}

/** How many are open, confirmed, dismissed. */
export function reviewCounts(shifts: readonly Shift[]): Readonly<Record<Shift["review"], number>> {
  const counts = { open: 0, confirmed: 0, dismissed: 0 };
  for (const { review } of shifts) counts[review] += 1;
  return counts;
}

/** Severity in five steps; the least is one, so that it never looks like nothing. */
export function severitySteps(severity: number): number {
  return Math.min(5, Math.max(1, Math.round(severity * 5)));
}
