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
  return columns.order.filter((row) => {
    const state = statementStates[columns.state[row] ?? 0];
    const confidence = columns.confidence[row] ?? Number.NaN;
    // Without a confidence a proposal reaches no dial, as in SQL.
    return state !== undefined && isCounted({ state, confidence }, status, dial);
  });
}
