/** The open project at a glance: name, counts, span of time, what can be undone. */
import type { Command, ProjectView, StatementState } from "@parley/core";
import { countValues, isReviewed, statementQuerySchema, statementStates } from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { firstRow, queries, rows } from "../store/queries.js";
import { confidenceDial } from "./counted.js";
import { countCommitments, knownCommitments } from "./ledger-view.js";
import { countedRows } from "./listed/counted-rows.js";
import { statementColumns } from "./listed/statement-columns.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";
import { version } from "./version.js";

/** Counting commitments makes the ledger anew; in a larger record the number is shown once somebody asked for it. */
const MOST_COUNTED_AT_ONCE = 5000;

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
    counts: { ...shared.counts, commitments: shared.counts.commitments ?? knownCommitments(project) },
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
  const sources = documents.select("source").distinct().where("source", "<>", "").orderBy("source");
  const languages = documents
    .select("language")
    .distinct()
    .where("language", "is not", null)
    .orderBy("language");
  const columns = statementColumns(project);
  const counted = countedRows(project, columns);
  const stateOf = (row: number) => statementStates[columns.state[row] ?? 0] ?? "rejected";
  const inState = (state: StatementState) =>
    columns.order.reduce((sum, row) => sum + (stateOf(row) === state ? 1 : 0), 0);
  return {
    counts: {
      documents: span?.documents ?? 0,
      undated: (span?.documents ?? 0) - (span?.dated ?? 0),
      statements: counted.length,
      reviewed: counted.reduce((sum, row) => sum + (isReviewed(stateOf(row)) ? 1 : 0), 0),
      open: inState("proposed"),
      rejected: inState("rejected"),
      ...countValues(columns, counted),
      commitments: columns.order.length > MOST_COUNTED_AT_ONCE ? null : countCommitments(project),
    },
    from: span?.from ?? null,
    to: span?.to ?? null,
    sources: rows(connection, sources).map(({ source }) => source),
    languages: rows(connection, languages).flatMap(({ language }) => language ?? []),
  };
}
