/** Statement types and their variables: add, edit, remove; what a change of data type would lose. */
import type {
  NewStatementType,
  RemovedVariable,
  RetypedVariable,
  StatementTypeEdit,
  Variable,
  VariablePreviewView,
  WriteResult,
} from "@parley/core";
import * as core from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { makerOf, write } from "./actions.js";
import type { Project } from "./project.js";

/** @throws `NAME_TAKEN` */
export function addStatementType(project: Project, input: NewStatementType): WriteResult {
  return write(project, core.addStatementType(projectReader(project.store), input, makerOf(project)));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `NAME_TAKEN`, `BUILT_IN_FIXED` */
export function editStatementType(
  project: Project,
  id: string,
  edit: StatementTypeEdit,
  seen: number | null,
): WriteResult {
  return write(project, core.editStatementType(projectReader(project.store), id, edit, seen));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `BUILT_IN_FIXED`, `STATEMENT_TYPE_USED` */
export function removeStatementType(project: Project, id: string, seen: number | null): WriteResult {
  return write(project, core.removeStatementType(projectReader(project.store), id, seen));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `NAME_TAKEN` */
export function addVariable(
  project: Project,
  typeId: string,
  input: Pick<Variable, "name" | "dataType">,
  seen: number | null,
): WriteResult {
  return write(
    project,
    core.addVariable(projectReader(project.store), typeId, input, seen, makerOf(project)),
  );
}

export interface VariableEdit {
  readonly name?: string | undefined;
  readonly dataType?: Variable["dataType"] | undefined;
}

/** One of name and data type. @throws `NOT_THERE`, `EDIT_CLASH`, `NAME_TAKEN`, `BUILT_IN_FIXED` */
export function editVariable(
  project: Project,
  typeId: string,
  id: string,
  { name, dataType }: VariableEdit,
  seen: number | null,
): WriteResult {
  if (dataType !== undefined) return write(project, retyped(project, typeId, id, dataType, seen).draft);
  return write(project, core.renameVariable(projectReader(project.store), typeId, id, name ?? "", seen));
}

/** What another data type keeps and loses. @throws as `editVariable` */
export function previewRetypedVariable(
  project: Project,
  typeId: string,
  id: string,
  dataType: Variable["dataType"],
): VariablePreviewView {
  const { kept, lost, described } = retyped(project, typeId, id, dataType, null);
  return { kept, lost: plain(lost), described: [...described] };
}

function retyped(
  project: Project,
  typeId: string,
  id: string,
  dataType: Variable["dataType"],
  seen: number | null,
): RetypedVariable {
  return core.retypeVariable(projectReader(project.store), typeId, id, dataType, seen, makerOf(project));
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `BUILT_IN_FIXED` */
export function removeVariable(
  project: Project,
  typeId: string,
  id: string,
  seen: number | null,
): WriteResult {
  return write(project, core.removeVariable(projectReader(project.store), typeId, id, seen).draft);
}

/** The values that would go with a variable. @throws `NOT_THERE`, `BUILT_IN_FIXED` */
export function previewRemovedVariable(project: Project, typeId: string, id: string): VariablePreviewView {
  const { lost } = core.removeVariable(projectReader(project.store), typeId, id, null);
  return { kept: 0, lost: plain(lost), described: [] };
}

function plain(lost: RemovedVariable["lost"]): VariablePreviewView["lost"] {
  return lost.map((one) => ({ ...one, examples: [...one.examples] }));
}
