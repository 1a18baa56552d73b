/**
 * The statements the ledger has to see: those that may bind somebody, those that report them, and for every
 * actor of the record its earliest one, by which the ledger knows who else there is. The rest cannot change
 * its result, so that a large record does not have to be read in full.
 */
import type { Language, LedgerStatement, Status } from "@parley/core";
import { entityLabel } from "@parley/core";
import { confidenceDial, countedCondition } from "./counted.js";
import { allEntities } from "./entities.js";
import { countedRows } from "./listed/counted-rows.js";
import { statementColumns } from "./listed/statement-columns.js";
import type { Project } from "./project.js";

/** Acts that bind the one who speaks. */
const BINDING_ACTS = "('announce', 'promise', 'refuse')";
/** Word forms by which a plain claim may bind, "Germany will send soldiers", or tell of a promise. */
const BINDING_WORDS =
  "will ,would ,shall ,won't ,won’t ,'ll ,’ll ,going to ,could ,might ,may , ready to,willing to,prepared to," +
  "promised,pledged,committed,agreed," +
  "werde,wird,würde,könn,dürf,zugesagt,versprochen,zugesichert,kündig,sagte,bereit";
/** Statements that may bind: by their act, their words, or a deadline or condition of theirs. */
const BINDING = `(act IN ${BINDING_ACTS} OR (act IN ('assert', 'predict', 'threaten') AND (deadline IS NOT NULL
  OR "condition" IS NOT NULL OR negated = 1 OR ${BINDING_WORDS.split(",")
    .map((word) => `claim LIKE '%${word.replaceAll("'", "''")}%'`)
    .join(" OR ")})))`;

export function ledgerStatements(project: Project, status: Status, labels: Language): LedgerStatement[] {
  const { connection } = project.store;
  const binding = connection.column<number>(chosenKeys(countedCondition(status, confidenceDial(project))));
  return statementsOf(project, [...new Set([...binding, ...earliestKeys(project, status)])], labels);
}

/** Every counted statement, in the shape the ledger reads: who stands where is in all of them. */
export function allStatements(project: Project, status: Status, labels: Language): LedgerStatement[] {
  const counted = countedCondition(status, confidenceDial(project));
  const keys = project.store.connection.column<number>(`SELECT key FROM statement WHERE ${counted}`);
  return statementsOf(project, keys, labels);
}

/** @param chosen keys of the statements */
function statementsOf(project: Project, chosen: readonly number[], labels: Language): LedgerStatement[] {
  const { store } = project;
  const keys = JSON.stringify(chosen);
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
  return `WITH binding AS (SELECT key, utterance FROM statement WHERE ${BINDING} AND ${counted})
    SELECT key FROM binding
    UNION SELECT statement.key FROM binding JOIN utterance ON utterance.key = binding.utterance
      JOIN statement ON statement.utterance = utterance.nested_in WHERE ${counted}`;
}

/** Of every actor the first counted statement; undated documents come last. */
function earliestKeys(project: Project, status: Status): number[] {
  const columns = statementColumns(project);
  const seen = new Set<number>();
  const keys: number[] = [];
  for (const row of countedRows(project, columns, status)) {
    for (const actor of [columns.person[row] ?? -1, columns.organization[row] ?? -1]) {
      if (actor === -1 || seen.has(actor)) continue;
      seen.add(actor);
      keys.push(columns.key[row] ?? -1);
    }
  }
  return keys;
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
