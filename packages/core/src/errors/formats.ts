/** Problems of: formats. */
import { problemTable } from "./problem.js";

export const formatProblems = problemTable({});
