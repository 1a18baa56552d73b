/** Table of contents: files in, files out. */

export type { CheckedCodebook } from "./codebook-yaml.js";
export { checkCodebook, parseCodebook, writeCodebook } from "./codebook-yaml.js";
export { decodeText } from "./decode-text.js";
export type { AttributeValue, ExportedNetwork, ExportedNode, ExportedTie } from "./exported-network.js";
export { attributeColumns } from "./exported-network.js";
export type { ExportedStatement } from "./exported-statement.js";
export type { NetworkExporter, StatementExporter, TableOptions } from "./exporter.js";
export { writeDl } from "./exporters/dl.js";
export { writeEdgesCsv } from "./exporters/edges-csv.js";
export { writeEventListCsvDna } from "./exporters/event-list-csv.js";
export { writeGexf } from "./exporters/gexf.js";
export { writeGraphml } from "./exporters/graphml.js";
export { writeGraphmlVisone, writeGraphmlVisoneDna } from "./exporters/graphml-visone.js";
export { networkExporters, statementExporters } from "./exporters/index.js";
export { writeJsonl } from "./exporters/jsonl.js";
export { writeMatrixCsv, writeMatrixCsvDna } from "./exporters/matrix-csv.js";
export { writeNodesCsv } from "./exporters/nodes-csv.js";
export { writeStatementsCsv } from "./exporters/statements-csv.js";
export type { Sheet } from "./exporters/xlsx.js";
export { writeStatementsXlsx, writeXlsx } from "./exporters/xlsx.js";
export type { Feed, FeedItem } from "./feed.js";
export { parseFeed } from "./feed.js";
export { fileExtension, fileId } from "./file-name.js";
export { chooseImporter, importFile, importFiles } from "./import-files.js";
export type { FileReport, ImportSummary } from "./import-report.js";
export { reportFile, summarizeImport } from "./import-report.js";
export type {
  DocumentField,
  FileBytes,
  FileHead,
  ImportedDocument,
  ImportedFile,
  Importer,
  ImportOptions,
  Note,
} from "./importer.js";
export { DEFAULT_MAX_BYTES, documentFields } from "./importer.js";
export { importers, supportedExtensions } from "./importers/index.js";
export { nearestName } from "./nearest-name.js";
export type { KnownNames } from "./scenario-meaning.js";
export type { CheckedScenario } from "./scenario-yaml.js";
export { checkScenario, parseScenario, rewriteScenario, writeScenario } from "./scenario-yaml.js";
export type { Cell } from "./table.js";
export { writeTable } from "./table.js";
export type { TablePreview } from "./table-preview.js";
export { previewTable } from "./table-preview.js";
