/** Where the weights of the trained readers lie, and reading them: the edge between the disk and a pure engine. */
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fail } from "@parley/core";
import { createEmbeddedEngine, type Engine, openReaderPack, type PackFile } from "@parley/extract";

const WEIGHTS = "weights.bin";

/**
 * The file with the weights of a reader: in `models/` beside the program or in a folder above it, which is the same
 * for sources, compiled code and an installed package.
 *
 * @param folder "reader-de"
 * @returns `null` where there is none
 */
export function readerFile(folder: string): string | null {
  let place = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(place, "models", folder, WEIGHTS);
    if (existsSync(file)) return file;
    const above = dirname(place);
    if (above === place) return null;
    place = above;
  }
}

/**
 * An engine with the weights of these folders. The heads of the files are read at once, the weights of a language
 * with the first text in it.
 *
 * @throws `READER_PACK_ABSENT`, `READER_PACK_INVALID`, `READER_PACK_FORMAT`
 */
export function loadEmbeddedEngine(name: string, folders: readonly string[]): Engine {
  const packs = folders.map((folder) => {
    const file = readerFile(folder) ?? fail("READER_PACK_ABSENT", { file: `models/${folder}/${WEIGHTS}` });
    return openReaderPack(packFile(file));
  });
  return createEmbeddedEngine(name, packs);
}

function packFile(source: string): PackFile {
  return { source, size: statSync(source).size, read: (from, to) => bytesOf(source, from, to) };
}

/** The file is not kept open meanwhile: the program may run for months. */
function bytesOf(source: string, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from);
  const opened = openSync(source, "r");
  try {
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(opened, bytes, read, bytes.length - read, from + read);
      if (more === 0) fail("READER_PACK_INVALID", { file: source });
      read += more;
    }
  } finally {
    closeSync(opened);
  }
  return bytes;
}
