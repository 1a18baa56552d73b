/** The rows that analyses count: reviewed statements, and undecided proposals at or above the dial. */
import type { StatementColumns, Status } from "@parley/core";
import { isCounted, statementStates } from "@parley/core";
import { confidenceDial } from "../counted.js";
import type { Project } from "../project.js";

/** In the order of the columns. */
export function countedRows(
  project: Project,
  columns: StatementColumns,
  status: Status = "all",
  dial: number = confidenceDial(project),
): Int32Array {
  const { order, state: states, confidence: confidences } = columns;
  // Most states settle it whatever the confidence.
  const isSettled = statementStates.map((state) => {
    const [least, most] = [Number.NaN, Number.POSITIVE_INFINITY].map((confidence) =>
      isCounted({ state, confidence }, status, dial),
    );
    return least === most ? least : undefined;
  });
  const counted = new Int32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] as number;
    const state = statementStates[states[row] as number];
    if (state === undefined) continue;
    const confidence = confidences[row] as number;
    // Without a confidence a proposal reaches no dial, as in SQL.
    const is = isSettled[states[row] as number] ?? isCounted({ state, confidence }, status, dial);
    if (!is) continue;
    counted[count] = row;
    count += 1;
  }
  return counted.slice(0, count);
}
