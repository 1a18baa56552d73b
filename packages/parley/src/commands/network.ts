/** `parley network P`: one network, with the statements behind each tie when asked for. */

import type { Network, NetworkOptions } from "@parley/core";
import { fail, network, networkSeries, networkTies, networkToJson, parseNetworkOptions } from "@parley/core";
import { networkAnswer } from "../analyses/network-answer.js";
import { printAnswer } from "../analyses/print-answer.js";
import { type OpenRecord, openRecord } from "../project/open-record.js";
import { runBatch, withBatch } from "./batch.js";
import { readNetworkOptions, withNetworkOptions } from "./network-options.js";
import { readChoice, readFormat, withFormat } from "./options.js";
import type { Streams, Verb } from "./verb.js";

const formats = ["table", "json", "csv", "graphml", "gexf", "dl", "edges"] as const;

export const networkVerb: Verb = {
  name: "network",
  args: "<project>",
  summary: "a network of actors and concepts: two-mode, or who agrees with whom",
  example:
    "npx parley network debate.parley --network-type onemode --qualifier-aggregation congruence --normalization average --json",
  options: (command) =>
    withBatch(withFormat(withNetworkOptions(command), formats))
      .option("--evidence", "with --json: for every tie the ids of the statements behind it")
      .option("--dialect <dialect>", "of GraphML: plain or visone (plain)")
      .option("--labels <language>", "labels in de or en; as coded when left out"),
  run: async ([path = ""], options, streams) => {
    const batch = await runBatch(path, networkAnswer, options, streams);
    if (batch !== null) return batch;
    const format = readFormat(options, formats);
    const { options: networkOptions, warnings } = parseNetworkOptions(await readNetworkOptions(options));
    const dialect = readChoice(options, "dialect", ["plain", "visone"], "plain");
    const labels =
      options.labels === undefined ? undefined : readChoice(options, "labels", ["de", "en"], "en");
    for (const warning of warnings) streams.err(`${warning.code} ${JSON.stringify(warning.details)}\n`);
    const record = await openRecord(path);
    try {
      if (networkOptions.timeWindow !== "no") {
        await printSeries(record, networkOptions, format, streams);
        return 0;
      }
      if (format !== "json" && format !== "table") {
        const { exportNetwork, findNetworkExporter } = await import("../project/export-network.js");
        const exporter = findNetworkExporter(
          format === "graphml" && dialect === "visone" ? "visone" : format,
        );
        if (exporter !== undefined)
          streams.out(exportNetwork(record, exporter, networkOptions, { labels, camps: { seed: 1 } }));
        return 0;
      }
      const { statementType, status } = networkOptions;
      const made = network(record.table({ statementType, status, labels }), networkOptions);
      if (format === "json") streams.out(`${JSON.stringify(describe(made, options.evidence === true))}\n`);
      else await printTies(made, streams);
    } finally {
      record.close();
    }
    return 0;
  },
};

/** The network of `interface.md`, and how many of its statements a person has reviewed. */
function describe(made: Network, evidence: boolean) {
  const { table } = made.basis.prepared;
  let reviewed = 0;
  for (const row of made.basis.rows) reviewed += table.reviewed[row] ?? 0;
  return {
    ...networkToJson(made),
    numReviewed: reviewed,
    numProposed: made.numStatements - reviewed,
    ...(evidence
      ? {
          evidence: networkTies(made).map(({ source, target, weight, statementIds }) => ({
            source,
            target,
            weight,
            statements: statementIds,
          })),
        }
      : {}),
  };
}

/** A series: as JSON all of it, on screen a line a network. A file holds one network. */
async function printSeries(
  record: OpenRecord,
  options: NetworkOptions,
  format: (typeof formats)[number],
  streams: Streams,
): Promise<void> {
  if (format === "json") {
    printAnswer(networkAnswer(record, options), "json", streams.out);
    return;
  }
  if (format !== "table") fail("NETWORK_SERIES_EXPECTED", { timeWindow: options.timeWindow });
  const { printRows } = await import("./print.js");
  const { statementType, status } = options;
  const series = networkSeries(record.table({ statementType, status }), options);
  printRows(
    Array.from(series.networks, (one) => ({ one, ties: countTies(one) })),
    [
      { name: "time", value: ({ one }) => one.dateTime },
      { name: "from", value: ({ one }) => one.start },
      { name: "to", value: ({ one }) => one.stop },
      { name: "rows", value: ({ one }) => one.rowLabels.length },
      { name: "columns", value: ({ one }) => one.colLabels.length },
      { name: "ties", value: ({ ties }) => ties },
      { name: "statements", value: ({ one }) => one.numStatements },
    ],
    "table",
    streams,
  );
}

/** One-mode ties once a pair. */
function countTies({ matrix, networkType }: Network): number {
  let cells = 0;
  for (const weight of matrix) if (weight !== 0) cells += 1;
  return networkType === "onemode" ? cells / 2 : cells;
}

async function printTies(made: Network, streams: Streams): Promise<void> {
  const { printRows } = await import("./print.js");
  const ties = networkTies(made).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const { numReviewed, numProposed } = describe(made, false);
  streams.out(
    `${made.rowLabels.length} × ${made.colLabels.length}, ${ties.length} ties from ${made.numStatements} statements: ${numReviewed} reviewed, ${numProposed} not\n`,
  );
  printRows(
    ties,
    [
      { name: "from", value: (tie) => tie.source },
      { name: "to", value: (tie) => tie.target },
      { name: "weight", value: (tie) => Number(tie.weight.toFixed(4)) },
      { name: "statements", value: (tie) => tie.statementIds.length },
    ],
    "table",
    streams,
  );
}
