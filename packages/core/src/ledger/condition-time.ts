/**
 * How did a condition stand on a day? Read from its dated states, as far as they were known: a state counts once
 * it has begun and every document that shows it had appeared.
 */
import type { Commitment } from "../model/commitment.js";
import type { LedgerCondition } from "../model/event.js";

export type ConditionState = LedgerCondition["states"][number];
export type ConditionValue = ConditionState["value"];

/** Known states of a condition, by its key; empty for one that nobody has decided on. */
export type StatesOf = (conditionKey: string) => readonly ConditionState[];

/** Longest id that a record may have. */
const LONGEST_KEY = 200;

/** What a condition is known by: its id in the codebook, else its words. */
export function conditionKey({
  conditionId,
  label,
}: Pick<Commitment["conditions"][number], "conditionId" | "label">): string {
  return conditionId ?? `words ${label.toLowerCase()}`.slice(0, LONGEST_KEY);
}

/** The states known at the end of a day, oldest first. */
export function knownStates(
  states: readonly ConditionState[],
  asOf: string | null,
  dayOfDocument: (documentId: string) => string | null,
): ConditionState[] {
  return states
    .filter(({ from, evidence }) => {
      if (asOf === null) return true;
      return from <= asOf && evidence.every((id) => (dayOfDocument(id) ?? "") <= asOf);
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The value on a day; `unmet` before the first state. */
export function conditionValueOn(states: readonly ConditionState[], day: string): ConditionValue {
  return states.findLast(({ from }) => from <= day)?.value ?? "unmet";
}
