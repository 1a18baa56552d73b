/** The door through which files go out: a name, its extension, and a pure function from model to text. */
import type { ExportedNetwork } from "./exported-network.js";
import type { ExportedStatement } from "./exported-statement.js";

export interface NetworkExporter {
  readonly name: string;
  /** Usual extension without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(network: ExportedNetwork, options?: TableOptions): string;
}

export interface StatementExporter {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  write(statements: Iterable<ExportedStatement>, options?: TableOptions): string;
}

/** Options of the formats that are tables; the others take no notice. */
export interface TableOptions {
  /** Character between cells. Default ",". */
  readonly delimiter?: string;
  /**
   * What to do with text that a spreadsheet would run as a formula (it begins with = + - @, tab or return):
   * "escape" puts an apostrophe before it, "keep" leaves it. Default "escape", because documents are written by
   * strangers and tables are opened by double click; choose "keep" for R and Python.
   */
  readonly formulas?: "escape" | "keep";
  /** Begin with a byte-order mark, which Excel needs to see umlauts. Default false. */
  readonly bom?: boolean;
  /** Names of the first columns of edge and node lists: Gephi's, or those of igraph and tidygraph. */
  readonly columnNames?: "gephi" | "igraph";
}
