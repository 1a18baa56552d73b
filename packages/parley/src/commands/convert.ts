/** `parley convert A B`: a whole record from one format into the other, by extension: `.dna` and `.parley`. */
import { existsSync, rmSync } from "node:fs";
import { extname } from "node:path";
import { fail, type ImportReport } from "@parley/core";
import { openDnaInMemory } from "../dna/dna-in-memory.js";
import { isDnaPath } from "../dna/dna-path.js";
import { type ExportedDna, exportDna } from "../dna/export-dna.js";
import { importDna } from "../dna/import-dna.js";
import { closeProject, initProject } from "../project/project.js";
import { printDnaExport, readDnaExportOptions, withDnaExportOptions } from "./dna-export-report.js";
import { readFormat, readText, withFormat } from "./options.js";
import { printImportReport } from "./print-import-report.js";
import { withProject } from "./project-option.js";
import { messageLanguage } from "./report-problem.js";
import type { Verb, VerbOptions } from "./verb.js";

const formats = ["table", "json"] as const;
type FileReport = ImportReport["files"][number];

export const convertVerb: Verb = {
  name: "convert",
  args: "<from> <to>",
  summary: "a whole record from .dna to .parley, back, or from DNA 2 to DNA 3; with a report of losses",
  example: "npx parley convert debate.dna debate.parley",
  options: (command) =>
    withDnaExportOptions(withFormat(command, formats))
      .option("--status <status>", "to .dna: reviewed (default), or all to take undecided proposals along")
      .option(
        "--zone <zone>",
        "where the clocks of a DNA 2 file stood: Europe/Berlin; this machine's zone when left out",
      ),
  run: async ([from = "", to = ""], options, streams) => {
    const format = readFormat(options, formats);
    const { read, written } = await convert(from, to, options);
    if (format === "json") streams.out(`${JSON.stringify({ from, to, read, written }, null, 2)}\n`);
    else {
      if (read !== null) {
        const documents = read.documents.length;
        printImportReport(
          { found: documents, read: documents, skipped: 0, files: [read] },
          streams.out,
          streams,
        );
      }
      if (written !== null) printDnaExport(written, "table", streams);
    }
    return 0;
  },
};

interface Converted {
  /** What was read of a `.dna` file. */
  readonly read: FileReport | null;
  /** What was written as one. */
  readonly written: ExportedDna | null;
}

async function convert(from: string, to: string, options: VerbOptions): Promise<Converted> {
  const zone = readText(options, "zone");
  const importOptions = { labels: messageLanguage(process.env), ...(zone === null ? {} : { zone }) };
  if (isDnaPath(to)) {
    if (!isDnaPath(from)) {
      const written = await withProject(from, (project) =>
        exportDna(project, to, readDnaExportOptions(options)),
      );
      return { read: null, written };
    }
    const { project, report } = openDnaInMemory(from, importOptions);
    try {
      return { read: report, written: exportDna(project, to, readDnaExportOptions(options)) };
    } finally {
      closeProject(project);
    }
  }
  if (isDnaPath(from) && extname(to).toLowerCase() === ".parley") {
    return { read: makeProject(from, to, importOptions), written: null };
  }
  return fail("OPTION_INVALID", {
    option: "convert",
    value: `${from} ${to}`,
    where: "command line",
    allowed: ["x.dna y.parley", "x.parley y.dna", "old.dna new.dna"],
  });
}

/** A project of its own; when the import fails, none is left behind. */
function makeProject(from: string, to: string, importOptions: Parameters<typeof importDna>[2]): FileReport {
  const wasThere = existsSync(to);
  const project = initProject(to);
  let isWhole = false;
  try {
    const { report } = importDna(project, from, importOptions);
    isWhole = true;
    return report;
  } finally {
    closeProject(project);
    if (!isWhole && !wasThere) rmSync(to, { force: true });
  }
}
