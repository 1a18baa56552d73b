/**
 * Writes `corpus/wikinews/codings.jsonl` from the marked files in `corpus/build/wikinews`. An article whose
 * marked file is not there keeps its line; nothing is written while a file has problems.
 *
 *     node --import tsx --conditions=parley-src corpus/tools/wikinews-build.ts [--check] [--texts texts.jsonl]
 *
 * `--check` reads the codings only: are the hashes equal, do all offsets lie inside the texts, are the guidelines
 * kept? Where the texts are absent it says so and checks what is left.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { problemsIn } from "./check-coding.js";
import { MarkupError } from "./markup.js";
import type { Standoff } from "./standoff.js";
import { toReading } from "./to-reading.js";
import { type Article, CODINGS, MARKED, readArticles, TEXTS } from "./wikinews-articles.js";
import {
  codingLines,
  parseCodings,
  problemsWithoutTexts,
  readCodings,
  withTexts,
} from "./wikinews-codings.js";
import { parseMarked } from "./wikinews-markup.js";

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, texts: { type: "string", default: TEXTS } },
});
const articles = readArticles(values.texts);
const problems = values.check ? checked() : built();
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function checked(): string[] {
  const codings = readCodings(CODINGS);
  const found = problemsWithoutTexts(codings);
  if (articles === null) {
    console.log(`no texts at ${values.texts}: ${codings.length} codings not compared with them`);
    return found;
  }
  found.push(...withTexts(codings, articles).problems);
  if (found.length === 0) count(codings);
  return found;
}

function built(): string[] {
  if (articles === null) return [`no texts at ${values.texts}: nothing built`];
  const codings = new Map(readCodings(CODINGS).map((coding) => [coding.id, coding]));
  const found: string[] = [];
  const files = existsSync(MARKED) ? readdirSync(MARKED).filter((name) => name.endsWith(".txt")) : [];
  for (const name of files) {
    const id = name.replace(/\.txt$/, "");
    const article = articles.get(id);
    const outcome = article === undefined ? ["no such article"] : codingIn(name, article);
    if (Array.isArray(outcome)) found.push(...outcome.map((problem) => `${id}: ${problem}`));
    else codings.set(id, outcome);
  }
  if (found.length > 0) return found;
  const lines = codingLines([...codings.values()]);
  mkdirSync(dirname(CODINGS), { recursive: true });
  writeFileSync(CODINGS, lines);
  count(parseCodings(lines));
  return [];
}

/** The coding of one marked file, or its problems. */
function codingIn(name: string, article: Article): Standoff | string[] {
  try {
    const { coded, standoff } = parseMarked(readFileSync(`${MARKED}/${name}`, "utf8"), article);
    const found = problemsIn(coded);
    if (found.length > 0) return found;
    toReading(coded);
    return standoff;
  } catch (problem) {
    if (!(problem instanceof MarkupError)) throw problem;
    return [problem.message.replace(/^\d+: /, "")];
  }
}

function count(codings: readonly Standoff[]): void {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { split, groups } of codings) {
    add(`articles ${split}`);
    for (const { mode, core } of groups) add(core ? mode : `${mode} fringe`);
  }
  const total = codings.reduce((sum, { groups }) => sum + groups.length, 0);
  console.log(`${codings.length} articles, ${total} statements`);
  for (const [name, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${name}: ${number}`);
  }
}
