/** What the verbs that write a `.dna` file share: their options, and the report of what it cannot hold. */
import type { Command } from "commander";
import { DEFAULT_DNA_PASSWORD, type DnaExportOptions, type ExportedDna } from "../dna/export-dna.js";
import type { Loss } from "../dna/losses.js";
import { readChoice, readText } from "./options.js";
import { type PrintedColumn, printRows } from "./print.js";
import { messageLanguage } from "./report-problem.js";
import type { Streams, VerbOptions } from "./verb.js";

/** Adds the options that only a `.dna` file knows. */
export function withDnaExportOptions(command: Command): Command {
  return command
    .option(
      "--password <password>",
      `of .dna: for coders whose own password is not known (${DEFAULT_DNA_PASSWORD})`,
    )
    .option("--replace", "of .dna: replace a database that is there");
}

/** `--status all` takes undecided proposals along; without it only what a person decided on is written. */
export function readDnaExportOptions(options: VerbOptions): DnaExportOptions {
  const password = readText(options, "password");
  return {
    labels: messageLanguage(process.env),
    status: readChoice(options, "status", ["all", "reviewed"], "reviewed"),
    replace: options.replace === true,
    ...(password === null ? {} : { password }),
  };
}

/** How many rows were written, and line by line what was lost. */
export function printDnaExport(exported: ExportedDna, format: "table" | "json", streams: Streams): void {
  if (format === "json") {
    streams.out(`${JSON.stringify(exported, null, 2)}\n`);
    return;
  }
  const { file, bytes, rows, losses } = exported;
  streams.out(
    `Wrote ${file}, ${bytes} bytes: ${rows.DOCUMENTS} documents, ${rows.STATEMENTS} statements, ${rows.ENTITIES} entities, ${rows.CODERS} coders.\n`,
  );
  if (losses.length === 0) streams.out("Everything of the project is in the file.\n");
  else printRows(losses, columns, "table", streams);
}

const columns: readonly PrintedColumn<Loss>[] = [
  { name: "count", value: (loss) => loss.count },
  { name: "what a .dna file does not hold as it is", value: (loss) => loss.words },
  { name: "code", value: (loss) => loss.code },
  { name: "for example", value: (loss) => loss.examples.join("; ") },
];
