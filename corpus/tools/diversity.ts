/**
 * How varied are the original texts, and is one nearly another? Prints a table by language, beside the Wikinews
 * articles where their texts are at hand, and the most similar pairs; fails when two texts are near-duplicates or
 * one is a template of another, within the corpus or with a seed text.
 *
 *     node --import tsx --conditions=parley-src corpus/tools/diversity.ts [--texts texts.jsonl] [--seeds FOLDER]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { languages } from "@parley/core";
import { type DiversityFigures, diversityFigures } from "./diversity/diversity-figures.js";
import { diversityTable } from "./diversity/diversity-table.js";
import {
  type Comparable,
  LIMIT,
  type NearPair,
  similarPairs,
  skeletonShingles,
  wordShingles,
} from "./diversity/near-duplicates.js";
import type { CodedText } from "./markup.js";
import { originalTexts } from "./original-texts.js";
import { CODINGS, readArticles, TEXTS } from "./wikinews-articles.js";
import { readCodings, withTexts } from "./wikinews-codings.js";

const names = { de: "German", en: "English" } as const;
const { values } = parseArgs({
  options: {
    texts: { type: "string", default: TEXTS },
    seeds: { type: "string", default: fileURLToPath(new URL("../../../shared/seeds", import.meta.url)) },
  },
});

const texts = originalTexts();
const collections = new Map<string, DiversityFigures>(
  languages.map((lang) => [names[lang], diversityFigures(texts.filter(({ head }) => head.lang === lang))]),
);
const articles = readArticles(values.texts);
if (articles === null) console.log(`no texts at ${values.texts}: Wikinews left out`);
else collections.set("Wikinews", diversityFigures(withTexts(readCodings(CODINGS), articles).coded));
console.log(diversityTable(collections));

const splitOf = new Map(texts.map(({ id, head }) => [id, head.split]));
const docs = [...texts.map(comparable), ...seeds()];
for (const [name, shingling] of [
  ["runs of five words", wordShingles],
  ["runs of eight words of the skeleton", skeletonShingles],
] as const) {
  const pairs = similarPairs(docs, shingling);
  const across = pairs.filter(({ first, second }) => splitOf.get(first) !== splitOf.get(second));
  const near = pairs.filter(({ similarity }) => similarity >= LIMIT);
  console.log(`\n${name}: ${near.length} pairs from ${LIMIT} on`);
  for (const pair of pairs.slice(0, 3)) console.log(`closest ${show(pair)}`);
  for (const pair of across.slice(0, 3)) console.log(`closest across splits ${show(pair)}`);
  for (const pair of near) console.log(`too similar: ${show(pair)}`);
  if (near.length > 0) process.exitCode = 1;
}

function comparable({ id, head, text }: CodedText): Comparable {
  return { id, lang: head.lang, text };
}

function seeds(): Comparable[] {
  if (!existsSync(values.seeds)) {
    console.log(`\nno seed texts at ${values.seeds}: compared within the corpus only`);
    return [];
  }
  return readdirSync(values.seeds)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({
      id: `seed ${name}`,
      lang: "de",
      text: readFileSync(join(values.seeds, name), "utf8"),
    }));
}

function show({ first, second, similarity }: NearPair): string {
  return `${similarity.toFixed(3)} ${first} and ${second}`;
}
