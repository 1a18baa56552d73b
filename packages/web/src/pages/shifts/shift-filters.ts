/** What of the shifts is looked at: the filters of the address, as the server and the list take them. */
import type { Shift, ShiftKind } from "@parley/core";
import { type Address, listOf, type TimeWindow, timeWindowOf } from "../../state/address.js";
import type { Query } from "../../state/api.js";
import { kinds } from "./shift-groups.js";

export const reviews = ["open", "confirmed", "dismissed", "all"] as const;
export type ReviewFilter = (typeof reviews)[number];

/** The server's own dial; an address without one means this. */
export const USUAL_DIAL = 0.5;

export interface ShiftFilters {
  readonly actor: string;
  readonly concept: string;
  /** Empty for all. */
  readonly kinds: readonly ShiftKind[];
  readonly review: ReviewFilter;
  /** Lowest score shown, 0 to 1. */
  readonly dial: number;
  readonly isReviewedOnly: boolean;
  /** Empty for all. */
  readonly sources: readonly string[];
  readonly timeWindow: TimeWindow | null;
}

/** A dial that is no number between 0 and 1 counts as none. */
export function shiftFiltersOf(address: Address): ShiftFilters {
  const dial = Number(address.dial ?? "");
  const named = new Set(listOf(address.kinds));
  return {
    actor: address.actor ?? "",
    concept: address.concept ?? "",
    kinds: kinds.filter((kind) => named.has(kind)),
    review: reviews.find((review) => review === address.review) ?? "open",
    dial: address.dial !== undefined && dial >= 0 && dial <= 1 ? dial : USUAL_DIAL,
    isReviewedOnly: address.status === "reviewed",
    sources: listOf(address.sources),
    timeWindow: timeWindowOf(address),
  };
}

/** The query without actor, concept, kind and review: from its answer come the choices of those slots. */
export function wideQueryOf({ timeWindow, dial, isReviewedOnly, sources }: ShiftFilters): Query {
  return {
    // A window ends where the record is looked at from: what was said later is not known in it.
    asOf: timeWindow?.to,
    dial,
    status: isReviewedOnly ? "reviewed" : "all",
    sources,
  };
}

/** Shifts that match all filters but the review: those of an actor are also those of the people who speak for it. */
export function matching(
  shifts: readonly Shift[],
  filters: ShiftFilters,
  holderOf: (shift: Shift) => string,
): Shift[] {
  const from = filters.timeWindow?.from ?? "";
  return shifts.filter(
    (shift) =>
      shift.later.date.slice(0, 10) >= from &&
      (filters.actor === "" || shift.actor.entityId === filters.actor || holderOf(shift) === filters.actor) &&
      (filters.concept === "" || shift.concept.id === filters.concept) &&
      (filters.kinds.length === 0 || filters.kinds.includes(shift.kind)),
  );
}
