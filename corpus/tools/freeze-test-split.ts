/**
 * Which texts are the test split? Writes one SHA-256 a test text into `test-split.sha256`. A text once listed is
 * frozen: if its content changed or it left the split, nothing is written and the differences are named.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { originalFiles } from "./original-texts.js";
import { parseMarkup } from "./parse-markup.js";

const list = new URL("../test-split.sha256", import.meta.url);
const frozen = existsSync(list) ? readFileSync(list, "utf8").split("\n").filter(Boolean) : [];
const lines = new Set(
  originalFiles()
    .filter((file) => parseMarkup(file.source, file.id).head.split === "test")
    .map(({ path, source }) => `${createHash("sha256").update(source).digest("hex")}  ${path}`),
);
const changed = frozen.filter((line) => !lines.has(line));
for (const line of changed) console.log(`changed after it was frozen: ${line.slice(66)}`);
if (changed.length === 0) {
  writeFileSync(list, `${[...lines].sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join("\n")}\n`);
  console.log(`${lines.size} test texts frozen, ${lines.size - frozen.length} of them new`);
}
process.exitCode = changed.length === 0 ? 0 : 1;
