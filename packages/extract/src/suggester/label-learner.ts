/**
 * Which labels does an example deserve? A linear learner that is taught one example at a time, with labels that
 * appear as it goes.
 *
 * Score of label c for an example x: s(c) = w_c · x + b_c + u · φ(c). The words x are a vector of length 1, φ(c)
 * are clues about that one label (the engine proposed it, the document speaks of it elsewhere), whose weights u
 * all labels share: a label never seen before can be proposed on clues alone. The weights minimize
 *
 *   Σ_examples Σ_labels (s(c) − y(c))² + λ Σ_c (|w_c|² + b_c²) + λ |u − u₀|²,
 *
 * ridge regression on y = 1 for right and 0 for wrong labels, one label against the rest (Rifkin and Klautau
 * 2004), found by dual coordinate ascent (Shalev-Shwartz and Zhang 2013): every example holds one number α per
 * label, and teaching it again moves α to where its own loss is smallest. Each new example is followed by some
 * earlier ones, drawn by the seeded generator, so that the weights stay near the minimum over everything taught.
 *
 * Words that are rare among the examples so far count more (inverse document frequency; Spärck Jones 1972). How
 * rare a word is, is settled when its example is taught.
 */
import { createRandom, type Random } from "@parley/core";
import type { Features } from "./word-features.js";

/** What is known about one label of one example besides its words; each number from 0 to 1. */
export type Clues = readonly number[];

export interface Example {
  readonly features: Features;
  /** Named circumstances ("document 12", "mode direct") with their value, beside words that have length 1 together. */
  readonly marks: ReadonlyMap<string, number>;
  /** Clues by label; a label that is not named has none. */
  readonly clues: ReadonlyMap<string, Clues>;
}

export interface LabelLearnerOptions {
  /** Weights of the clues before anything is taught; says how many clues there are. */
  readonly clueWeights: readonly number[];
  readonly seed?: number;
  /** Earlier examples taught again with each new one. */
  readonly replays?: number;
  /** λ. */
  readonly ridge?: number;
}

export interface LabelLearner {
  /** Labels with their scores, highest first; about 1 for right and 0 for wrong ones. Ties in order of appearance. */
  readonly scores: (example: Example) => (readonly [label: string, score: number])[];
  /** Teaches that these labels, and no others, are right. */
  readonly teach: (example: Example, right: readonly string[]) => void;
  /** Examples taught. */
  readonly size: () => number;
}

interface Taught {
  /** Rows of the weight table, with the value of each. */
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly clues: ReadonlyMap<number, Clues>;
  readonly right: ReadonlySet<number>;
  /** α by label. */
  alpha: Float32Array;
}

/** Value of the constant feature that carries b: low, so that a label's frequency is learnt slowly. */
const CONSTANT = 0.5;
/** Examples kept for teaching again; beyond, the oldest are left as they are. */
const REMEMBERED = 4000;

export function createLabelLearner(options: LabelLearnerOptions): LabelLearner {
  const { clueWeights, seed = 1, replays = 16, ridge = 0.5 } = options;
  const random: Random = createRandom(seed);
  const labels: string[] = [];
  const labelAt = new Map<string, number>();
  const rowOf = new Map<number | string, number>();
  /** In how many examples the feature of a row occurs. */
  let counts = new Uint32Array(1024);
  /** Row after row, `width` labels each. */
  let width = 8;
  let weights = new Float32Array(1024 * width);
  let bias = new Float32Array(width);
  const shared = Float64Array.from(clueWeights);
  const memory: Taught[] = [];
  let size = 0;

  function positionOf(label: string): number {
    const known = labelAt.get(label);
    if (known !== undefined) return known;
    const made = labels.length;
    labels.push(label);
    labelAt.set(label, made);
    if (labels.length > width) widen();
    return made;
  }

  function widen(): void {
    const wider = new Float32Array(counts.length * width * 2);
    for (let row = 0; row < rowOf.size; row += 1) {
      wider.set(weights.subarray(row * width, (row + 1) * width), row * width * 2);
    }
    weights = wider;
    width *= 2;
    const longer = new Float32Array(width);
    longer.set(bias);
    bias = longer;
  }

  function makeRow(feature: number | string): void {
    const row = rowOf.size;
    rowOf.set(feature, row);
    if (row >= counts.length) {
      const more = new Uint32Array(counts.length * 2);
      more.set(counts);
      const taller = new Float32Array(more.length * width);
      taller.set(weights);
      counts = more;
      weights = taller;
    }
  }

  /** Unit-length vector of the words that have a row, and the marks; a word without still takes its share of the length. */
  function vectorOf({ features, marks }: Example): Pick<Taught, "rows" | "values"> {
    const rows = new Int32Array(features.size + marks.size);
    const values = new Float32Array(features.size + marks.size);
    let used = 0;
    let squares = 0;
    for (const [feature, weight] of features) {
      const row = rowOf.get(feature);
      const seen = row === undefined ? 0 : (counts[row] ?? 0);
      const value = weight * Math.log(1 + (size + 1) / (seen + 1));
      squares += value * value;
      if (row === undefined) continue;
      rows[used] = row;
      values[used] = value;
      used += 1;
    }
    const length = Math.sqrt(squares) || 1;
    for (let k = 0; k < used; k += 1) values[k] = (values[k] ?? 0) / length;
    for (const [mark, value] of marks) {
      const row = rowOf.get(mark);
      if (row === undefined) continue;
      rows[used] = row;
      values[used] = value;
      used += 1;
    }
    return { rows: rows.subarray(0, used), values: values.subarray(0, used) };
  }

  /** Scores by words and frequency, without clues. */
  function wordScores(rows: Int32Array, values: Float32Array): Float64Array {
    const count = labels.length;
    const scores = new Float64Array(count);
    // Hot: all labels of all words, for every example taught or taught again. What is read in it stands in constants.
    const table = weights;
    for (let k = 0; k < rows.length; k += 1) {
      const base = (rows[k] as number) * width;
      const value = values[k] as number;
      for (let c = 0; c < count; c += 1) (scores[c] as number) += value * (table[base + c] as number);
    }
    for (let c = 0; c < count; c += 1) (scores[c] as number) += CONSTANT * (bias[c] as number);
    return scores;
  }

  function sharedScore(clue: Clues): number {
    let sum = 0;
    for (let k = 0; k < shared.length; k += 1) sum += (shared[k] ?? 0) * (clue[k] ?? 0);
    return sum;
  }

  /** Moves α of an example to where its own loss is smallest, label by label. */
  function settle(example: Taught): void {
    const { rows, values, clues, right } = example;
    if (example.alpha.length < labels.length) {
      const longer = new Float32Array(width);
      longer.set(example.alpha);
      example.alpha = longer;
    }
    const scores = wordScores(rows, values);
    const steps = new Float64Array(labels.length);
    const hasClues = clues.size > 0;
    let length = CONSTANT * CONSTANT;
    for (const value of values) length += value * value;
    for (let c = 0; c < steps.length; c += 1) {
      // The weights of the clues belong to all labels: each step sees what the one before has done to them.
      const clue = hasClues ? clues.get(c) : undefined;
      const score = (scores[c] ?? 0) + (clue === undefined ? 0 : sharedScore(clue));
      let squares = length;
      if (clue !== undefined) for (const value of clue) squares += value * value;
      const alpha = example.alpha[c] ?? 0;
      const step = ((right.has(c) ? 1 : 0) - score - ridge * alpha) / (squares + ridge);
      steps[c] = step;
      example.alpha[c] = alpha + step;
      bias[c] = (bias[c] ?? 0) + CONSTANT * step;
      if (clue === undefined) continue;
      for (let k = 0; k < shared.length; k += 1) shared[k] = (shared[k] ?? 0) + step * (clue[k] ?? 0);
    }
    const table = weights;
    const count = steps.length;
    for (let k = 0; k < rows.length; k += 1) {
      const base = (rows[k] as number) * width;
      const value = values[k] as number;
      for (let c = 0; c < count; c += 1) (table[base + c] as number) += value * (steps[c] as number);
    }
  }

  return {
    scores(example) {
      const { clues } = example;
      const { rows, values } = vectorOf(example);
      const scores = wordScores(rows, values);
      const fresh: (readonly [string, number])[] = [];
      for (const [label, clue] of clues) {
        const at = labelAt.get(label);
        if (at === undefined) fresh.push([label, sharedScore(clue)]);
        else scores[at] = (scores[at] ?? 0) + sharedScore(clue);
      }
      const all = [...labels.map((label, c) => [label, scores[c] ?? 0] as const), ...fresh];
      return all.sort((a, b) => b[1] - a[1]);
    },
    teach(example, right) {
      const { features, marks, clues } = example;
      const rightAt = new Set(right.map(positionOf));
      const cluesAt = new Map([...clues].map(([label, clue]) => [positionOf(label), clue]));
      for (const name of [...features.keys(), ...marks.keys()]) if (!rowOf.has(name)) makeRow(name);
      const taught: Taught = {
        ...vectorOf(example),
        clues: cluesAt,
        right: rightAt,
        alpha: new Float32Array(width),
      };
      for (const feature of features.keys()) {
        const row = rowOf.get(feature) ?? 0;
        counts[row] = (counts[row] ?? 0) + 1;
      }
      if (memory.length < REMEMBERED) memory.push(taught);
      else memory[size % REMEMBERED] = taught;
      size += 1;
      settle(taught);
      for (let turn = 0; turn < replays; turn += 1) {
        const drawn = memory[Math.floor(random() * memory.length)];
        if (drawn !== undefined) settle(drawn);
      }
    },
    size: () => size,
  };
}
