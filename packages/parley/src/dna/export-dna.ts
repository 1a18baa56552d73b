/**
 * A project as a `.dna` file that DNA 3 opens, with a report of what the format cannot hold. What once came from
 * a `.dna` file goes back as it was, IDs included; the same project gives the same bytes.
 */
import { HIGHLIGHT_PREFIX, type Language, type Status } from "@parley/core";
import type { Project } from "../project/project.js";
import { dnaIds } from "./dna-ids.js";
import type { DnaTableName } from "./dna-rows.js";
import { type DnaWriter, startDnaFile } from "./dna-writer.js";
import type { Exporting } from "./exporting.js";
import { countLosses, type Loss } from "./losses.js";
import { writeCoders } from "./write-coders.js";
import { writeDocuments } from "./write-documents.js";
import { writeEntities } from "./write-entities.js";
import { writeHighlights } from "./write-highlights.js";
import { keptRows } from "./write-kept-rows.js";
import { writeStatementTypes } from "./write-statement-types.js";
import { writeStatements } from "./write-statements.js";

/** Password of coders whose own is not known; a `.dna` file keeps nobody out, but DNA asks for one. */
export const DEFAULT_DNA_PASSWORD = "parley";

export interface DnaExportOptions {
  /** Language of the words in the report. */
  readonly labels?: Language;
  /** `reviewed` (default): what a person decided on; `all`: also undecided proposals at or above the dial. */
  readonly status?: Status;
  readonly password?: string;
  /** Replace a file that is there. */
  readonly replace?: boolean;
}

export interface ExportedDna {
  readonly file: string;
  readonly bytes: number;
  /** Rows written per table. */
  readonly rows: Readonly<Record<DnaTableName, number>>;
  readonly losses: readonly Loss[];
}

/**
 * Writes the file; it is on disk when this returns, or nothing is.
 *
 * @throws `DNA_FILE_EXISTS` and what writing throws
 */
export function exportDna(project: Project, path: string, options: DnaExportOptions = {}): ExportedDna {
  const writer = startDnaFile(path, options.replace ?? false);
  try {
    return project.store.connection.snapshot(() => writeAll(project, path, writer, options));
  } catch (cause) {
    writer.abandon();
    throw cause;
  }
}

function writeAll(project: Project, file: string, writer: DnaWriter, options: DnaExportOptions): ExportedDna {
  const { labels = "en", status = "reviewed", password = DEFAULT_DNA_PASSWORD } = options;
  const losses = countLosses();
  const exporting: Exporting = {
    project,
    writer,
    ids: dnaIds(project.store.connection),
    losses,
    status,
    password,
    usedCoders: new Set(),
  };
  const kept = keptRows(exporting);
  const variables = writeStatementTypes(exporting);
  writeDocuments(exporting);
  const entities = writeEntities(exporting, variables, kept);
  writeStatements(exporting, variables, entities);
  writeCoders(exporting);
  kept.write(writeHighlights(exporting));
  countRest(exporting);
  const rows = writer.counts();
  return { file, bytes: writer.finish(), rows, losses: losses.report(labels) };
}

/** What belongs to the project as a whole and has no place in DNA. */
function countRest({ project, ids, losses }: Exporting): void {
  const { connection } = project.store;
  const count = (table: string, where = "TRUE"): number =>
    connection.value<number>(`SELECT count(*) FROM ${table} WHERE ${where}`) ?? 0;
  losses.add("DNA_LOSS_CODEBOOK", count("codebook"));
  losses.add("DNA_LOSS_EVENTS", count("event"));
  losses.add("DNA_LOSS_CONDITION_STATES", count("condition"));
  losses.add(
    "DNA_LOSS_SETTINGS",
    count("setting", `id NOT IN ('name', 'dial') AND id NOT LIKE '${HIGHLIGHT_PREFIX}%'`),
  );
  losses.add("DNA_LOSS_HISTORY", count("command"));
  for (const source of ids.sources.slice(1)) losses.add("DNA_IDS_RENUMBERED", 1, source.file);
  const foreign = ids.sources.flatMap((source) => source.rows).filter(({ kind }) => kind.startsWith("2 "));
  losses.add("DNA_LOSS_DNA2", foreign.length);
}
