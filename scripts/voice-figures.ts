/**
 * How well does the layer that hears the writer do on documents it has not learned from? Cross-validation by whole
 * documents of the train part, both languages at once; prints precision and recall over sentences for several least
 * probabilities, for commentaries, letters and blogs and for all else. Two families on the same features:
 *
 * - field: the hidden field that the readers use, the sentences of a document as one sequence;
 * - logistic: one weight for each feature, fitted with AdaGrad steps (Duchi, Hazan and Singer 2011).
 *
 *   node --import tsx --conditions=parley-src corpus/tools/build-gold.ts
 *   node --import tsx --conditions=parley-src scripts/voice-figures.ts
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRandom } from "@parley/core";
import { leastSure, OWN, voiceLabels } from "../packages/extract/src/embedded/layers/voice-layer.js";
import { labelProbabilities } from "../packages/extract/src/embedded/model/label-sequence.js";
import { scorePositions } from "../packages/extract/src/embedded/model/score-positions.js";
import { parseCodedTexts } from "../packages/extract/src/embedded/training/coded-text.js";
import { prepareText } from "../packages/extract/src/embedded/training/prepared-text.js";
import { quantizeField } from "../packages/extract/src/embedded/training/quantize-field.js";
import { readerRecipes } from "../packages/extract/src/embedded/training/reader-recipe.js";
import { type LabeledSequence, trainField } from "../packages/extract/src/embedded/training/train-field.js";
import { voiceExample } from "../packages/extract/src/embedded/training/voice-examples.js";

const FOLDS = 5;
const LEAST = [0.4, 0.5, 0.6, 0.7];
const { voice } = readerRecipes.de.layers;

interface Case {
  readonly example: LabeledSequence;
  readonly isOpinion: boolean;
}
interface Answer {
  readonly share: number;
  /** From which probability on it is taken for the writer's in reading. */
  readonly least: number;
  readonly isOwn: boolean;
  readonly isOpinion: boolean;
}
/** From examples to the probability that each position of another one is the writer's own. */
type Family = (learned: readonly LabeledSequence[]) => (example: LabeledSequence) => number[];

const file = fileURLToPath(new URL("../corpus/build/train.jsonl", import.meta.url));
const lines = readFileSync(file, "utf8");
const opinions = new Set(
  lines
    .split("\n")
    .filter((line) => /"register":"(?:commentary|letter|blog)"/.test(line))
    .map((line) => (JSON.parse(line) as { document: { id: string } }).document.id),
);
const cases: readonly Case[] = parseCodedTexts(lines, file).map((coded) => ({
  example: voiceExample(prepareText(coded), voice.bits),
  isOpinion: opinions.has(coded.id),
}));

const families: Readonly<Record<string, Family>> = {
  field: (learned) => {
    const made = quantizeField(trainField(learned, { labels: voiceLabels, allows: () => true, ...voice }));
    return ({ features, labels }) => {
      if (features.length === 0) return [];
      const shares = labelProbabilities(made, scorePositions(made, features));
      return Array.from(labels, (_, at) => shares[at * voiceLabels.length + OWN] ?? 0);
    };
  },
  logistic: (learned) => {
    const model = fitLogistic(learned);
    return (example) => Array.from(example.labels, (_, at) => model(rowsOf(example, at)));
  },
};

function rowsOf({ features: { slots, starts } }: LabeledSequence, at: number): Int32Array {
  return slots.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
}

function fitLogistic(learned: readonly LabeledSequence[]): (rows: Int32Array) => number {
  const [rounds, rate, decay] = [60, 0.05, 0.001];
  const weights = new Float64Array(1 << voice.bits);
  const squares = new Float64Array(1 << voice.bits).fill(1e-6);
  let offset = -2;
  const share = (rows: Int32Array): number => {
    let sum = offset;
    for (const row of rows) sum += weights[row] ?? 0;
    return 1 / (1 + Math.exp(-sum));
  };
  const items = learned.flatMap((one) =>
    Array.from(one.labels, (label, at) => ({ label, rows: rowsOf(one, at) })),
  );
  const random = createRandom(voice.seed);
  for (let step = 0; step < rounds * items.length; step += 1) {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) continue;
    const error = share(item.rows) - item.label;
    offset -= rate * 0.05 * error;
    for (const row of item.rows) {
      const gradient = error + decay * (weights[row] ?? 0);
      squares[row] = (squares[row] ?? 0) + gradient * gradient;
      weights[row] = (weights[row] ?? 0) - (rate * gradient) / Math.sqrt(squares[row] ?? 1);
    }
  }
  return share;
}

function answersOf(family: Family): Answer[] {
  const answers: Answer[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const judge = family(cases.flatMap(({ example }, at) => (at % FOLDS === fold ? [] : [example])));
    for (const [at, { example, isOpinion }] of cases.entries()) {
      if (at % FOLDS !== fold) continue;
      const shares = judge(example);
      const least = leastSure(shares);
      for (const [order, share] of shares.entries())
        answers.push({ share, least, isOwn: example.labels[order] === OWN, isOpinion });
    }
  }
  return answers;
}

const figure = (part: number, whole: number): string => (whole === 0 ? "-" : (part / whole).toFixed(3));

for (const [name, family] of Object.entries(families)) {
  const answers = answersOf(family);
  for (const [kind, some] of [
    ["all", answers],
    ["commentaries, letters, blogs", answers.filter(({ isOpinion }) => isOpinion)],
    ["other texts", answers.filter(({ isOpinion }) => !isOpinion)],
  ] as const) {
    const own = some.filter(({ isOwn }) => isOwn).length;
    console.log(`${name}, ${kind}: ${some.length} sentences, ${own} the writer's own`);
    for (const from of [...LEAST, null]) {
      const found = some.filter(({ share, least }) => share >= (from ?? least));
      const right = found.filter(({ isOwn }) => isOwn).length;
      console.log(
        `  ${from === null ? "as read" : `from ${from}`}: ${found.length} found, precision ${figure(right, found.length)}, recall ${figure(right, own)}`,
      );
    }
  }
}
