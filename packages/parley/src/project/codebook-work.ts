/** The codebook as it stands, its versions with who made them and how they differ, and one put in from a file. */
import type { Codebook, CodebookDifferencesView, CodebookView, WriteResult } from "@parley/core";
import { codebookDifferences, fail, projectCodebook, removeScale, setScale } from "@parley/core";
import { parseCodebook, writeCodebook } from "@parley/formats";
import { projectReader } from "../store/project-reader.js";
import { makerOf, setCodebook, write } from "./actions.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

/** Newest version first. */
export function codebookView(project: Project): CodebookView {
  return {
    codebook: currentCodebook(project),
    number: projectReader(project.store).codebook()?.number ?? 0,
    versions: versionsOf(project),
  };
}

function currentCodebook(project: Project): Codebook {
  return remembered(project, "codebook as it stands", () => projectCodebook(projectReader(project.store)));
}

function versionsOf(project: Project): CodebookView["versions"] {
  const rows = project.store.connection.all<{
    readonly number: number;
    readonly at: string;
    readonly coder: string;
    readonly key: string;
    readonly details: string;
  }>(
    `SELECT codebook.number, command.at, ifnull(coder.name, command.coder) AS coder, command.summary AS key,
       command.details
     FROM codebook JOIN command ON command.sequence = codebook.revision
     LEFT JOIN coder ON coder.id = command.coder ORDER BY codebook.number DESC`,
  );
  return rows.map(({ details, ...row }) => ({
    ...row,
    details: JSON.parse(details) as Record<string, unknown>,
  }));
}

/**
 * How one version differs from the one before it, or from another.
 * @throws `NOT_THERE`
 */
export function versionDifferences(
  project: Project,
  number: number,
  since?: number,
): CodebookDifferencesView {
  const after = versionAt(project, number) ?? fail("NOT_THERE", { kind: "codebook", id: String(number) });
  const before = versionAt(project, since ?? number - 1);
  return differencesView(
    before ?? { ...after, actors: [], concepts: [], scales: [], conditions: [], events: [] },
    after,
  );
}

function versionAt(project: Project, number: number): Codebook | null {
  return project.store.list("codebook", "own.number = ?", number)[0]?.codebook ?? null;
}

function differencesView(before: Codebook, after: Codebook): CodebookDifferencesView {
  return {
    differences: codebookDifferences(before, after).map(({ fields, ...one }) => ({
      ...one,
      fields: [...fields],
    })),
  };
}

/** The codebook as YAML. */
export function codebookText(project: Project): string {
  return writeCodebook(currentCodebook(project));
}

/** @throws what `parseCodebook` throws */
export function previewCodebook(project: Project, text: string, name: string): CodebookDifferencesView {
  return differencesView(currentCodebook(project), parseCodebook(text, name));
}

/** @throws what `parseCodebook` throws */
export function putCodebook(project: Project, text: string, name: string): WriteResult {
  return setCodebook(project, parseCodebook(text, name));
}

/** An ordered scale set, or taken out with `null`. */
export function putScale(
  project: Project,
  id: string,
  scale: Codebook["scales"][number] | null,
): WriteResult {
  const reader = projectReader(project.store);
  const draft =
    scale === null ? removeScale(reader, id, makerOf(project)) : setScale(reader, scale, makerOf(project));
  return write(project, draft);
}
