/** The open project at a glance: name, counts, span of time, what can be undone. */
import { type Command, type ProjectView, statementQuerySchema } from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { firstRow, queries, rows } from "../store/queries.js";
import { confidenceDial } from "./counted.js";
import { countCommitments } from "./ledger-view.js";
import { loadStatementTable } from "./load-statement-table.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";
import { version } from "./version.js";

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
    statementOrders: [...statementQuerySchema.shape.sort.unwrap().options],
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

function countRecords(
  project: Project,
): Pick<ProjectView, "counts" | "from" | "to" | "sources" | "languages"> {
  const { connection } = project.store;
  const documents = queries.selectFrom("document");
  const span = firstRow(
    connection,
    documents.select(({ fn }) => [
      fn.countAll<number>().as("documents"),
      fn.count<number>("day").as("dated"),
      fn.min("day").as("from"),
      fn.max("day").as("to"),
    ]),
  );
  const states = new Map(
    rows(
      connection,
      queries
        .selectFrom("statement")
        .select(({ fn }) => ["state", fn.countAll<number>().as("statements")])
        .groupBy("state"),
    ).map(({ state, statements }) => [state, statements]),
  );
  const sources = documents.select("source").distinct().where("source", "<>", "").orderBy("source");
  const languages = documents
    .select("language")
    .distinct()
    .where("language", "is not", null)
    .orderBy("language");
  const table = loadStatementTable(project);
  const valuesOf = (name: string) => {
    const column = table.variables.get(name);
    return column?.dataType === "short text" ? column.values.length : 0;
  };
  return {
    counts: {
      documents: span?.documents ?? 0,
      undated: (span?.documents ?? 0) - (span?.dated ?? 0),
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
    sources: rows(connection, sources).map(({ source }) => source),
    languages: rows(connection, languages).flatMap(({ language }) => language ?? []),
  };
}
