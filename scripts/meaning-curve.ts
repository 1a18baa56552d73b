/**
 * What would more coded texts teach about acts and sides? Trains both layers on growing shares of the train part,
 * as the readers' own training does, and prints how many of the dev part's coded claims get the right label.
 *
 *   node --import tsx --conditions=parley-src corpus/tools/build-gold.ts
 *   node --import tsx --conditions=parley-src scripts/meaning-curve.ts [--seed 1]
 *
 * Claims, cues and speakers are the coded ones, so that this is the layers' own share of the figures of `parley eval`.
 * "sides" are support, oppose, neutral or none; "taken" is F1 over claims where one is coded or found.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createRandom, type Language, shuffle } from "@parley/core";
import { actLabels, polarityLabels } from "../packages/extract/src/embedded/layers/meaning-layer.js";
import type { HiddenField } from "../packages/extract/src/embedded/model/hidden-field.js";
import { scorePositions } from "../packages/extract/src/embedded/model/score-positions.js";
import { parseCodedTexts } from "../packages/extract/src/embedded/training/coded-text.js";
import {
  type MeaningExamples,
  meaningExamples,
} from "../packages/extract/src/embedded/training/meaning-examples.js";
import { prepareText } from "../packages/extract/src/embedded/training/prepared-text.js";
import { quantizeField } from "../packages/extract/src/embedded/training/quantize-field.js";
import { readerRecipes } from "../packages/extract/src/embedded/training/reader-recipe.js";
import { type LabeledSequence, trainField } from "../packages/extract/src/embedded/training/train-field.js";

interface CodedExamples {
  readonly language: Language;
  /** An article counts twice, as in the readers' training. */
  readonly times: number;
  readonly examples: MeaningExamples;
}

const SHARES = [1 / 8, 1 / 4, 1 / 2, 1];
const { values } = parseArgs({ options: { seed: { type: "string", default: "1" } } });
const { layers } = readerRecipes.de;
const learned = examplesOf("corpus/build/train.jsonl");
const asked = examplesOf("corpus/build/dev.jsonl");
const order = Int32Array.from(learned, (_, index) => index);
shuffle(order, createRandom(Number(values.seed)));

console.log("texts learned from   claims   acts   sides   de      en      taken");
for (const share of SHARES) {
  const chosen = [...order.subarray(0, Math.round(order.length * share))].flatMap((index) => {
    const one = learned[index];
    return one === undefined ? [] : [one];
  });
  const act = trained(chosen, "act", actLabels);
  const polarity = trained(chosen, "polarity", polarityLabels);
  const sides = rightOf(polarity, asked, "polarity");
  const figures = [
    rightOf(act, asked, "act").right,
    sides.right,
    rightOf(polarity, inLanguage("de"), "polarity").right,
    rightOf(polarity, inLanguage("en"), "polarity").right,
    sides.taken,
  ];
  const claims = chosen.reduce((sum, { examples }) => sum + examples.act.length, 0);
  console.log(
    `${String(chosen.length).padEnd(20)} ${String(claims).padEnd(8)} ${figures.map((figure) => figure.toFixed(3)).join("   ")}`,
  );
}

function examplesOf(path: string): CodedExamples[] {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  return parseCodedTexts(readFileSync(file, "utf8"), path).map((coded) => ({
    language: coded.language,
    times: coded.id.startsWith("wikinews") ? 2 : 1,
    examples: meaningExamples(prepareText(coded), { act: layers.act.bits, polarity: layers.polarity.bits }),
  }));
}

function inLanguage(language: Language): CodedExamples[] {
  return asked.filter((text) => text.language === language);
}

function trained(
  texts: readonly CodedExamples[],
  layer: keyof MeaningExamples,
  labels: readonly string[],
): HiddenField {
  const sequences = texts.flatMap(({ times, examples }) =>
    Array.from({ length: times }, () => examples[layer]).flat(),
  );
  return quantizeField(trainField(sequences, { labels, allows: () => true, ...layers[layer] }));
}

/** Share of claims with the coded label, and F1 of the labels but the first. */
function rightOf(
  field: HiddenField,
  texts: readonly CodedExamples[],
  layer: keyof MeaningExamples,
): { readonly right: number; readonly taken: number } {
  let [claims, right, both, coded, found] = [0, 0, 0, 0, 0];
  for (const { examples } of texts)
    for (const { features, labels } of examples[layer]) {
      const [wanted, best] = [labels[0] ?? 0, likeliest(field, features)];
      claims += 1;
      if (best === wanted) right += 1;
      if (best === wanted && best > 0) both += 1;
      if (wanted > 0) coded += 1;
      if (best > 0) found += 1;
    }
  return { right: right / claims, taken: (2 * both) / (coded + found) };
}

function likeliest(field: HiddenField, features: LabeledSequence["features"]): number {
  const scores = scorePositions(field, features);
  return scores.indexOf(Math.max(...scores));
}
