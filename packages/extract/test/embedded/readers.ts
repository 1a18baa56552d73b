/** The trained readers of the repository, for tests. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "@parley/core";
import { createEmbeddedEngine, decodeReaderPack, type Engine, type ReaderPack } from "@parley/extract";

export function packOf(language: Language): ReaderPack {
  const file = fileURLToPath(new URL(`../../../../models/reader-${language}/weights.bin`, import.meta.url));
  return decodeReaderPack(new Uint8Array(readFileSync(file)), file);
}

/** The default engine, as users have it. */
export function embeddedEngine(): Engine {
  return createEmbeddedEngine("embedded", [packOf("de"), packOf("en")]);
}
