/**
 * Writes the corpus as gold documents for `parley eval`: `build/{train,dev,test}.jsonl` with every coded
 * group, and `build/{train,dev,test}-core.jsonl` without the groups marked as fringe. The Wikinews articles come
 * after the original texts, where their texts are at hand.
 *
 *     node --import tsx --conditions=parley-src corpus/tools/build-gold.ts [--freeze] [--texts texts.jsonl]
 *
 * `--freeze` adds the hashes of new test files to `test-split.sha256`; a hash once written is never changed.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { splits } from "./markup.js";
import { originalFiles } from "./original-texts.js";
import { parseMarkup } from "./parse-markup.js";
import { type GoldReading, toReading } from "./to-reading.js";
import { CODINGS, readArticles, TEXTS } from "./wikinews-articles.js";
import { readCodings, withTexts } from "./wikinews-codings.js";

const { values } = parseArgs({
  options: { freeze: { type: "boolean", default: false }, texts: { type: "string", default: TEXTS } },
});
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const files = originalFiles().map((file) => ({ ...file, coded: parseMarkup(file.source, file.id) }));
const original = files.map(({ coded }) => toReading(coded));
const wikinews = wikinewsReadings();

mkdirSync(at("build"), { recursive: true });
for (const split of splits) {
  const own = (readings: readonly GoldReading[]) => readings.filter((reading) => reading.split === split);
  const readings = [...own(original), ...own(wikinews)];
  const core = readings.map((reading) => ({
    ...reading,
    statements: reading.statements.filter((statement) => statement.core),
  }));
  writeFileSync(at(`build/${split}.jsonl`), linesOf(readings));
  writeFileSync(at(`build/${split}-core.jsonl`), linesOf(core));
  console.log(`${split}: original ${countOf(own(original))}; Wikinews ${countOf(own(wikinews))}`);
}

function wikinewsReadings(): GoldReading[] {
  const articles = readArticles(values.texts);
  if (articles === null) {
    console.log(`no texts at ${values.texts}: Wikinews left out`);
    return [];
  }
  const { coded, problems } = withTexts(readCodings(CODINGS), articles);
  for (const problem of problems) console.log(`wikinews ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  return coded.map((text) => toReading({ ...text, id: `wikinews-${text.id}` }));
}

function linesOf(readings: readonly GoldReading[]): string {
  return readings.map((reading) => `${JSON.stringify(reading)}\n`).join("");
}

function countOf(readings: readonly GoldReading[]): string {
  const count = readings.reduce((sum, reading) => sum + reading.statements.length, 0);
  return `${readings.length} texts, ${count} statements`;
}

if (values.freeze) {
  const list = at("test-split.sha256");
  const frozen = existsSync(list) ? readFileSync(list, "utf8") : "";
  const fresh = files
    .filter((file) => file.coded.head.split === "test" && !frozen.includes(`  ${file.path}\n`))
    .map((file) => `${createHash("sha256").update(file.source).digest("hex")}  ${file.path}\n`);
  writeFileSync(list, frozen + fresh.join(""));
  console.log(`frozen: ${fresh.length} more test texts`);
}
