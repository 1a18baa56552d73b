/** The statement type every record has. */
import type { StatementType } from "./statement-type.js";

/**
 * The built-in type. Label and variables are those that DNA makes in a new database, so that its defaults
 * fit; the pages call `agreement` stance. States and collectives are values of `organization` with a kind.
 */
export const builtInStatementType: StatementType = {
  id: "dna-statement",
  label: "DNA Statement",
  color: "#efd033",
  variables: [
    { id: "person", name: "person", dataType: "short text" },
    { id: "organization", name: "organization", dataType: "short text" },
    { id: "concept", name: "concept", dataType: "short text" },
    { id: "agreement", name: "agreement", dataType: "boolean" },
  ],
  revision: 0,
};
