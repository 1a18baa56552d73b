/** The lists of exporters. A new one needs a file beside this one and a line here. */
import type { NetworkExporter, StatementExporter } from "../exporter.js";
import { dl } from "./dl.js";
import { edgesCsv } from "./edges-csv.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import { graphmlVisone } from "./graphml-visone.js";
import { statementsJsonl } from "./jsonl.js";
import { matrixCsv } from "./matrix-csv.js";
import { nodesCsv } from "./nodes-csv.js";
import { statementsCsv } from "./statements-csv.js";

export const networkExporters: readonly NetworkExporter[] = [
  graphml,
  graphmlVisone,
  gexf,
  matrixCsv,
  edgesCsv,
  nodesCsv,
  dl,
];
export const statementExporters: readonly StatementExporter[] = [statementsCsv, statementsJsonl];
