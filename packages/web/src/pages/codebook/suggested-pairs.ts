/** How much has to speak for a suggestion, and which pairs of names a suggestion already holds. */
import type { MergeSuggestionView, TidyingView } from "@parley/core";
import type { Address } from "../../state/address.js";

/** From surer to less sure; the usual one first in the address means none is named. */
export const leastChoices = [0.9, 0.7, 0.5, 0.3, 0] as const;
export const USUAL_LEAST = 0.5;

/** The score below which suggestions are left out. */
export function leastOf(address: Address): number {
  const least = Number(address.least ?? USUAL_LEAST);
  return least >= 0 && least <= 1 ? least : USUAL_LEAST;
}

/** Pairs without those whose two entries stand in one suggestion: nobody is asked the same thing twice. */
export function withoutSuggested(
  pairs: TidyingView["pairs"],
  suggestions: readonly MergeSuggestionView[],
): TidyingView["pairs"] {
  const groupOf = new Map<string, number>();
  for (const [group, { into, from }] of suggestions.entries())
    for (const { id } of [into, ...from]) groupOf.set(id, group);
  return pairs.filter(({ one, other }) => {
    const group = groupOf.get(one.id);
    return group === undefined || group !== groupOf.get(other.id);
  });
}
