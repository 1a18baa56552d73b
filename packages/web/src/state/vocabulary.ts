/**
 * Word lists of the model that forms offer. Repeated here, since importing values of the core would load its
 * schemas into the first page; a test compares them with the core.
 */
import type { Role, StatementView } from "@parley/core";

export const actChoices: readonly StatementView["act"][] = [
  "assert",
  "announce",
  "demand",
  "refuse",
  "promise",
  "threaten",
  "predict",
  "question",
  "deny",
  "other",
];

export const certaintyChoices: readonly StatementView["certainty"][] = ["stated", "hedged", "hypothetical"];

export const modeChoices: readonly StatementView["mode"][] = [
  "direct",
  "indirect",
  "reported",
  "free-indirect",
  "indirect-free-indirect",
  "writer",
];

/** The roles in the order of their keys 1 to 9; the writer's voice is a quote in another mode. */
export const roleKeys: readonly (Role | "writer")[] = [
  "actor",
  "cue",
  "addressee",
  "deadline",
  "condition",
  "quote",
  "writer",
  "frame",
  "time",
];

/** Id of the statement type that every project has, and of the variables that have fields of their own. */
export const BUILT_IN_TYPE = "dna-statement";
export const BUILT_IN_VARIABLES: readonly string[] = ["person", "organization", "concept", "agreement"];
