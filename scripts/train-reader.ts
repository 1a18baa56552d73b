/**
 * Trains the readers and writes their weights to `models/`:
 *
 *   node --import tsx --conditions=parley-src corpus/tools/build-gold.ts
 *   node --import tsx --conditions=parley-src scripts/train-reader.ts [--language de|en] [--articles N] [--meaning | --voice]
 *
 * Default packs learn from the train part of our own corpus alone; `--attribution` trains the separate pack of German
 * quotation attribution from its train part. `--articles` takes only so many Wikinews articles, for learning curves.
 * `--meaning` trains acts and sides alone, `--voice` what hears the writer; the other layers of the pack that is there
 * are kept. The same inputs give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Language } from "@parley/core";
import { decodeReaderPack, encodeReaderPack } from "../packages/extract/src/embedded/model/reader-pack.js";
import { type CodedText, parseCodedTexts } from "../packages/extract/src/embedded/training/coded-text.js";
import { type PreparedText, prepareText } from "../packages/extract/src/embedded/training/prepared-text.js";
import {
  attributionRecipe,
  type ReaderRecipe,
  readerRecipes,
} from "../packages/extract/src/embedded/training/reader-recipe.js";
import {
  trainMeaning,
  trainReader,
  trainVoice,
} from "../packages/extract/src/embedded/training/train-reader.js";

const { values } = parseArgs({
  options: {
    language: { type: "string" },
    articles: { type: "string" },
    attribution: { type: "boolean", default: false },
    meaning: { type: "boolean", default: false },
    voice: { type: "boolean", default: false },
    out: { type: "string" },
  },
});
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const texts = (path: string): CodedText[] => parseCodedTexts(readFileSync(at(path), "utf8"), path);

if (values.attribution) {
  const learned = texts("../shared/data/gnqa/train.jsonl");
  // One text in ten is kept back for the confidence: the dev part is for measuring.
  const isKeptBack = (_: CodedText, index: number) => index % 10 === 9;
  train("embedded-gnqa", "reader-de-gnqa", attributionRecipe, {
    learned: learned.filter((text, index) => !isKeptBack(text, index)),
    heldBack: learned.filter(isKeptBack),
    meaning: [],
  });
} else {
  const languages: readonly Language[] =
    values.language === "de" || values.language === "en" ? [values.language] : ["de", "en"];
  const [learned, heldBack] = [texts("corpus/build/train.jsonl"), texts("corpus/build/dev.jsonl")];
  const articles = values.articles === undefined ? Number.POSITIVE_INFINITY : Number(values.articles);
  for (const language of languages)
    train("embedded", `reader-${language}`, readerRecipes[language], {
      learned: limited(
        learned.filter((text) => text.language === language),
        articles,
      ),
      heldBack: heldBack.filter((text) => text.language === language),
      // What somebody does with words and for whom is learned from both languages at once.
      meaning: limited(learned, articles),
    });
}

function isArticle({ id }: Pick<CodedText, "id">): boolean {
  return id.startsWith("wikinews");
}

/** All other texts, and the first so many Wikinews articles. */
function limited(coded: readonly CodedText[], articles: number): CodedText[] {
  let count = 0;
  return coded.filter(({ id }) => {
    if (!isArticle({ id })) return true;
    count += 1;
    return count <= articles;
  });
}

function train(
  name: string,
  folder: string,
  recipe: ReaderRecipe,
  coded: Readonly<Record<"learned" | "heldBack" | "meaning", readonly CodedText[]>>,
): void {
  const started = performance.now();
  const say = (words: string) =>
    process.stdout.write(`${folder}: ${words}, ${Math.round((performance.now() - started) / 1000)} s\n`);
  const prepared = {
    learned: coded.learned.map(prepareText),
    heldBack: coded.heldBack.map(prepareText),
    meaning: weighted(coded.meaning.map(prepareText)),
  };
  say(`${prepared.learned.length} texts to learn from, ${prepared.heldBack.length} kept back`);
  const pack =
    values.meaning || values.voice
      ? withLayers(folder, recipe, prepared.meaning)
      : trainReader(name, { ...prepared, learned: weighted(prepared.learned) }, recipe, (layer) =>
          say(`layer ${layer}`),
        );
  const bytes = encodeReaderPack(pack);
  const out = values.out ?? at(`models/${folder}`);
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/weights.bin`, bytes);
  say(`${bytes.length} bytes written to ${out}`);
}

/** Articles are what readers are used on, and there are fewer of them than of our own texts: each counts twice. */
function weighted(texts: readonly PreparedText[]): PreparedText[] {
  return texts.flatMap((text) => (isArticle(text.coded) ? [text, text] : [text]));
}

/** The pack in its folder with new layers of the kind asked for; quotes, and so its confidence, stay. */
function withLayers(
  folder: string,
  { version, dials, layers }: ReaderRecipe,
  learned: readonly PreparedText[],
): ReturnType<typeof trainReader> {
  const old = decodeReaderPack(readFileSync(at(`models/${folder}/weights.bin`)), folder);
  const made = values.voice ? trainVoice(learned, layers) : trainMeaning(learned, layers);
  return { ...old, version, dials, layers: { ...old.layers, ...made } };
}
