/** Many statements at once: what a recoding or another statement type would change, and doing it. */
import type {
  Language,
  Recoding,
  RecodingPreviewView,
  Retyping,
  RetypingPreviewView,
  Value,
  WriteResult,
} from "@parley/core";
import { entityLabel, recodeStatements, retypeStatements } from "@parley/core";
import { projectReader } from "../store/project-reader.js";
import { makerOf, write } from "./actions.js";
import type { Project } from "./project.js";

/** @throws `NOT_THERE`, `EDIT_CLASH`, `VALUE_NOT_OF_TYPE` */
export function previewRecoding(project: Project, input: Recoding, language: Language): RecodingPreviewView {
  const { draft, preview } = recodeStatements(projectReader(project.store), input, makerOf(project));
  const made = new Map(
    draft.changes.flatMap((change) =>
      change.kind === "entity" && change.after !== null ? [[change.id, change.after.value]] : [],
    ),
  );
  const labelOf = (value: Value): string => {
    if (value === null) return "";
    if (typeof value === "number") return String(value);
    const entity = project.store.read("entity", value);
    return made.get(value) ?? (entity === null ? value : entityLabel(entity, language));
  };
  return {
    ...preview,
    fields: preview.fields.map(({ name, from, to }) => ({
      name,
      from: from.map(({ value, statements }) => ({ value, label: labelOf(value), statements })),
      to: { value: to, label: labelOf(to) },
    })),
  };
}

/** @throws `NOT_THERE`, `EDIT_CLASH`, `VALUE_NOT_OF_TYPE` */
export function recode(project: Project, input: Recoding): WriteResult {
  return write(project, recodeStatements(projectReader(project.store), input, makerOf(project)).draft);
}

/** @throws `NOT_THERE`, `EDIT_CLASH` */
export function previewRetyping(project: Project, input: Retyping): RetypingPreviewView {
  const { changed, lost } = retypeStatements(projectReader(project.store), input, makerOf(project));
  return { changed, lost: lost.map((one) => ({ ...one, examples: [...one.examples] })) };
}

/** @throws `NOT_THERE`, `EDIT_CLASH` */
export function retype(project: Project, input: Retyping): WriteResult {
  return write(project, retypeStatements(projectReader(project.store), input, makerOf(project)).draft);
}
