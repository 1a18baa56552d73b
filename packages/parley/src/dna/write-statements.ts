/**
 * Statements with their values into a `.dna` file: those that a person decided on, or all that count when asked
 * for. DNA holds one passage, one coder and the values; the rest of a statement is counted as lost.
 *
 * A value that is missing: short and long text get DNA's empty one; of booleans and numbers DNA knows no empty
 * one, so that no row is written rather than a value nobody coded. A statement that came from a file without a
 * row for a variable goes back without it.
 */
import { isCounted, type Statement, type Utterance, type Variable } from "@parley/core";
import { confidenceDial } from "../project/counted.js";
import { asInDna, type DnaRest } from "./dna-rest.js";
import { dataTables } from "./dna-schema.js";
import { coderId, type Exporting } from "./exporting.js";
import type { WrittenEntities } from "./write-entities.js";

/** Statements read at a time. */
const BATCH = 2000;

/**
 * Writes the statements and counts what of them is lost, batch by batch, so that memory stays flat.
 * @param variables those that were written, by their id here
 */
export function writeStatements(
  exporting: Exporting,
  variables: ReadonlyMap<string, Variable>,
  entities: WrittenEntities,
): void {
  const { project, status, losses } = exporting;
  const { store } = project;
  const { connection } = store;
  const dial = confidenceDial(project);
  const types = new Map(
    store
      .list("statementType")
      .map((type) => [type.id, type.variables.filter(({ id }) => variables.has(id))]),
  );
  const versions = new Map(connection.arrays<[string, string]>("SELECT id, version FROM document"));
  const deciders = decidersOf(exporting);
  const last = connection.value<number | null>("SELECT max(key) FROM statement") ?? 0;
  for (let key = 0; key <= last; key += BATCH) {
    const range = [key, key + BATCH - 1] as const;
    const utterances = new Map(
      store
        .list("utterance", "own.key IN (SELECT utterance FROM statement WHERE key BETWEEN ? AND ?)", ...range)
        .map((utterance) => [utterance.id, utterance]),
    );
    for (const statement of store.list("statement", "own.key BETWEEN ? AND ?", ...range)) {
      const { state } = statement;
      if (!isCounted(statement, status, dial)) {
        losses.add(state === "rejected" ? "DNA_LOSS_REJECTED" : "DNA_LOSS_PROPOSALS");
        continue;
      }
      if (versions.get(statement.documentId) !== statement.versionId) {
        losses.add("DNA_LOSS_OLD_TEXT", 1, statement.claim.text);
        continue;
      }
      if (state === "proposed") losses.add("DNA_PROPOSALS_AS_CODED");
      const coder = deciders.get(statement.id) ?? statement.coderId;
      writeStatement(exporting, statement, coder, types.get(statement.typeId) ?? [], entities);
      countLosses(exporting, statement, utterances.get(statement.utteranceId) ?? null);
    }
  }
  losses.add("DNA_LOSS_DECISIONS", connection.value<number>("SELECT count(*) FROM decision") ?? 0);
}

/** Who accepted or corrected a proposal last: whom DNA would name as its coder. */
function decidersOf({ project }: Exporting): ReadonlyMap<string, string> {
  return new Map(
    project.store.connection.arrays<[string, string]>(
      `SELECT statement.id, coder.id FROM decision JOIN statement ON statement.key = decision.statement
       JOIN coder ON coder.key = decision.coder
       WHERE decision.kind IN ('accept', 'correct') ORDER BY decision.key`,
    ),
  );
}

function writeStatement(
  exporting: Exporting,
  statement: Statement,
  coder: string,
  variables: readonly Variable[],
  entities: WrittenEntities,
): void {
  const { writer, ids } = exporting;
  const rest = ids.rest("statement", statement.id);
  const id = ids.of("statement", statement.id);
  const { start, end } = statement.claim;
  const written = asInDna(rest, "Coder", coder, -1);
  writer.add("STATEMENTS", {
    ID: id,
    StatementTypeId: ids.of("statementType", statement.typeId),
    DocumentId: ids.of("document", statement.documentId),
    Start: start,
    Stop: Number(asInDna(rest, "Stop", end, end)),
    Coder: written === -1 ? coderId(exporting, coder) : written,
  });
  const isKnown = ids.isKnown("statement", statement.id);
  for (const variable of variables)
    writeValue(exporting, id, statement, variable, isKnown ? rest : undefined, entities);
}

/** @param rest `undefined` for a statement that came from no file: it has no rows yet */
function writeValue(
  exporting: Exporting,
  id: number,
  statement: Statement,
  variable: Variable,
  rest: DnaRest | null | undefined,
  entities: WrittenEntities,
): void {
  const { writer, ids, losses } = exporting;
  const variableId = ids.of("variable", variable.id);
  const known = rest?.rows?.[String(variableId)];
  const value = statement.values[variable.id] ?? null;
  const hadNoRow = rest !== undefined && known === undefined;
  if (value === null && hadNoRow) return;
  const table = dataTables[variable.dataType];
  const own = { StatementId: id, VariableId: variableId };
  const newId = (): number => known ?? ids.next(table);
  if (variable.dataType === "short text") {
    const entity = value === null ? null : entities.idOf(String(value));
    writer.add("DATASHORTTEXT", { ID: newId(), ...own, Entity: entity ?? entities.emptyOf(variable.id) });
    return;
  }
  if (variable.dataType === "long text") {
    const text = asInDna(rest ?? null, `Value ${variableId}`, value, value ?? "");
    writer.add("DATALONGTEXT", { ID: newId(), ...own, Value: text });
    return;
  }
  const number = asInDna(rest ?? null, `Value ${variableId}`, value, value);
  if (number === null) {
    losses.add("DNA_NUMBERS_MISSING", 1, `${variable.name}: ${statement.claim.text}`);
    return;
  }
  writer.add(variable.dataType === "boolean" ? "DATABOOLEAN" : "DATAINTEGER", {
    ID: newId(),
    ...own,
    Value: number,
  });
}

function countLosses({ losses }: Exporting, statement: Statement, utterance: Utterance | null): void {
  const { claim, actor, condition, deadline, time } = statement;
  losses.add("DNA_LOSS_CONDITIONS", condition === null ? 0 : 1, condition?.text);
  losses.add("DNA_LOSS_DEADLINES", deadline === null ? 0 : 1, deadline?.text);
  losses.add("DNA_LOSS_TIMES", time === null ? 0 : 1, time?.text);
  const passages = [actor, utterance?.cue, utterance?.frame, utterance?.addressee];
  losses.add("DNA_LOSS_EVIDENCE", passages.filter((part) => part !== null && part !== undefined).length);
  losses.add("DNA_LOSS_GAPS", claim.spans.length > 1 ? 1 : 0, claim.text);
  const isPiece =
    utterance !== null && (utterance.quote.start !== claim.start || utterance.quote.end !== claim.end);
  losses.add("DNA_LOSS_QUOTES", isPiece ? 1 : 0, claim.text);
  losses.add("DNA_LOSS_NESTING", (utterance?.nestedIn ?? null) === null ? 0 : 1, claim.text);
  losses.add("DNA_LOSS_READING", isPlain(statement, utterance) ? 0 : 1, claim.text);
  losses.add("DNA_LOSS_NOTES", statement.note === "" ? 0 : 1, statement.note);
  losses.add("DNA_LOSS_PROVENANCE", statement.engine === null ? 0 : 1);
}

/** Says the reading of the statement no more than what an import from DNA assumes? */
function isPlain(statement: Statement, utterance: Utterance | null): boolean {
  return (
    (utterance === null || (utterance.mode === "indirect" && utterance.medium === null)) &&
    statement.act === "assert" &&
    !statement.negated &&
    statement.certainty === "stated" &&
    statement.level === 0.8 &&
    statement.towards === null &&
    !statement.unnamed &&
    !statement.metonymic &&
    statement.members.length === 0
  );
}
