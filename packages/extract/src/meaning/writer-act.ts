/** What a writer does in their own voice: asks, tells what is to come, or judges. */
import type { ReadStatement } from "@parley/core";
import type { FoundUtterance } from "../utterance.js";

/** A writer asserts, asks or predicts, whatever the actors in the sentence do. */
export function writerAct({ why }: FoundUtterance): ReadStatement["act"] {
  if (why[0] === "writer:question") return "question";
  return why[0] === "writer:prediction" ? "predict" : "assert";
}
