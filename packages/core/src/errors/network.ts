/** Problems of: network. */
import { problemTable } from "./problem.js";

export const networkProblems = problemTable({});
