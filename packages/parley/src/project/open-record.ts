/**
 * A record for analyses: a `.parley` project or a `.dna` file, opened read-only. Tables are loaded once, however
 * often they are asked for. A call reads only the code of the kind of file that it is about.
 */
import type { Language, StatementTable, Status } from "@parley/core";
import type { AttributeTable } from "../dna/dna-attributes.js";
import { isDnaPath } from "../dna/dna-path.js";

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
export async function openRecord(path: string): Promise<OpenRecord> {
  if (isDnaPath(path)) return (await import("../dna/dna-record.js")).openDnaRecord(path);
  const { openProjectRecord } = await import("./project-record.js");
  return openProjectRecord(path);
}
