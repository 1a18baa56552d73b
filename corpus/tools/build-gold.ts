/**
 * Writes the corpus as gold documents for `parley eval`: `build/{train,dev,test}.jsonl` with every coded
 * group, and `build/{train,dev,test}-core.jsonl` without the groups marked as fringe.
 *
 *     node --import tsx --conditions=parley-src corpus/tools/build-gold.ts [--freeze]
 *
 * `--freeze` adds the hashes of new test files to `test-split.sha256`; a hash once written is never changed.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { splits } from "./markup.js";
import { originalFiles } from "./original-texts.js";
import { parseMarkup } from "./parse-markup.js";
import { toReading } from "./to-reading.js";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const files = originalFiles().map((file) => ({ ...file, coded: parseMarkup(file.source, file.id) }));

mkdirSync(at("build"), { recursive: true });
for (const split of splits) {
  const readings = files
    .filter((file) => file.coded.head.split === split)
    .map(({ coded }) => toReading(coded));
  const core = readings.map((reading) => ({
    ...reading,
    statements: reading.statements.filter((statement) => statement.core),
  }));
  writeFileSync(
    at(`build/${split}.jsonl`),
    readings.map((reading) => `${JSON.stringify(reading)}\n`).join(""),
  );
  writeFileSync(
    at(`build/${split}-core.jsonl`),
    core.map((reading) => `${JSON.stringify(reading)}\n`).join(""),
  );
  const count = readings.reduce((sum, reading) => sum + reading.statements.length, 0);
  console.log(`${split}: ${readings.length} texts, ${count} statements`);
}

if (process.argv.includes("--freeze")) {
  const list = at("test-split.sha256");
  const frozen = existsSync(list) ? readFileSync(list, "utf8") : "";
  const fresh = files
    .filter((file) => file.coded.head.split === "test" && !frozen.includes(`  ${file.path}\n`))
    .map((file) => `${createHash("sha256").update(file.source).digest("hex")}  ${file.path}\n`);
  writeFileSync(list, frozen + fresh.join(""));
  console.log(`frozen: ${fresh.length} more test texts`);
}
