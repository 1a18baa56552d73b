/** The example record read by the program itself, and the synthetic database unpacked, for tests of verbs. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { runVerb } from "../../src/commands/run-verb.js";
import { exampleFiles, exampleFolder } from "../example-record.js";

const packed = fileURLToPath(new URL("../../../core/test/fixtures/golden/synth.dna.gz", import.meta.url));

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the program as from the shell. */
export async function call(...args: readonly string[]): Promise<Called> {
  const printed = { out: "", err: "" };
  const code = await runVerb(
    args,
    {
      out: (text) => {
        printed.out += text;
      },
      err: (text) => {
        printed.err += text;
      },
      errIsTerminal: false,
    },
    { LANG: "en_US.UTF-8" },
  );
  return { code, ...printed };
}

/** Makes the project of the example record in a folder; returns its path. */
export async function makeExample(folder: string): Promise<string> {
  const record = join(folder, "debate.parley");
  const files = exampleFiles.map((file) => join(exampleFolder, file));
  for (const args of [
    ["init", record],
    ["import", record, ...files],
    ["extract", record],
  ]) {
    const { code, err } = await call(...args);
    if (code !== 0) throw new Error(err);
  }
  return record;
}

/** Unpacks the synthetic database into a folder; returns its path. */
export function unpackSynthetic(folder: string): string {
  const path = join(folder, "synth.dna");
  writeFileSync(path, gunzipSync(readFileSync(packed)));
  return path;
}
