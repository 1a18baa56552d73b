/** Problems of: coding. */
import { problemTable } from "./problem.js";

export const codingProblems = problemTable({});
