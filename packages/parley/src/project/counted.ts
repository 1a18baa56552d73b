/** Which statements are counted, as a condition of SQL: the rule of `isCounted`, and the dial it needs. */
import type { Status } from "@parley/core";
import { DEFAULT_DIAL, type Project } from "./project.js";

/** Reviewed statements: a person decided on them or coded them. */
export const REVIEWED = "statement.state IN ('accepted', 'corrected', 'coded')";

/** Reviewed ones; with status `all` also undecided proposals at or above the dial. */
export function countedCondition(status: Status, dial: number): string {
  // The dial is a number by its type and cannot carry SQL.
  return status === "reviewed"
    ? REVIEWED
    : `(${REVIEWED} OR (statement.state = 'proposed' AND statement.confidence >= ${Number(dial)}))`;
}

/** The project's confidence dial. */
export function confidenceDial(project: Project): number {
  const value = project.store.read("setting", "dial")?.value;
  return typeof value === "number" ? value : DEFAULT_DIAL;
}
