/**
 * How fast is a text read that nobody has read before? People read most texts once, with words that the program has not
 * met; a record read over and over tells nothing of that. The original texts of the corpus that engines are trained on
 * are halved: the one half is read over and over until the program is warm, the other half then for the first time and
 * again. There is one first time in a process, so every run is a process of its own.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyzeText, createEmbeddedEngine, decodeReaderPack, type EngineInput } from "@parley/extract";
import { originalFiles } from "../corpus/tools/original-texts.js";
import { parseMarkup } from "../corpus/tools/parse-markup.js";
import type { BenchRow } from "./bench.js";

const self = fileURLToPath(import.meta.url);
const root = join(self, "../..");
const RUNS = 3;
/** Tokens until the program is warm: up to here, threads beside the reading compile what is needed often. */
const WARM = 200_000;

/** Tokens a second of processor time: of texts read for the first time, and of the same read again. */
interface NewTexts {
  readonly tokens: number;
  readonly first: number;
  readonly again: number;
}

/** German and English; the medians of a few processes. */
export function* newTextRows(): Generator<BenchRow> {
  for (const language of ["de", "en"] as const) {
    const runs = Array.from({ length: RUNS }, () => measuredApart(language));
    const [middle] = runs.toSorted((a, b) => a.first - b.first).slice(RUNS >> 1);
    if (middle === undefined) continue;
    yield {
      task: `embedded: ${language === "de" ? "German" : "English"} texts never read before, program warm`,
      size: `${middle.tokens.toLocaleString("en")} tokens`,
      figure: rate(middle.first),
      baseline: `the same texts again ${rate(middle.again)}; first time ${runs.map(({ first }) => rate(first)).join(", ")}`,
    };
  }
}

function rate(tokensPerSecond: number): string {
  return `${Math.round(tokensPerSecond).toLocaleString("en")} tokens/s`;
}

function measuredApart(language: "de" | "en"): NewTexts {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", self, language], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as NewTexts;
}

function measured(language: "de" | "en"): NewTexts {
  const packs = ["reader-de", "reader-en"].map((name) => {
    const file = join(root, "models", name, "weights.bin");
    return decodeReaderPack(readFileSync(file), file);
  });
  const engine = createEmbeddedEngine("embedded", packs);
  const texts = trainingTexts(language);
  const known = texts.filter((_, at) => at % 2 === 0);
  const unknown = texts.filter((_, at) => at % 2 === 1);
  const read = (documents: readonly EngineInput[]): number => {
    const before = process.cpuUsage();
    for (const document of documents) engine.read(document);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000_000;
  };
  for (let left = WARM; left > 0; left -= tokensOf(known)) read(known);
  const [first, again] = [read(unknown), read(unknown)];
  const tokens = tokensOf(unknown);
  return { tokens, first: tokens / first, again: tokens / again };
}

function tokensOf(documents: readonly EngineInput[]): number {
  return documents.reduce(
    (sum, { text, language }) => sum + analyzeText(text, language === "en" ? "en" : "de").tokens.length,
    0,
  );
}

/** Texts of the other splits are for other measurements. */
function trainingTexts(language: "de" | "en"): EngineInput[] {
  return originalFiles()
    .filter(({ source, lang }) => lang === language && /^split: train$/m.test(source))
    .map(({ source, id }) => {
      const { head, text } = parseMarkup(source, id);
      return { id, title: head.title, text, language, date: head.date, codebook: null };
    });
}

const [, script, asked] = process.argv;
if (script === self && (asked === "de" || asked === "en")) console.log(JSON.stringify(measured(asked)));
