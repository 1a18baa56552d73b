/** Problems of: extract. */
import { problemTable } from "./problem.js";

export const extractProblems = problemTable({});
