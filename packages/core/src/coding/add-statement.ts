/**
 * A statement coded by hand: passages selected in the text, values chosen or typed. Selecting the quote of
 * an utterance that is already there adds the statement to it: one act of saying, one more thing said.
 */
import { type StatementDraft, statementDraftSchema } from "../contract/statements.js";
import { fail } from "../errors.js";
import type { Change, Draft } from "../model/command.js";
import type { Statement, Utterance } from "../model/statement.js";
import { isSameValue, makeRecord, recordThere } from "./changes.js";
import { codedValues, givenValues } from "./coded-values.js";
import { selectedPart, selectedPartOrNull } from "./parts-of-draft.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/**
 * @throws `NOT_THERE`, `TEXT_VERSION_OLD`, `OFFSETS_OUTSIDE_TEXT`, `VALUE_NOT_OF_TYPE`
 */
export function addStatement(project: ProjectReader, input: StatementDraft, maker: Maker): Draft {
  const draft = statementDraftSchema.parse(input);
  const doc = recordThere(project, "document", draft.documentId);
  if (draft.versionId !== doc.versionId) fail("TEXT_VERSION_OLD", { document: doc.title });
  const { text } = recordThere(project, "textVersion", doc.versionId);
  const part = (role: "actor" | "cue" | "frame" | "addressee" | "condition" | "time" | "deadline") =>
    selectedPartOrNull(text, role, draft[role], doc.title);
  const quote = selectedPart(text, "quote", draft.quote, doc.title);

  const utterance: Utterance = {
    id: maker.newId(),
    documentId: doc.id,
    versionId: doc.versionId,
    mode: draft.mode,
    medium: null,
    quote,
    cue: part("cue"),
    frame: part("frame"),
    addressee: part("addressee"),
    nestedIn: null,
    revision: 0,
  };
  const shared = project.utterancesIn(doc.id).find((known) => isSameUtterance(known, utterance));
  const changes: Change[] = shared === undefined ? [makeRecord("utterance", utterance)] : [];

  const { values, made } = codedValues(project, draft.typeId, {}, givenValues(draft), doc.language, maker);
  changes.push(...made);

  const deadline = part("deadline");
  const statement: Statement = {
    id: maker.newId(),
    utteranceId: (shared ?? utterance).id,
    documentId: doc.id,
    versionId: doc.versionId,
    typeId: draft.typeId,
    coderId: maker.coderId,
    state: "coded",
    values,
    actor: part("actor"),
    claim: quote,
    condition: part("condition"),
    time: part("time"),
    deadline: deadline === null ? null : unresolvedDeadline(deadline),
    act: draft.act,
    negated: draft.negated,
    certainty: draft.certainty,
    level: draft.level,
    towards: null,
    unnamed: false,
    metonymic: false,
    members: [],
    engine: null,
    confidence: null,
    why: [],
    note: draft.note,
    revision: 0,
  };
  changes.push(makeRecord("statement", statement));
  return { summary: { key: "statement-added", details: { title: doc.title } }, changes };
}

/** A deadline of which only the words are known; the ledger resolves it against the document's date. */
export function unresolvedDeadline(
  part: NonNullable<Statement["condition"]>,
): NonNullable<Statement["deadline"]> {
  return { ...part, anchor: null, from: null, to: null, grade: "open", rule: "by-hand", eventId: null };
}

function isSameUtterance(known: Utterance, made: Utterance): boolean {
  return (
    known.versionId === made.versionId &&
    known.mode === made.mode &&
    isSameValue(known.quote.spans, made.quote.spans) &&
    isSameValue(known.cue, made.cue) &&
    isSameValue(known.frame, made.frame) &&
    isSameValue(known.addressee, made.addressee)
  );
}
