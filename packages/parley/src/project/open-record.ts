/**
 * A record for analyses: a `.parley` project or a `.dna` file, opened read-only. Tables are loaded once, however
 * often they are asked for.
 */
import type { Language, StatementTable, Status } from "@parley/core";
import { builtInStatementType } from "@parley/core";
import { type AttributeTable, dnaAttributes } from "../dna/dna-attributes.js";
import { dnaStatementTable } from "../dna/load-dna-table.js";
import { isDnaPath, openDna } from "../dna/open-dna.js";
import { allEntities } from "./entities.js";
import { loadStatementTable } from "./load-statement-table.js";
import { closeProject, openProject } from "./project.js";

export interface RecordTableOptions {
  /** Label (in a project also the id) of the statement type. */
  readonly statementType?: string;
  readonly status?: Status;
  readonly labels?: Language | undefined;
}

export interface OpenRecord {
  readonly table: (options?: RecordTableOptions) => StatementTable;
  /** Colors and attributes of entities of a variable. */
  readonly attributes: (
    statementType: string,
    variable: string,
    entityIds: readonly string[],
  ) => AttributeTable;
  /** Ids as the file has them: numbers in a `.dna` file. */
  readonly nativeId: (id: string) => string | number;
  readonly close: () => void;
}

/** Opens by extension. @throws what `openProject` and `openDna` throw */
export function openRecord(path: string): OpenRecord {
  return isDnaPath(path) ? openDnaRecord(path) : openProjectRecord(path);
}

/** One table of a record, opened for that only. */
export function loadTable(path: string, options: RecordTableOptions = {}): StatementTable {
  const record = openRecord(path);
  try {
    return record.table(options);
  } finally {
    record.close();
  }
}

function openDnaRecord(path: string): OpenRecord {
  const connection = openDna(path);
  const tables = new Map<string, StatementTable>();
  return {
    // Everything is reviewed and labels are as coded, so that only the type makes a difference.
    table: ({ statementType = builtInStatementType.label } = {}) => {
      const table =
        tables.get(statementType) ?? connection.snapshot(() => dnaStatementTable(connection, statementType));
      tables.set(statementType, table);
      return table;
    },
    attributes: (statementType, variable, entityIds) =>
      dnaAttributes(connection, statementType, variable, entityIds),
    nativeId: Number,
    close: connection.close,
  };
}

function openProjectRecord(path: string): OpenRecord {
  const project = openProject(path, { readOnly: true });
  return {
    table: (options = {}) => loadStatementTable(project, options),
    attributes: (_, __, entityIds) => {
      const entities = entityIds.map((id) => allEntities(project).byId.get(id));
      const names = [...new Set(entities.flatMap((entity) => Object.keys(entity?.attributes ?? {})))].sort();
      return {
        names: ["Color", ...names],
        rows: entities.map((entity) => [
          entity?.color ?? "",
          ...names.map((name) => entity?.attributes[name] ?? ""),
        ]),
      };
    },
    nativeId: (id) => id,
    close: () => {
      closeProject(project);
    },
  };
}
