/**
 * Changes a statement: its passages, its values. A statement that an engine proposed becomes a corrected one,
 * with a decision that keeps what the engine had said.
 *
 * Cue, frame, addressee and mode belong to the act of saying and change for all statements of the utterance.
 * The quote of an utterance with several statements is what its statements cover together.
 */
import type { StatementEdit } from "../contract/statements.js";
import { fail } from "../errors.js";
import type { Change, Draft } from "../model/command.js";
import type { Document } from "../model/document.js";
import type { Statement, Utterance } from "../model/statement.js";
import { unresolvedDeadline } from "./add-statement.js";
import { changeRecord, checkRevision, isSameValue, recordThere } from "./changes.js";
import { codedValues, givenValues } from "./coded-values.js";
import { correction, fieldsBefore } from "./correction.js";
import { selectedPart, selectedPartOrNull, unionOfParts } from "./parts-of-draft.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/**
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `OFFSETS_OUTSIDE_TEXT`, `VALUE_NOT_OF_TYPE`
 */
export function editStatement(
  project: ProjectReader,
  id: string,
  edit: StatementEdit,
  seen: number | null,
  maker: Maker,
): Draft {
  const before = recordThere(project, "statement", id);
  checkRevision(project, "statement", before, seen);
  const utterance = recordThere(project, "utterance", before.utteranceId);
  const doc = recordThere(project, "document", before.documentId);
  const { text } = recordThere(project, "textVersion", before.versionId);

  const changes: Change[] = [];
  const claim = edit.quote === undefined ? before.claim : selectedPart(text, "quote", edit.quote, doc.title);
  const spoken = editUtterance(project, utterance, before, claim, edit, text, doc);
  if (!isSameValue(spoken, utterance)) changes.push(changeRecord("utterance", utterance, spoken));

  const { values, made } = codedValues(
    project,
    before.typeId,
    before.values,
    givenValues(edit),
    doc.language,
    maker,
  );
  changes.push(...made);
  const edited: Statement = {
    ...before,
    values,
    claim,
    ...editParts(before, edit, text, doc),
    act: edit.act ?? before.act,
    negated: edit.negated ?? before.negated,
    certainty: edit.certainty ?? before.certainty,
    level: edit.level ?? before.level,
    note: edit.note ?? before.note,
  };

  const proposed = { ...fieldsBefore(utterance, spoken), ...fieldsBefore(before, edited) };
  if (Object.keys(proposed).length === 0) {
    return { summary: { key: "statement-edited", details: { title: doc.title } }, changes: [] };
  }
  changes.push(...correction(before, edited, proposed, maker));
  const key = before.engine === null ? "statement-edited" : "proposal-corrected";
  return { summary: { key, details: { title: doc.title } }, changes };
}

function editUtterance(
  project: ProjectReader,
  utterance: Utterance,
  statement: Statement,
  claim: Statement["claim"],
  edit: StatementEdit,
  text: string,
  doc: Document,
): Utterance {
  const part = (role: "cue" | "frame" | "addressee") => {
    const spans = edit[role];
    return spans === undefined ? utterance[role] : selectedPartOrNull(text, role, spans, doc.title);
  };
  const others = project.statementsOf(utterance.id).filter((other) => other.id !== statement.id);
  const quote =
    edit.quote === undefined
      ? utterance.quote
      : unionOfParts(text, [claim, ...others.map((other) => other.claim)]);
  if (quote === null) fail("BUG", { message: "claims without a union", where: "edit-statement" });
  return {
    ...utterance,
    quote,
    cue: part("cue"),
    frame: part("frame"),
    addressee: part("addressee"),
    mode: edit.mode ?? utterance.mode,
  };
}

function editParts(
  before: Statement,
  edit: StatementEdit,
  text: string,
  doc: Document,
): Pick<Statement, "actor" | "condition" | "time" | "deadline"> {
  const part = (role: "actor" | "condition" | "time") => {
    const spans = edit[role];
    return spans === undefined ? before[role] : selectedPartOrNull(text, role, spans, doc.title);
  };
  const deadline =
    edit.deadline === undefined ? undefined : selectedPartOrNull(text, "deadline", edit.deadline, doc.title);
  // Selecting the same words again keeps what was resolved from them.
  const keepsDeadline =
    deadline === undefined || isSameValue(deadline?.spans ?? null, before.deadline?.spans ?? null);
  return {
    actor: part("actor"),
    condition: part("condition"),
    time: part("time"),
    deadline: keepsDeadline ? before.deadline : deadline === null ? null : unresolvedDeadline(deadline),
  };
}
