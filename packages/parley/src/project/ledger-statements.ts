/**
 * The statements the ledger has to see: those that may bind somebody, those that report them, and for every
 * actor of the record its earliest one, by which the ledger knows who else there is. The rest cannot change
 * its result, so that a large record does not have to be read in full.
 */
import type { Language, LedgerStatement, Status } from "@parley/core";
import { entityLabel } from "@parley/core";
import { confidenceDial, countedCondition } from "./counted.js";
import { allEntities } from "./entities.js";
import type { Project } from "./project.js";

/** Acts that can bind the one who speaks. */
const BINDING = "('announce', 'promise', 'refuse')";

export function ledgerStatements(project: Project, status: Status, labels: Language): LedgerStatement[] {
  return statementsOf(project, chosenKeys(countedCondition(status, confidenceDial(project))), labels);
}

/** Every counted statement, in the shape the ledger reads: who stands where is in all of them. */
export function allStatements(project: Project, status: Status, labels: Language): LedgerStatement[] {
  const counted = countedCondition(status, confidenceDial(project));
  return statementsOf(project, `SELECT key FROM statement WHERE ${counted}`, labels);
}

/** @param chosen query for the keys of the statements */
function statementsOf(project: Project, chosen: string, labels: Language): LedgerStatement[] {
  const { store } = project;
  const keys = JSON.stringify(store.connection.column<number>(chosen));
  const inKeys = "SELECT value FROM json_each(?)";
  const utterances = new Map(
    store
      .list("utterance", `own.key IN (SELECT utterance FROM statement WHERE key IN (${inKeys}))`, keys)
      .map((utterance) => [utterance.id, utterance]),
  );
  const documents = new Map(
    store
      .list("document", `own.key IN (SELECT document FROM statement WHERE key IN (${inKeys}))`, keys)
      .map((doc) => [doc.id, doc]),
  );
  const { byId } = allEntities(project);
  const entityOf = (value: unknown) => (typeof value === "string" ? (byId.get(value) ?? null) : null);
  return store.list("statement", `own.key IN (${inKeys})`, keys).flatMap((statement) => {
    const utterance = utterances.get(statement.utteranceId);
    const doc = documents.get(statement.documentId);
    if (utterance === undefined || doc === undefined) return [];
    const person = entityOf(statement.values.person);
    const organization = entityOf(statement.values.organization);
    const actor = person ?? organization;
    return [
      {
        statement,
        utterance,
        documentId: doc.id,
        // A year or a month is no day a deadline could be counted from.
        documentDate: doc.date === null || doc.date.local.length < 10 ? null : doc.date.local,
        documentTitle: doc.title,
        documentLanguage: doc.language,
        person,
        organization,
        concept: entityOf(statement.values.concept),
        actorLabel: actor === null ? "" : entityLabel(actor, labels),
      },
    ];
  });
}

function chosenKeys(counted: string): string {
  return `WITH binding AS (SELECT key, utterance FROM statement WHERE act IN ${BINDING} AND ${counted})
    SELECT key FROM binding
    UNION SELECT statement.key FROM binding JOIN utterance ON utterance.key = binding.utterance
      JOIN statement ON statement.utterance = utterance.nested_in WHERE ${counted}
    UNION SELECT key FROM (
      SELECT statement.key AS key, min(ifnull(document.time, 1e15)) FROM statement_value
      JOIN statement ON statement.key = statement_value.statement
      JOIN document ON document.key = statement.document
      WHERE statement_value.variable IN (SELECT key FROM variable WHERE id IN ('person', 'organization'))
        AND entity IS NOT NULL AND ${counted} GROUP BY entity)`;
}

/** The last day of the record on which something counted was said. */
export function lastDay(project: Project, status: Status): string | null {
  const counted = countedCondition(status, confidenceDial(project));
  return (
    project.store.connection.value<string | null>(
      `SELECT max(document.day) FROM document WHERE EXISTS (
         SELECT 1 FROM statement WHERE statement.document = document.key AND ${counted})`,
    ) ?? null
  );
}
