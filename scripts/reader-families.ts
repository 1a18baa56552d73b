/**
 * Which family of models finds quotes best? Trains three on the same texts with the same features, without the rules'
 * second opinion and without dials, and prints F1 on texts none of them learned from. A quote counts when its mode is
 * right and its tokens are alike by Dice 0.7 or more.
 *
 *   node --import tsx --conditions=parley-src corpus/tools/build-gold.ts
 *   node --import tsx --conditions=parley-src scripts/reader-families.ts [de|en]
 *
 * - field: the hidden field that the readers use;
 * - chain: a linear chain of labels, fitted by likelihood with AdaGrad steps and dropout (Lafferty, McCallum and
 *   Pereira 2001; Duchi, Hazan and Singer 2011);
 * - perceptron: the same scores, corrected by each wrong sequence and averaged (Collins 2002).
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRandom, type Language, shuffle } from "@parley/core";
import {
  allowsQuoteLabel,
  quoteLabels,
  quotesOfLabels,
} from "../packages/extract/src/embedded/layers/quote-labels.js";
import { bestLabels } from "../packages/extract/src/embedded/model/best-labels.js";
import { scorePositions } from "../packages/extract/src/embedded/model/score-positions.js";
import { chainGradient } from "../packages/extract/src/embedded/training/chain-gradient.js";
import { parseCodedTexts } from "../packages/extract/src/embedded/training/coded-text.js";
import { type PreparedText, prepareText } from "../packages/extract/src/embedded/training/prepared-text.js";
import { quantizeField } from "../packages/extract/src/embedded/training/quantize-field.js";
import { quoteExample } from "../packages/extract/src/embedded/training/quote-examples.js";
import { readerRecipes } from "../packages/extract/src/embedded/training/reader-recipe.js";
import { type LabeledSequence, trainField } from "../packages/extract/src/embedded/training/train-field.js";

/** Rows of the linear families: twice the field's, as each row is half as long. */
const BITS = 18;
const ALIKE = 0.7;
const count = quoteLabels.length;

interface Linear {
  readonly labels: readonly string[];
  /** One number for each row and label. */
  readonly table: Float32Array;
  readonly transitions: Float32Array;
  readonly starts: Float32Array;
}

const language: Language = process.argv[2] === "en" ? "en" : "de";
const read = (path: string): PreparedText[] => {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  if (!existsSync(file)) {
    console.log(`${path} is not here and is left out.`);
    return [];
  }
  return parseCodedTexts(readFileSync(file, "utf8"), path)
    .filter((text) => text.language === language)
    .map(prepareText);
};
const learned = read("corpus/build/train.jsonl");
const tests: Readonly<Record<string, readonly PreparedText[]>> = {
  "our corpus, dev": read("corpus/build/dev.jsonl"),
  "quotation attribution, dev": language === "de" ? read("../shared/data/gnqa/dev.jsonl") : [],
};

const recipe = readerRecipes[language].layers.quote;
const families: Readonly<Record<string, () => (text: PreparedText) => Uint8Array>> = {
  field: () => {
    const settings = { labels: quoteLabels, allows: allowsQuoteLabel, ...recipe };
    const field = quantizeField(trainField(examples(recipe.bits), settings));
    return (text) => bestLabels(field, scorePositions(field, quoteExample(text, recipe.bits).features));
  },
  chain: () =>
    labelWith(trainLinear(examples(BITS), { isPerceptron: false, rounds: 10, rate: 0.1, dropout: 0.5 })),
  perceptron: () =>
    labelWith(trainLinear(examples(BITS), { isPerceptron: true, rounds: 10, rate: 1, dropout: 0 })),
};
for (const [name, train] of Object.entries(families)) {
  const started = performance.now();
  const label = train();
  const seconds = Math.round((performance.now() - started) / 1000);
  for (const [texts, prepared] of Object.entries(tests)) {
    if (prepared.length === 0) continue;
    console.log(
      `${language} ${name.padEnd(11)} ${texts.padEnd(28)} F1 ${quoteF1(prepared, label).toFixed(3)}  trained in ${seconds} s`,
    );
  }
}

function examples(bits: number): LabeledSequence[] {
  return learned.map((text) => quoteExample(text, bits));
}

function labelWith(model: Linear): (text: PreparedText) => Uint8Array {
  return (text) => bestLabels(model, scoresOf(model, quoteExample(text, BITS).features, null));
}

/** Sums of the rows of each position's features, those left out excepted. */
function scoresOf(
  { table }: Linear,
  { length, slots, starts }: LabeledSequence["features"],
  kept: Uint8Array | null,
) {
  const scores = new Float32Array(length * count);
  for (let t = 0; t < length; t += 1) {
    for (let at = starts[t] ?? 0; at < (starts[t + 1] ?? 0); at += 1) {
      if (kept?.[at] === 0) continue;
      const row = (slots[at] ?? 0) * count;
      for (let k = 0; k < count; k += 1)
        scores[t * count + k] = (scores[t * count + k] ?? 0) + (table[row + k] ?? 0);
    }
  }
  return scores;
}

interface LinearTraining {
  readonly isPerceptron: boolean;
  readonly rounds: number;
  readonly rate: number;
  readonly dropout: number;
}

/** The mean of the weights after each of the later rounds. */
function trainLinear(sequences: readonly LabeledSequence[], settings: LinearTraining): Linear {
  const random = createRandom(1);
  const model = newLinear();
  const mean = newLinear();
  const squares = {
    table: new Float32Array(model.table.length),
    transitions: new Float32Array(count * count),
  };
  const order = Int32Array.from(sequences, (_, index) => index);
  let rounds = 0;
  const step = (weights: Float32Array, past: Float32Array, at: number, gradient: number): void => {
    if (settings.isPerceptron) {
      weights[at] = (weights[at] ?? 0) - settings.rate * gradient;
      return;
    }
    past[at] = (past[at] ?? 0) + gradient * gradient;
    weights[at] = (weights[at] ?? 0) - (settings.rate * gradient) / Math.sqrt((past[at] ?? 0) + 1e-6);
  };
  for (let round = 0; round < settings.rounds; round += 1) {
    shuffle(order, random);
    for (const index of order) {
      const sequence = sequences[index];
      if (sequence === undefined || sequence.features.length === 0) continue;
      const { features, labels } = sequence;
      const kept =
        settings.dropout === 0 ? null : features.slots.map(() => Number(random() >= settings.dropout));
      const mask = kept === null ? null : Uint8Array.from(kept);
      const scores = scoresOf(model, features, mask);
      const { nodes, edges } = settings.isPerceptron
        ? mistakes(bestLabels(model, scores), labels)
        : chainGradient(model, scores, labels);
      for (let t = 0; t < features.length; t += 1) {
        for (let k = 0; k < count; k += 1) {
          const gradient = nodes[t * count + k] ?? 0;
          if (Math.abs(gradient) < 1e-3) continue;
          for (let at = features.starts[t] ?? 0; at < (features.starts[t + 1] ?? 0); at += 1)
            if (mask?.[at] !== 0)
              step(model.table, squares.table, (features.slots[at] ?? 0) * count + k, gradient);
        }
      }
      for (const [at, gradient] of edges.entries())
        if (Math.abs(gradient) >= 1e-3) step(model.transitions, squares.transitions, at, gradient);
    }
    if (round < settings.rounds / 2) continue;
    rounds += 1;
    for (const name of ["table", "transitions"] as const)
      for (let at = 0; at < mean[name].length; at += 1)
        mean[name][at] = (mean[name][at] ?? 0) + ((model[name][at] ?? 0) - (mean[name][at] ?? 0)) / rounds;
  }
  return {
    ...mean,
    transitions: model.transitions.map((value, at) =>
      value === -Infinity ? value : (mean.transitions[at] ?? 0),
    ),
  };
}

function newLinear(): Linear {
  const allowed = (i: number, j: number) => (allowsQuoteLabel(i, j) ? 0 : Number.NEGATIVE_INFINITY);
  return {
    labels: quoteLabels,
    table: new Float32Array((1 << BITS) * count),
    transitions: Float32Array.from({ length: count * count }, (_, at) =>
      allowed(Math.floor(at / count), at % count),
    ),
    starts: Float32Array.from({ length: count }, (_, j) => allowed(-1, j)),
  };
}

/** What was labeled minus what is there, by position and by pair. */
function mistakes(found: Uint8Array, wanted: Uint8Array) {
  const nodes = new Float64Array(wanted.length * count);
  const edges = new Float64Array(count * count);
  const add = (array: Float64Array, at: number, value: number) => {
    array[at] = (array[at] ?? 0) + value;
  };
  for (const [labels, sign] of [
    [found, 1],
    [wanted, -1],
  ] as const) {
    for (const [t, label] of labels.entries()) {
      add(nodes, t * count + label, sign);
      if (t > 0) add(edges, (labels[t - 1] ?? 0) * count + label, sign);
    }
  }
  return { nodes, edges };
}

function quoteF1(texts: readonly PreparedText[], label: (text: PreparedText) => Uint8Array): number {
  let [right, found, coded] = [0, 0, 0];
  for (const text of texts) {
    const wanted = text.quotes.filter((quote) => quote.outer === null);
    const free = new Set(wanted);
    const quotes = quotesOfLabels(label(text));
    found += quotes.length;
    coded += wanted.length;
    for (const { mode, tokens } of quotes) {
      const own = new Set(tokens);
      const match = [...free].find((quote) => {
        const shared = quote.tokens.filter((t) => own.has(t)).length;
        return quote.mode === mode && (2 * shared) / (tokens.length + quote.tokens.length) >= ALIKE;
      });
      if (match === undefined) continue;
      free.delete(match);
      right += 1;
    }
  }
  return (2 * right) / Math.max(1, found + coded);
}
