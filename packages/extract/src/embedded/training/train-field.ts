/**
 * Fits a hidden field to labeled sequences by the likelihood of their labels: stochastic gradient steps, one
 * sequence at a time, with features left out at random (Srivastava et al. 2014) and the weights of the later
 * rounds averaged (Polyak and Juditsky 1992). The same sequences, settings and seed give the same weights.
 */
import { createRandom, type Random, shuffle } from "@parley/core";
import type { SlotSequence } from "../features/slots.js";
import { type HiddenField, LEAK } from "../model/hidden-field.js";
import { chainGradient } from "./chain-gradient.js";

export interface LabeledSequence {
  readonly features: SlotSequence;
  /** Label number of each position. */
  readonly labels: Uint8Array;
}

export interface FieldTraining {
  readonly labels: readonly string[];
  /** The table gets 2^bits rows. */
  readonly bits: number;
  /** Units of the hidden layer. */
  readonly width: number;
  /** May label j follow label i (−1: the start)? */
  readonly allows: (i: number, j: number) => boolean;
  /** Rounds over all sequences. */
  readonly rounds: number;
  /** Length of a step; it falls evenly to nothing over the rounds. */
  readonly rate: number;
  /** Share of features left out in each step. */
  readonly dropout: number;
  readonly seed: number;
}

/** A field as it is trained, before its table is put into bytes. */
export interface TrainedField extends Omit<HiddenField, "table"> {
  readonly table: Float32Array;
}

/** Steps of the output layer are cut here: one long document must not throw it about. */
const LONGEST_STEP = 1;
/** Smaller gradients are not worth a step. */
const LEAST = 1e-3;

export function trainField(sequences: readonly LabeledSequence[], settings: FieldTraining): TrainedField {
  const random = createRandom(settings.seed);
  const field = newField(settings, random);
  const mean = emptyField(settings);
  const order = Int32Array.from(sequences, (_, index) => index);
  let rounds = 0;
  for (let round = 0; round < settings.rounds; round += 1) {
    shuffle(order, random);
    const rate = settings.rate * (1 - round / (settings.rounds + 1));
    for (const index of order) {
      const sequence = sequences[index];
      if (sequence === undefined || sequence.features.length === 0) continue;
      step(field, sequence, { rate, kept: chooseFeatures(sequence, settings.dropout, random), settings });
    }
    if (round >= Math.floor(settings.rounds / 2)) {
      rounds += 1;
      for (const name of arrays) average(mean[name], field[name], rounds);
    }
  }
  for (let at = 0; at < mean.transitions.length; at += 1)
    if (field.transitions[at] === Number.NEGATIVE_INFINITY) mean.transitions[at] = Number.NEGATIVE_INFINITY;
  return { ...mean, starts: field.starts };
}

const arrays = ["table", "shift", "output", "offset", "transitions"] as const;

function emptyField({ labels, bits, width }: FieldTraining): TrainedField {
  return {
    labels,
    bits,
    width,
    table: new Float32Array((1 << bits) * width),
    scale: new Float32Array(width).fill(1),
    shift: new Float32Array(width),
    output: new Float32Array(width * labels.length),
    offset: new Float32Array(labels.length),
    transitions: new Float32Array(labels.length ** 2),
    starts: new Float32Array(labels.length),
  };
}

/** Small random rows; an output layer of the usual size for its width. */
function newField(settings: FieldTraining, random: Random): TrainedField {
  const field = emptyField(settings);
  const count = settings.labels.length;
  const draw = fastRandom(random);
  for (let at = 0; at < field.table.length; at += 1) field.table[at] = (draw() - 0.5) * 0.02;
  for (let at = 0; at < field.output.length; at += 1)
    field.output[at] = ((draw() - 0.5) * 2) / Math.sqrt(settings.width);
  field.shift.fill(0.1);
  for (let j = 0; j < count; j += 1) {
    field.starts[j] = settings.allows(-1, j) ? 0 : Number.NEGATIVE_INFINITY;
    for (let i = 0; i < count; i += 1)
      field.transitions[i * count + j] = settings.allows(i, j) ? 0 : Number.NEGATIVE_INFINITY;
  }
  return field;
}

interface Step {
  readonly rate: number;
  readonly kept: Uint8Array;
  readonly settings: FieldTraining;
}

function step(
  field: TrainedField,
  { features, labels }: LabeledSequence,
  { rate, kept, settings }: Step,
): void {
  const { table, shift, output, offset, transitions, width } = field;
  const { length, slots, starts } = features;
  const count = field.labels.length;
  const lift = 1 / (1 - settings.dropout);
  const units = new Float32Array(length * width);
  const scores = new Float32Array(length * count);
  for (let t = 0; t < length; t += 1) {
    const base = t * width;
    for (let at = starts[t] ?? 0; at < (starts[t + 1] ?? 0); at += 1) {
      if (kept[at] === 0) continue;
      const row = (slots[at] ?? 0) * width;
      for (let d = 0; d < width; d += 1) units[base + d] = (units[base + d] ?? 0) + (table[row + d] ?? 0);
    }
    for (let k = 0; k < count; k += 1) scores[t * count + k] = offset[k] ?? 0;
    for (let d = 0; d < width; d += 1) {
      const raw = (units[base + d] ?? 0) * lift + (shift[d] ?? 0);
      const unit = raw > 0 ? raw : raw * LEAK;
      units[base + d] = unit;
      for (let k = 0; k < count; k += 1)
        scores[t * count + k] = (scores[t * count + k] ?? 0) + unit * (output[d * count + k] ?? 0);
    }
  }
  const { nodes, edges } = chainGradient(field, scores, labels);
  const turned = new Float32Array(output.length);
  const pull = new Float32Array(width);
  for (let t = 0; t < length; t += 1) {
    if (isSettled(nodes, t * count, count)) continue;
    pull.fill(0);
    for (let k = 0; k < count; k += 1) {
      const gradient = nodes[t * count + k] ?? 0;
      offset[k] = (offset[k] ?? 0) - rate * gradient;
      for (let d = 0; d < width; d += 1) {
        pull[d] = (pull[d] ?? 0) + (output[d * count + k] ?? 0) * gradient;
        turned[d * count + k] = (turned[d * count + k] ?? 0) + gradient * (units[t * width + d] ?? 0);
      }
    }
    for (let d = 0; d < width; d += 1) {
      const slope = (units[t * width + d] ?? 0) > 0 ? 1 : LEAK;
      pull[d] = (pull[d] ?? 0) * slope * rate;
      shift[d] = (shift[d] ?? 0) - (pull[d] ?? 0);
    }
    for (let at = starts[t] ?? 0; at < (starts[t + 1] ?? 0); at += 1) {
      if (kept[at] === 0) continue;
      const row = (slots[at] ?? 0) * width;
      for (let d = 0; d < width; d += 1) table[row + d] = (table[row + d] ?? 0) - (pull[d] ?? 0) * lift;
    }
  }
  for (let at = 0; at < output.length; at += 1) {
    const gradient = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, turned[at] ?? 0));
    output[at] = (output[at] ?? 0) - rate * gradient;
  }
  for (let at = 0; at < transitions.length; at += 1) {
    const score = transitions[at] ?? 0;
    if (score !== Number.NEGATIVE_INFINITY) transitions[at] = score - rate * (edges[at] ?? 0);
  }
}

function isSettled(nodes: Float64Array, base: number, count: number): boolean {
  for (let k = 0; k < count; k += 1) if (Math.abs(nodes[base + k] ?? 0) >= LEAST) return false;
  return true;
}

function average(mean: Float32Array, now: Float32Array, rounds: number): void {
  for (let at = 0; at < mean.length; at += 1) {
    const before = mean[at] ?? 0;
    mean[at] = before + ((now[at] ?? 0) - before) / rounds;
  }
}

/** 1 for features that stay in this step. */
function chooseFeatures({ features }: LabeledSequence, dropout: number, random: Random): Uint8Array {
  const kept = new Uint8Array(features.slots.length).fill(1);
  if (dropout === 0) return kept;
  const draw = fastRandom(random);
  for (let at = 0; at < kept.length; at += 1) if (draw() < dropout) kept[at] = 0;
  return kept;
}

/** A plain generator (xorshift, Marsaglia 2003) for millions of draws, started by the seeded one. */
function fastRandom(random: Random): Random {
  let state = (Math.floor(random() * 0xffffffff) | 1) >>> 0;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x100000000;
  };
}
