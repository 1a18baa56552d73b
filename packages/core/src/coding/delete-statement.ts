/** Removes a statement with its decisions, and its utterance when nothing else was said in it. */
import type { Change, Draft } from "../model/command.js";
import { changeRecord, checkRevision, recordThere, removeRecord } from "./changes.js";
import type { ProjectReader } from "./project-reader.js";

/**
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`
 */
export function deleteStatement(project: ProjectReader, id: string, seen: number | null): Draft {
  const statement = recordThere(project, "statement", id);
  checkRevision(project, "statement", statement, seen);
  const doc = recordThere(project, "document", statement.documentId);
  return {
    summary: { key: "statement-deleted", details: { title: doc.title } },
    changes: removeStatements(project, [id], doc.id),
  };
}

/** Changes that remove statements of one document and what hangs on them alone. */
export function removeStatements(
  project: ProjectReader,
  ids: readonly string[],
  documentId: string,
): Change[] {
  const gone = new Set(ids);
  const statements = project.statementsIn(documentId);
  const removed = statements.filter((statement) => gone.has(statement.id));
  const stillUsed = new Set(
    statements.filter((statement) => !gone.has(statement.id)).map((statement) => statement.utteranceId),
  );
  const emptied = new Set(
    removed.map((statement) => statement.utteranceId).filter((utteranceId) => !stillUsed.has(utteranceId)),
  );

  const changes: Change[] = [];
  for (const statement of removed) {
    for (const decision of project.decisionsOf(statement.id))
      changes.push(removeRecord("decision", decision));
    changes.push(removeRecord("statement", statement));
  }
  const utterances = project.utterancesIn(documentId);
  // What was reported inside of a removed utterance stays, on its own.
  for (const utterance of utterances) {
    if (utterance.nestedIn === null || !emptied.has(utterance.nestedIn) || emptied.has(utterance.id))
      continue;
    changes.push(changeRecord("utterance", utterance, { ...utterance, nestedIn: null }));
  }
  for (const utterance of utterances) {
    if (emptied.has(utterance.id)) changes.push(removeRecord("utterance", utterance));
  }
  return changes;
}
