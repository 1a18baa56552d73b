/**
 * One file or many through the right importer. Whatever is wrong with a file becomes a note with a code; the
 * batch goes on, and nothing is dropped without a line.
 */
import { ParleyError } from "@parley/core";
import { fileExtension } from "./file-name.js";
import {
  DEFAULT_MAX_BYTES,
  type FileBytes,
  type ImportedFile,
  type Importer,
  type ImportOptions,
} from "./importer.js";
import { importers, supportedExtensions } from "./importers/index.js";

const HEAD_BYTES = 4096;

/**
 * The documents of one file. Never throws for anything the file can do wrong.
 *
 * @example
 * const { documents, skipped } = await importFile("2031-01-14_lage.txt", bytes);
 */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<ImportedFile> {
  const limit = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes.length === 0) return refused(name, new ParleyError("FILE_EMPTY", { file: name }));
  if (bytes.length > limit) {
    const details = { file: name, megabytes: toMegabytes(bytes.length), limit: toMegabytes(limit) };
    return refused(name, new ParleyError("FILE_TOO_LARGE", details));
  }
  const importer = chooseImporter(name, bytes.subarray(0, HEAD_BYTES));
  if (importer === null) {
    const details = { file: name, extension: fileExtension(name), supported: supportedExtensions() };
    return refused(name, new ParleyError("FILE_TYPE_UNSUPPORTED", details));
  }
  try {
    return await importer.parse({ name, bytes }, options);
  } catch (problem) {
    if (problem instanceof ParleyError) return refused(name, problem);
    return refused(name, new ParleyError("FILE_NOT_READ", { file: name, importer: importer.name }, problem));
  }
}

/** Many files, one after the other, so that memory holds one at a time. */
export async function* importFiles(
  files: Iterable<FileBytes> | AsyncIterable<FileBytes>,
  options: ImportOptions = {},
): AsyncGenerator<ImportedFile> {
  for await (const file of files) yield await importFile(file.name, file.bytes, options);
}

/** The importer that is surest about a file; `null` when none reads it. */
export function chooseImporter(name: string, head: Uint8Array): Importer | null {
  let best: Importer | null = null;
  let bestScore = 0;
  for (const importer of importers) {
    const score = importer.accepts({ name, head });
    if (score > bestScore) {
      best = importer;
      bestScore = score;
    }
  }
  return best;
}

function refused(file: string, problem: ParleyError): ImportedFile {
  return {
    file,
    documents: [],
    skipped: [{ code: problem.code, details: problem.details }],
    assumptions: [],
  };
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}
