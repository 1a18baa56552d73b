/**
 * A `.dna` file into a project, as one command: everything the file says becomes part of the record or is kept
 * for the way back, or nothing at all. The report names what was assumed and what is set aside.
 */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import type { Document, ImportReport, Language } from "@parley/core";
import { fail } from "@parley/core";
import type { Note } from "@parley/formats";
import { inWords } from "../project/import-documents.js";
import type { Project } from "../project/project.js";
import { type ForeignRow, foreignSources, saveForeignSource } from "../store/foreign-sources.js";
import { projectReader } from "../store/project-reader.js";
import { type DnaTables, readDnaTables } from "./dna-tables.js";
import { openDnaFile } from "./open-dna.js";
import { placeCoders } from "./place-coders.js";
import { placeDocuments } from "./place-documents.js";
import { placeEntities } from "./place-entities.js";
import { placeHighlights } from "./place-highlights.js";
import { placeStatementTypes } from "./place-statement-types.js";
import { placeStatements } from "./place-statements.js";
import { type NewIdOf, type Placing, setAside } from "./placing.js";
import { readDna2Tables } from "./read-dna-2.js";

/** Name of the format among the sources of records. */
export const DNA_FORMAT = "dna";

export interface DnaImportOptions {
  /** Language of the words in the report. */
  readonly labels?: Language;
  /** IANA name of the zone in which the times of a DNA 2 file are meant; the machine's without one. */
  readonly zone?: string;
  /** The file's name in reports; its path without one. */
  readonly shown?: string;
  /** Ids of new records; without it, ids that are new everywhere. */
  readonly newId?: NewIdOf;
}

export interface ImportedDna {
  readonly report: ImportReport["files"][number];
  readonly documentIds: readonly string[];
}

/**
 * Imports the file.
 *
 * @throws what `openDnaFile` and `readDnaTables` throw, `DNA_IMPORTED_ALREADY`, and what the store throws
 */
export function importDna(project: Project, path: string, options: DnaImportOptions = {}): ImportedDna {
  const { store, coder } = project;
  const { labels = "en", shown = path } = options;
  const { tables, notes, version, aside = [] } = readTables(path, options.zone);
  const print = fingerprintOf(path);
  const earlier = foreignSources(store.connection, DNA_FORMAT).find((source) => source.fingerprint === print);
  if (earlier !== undefined) fail("DNA_IMPORTED_ALREADY", { file: shown, at: earlier.at });

  const placing: Placing = {
    tables,
    project: projectReader(store),
    types: store.list("statementType"),
    isUsed: (typeId) =>
      store.connection.value(
        "SELECT 1 FROM statement WHERE type = (SELECT key FROM statement_type WHERE id = ?) LIMIT 1",
        typeId,
      ) !== undefined,
    newId: options.newId ?? (() => store.newId()),
    coderId: coder.id,
    changes: [],
    ids: [],
    aside: [...aside],
    notes,
  };
  setAside(placing, "SETTINGS", tables.SETTINGS);
  placeHighlights(placing);
  const coders = placeCoders(placing);
  const types = placeStatementTypes(placing);
  const entities = placeEntities(placing, types.variables);
  const { documents, made } = placeDocuments(placing, coders);
  const statements = placeStatements(placing, { ...types, coders, documents, entities });
  if (statements > 0) notes.push({ code: "DNA_READING_ASSUMED", details: { count: statements } });

  const details = { count: made.length, title: made[0]?.title ?? "", statements };
  store.connection.transaction(() => {
    const command = store.write(
      { summary: { key: "documents-imported", details }, changes: placing.changes },
      { coderId: coder.id },
    );
    saveForeignSource(
      store.connection,
      {
        format: DNA_FORMAT,
        file: basename(path),
        version,
        fingerprint: print,
        command: command?.sequence ?? null,
      },
      placing.ids,
      placing.aside,
    );
  });
  return {
    report: {
      file: shown,
      state: "read",
      documents: rowsOf(project, made),
      reasons: [],
      assumptions: notes.map((note) => inWords(note, labels)),
      counts: {
        documents: made.length,
        statements,
        entities: [...entities.values()].filter(({ id }) => id !== null).length,
        coders: coders.size,
        statementTypes: types.types.size,
      },
    },
    documentIds: made.map((doc) => doc.id),
  };
}

interface ReadFile {
  readonly tables: DnaTables;
  readonly notes: Note[];
  readonly version: string;
  /** Rows of tables that DNA 3 does not have. */
  readonly aside?: readonly ForeignRow[];
}

function readTables(path: string, zone: string | undefined): ReadFile {
  const { connection, line, version } = openDnaFile(path);
  try {
    return connection.snapshot(() => ({
      ...(line === 3 ? readDnaTables(connection) : readDna2Tables(connection, zone)),
      version,
    }));
  } finally {
    connection.close();
  }
}

function rowsOf(project: Project, made: readonly Document[]): ImportReport["files"][number]["documents"] {
  const titles = new Map(made.map((doc) => [doc.id, doc.title]));
  const titleOf = (id: string): string => titles.get(id) ?? project.store.read("document", id)?.title ?? "";
  return made.map((doc) => ({
    id: doc.id,
    name: doc.name,
    title: doc.title,
    date: doc.date?.local ?? null,
    language: doc.language,
    sameTextAs: doc.sameTextAs === null ? null : titleOf(doc.sameTextAs),
    proposals: 0,
  }));
}

const PIECE = 1 << 20;

/** SHA-256 of a file, read piece by piece. */
function fingerprintOf(path: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, "r");
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}
