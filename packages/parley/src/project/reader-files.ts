/** Where the weights of the trained readers lie, and reading them: the edge between the disk and a pure engine. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fail } from "@parley/core";
import { createEmbeddedEngine, decodeReaderPack, type Engine } from "@parley/extract";

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
 * An engine with the weights of these folders.
 *
 * @throws `READER_PACK_ABSENT`, `READER_PACK_INVALID`, `READER_PACK_FORMAT`
 */
export function loadEmbeddedEngine(name: string, folders: readonly string[]): Engine {
  const packs = folders.map((folder) => {
    const file = readerFile(folder) ?? fail("READER_PACK_ABSENT", { file: `models/${folder}/${WEIGHTS}` });
    return decodeReaderPack(readFileSync(file), file);
  });
  return createEmbeddedEngine(name, packs);
}
