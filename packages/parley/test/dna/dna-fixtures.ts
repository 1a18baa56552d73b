/** The `.dna` files that tests read: our own synthetic one, and those that lie beside the checkout, if they do. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { type TestFunction, test } from "vitest";
import { temporaryFolder } from "../sample-project.js";

const golden = fileURLToPath(new URL("../../../core/test/fixtures/golden/", import.meta.url));
const sharedFolder = fileURLToPath(new URL("../../../../../shared/golden/", import.meta.url));

/** A file of the folder beside the checkout: "dna/sample.dna". */
export function shared(name: string): string {
  return join(sharedFolder, name);
}

/** A test that needs the folder beside the checkout; without it a line says that the test was left out. */
export function sharedIt(name: string, work: TestFunction): void {
  if (existsSync(sharedFolder)) test(name, work);
  else {
    console.log(`Left out, no ../shared here: ${name}`);
    test.skip(name, work);
  }
}

/** A fresh copy of the synthetic database: 60 documents, 240 statements, all data types. */
export function synthDna(name = "synth.dna"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, gunzipSync(readFileSync(join(golden, "synth.dna.gz"))));
  return path;
}
