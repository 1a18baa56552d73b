/** What the operations of the core need to see of a project, answered by the store. */
import type { ProjectReader, RecordKind } from "@parley/core";
import { lastChangeOf } from "./command-log.js";
import type { Store } from "./open.js";

export function projectReader(store: Store): ProjectReader {
  const variable = "own.variable = (SELECT key FROM variable WHERE id = ?)";
  const inDocument = "own.document = (SELECT key FROM document WHERE id = ?)";
  return {
    read: store.read,
    entityByValue: (variableId, value) =>
      store.list("entity", `${variable} AND own.value = ?`, variableId, value)[0] ?? null,
    entitiesNamed: (variableId, name) =>
      store.list(
        "entity",
        `${variable} AND (own.value = ? OR own.label_de = ? OR own.label_en = ?
          OR EXISTS (SELECT 1 FROM json_each(own.aliases) AS alias WHERE alias.value = ?))`,
        variableId,
        name,
        name,
        name,
        name,
      ),
    entitiesOf: (variableId) => store.list("entity", variable, variableId),
    entitiesNaming: (entityId) =>
      store.list(
        "entity",
        `own.parent = (SELECT key FROM entity WHERE id = ?)
         OR EXISTS (SELECT 1 FROM json_each(own.memberships) AS one WHERE one.value ->> 'of' = ?)`,
        entityId,
        entityId,
      ),
    statementTypes: () => store.list("statementType"),
    utterancesIn: (documentId) => store.list("utterance", inDocument, documentId),
    statementsIn: (documentId) => store.list("statement", inDocument, documentId),
    statementsOf: (utteranceId) =>
      store.list("statement", "own.utterance = (SELECT key FROM utterance WHERE id = ?)", utteranceId),
    statementsNaming: (entityId) =>
      store.list(
        "statement",
        `own.key IN (SELECT statement FROM statement_value WHERE entity = (SELECT key FROM entity WHERE id = ?)
           UNION SELECT key FROM statement WHERE members <> '[]' AND instr(members, ?) > 0)`,
        entityId,
        JSON.stringify(entityId),
      ),
    statementsOfType: (typeId, variableId) =>
      variableId === undefined
        ? store.list("statement", "own.type = (SELECT key FROM statement_type WHERE id = ?)", typeId)
        : store.list(
            "statement",
            `own.key IN (SELECT statement FROM statement_value
               WHERE variable = (SELECT key FROM variable WHERE id = ?))
             AND own.type = (SELECT key FROM statement_type WHERE id = ?)`,
            variableId,
            typeId,
          ),
    decisionsNaming: (id) =>
      store.list("decision", "own.proposed <> '{}' AND instr(own.proposed, ?) > 0", JSON.stringify(id)),
    settings: (prefix) => store.list("setting", "substr(own.id, 1, length(?)) = ?", prefix, prefix),
    decisionsOf: (statementId) =>
      store.list("decision", "own.statement = (SELECT key FROM statement WHERE id = ?)", statementId),
    documentWithText: (fingerprint) =>
      store.list(
        "document",
        `own.version IN (SELECT id FROM text_version WHERE fingerprint = ?)
         AND own.key = (SELECT min(document.key) FROM document JOIN text_version ON text_version.id = document.version
           WHERE fingerprint = ?)`,
        fingerprint,
        fingerprint,
      )[0] ?? null,
    codebook: () => store.list("codebook", "own.key = (SELECT max(key) FROM codebook)")[0] ?? null,
    lastEditor: (kind: RecordKind, id: string) => {
      const last = lastChangeOf(store.connection, kind, id);
      if (last === null) return null;
      return { coder: store.read("coder", last.coderId)?.name ?? last.coderId, at: last.at };
    },
  };
}
