/** Whoever weighs something or does not rule it out leans to it, whatever the verb does elsewhere: "schließt einen Ausstieg nicht aus". */
import type { FoundUtterance } from "../utterance.js";
import { leavesOpen } from "./certainty.js";
import type { StanceReading } from "./stance.js";
import { isWeighedPlan } from "./weighed-plans.js";

/** Does a report, or a sentence that tells of a plan not yet made, leave open what its object names? */
export function isLeaning(utterance: FoundUtterance): boolean {
  return (
    isWeighedPlan(utterance) ||
    (utterance.mode === "reported" && utterance.cueNegated && leavesOpen(utterance))
  );
}

/** The stance of a leaning: for what a noun names; a clause has a stance of its own. */
export function leaningTo({ mode }: FoundUtterance, reading: StanceReading | null): StanceReading | null {
  if (mode !== "reported" || reading === null) return reading;
  return { ...reading, stance: { ...reading.stance, polarity: "support" } };
}
