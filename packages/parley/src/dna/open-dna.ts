/**
 * Opens a `.dna` file (SQLite) where it lies: read-only, nothing beside it, nothing altered. A file that another
 * program left unfinished (a journal beside it) is read from a copy in the temporary folder instead.
 */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fail, ParleyError } from "@parley/core";
import { type Connection, connect } from "../store/connection.js";

const MAGIC = "SQLite format 3\0";
const JOURNALS = ["-wal", "-shm", "-journal"];
/** Places in SQLite's header that say whether changes go to a journal beside the file first. */
const JOURNAL_BYTES = [18, 19];
const WRITES_AHEAD = 2;

/** A `.dna` file, open, and which line of DNA wrote it. */
export interface DnaFile {
  readonly connection: Connection;
  readonly line: 2 | 3;
  /** As the file says: "3.0.7", "2.0 beta 19". */
  readonly version: string;
}

/**
 * A read-only connection to a file of DNA 3, for reading it in place.
 *
 * @throws what `openDnaFile` throws, and `DNA_NEEDS_CONVERSION` for a file of DNA 2
 */
export function openDna(path: string): Connection {
  const { connection, line, version } = openDnaFile(path);
  if (line === 3) return connection;
  connection.close();
  return fail("DNA_NEEDS_CONVERSION", { file: path, version });
}

/**
 * A read-only connection to a file of DNA 2 or 3.
 *
 * @throws `FILE_NOT_FOUND`, `DNA_NOT_DNA`, `DNA_VERSION_UNKNOWN` for DNA 1 and for versions to come
 */
export function openDnaFile(path: string): DnaFile {
  if (!existsSync(path)) fail("FILE_NOT_FOUND", { file: path });
  const head = readHead(path);
  if (head.toString("latin1", 0, MAGIC.length) !== MAGIC) {
    // DNA 1 wrote XML.
    if (/^\s*</.test(head.toString("utf8").replace(/^\uFEFF/, "")))
      fail("DNA_VERSION_UNKNOWN", { file: path, version: "1" });
    fail("DNA_NOT_DNA", { file: path });
  }
  const isUnfinished =
    JOURNAL_BYTES.some((place) => head[place] === WRITES_AHEAD) ||
    JOURNALS.some((ending) => existsSync(path + ending));
  const connection = isUnfinished ? connectToCopy(path) : connect(path, { readOnly: true });
  try {
    const version = connection.value<string>("SELECT Value FROM SETTINGS WHERE Property = 'version'") ?? "";
    const line = /^([23])\b/.exec(version)?.[1];
    if (line === undefined) fail("DNA_VERSION_UNKNOWN", { file: path, version });
    return { connection, line: line === "2" ? 2 : 3, version };
  } catch (cause) {
    connection.close();
    const isOurs = cause instanceof ParleyError && cause.code !== "PROJECT_NOT_PARLEY";
    if (isOurs) throw cause;
    return fail("DNA_NOT_DNA", { file: path }, cause);
  }
}

function readHead(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(100);
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}

/** The copy takes in what the journal holds, and goes when the connection closes. */
function connectToCopy(path: string): Connection {
  const folder = mkdtempSync(join(tmpdir(), "parley-dna-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(path));
    for (const ending of ["", ...JOURNALS]) {
      if (!existsSync(path + ending)) continue;
      copyFileSync(path + ending, copy + ending);
      chmodSync(copy + ending, 0o600);
    }
    const connection = connect(copy, { readOnly: false });
    return {
      ...connection,
      path,
      readOnly: true,
      close: () => {
        connection.close();
        remove();
      },
    };
  } catch (cause) {
    remove();
    throw cause;
  }
}
