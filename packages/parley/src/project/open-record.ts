/**
 * A record for analyses: a `.parley` project or a `.dna` file, opened read-only. Tables are loaded once, however
 * often they are asked for.
 */
import { basename, extname } from "node:path";
import type { Language, StatementTable, Status } from "@parley/core";
import { builtInStatementType } from "@parley/core";
import { type AttributeTable, dnaAttributes } from "../dna/dna-attributes.js";
import { dnaStatementTable } from "../dna/load-dna-table.js";
import { isDnaPath, openDna } from "../dna/open-dna.js";
import { allEntities } from "./entities.js";
import { loadStatementTable } from "./load-statement-table.js";
import { closeProject, openProject, type Project } from "./project.js";

export interface RecordTableOptions {
  /** Label (in a project also the id) of the statement type. */
  readonly statementType?: string;
  readonly status?: Status;
  readonly labels?: Language | undefined;
}

/** What an export says of a node beside its label. */
export interface NodeDescription {
  readonly color: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface OpenRecord {
  readonly name: string;
  readonly table: (options?: RecordTableOptions) => StatementTable;
  /** Colors and attributes of entities of a variable. */
  readonly attributes: (
    statementType: string,
    variable: string,
    entityIds: readonly string[],
  ) => AttributeTable;
  /** Nodes of a network by the ids of their entities, of one variable; an id that is not there is bare. */
  readonly describe: (
    statementType: string,
    variable: string,
    entityIds: readonly string[],
    language: Language,
  ) => NodeDescription[];
  /** The text of a document as it is now; empty when it is not there. */
  readonly text: (documentId: string) => string;
  /** Ids as the file has them: numbers in a `.dna` file. */
  readonly nativeId: (id: string) => string | number;
  readonly close: () => void;
}

/** Opens by extension. @throws what `openProject` and `openDna` throw */
export function openRecord(path: string): OpenRecord {
  if (isDnaPath(path)) return openDnaRecord(path);
  const project = openProject(path, { readOnly: true });
  return { ...projectRecord(project), close: () => closeProject(project) };
}

function openDnaRecord(path: string): OpenRecord {
  const connection = openDna(path);
  const tables = new Map<string, StatementTable>();
  const attributes: OpenRecord["attributes"] = (statementType, variable, entityIds) =>
    dnaAttributes(connection, statementType, variable, entityIds);
  return {
    name: basename(path, extname(path)),
    // Everything is reviewed and labels are as coded, so that only the type makes a difference.
    table: ({ statementType = builtInStatementType.label } = {}) => {
      const table =
        tables.get(statementType) ?? connection.snapshot(() => dnaStatementTable(connection, statementType));
      tables.set(statementType, table);
      return table;
    },
    attributes,
    describe: (statementType, variable, entityIds) => {
      const { names, rows } = attributes(statementType, variable, entityIds);
      return rows.map(([color = "", ...values]) => ({
        color: color === "" ? null : color,
        attributes: Object.fromEntries(values.map((value, at) => [names[at + 1] ?? "", value])),
      }));
    },
    text: (documentId) =>
      connection.value<string>("SELECT Text FROM DOCUMENTS WHERE ID = ?", Number(documentId)) ?? "",
    nativeId: Number,
    close: connection.close,
  };
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
