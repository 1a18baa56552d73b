/** `parley import P FILES…`: documents and `.dna` files into a project, acknowledged once they are safe on disk. */
import type { ImportReport } from "@parley/core";
import { DEFAULT_MAX_BYTES, type ImportOptions } from "@parley/formats";
import { isDnaPath } from "../dna/dna-path.js";
import { importDnaFiles } from "../dna/import-dna-files.js";
import { importDocuments } from "../project/import-documents.js";
import { listInputFiles, modifiedTime, readInputFile } from "./input-files.js";
import { readChoice, readDay, readFormat, readText, withFormat } from "./options.js";
import { printImportReport } from "./print-import-report.js";
import { createProgress } from "./progress.js";
import { withWritableProject } from "./project-option.js";
import { messageLanguage } from "./report-problem.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json", "jsonl"] as const;

export const importVerb: Verb = {
  name: "import",
  args: "<project> <files...>",
  summary:
    "documents into a project: txt, md, html, pdf, docx, csv, jsonl, and whole .dna files; with a report",
  example: "npx parley import debate.parley examples/reassurance-force/documents",
  options: (command) =>
    withFormat(command, formats)
      .option("--date <day>", "date of all documents, whatever they say, yyyy-mm-dd")
      .option("--date-from-mtime", "for documents without any other date: when the file was last changed")
      .option("--lang <language>", "auto, de or en")
      .option("--columns <pairs>", "columns of tables: text=Volltext,title=Titel")
      .option(
        "--zone <zone>",
        "where the clocks of a DNA 2 file stood: Europe/Berlin; this machine's zone when left out",
      )
      .option("--coder <name>", "who imports; the project's first person when left out"),
  run: async ([path = "", ...args], options, streams) => {
    const format = readFormat(options, formats);
    const language = readChoice(options, "lang", ["auto", "de", "en"], "auto");
    const date = readDay(options, "date");
    const files = await listInputFiles(args);
    const progress = createProgress(streams, () => performance.now());
    const zone = readText(options, "zone");
    const documentFiles = files.filter((file) => !isDnaPath(file.path));
    const dnaFiles = files.filter((file) => isDnaPath(file.path));
    const report = await withWritableProject(path, readText(options, "coder"), async (project) => {
      let position = 0;
      const incoming = (async function* () {
        for (const file of documentFiles) {
          position += 1;
          const modified = options.dateFromMtime === true ? await modifiedTime(file.path) : null;
          yield {
            name: file.shown,
            bytes: () => readInputFile(file.path, DEFAULT_MAX_BYTES),
            ...(modified === null ? {} : { modified }),
          };
        }
      })();
      const importOptions: ImportOptions = {
        ...(date === null ? {} : { date }),
        ...(options.dateFromMtime === true ? { dateFromMtime: true } : {}),
        ...columnsOf(readText(options, "columns")),
      };
      let safe = 0;
      const labels = messageLanguage(process.env);
      const documents = await importDocuments(project, incoming, {
        labels,
        options: importOptions,
        ...(language === "auto" ? {} : { language }),
        onCommitted: (documents) => {
          safe += documents.length;
          progress.end();
          for (const doc of documents) {
            const day = doc.date?.local ?? null;
            if (format === "jsonl")
              streams.out(
                `${JSON.stringify({ id: doc.id, name: doc.name, title: doc.title, date: day, language: doc.language, sameTextAs: doc.sameTextAs })}\n`,
              );
            else if (format === "table")
              streams.out(`read ${day ?? "no date   "} ${doc.name}: ${doc.title}\n`);
          }
          progress.show(`Importing ${position} of ${files.length} files, ${safe} documents so far`);
        },
      });
      const records = importDnaFiles(project, dnaFiles, { labels, ...(zone === null ? {} : { zone }) });
      return joinReports(documents.report, records);
    });
    progress.end();
    if (format === "jsonl")
      for (const doc of report.files
        .filter(({ counts }) => counts !== undefined)
        .flatMap((file) => file.documents))
        streams.out(`${JSON.stringify(doc)}\n`);
    if (format === "json") streams.out(`${JSON.stringify(report, null, 2)}\n`);
    else printImportReport(report, format === "table" ? streams.out : streams.err, streams);
    return report.skipped > 0 ? 1 : 0;
  },
};

function joinReports(one: ImportReport, other: ImportReport): ImportReport {
  return {
    found: one.found + other.found,
    read: one.read + other.read,
    skipped: one.skipped + other.skipped,
    files: [...one.files, ...other.files],
  };
}

function columnsOf(pairs: string | null): Pick<ImportOptions, "columns"> {
  if (pairs === null) return {};
  return { columns: Object.fromEntries(pairs.split(",").map((pair) => pair.split("=", 2))) };
}
