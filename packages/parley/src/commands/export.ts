/** `parley export P --to FILE`: a network or the statements as a file, by extension. */
import { extname } from "node:path";
import { fail, statementQuerySchema } from "@parley/core";
import { statementExporters } from "@parley/formats";
import { exportNetwork, findNetworkExporter } from "../project/export-network.js";
import { exportedStatements } from "../project/exported-statements.js";
import { projectRecord } from "../project/open-record.js";
import { writeFileWhole } from "../project/write-file.js";
import { readNetworkOptions, withNetworkOptions } from "./network-options.js";
import { readChoice, readNumber, readText } from "./options.js";
import { withProject } from "./project-option.js";
import type { Verb } from "./verb.js";

const networkExtensions = ["graphml", "gexf", "dl"];
const statementExtensions = ["csv", "jsonl"];

export const exportVerb: Verb = {
  name: "export",
  args: "<project>",
  summary: "a network (.graphml .gexf .dl) or all statements (.csv .jsonl) as a file",
  example:
    "npx parley export debate.parley --to network.graphml --network-type onemode --qualifier-aggregation subtract",
  options: (command) =>
    withNetworkOptions(command)
      .requiredOption("--to <file>", "where to write; the extension says what")
      .option("--dialect <dialect>", "of GraphML: plain or visone (plain)")
      .option("--as <what>", "network or statements, where the extension leaves it open (.csv)")
      .option("--labels <language>", "labels in de or en; as coded when left out")
      .option("--seed <n>", "seed of the camps (1)"),
  run: async ([path = ""], options, streams) => {
    const file = readText(options, "to") ?? "";
    const extension = extname(file).slice(1).toLowerCase();
    const allowed = [...networkExtensions, ...statementExtensions];
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
    const labels =
      options.labels === undefined ? undefined : readChoice(options, "labels", ["de", "en"], "en");
    const seed = readNumber(options, "seed", { from: 0, to: 2 ** 31 - 1, whole: true }) ?? 1;
    const networkOptions = await readNetworkOptions(options);
    const text = await withProject(path, (project) => {
      if (what === "network") {
        const exporter = findNetworkExporter(
          extension === "graphml" && dialect === "visone" ? "visone" : extension,
        );
        if (exporter === undefined)
          return fail("OPTION_INVALID", { option: "--as", value: what, where: file, allowed: "statements" });
        return exportNetwork(projectRecord(project), exporter, networkOptions, { labels, camps: { seed } });
      }
      const exporter = statementExporters.find((one) => one.extension === extension);
      if (exporter === undefined)
        return fail("OPTION_INVALID", { option: "--as", value: what, where: file, allowed: "network" });
      const query = statementQuerySchema.parse({
        status: networkOptions.status ?? "all",
        labels: labels ?? "en",
      });
      return exporter.write(exportedStatements(project, query));
    });
    writeFileWhole(file, text);
    streams.out(`Wrote ${file}, ${Buffer.byteLength(text)} bytes.\n`);
    return 0;
  },
};
