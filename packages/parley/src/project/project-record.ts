/** A project as a record for analyses. */
import { allEntities } from "./entities.js";
import { loadStatementTable } from "./load-statement-table.js";
import type { OpenRecord } from "./open-record.js";
import { closeProject, openProject, type Project } from "./project.js";

/** A project file, opened read-only. @throws what `openProject` throws */
export function openProjectRecord(path: string): OpenRecord {
  const project = openProject(path, { readOnly: true });
  return { ...projectRecord(project), close: () => closeProject(project) };
}

/** A project that is open already, as a record; closing it is its owner's business. */
export function projectRecord(project: Project): OpenRecord {
  const name = project.store.read("setting", "name")?.value;
  return {
    name: typeof name === "string" ? name : "network",
    table: (options = {}) => loadStatementTable(project, options),
    attributes: (_, __, entityIds) => {
      const entities = entityIds.map((id) => allEntities(project).byId.get(id));
      const names = [...new Set(entities.flatMap((entity) => Object.keys(entity?.attributes ?? {})))].sort();
      return {
        names: ["Color", ...names],
        rows: entities.map((entity) => [
          (entity?.color ?? "").toUpperCase(),
          ...names.map((attribute) => entity?.attributes[attribute] ?? ""),
        ]),
      };
    },
    describe: (_, __, entityIds, language) => {
      const { byId } = allEntities(project);
      const labelOf = (id: string): string => byId.get(id)?.labels[language] ?? byId.get(id)?.value ?? "";
      return entityIds.map((id) => {
        const entity = byId.get(id);
        return {
          color: entity?.color ?? null,
          attributes: {
            kind: entity?.kind ?? "",
            member_of: (entity?.memberships ?? []).map(({ of }) => labelOf(of)).join("; "),
            ...entity?.attributes,
          },
        };
      });
    },
    text: (documentId) => {
      const versionId = project.store.read("document", documentId)?.versionId;
      return versionId === undefined ? "" : (project.store.read("textVersion", versionId)?.text ?? "");
    },
    nativeId: (id) => id,
    close: () => undefined,
  };
}
