/** `parley export P --to FILE`: a network, the statements or the whole record as a file, by extension. */
import { extname } from "node:path";
import { fail, statementQuerySchema } from "@parley/core";
import { statementExporters, writeStatementsXlsx } from "@parley/formats";
import { isDnaPath } from "../dna/dna-path.js";
import { exportDna } from "../dna/export-dna.js";
import { exportNetwork, findNetworkExporter } from "../project/export-network.js";
import { exportedStatements } from "../project/exported-statements.js";
import { openRecord } from "../project/open-record.js";
import { writeFileWhole } from "../project/write-file.js";
import { printDnaExport, readDnaExportOptions, withDnaExportOptions } from "./dna-export-report.js";
import { readNetworkOptions, withNetworkOptions } from "./network-options.js";
import { readChoice, readFormat, readNumber, readText, withFormat } from "./options.js";
import { withProject } from "./project-option.js";
import type { Streams, Verb, VerbOptions } from "./verb.js";

const networkExtensions = ["graphml", "gexf", "dl"];
const statementExtensions = ["csv", "xlsx", "jsonl"];
const formats = ["table", "json"] as const;

export const exportVerb: Verb = {
  name: "export",
  args: "<project>",
  summary:
    "a network (.graphml .gexf .dl), all statements (.csv .xlsx .jsonl) or the whole record (.dna) as a file",
  example:
    "npx parley export debate.parley --to network.graphml --network-type onemode --qualifier-aggregation subtract",
  options: (command) =>
    withDnaExportOptions(withFormat(withNetworkOptions(command), formats))
      .requiredOption("--to <file>", "where to write; the extension says what")
      .option("--dialect <dialect>", "of GraphML: plain or visone (plain)")
      .option("--as <what>", "network or statements, where the extension leaves it open (.csv)")
      .option("--labels <language>", "labels in de or en; as coded when left out")
      .option("--seed <n>", "seed of the camps (1)"),
  run: async ([path = ""], options, streams) => {
    const file = readText(options, "to") ?? "";
    const format = readFormat(options, formats);
    if (isDnaPath(file)) {
      const write = readDnaExportOptions(options);
      printDnaExport(
        await withProject(path, (project) => exportDna(project, file, write), streams),
        format,
        streams,
      );
      return 0;
    }
    const content = await contentOf(path, file, options, streams);
    writeFileWhole(file, content);
    const bytes = Buffer.byteLength(content);
    streams.out(
      format === "json" ? `${JSON.stringify({ file, bytes })}\n` : `Wrote ${file}, ${bytes} bytes.\n`,
    );
    return 0;
  },
};

async function contentOf(
  path: string,
  file: string,
  options: VerbOptions,
  streams: Streams,
): Promise<string | Uint8Array> {
  const extension = extname(file).slice(1).toLowerCase();
  const allowed = [...networkExtensions, ...statementExtensions, "dna"];
  if (!allowed.includes(extension))
    fail("OPTION_INVALID", {
      option: "--to",
      value: file,
      where: "extension",
      allowed: allowed.map((one) => `.${one}`),
    });
  const dialect = readChoice(options, "dialect", ["plain", "visone"], "plain");
  const what = readChoice(
    options,
    "as",
    ["network", "statements"],
    networkExtensions.includes(extension) ? "network" : "statements",
  );
  const labels = options.labels === undefined ? undefined : readChoice(options, "labels", ["de", "en"], "en");
  const seed = readNumber(options, "seed", { from: 0, to: 2 ** 31 - 1, whole: true }) ?? 1;
  const networkOptions = await readNetworkOptions(options);
  if (what === "network") {
    const exporter = findNetworkExporter(
      extension === "graphml" && dialect === "visone" ? "visone" : extension,
    );
    if (exporter === undefined)
      return fail("OPTION_INVALID", { option: "--as", value: what, where: file, allowed: "statements" });
    const record = await openRecord(path);
    try {
      return exportNetwork(record, exporter, networkOptions, { labels, camps: { seed } });
    } finally {
      record.close();
    }
  }
  const exporter = statementExporters.find((one) => one.extension === extension);
  if (exporter === undefined && extension !== "xlsx")
    return fail("OPTION_INVALID", { option: "--as", value: what, where: file, allowed: "network" });
  const query = statementQuerySchema.parse({
    status: networkOptions.status ?? "all",
    labels: labels ?? "en",
  });
  return withProject(
    path,
    (project) => {
      const statements = exportedStatements(project, query);
      return exporter === undefined ? writeStatementsXlsx(statements) : exporter.write(statements);
    },
    streams,
  );
}
