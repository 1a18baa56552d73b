/**
 * Is this a project file, and is it whole? Looks at the first hundred bytes before SQLite opens the file, so
 * that a foreign, newer or cut-off file is refused untouched.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { fail } from "@parley/core";
import { APPLICATION_ID, SCHEMA_NUMBER } from "./migrations/index.js";

const HEADER_LENGTH = 100;
const MAGIC = "SQLite format 3\0";

/**
 * @returns the number of the file's schema
 * @throws `FILE_NOT_FOUND`, `PROJECT_NOT_PARLEY`, `PROJECT_NEWER`, `PROJECT_DAMAGED`, `PROJECT_DISK_ERROR`
 */
export function checkFile(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) fail("FILE_NOT_FOUND", { file: path });
  if (!found.isFile()) fail("PROJECT_NOT_PARLEY", { file: path });
  const header = readHeader(path);
  if (header.toString("latin1", 0, MAGIC.length) !== MAGIC) fail("PROJECT_NOT_PARLEY", { file: path });
  if (header.length < HEADER_LENGTH) fail("PROJECT_DAMAGED", { file: path, reason: "header" });

  if (header.readUInt32BE(68) !== APPLICATION_ID) fail("PROJECT_NOT_PARLEY", { file: path });
  const schema = header.readUInt32BE(60);
  if (schema > SCHEMA_NUMBER) fail("PROJECT_NEWER", { file: path, schema, known: SCHEMA_NUMBER });

  // With a journal beside it the file may be behind; SQLite then completes it on opening.
  if (!hasJournal(path)) {
    const stored = header.readUInt16BE(16);
    const pageSize = stored === 1 ? 65536 : stored;
    const expected = header.readUInt32BE(28) * pageSize;
    if (found.size < expected) {
      fail("PROJECT_DAMAGED", { file: path, reason: `${found.size} of ${expected} bytes` });
    }
  }
  return schema;
}

/** Is work left beside the file that SQLite has to bring in: after a crash, or while another process writes? */
export function hasJournal(path: string): boolean {
  for (const ending of ["-wal", "-journal"]) {
    const side = `${path}${ending}`;
    if (existsSync(side) && statSync(side).size > 0) return true;
  }
  return false;
}

function readHeader(path: string): Buffer {
  try {
    const file = openSync(path, "r");
    try {
      const header = Buffer.alloc(HEADER_LENGTH);
      return header.subarray(0, readSync(file, header, 0, HEADER_LENGTH, 0));
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    fail("PROJECT_DISK_ERROR", { file: path, reason: cause instanceof Error ? cause.message : "" }, cause);
  }
}
