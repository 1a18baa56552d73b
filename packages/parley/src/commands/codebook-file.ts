/** A codebook from its file. Apart from the verbs, so that one that is given none does not load what reads YAML. */
import { readFile } from "node:fs/promises";
import type { Codebook } from "@parley/core";
import { parseCodebook } from "@parley/formats";

/** @throws what `parseCodebook` throws */
export async function readCodebook(file: string): Promise<Codebook> {
  return parseCodebook(await readFile(file, "utf8"), file);
}
