/** Table of contents: files in, files out. */
export { decodeText } from "./decode-text.js";
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
