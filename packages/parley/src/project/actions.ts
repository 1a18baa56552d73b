/**
 * What can be done in an open project. Each action asks a pure operation of the core for a draft and writes
 * it as one command; it is on disk when the action returns.
 */
import { createHash } from "node:crypto";
import type {
  Codebook,
  Command,
  ConditionStateInput,
  CorrectedText,
  DecisionInput,
  DocumentEdit,
  Draft,
  EntityEdit,
  LedgerDecisionInput,
  Maker,
  StatementDraft,
  StatementEdit,
  WriteResult,
} from "@parley/core";
import * as core from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import type { Project } from "./project.js";

/** @throws `NOT_THERE`, `TEXT_VERSION_OLD`, `OFFSETS_OUTSIDE_TEXT` */
export function addStatement(project: Project, draft: StatementDraft): WriteResult {
  return write(project, core.addStatement(projectReader(project.store), draft, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `OFFSETS_OUTSIDE_TEXT` */
export function editStatement(
  project: Project,
  id: string,
  edit: StatementEdit,
  seen: number | null,
): WriteResult {
  const reader = projectReader(project.store);
  return write(project, core.editStatement(reader, id, edit, seen, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH` */
export function deleteStatement(project: Project, id: string, seen: number | null): WriteResult {
  return write(project, core.deleteStatement(projectReader(project.store), id, seen));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `SPLIT_OUTSIDE_QUOTE` */
export function splitStatement(project: Project, id: string, at: number, seen: number | null): WriteResult {
  return write(project, core.splitStatement(projectReader(project.store), id, at, seen, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `NOT_A_PROPOSAL` */
export function decide(project: Project, input: DecisionInput): WriteResult {
  return write(project, core.decide(projectReader(project.store), input, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH` */
export function editDocument(
  project: Project,
  id: string,
  edit: DocumentEdit,
  seen: number | null,
): WriteResult {
  return write(project, core.editDocument(projectReader(project.store), id, edit, seen));
}

/**
 * A new text version; statements whose passages are found again move to it. With `preview` nothing is written.
 * @throws `NOT_THERE`, `EDIT_CLASH`
 */
export function correctText(
  project: Project,
  id: string,
  text: string,
  seen: number | null,
  preview = false,
): WriteResult & Omit<CorrectedText, "draft"> {
  const reader = projectReader(project.store);
  const { draft, ...report } = core.correctText(reader, id, text, fingerprint(text), seen, makerOf(project));
  const written = preview
    ? { revision: project.store.revision(), ...draft.summary, ids: [] }
    : write(project, draft);
  return { ...written, ...report };
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `ENTITY_VALUE_TAKEN` */
export function editEntity(project: Project, id: string, edit: EntityEdit, seen: number | null): WriteResult {
  return write(project, core.editEntity(projectReader(project.store), id, edit, seen));
}

export function setCodebook(project: Project, codebook: Codebook): WriteResult {
  return write(project, core.setCodebook(projectReader(project.store), codebook, makerOf(project)));
}

/** @throws `NOT_THERE`, `LEDGER_EVIDENCE_INCOMPLETE` */
export function decideLedger(project: Project, input: LedgerDecisionInput): WriteResult {
  return write(project, core.decideLedger(projectReader(project.store), input, makerOf(project)));
}

/** @throws `NOT_THERE` */
export function removeLedgerEntry(project: Project, id: string): WriteResult {
  return write(project, core.removeLedgerEntry(projectReader(project.store), id));
}

/** @throws `NOT_THERE`, `EDIT_CLASH` */
export function setConditionState(
  project: Project,
  input: ConditionStateInput,
  seen: number | null,
): WriteResult {
  return write(project, core.setConditionState(projectReader(project.store), input, seen, makerOf(project)));
}

/** Sets the project's name or its confidence dial. */
export function editProject(
  project: Project,
  edit: { readonly name?: string | undefined; readonly dial?: number | undefined },
): WriteResult {
  const reader = projectReader(project.store);
  const drafts = Object.entries(edit)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => core.changeSetting(reader, name, value));
  const changed = drafts.filter((draft) => draft.changes.length > 0);
  const draft = changed[0] ?? drafts[0] ?? { summary: { key: "setting-changed", details: {} }, changes: [] };
  return write(project, { ...draft, changes: changed.flatMap(({ changes }) => changes) });
}

/** @throws `NOTHING_TO_UNDO`, `UNDO_CLASH` */
export function undo(project: Project): WriteResult {
  return resultOf(project, project.store.undo(project.coder.id));
}

/** @throws `NOTHING_TO_REDO`, `UNDO_CLASH` */
export function redo(project: Project): WriteResult {
  return resultOf(project, project.store.redo(project.coder.id));
}

/**
 * Takes out of the file what only undo needs, names of people who are no more among it: nothing done before can be taken
 * back afterwards, by anybody.
 * @throws `PROJECT_READ_ONLY`, `PROJECT_BUSY`
 */
export function forgetHistory(project: Project): WriteResult {
  return resultOf(project, project.store.forgetHistory(project.coder.id));
}

/** Writes a draft for the session's coder. A draft without changes leaves no command behind. */
export function write(project: Project, draft: Draft): WriteResult {
  const { store, coder } = project;
  const command = store.write(draft, { coderId: coder.id });
  return command === null
    ? { revision: store.revision(), ...draft.summary, ids: [] }
    : resultOf(project, command);
}

export function makerOf({ store, coder }: Project): Maker {
  return { coderId: coder.id, newId: store.newId, now: store.now };
}

/** SHA-256 of the UTF-8 text, hexadecimal: tells equal texts and changed ones. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The ids a page wants to go to: of the statements, or else of the documents or entities that changed. */
function resultOf(project: Project, command: Command): WriteResult {
  const changed = project.store.changed(command.sequence);
  const kinds = [
    "statement",
    "document",
    "entity",
    "codebook",
    "setting",
    "ledgerEntry",
    "condition",
  ] as const;
  const kind = kinds.find((candidate) => changed.some((change) => change.kind === candidate));
  const ids = changed.filter((change) => change.kind === kind).map((change) => change.id);
  return { revision: command.sequence, ...command.summary, ids: [...new Set(ids)] };
}
