/** The open project at a glance: name, counts, span of time, what can be undone. */
import type { Command, ProjectView } from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { version } from "../version.js";
import { confidenceDial } from "./counted.js";
import { countCommitments } from "./ledger-view.js";
import { loadStatementTable } from "./load-statement-table.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

export function projectView(project: Project): ProjectView {
  const { store, coder } = project;
  const name = store.read("setting", "name")?.value;
  const shared = remembered(project, "project", () => store.connection.snapshot(() => countRecords(project)));
  return {
    name: typeof name === "string" ? name : "",
    notice: projectReader(store).codebook()?.codebook.notice ?? null,
    dial: confidenceDial(project),
    revision: store.revision(),
    ...shared,
    statementTypes: store.list("statementType"),
    coders: store.list("coder"),
    coder,
    undo: stepOf(store.undoable(coder.id)),
    redo: stepOf(store.redoable(coder.id)),
    version,
  };
}

function stepOf(command: Command | null): ProjectView["undo"] {
  if (command === null) return null;
  const { sequence, summary } = command;
  return { sequence, key: summary.key, details: { ...summary.details } };
}

interface StateCount {
  readonly state: string;
  readonly statements: number;
}

function countRecords(
  project: Project,
): Pick<ProjectView, "counts" | "from" | "to" | "sources" | "languages"> {
  const { connection } = project.store;
  const span = connection.first<{
    documents: number;
    undated: number;
    from: string | null;
    to: string | null;
  }>(
    `SELECT count(*) AS documents, ifnull(sum(day IS NULL), 0) AS undated, min(day) AS "from", max(day) AS "to"
     FROM document`,
  );
  const states = new Map(
    connection
      .all<StateCount>("SELECT state, count(*) AS statements FROM statement GROUP BY state")
      .map(({ state, statements }) => [state, statements]),
  );
  const table = loadStatementTable(project);
  const valuesOf = (name: string) => {
    const column = table.variables.get(name);
    return column?.dataType === "short text" ? column.values.length : 0;
  };
  return {
    counts: {
      documents: span?.documents ?? 0,
      undated: span?.undated ?? 0,
      statements: table.size,
      reviewed: table.reviewed.reduce((sum, one) => sum + one, 0),
      open: states.get("proposed") ?? 0,
      rejected: states.get("rejected") ?? 0,
      actors: valuesOf("actor"),
      concepts: valuesOf("concept"),
      commitments: countCommitments(project),
    },
    from: span?.from ?? null,
    to: span?.to ?? null,
    sources: connection.column("SELECT DISTINCT source FROM document WHERE source <> '' ORDER BY source"),
    languages: connection.column(
      "SELECT DISTINCT language FROM document WHERE language IS NOT NULL ORDER BY language",
    ),
  };
}
