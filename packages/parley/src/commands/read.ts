/** `parley read FILES…`: text in, proposals out. Keeps nothing. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Codebook, describeProblem, ParleyError, type Reading } from "@parley/core";
import { detectLanguage, isAsking } from "@parley/extract";
import { DEFAULT_MAX_BYTES, type ImportedDocument, importFile } from "@parley/formats";
import { defaultEngine } from "../project/engines.js";
import { listInputFiles, readInputFile } from "./input-files.js";
import { allEngines, openEngine, withModelOptions } from "./model-options.js";
import { readChoice, readDay, readFormat, readText, withFormat } from "./options.js";
import { type PrintedColumn, printRows } from "./print.js";
import { createProgress } from "./progress.js";
import type { Streams, Verb } from "./verb.js";

const formats = ["table", "json", "jsonl", "csv"] as const;

export const readVerb: Verb = {
  name: "read",
  args: "<files...>",
  summary: "text in, proposals out: who says what, for or against, on what condition, by when",
  example: "npx parley read examples/reassurance-force/documents --json",
  options: (command) =>
    withModelOptions(withFormat(command, formats))
      .option("--date <day>", "date of the documents, yyyy-mm-dd; anchors deadlines")
      .option("--lang <language>", "auto, de or en")
      .option("--engine <engine>", `which engine: ${allEngines.join(", ")}`)
      .option(
        "--codebook <file>",
        "YAML with actors, concepts and scales; without one, concepts are candidates",
      )
      .option("--out <folder>", "write <id>.json per document here instead of printing"),
  run: async (args, options, streams) => {
    const format = readFormat(options, formats);
    const date = readDay(options, "date");
    const language = readChoice(options, "lang", ["auto", "de", "en"], "auto");
    const name = readChoice(options, "engine", allEngines, defaultEngine);
    const engine = await openEngine(name, options, args.join(", "));
    const codebookFile = readText(options, "codebook");
    const codebook: Codebook | null =
      codebookFile === null ? null : await (await import("./codebook-file.js")).readCodebook(codebookFile);
    const folder = readText(options, "out");
    if (folder !== null) mkdirSync(folder, { recursive: true });

    const files = await listInputFiles(args);
    const printer = createPrinter(format, streams, files.length > 1);
    const progress = createProgress(streams, () => performance.now());
    let failed = 0;
    let documents = 0;
    for (const [position, file] of files.entries()) {
      const bytes = await readInputFile(file.path, DEFAULT_MAX_BYTES).catch((error: unknown) => error);
      const found =
        bytes instanceof Uint8Array
          ? await importFile(file.path, bytes, { detectLanguage, ...(date === null ? {} : { date }) })
          : { documents: [], skipped: [asNote(bytes, file.path)] };
      if (found.documents.length > 1) printer.expectMany();
      for (const doc of found.documents) {
        const input = { ...asInput(doc, date), language, codebook };
        const reading = isAsking(engine) ? (await engine.readLater(input)).reading : engine.read(input);
        documents += 1;
        if (folder === null) printer.print(reading);
        else
          writeFileSync(
            join(folder, `${fileNameOf(reading.document.id)}.json`),
            `${JSON.stringify(reading, null, 2)}\n`,
          );
        progress.show(`Reading ${position + 1} of ${files.length} files, ${documents} documents so far`);
      }
      failed += found.skipped.length;
      for (const note of found.skipped) {
        const words = describeProblem(note.code, note.details, "en");
        progress.end();
        streams.err(
          options.json === true
            ? `${JSON.stringify({ code: note.code, what: words.what, where: words.where, next: words.next, details: note.details })}\n`
            : `${note.code}\n  ${words.what}\n  ${words.where}\n  ${words.next}\n`,
        );
      }
    }
    progress.end();
    if (folder === null) printer.end();
    return failed > 0 ? 1 : 0;
  },
};

function asInput(doc: ImportedDocument, date: string | null) {
  const known = doc.date !== null && doc.date.local.length >= 10 ? doc.date.local.slice(0, 10) : null;
  return { id: doc.id, title: doc.title === "" ? null : doc.title, text: doc.text, date: date ?? known };
}

function asNote(error: unknown, file: string) {
  if (error instanceof ParleyError) return { code: error.code, details: error.details };
  return { code: "FILE_NOT_READ" as const, details: { file, importer: "", message: String(error) } };
}

/** A document id as a file name that every system takes. */
export function fileNameOf(id: string): string {
  const clean = Array.from(id, (letter) => (/[\\/:*?"<>|]/.test(letter) || letter < " " ? "_" : letter)).join(
    "",
  );
  return clean.replace(/^\.+/, "_").slice(0, 180) || "_";
}

interface Printer {
  readonly expectMany: () => void;
  readonly print: (reading: Reading) => void;
  readonly end: () => void;
}

/** One document prints as an object, several as an array; each is written as soon as it is read. */
function createPrinter(format: (typeof formats)[number], streams: Streams, several: boolean): Printer {
  let many = several;
  let count = 0;
  const rows: ReadingRow[] = [];
  return {
    expectMany: () => {
      many = true;
    },
    print: (reading) => {
      if (format === "jsonl") streams.out(`${JSON.stringify(reading)}\n`);
      else if (format === "json")
        streams.out(`${many ? (count === 0 ? "[\n" : ",\n") : ""}${JSON.stringify(reading, null, 2)}`);
      else
        for (const statement of reading.statements) rows.push({ document: reading.document.id, statement });
      count += 1;
    },
    end: () => {
      if (format === "json") streams.out(many ? (count === 0 ? "[]\n" : "\n]\n") : "\n");
      if (format === "table" || format === "csv") printRows(rows, columns, format, streams);
    },
  };
}

interface ReadingRow {
  readonly document: string;
  readonly statement: Reading["statements"][number];
}

const columns: readonly PrintedColumn<ReadingRow>[] = [
  { name: "document", value: (row) => row.document },
  { name: "actor", value: (row) => row.statement.actor?.canonical ?? null },
  { name: "act", value: (row) => row.statement.act },
  { name: "stance", value: (row) => row.statement.stance?.polarity ?? null },
  { name: "concept", value: (row) => row.statement.concept?.label ?? row.statement.stance?.towards ?? null },
  { name: "condition", value: (row) => row.statement.condition?.text ?? null },
  { name: "deadline", value: (row) => deadlineWords(row.statement) },
  { name: "mode", value: (row) => row.statement.mode },
  { name: "confidence", value: (row) => row.statement.confidence },
  { name: "quote", value: (row) => row.statement.quote.text },
];

function deadlineWords({ deadline }: ReadingRow["statement"]): string | null {
  if (deadline === null) return null;
  const span =
    deadline.from === null && deadline.to === null ? "" : ` (${deadline.from ?? ""} – ${deadline.to ?? ""})`;
  return `${deadline.text}${span}`;
}
