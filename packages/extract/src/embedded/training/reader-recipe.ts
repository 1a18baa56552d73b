/**
 * Settings with which readers are trained: sizes, rounds and steps of each layer, and the dials tuned on texts held
 * back for that. Changing a number here changes the weights; raise the version with it.
 */
import type { Language } from "@parley/core";
import type { LayerName, ReaderDials } from "../model/reader-pack.js";
import type { FieldTraining } from "./train-field.js";

/** How one layer is trained; its labels and what may follow what are the layer's own. */
export type LayerRecipe = Omit<FieldTraining, "labels" | "allows">;

export interface ReaderRecipe {
  readonly version: string;
  readonly language: Language;
  readonly layers: Readonly<
    Record<Extract<LayerName, "quote" | "nested" | "role" | "act" | "polarity" | "voice">, LayerRecipe>
  >;
  readonly dials: ReaderDials;
}

const layers: ReaderRecipe["layers"] = {
  quote: { bits: 17, width: 32, rounds: 8, rate: 0.002, dropout: 0.5, seed: 1 },
  nested: { bits: 15, width: 12, rounds: 10, rate: 0.003, dropout: 0.3, seed: 1 },
  role: { bits: 15, width: 24, rounds: 10, rate: 0.003, dropout: 0.3, seed: 1 },
  act: { bits: 14, width: 16, rounds: 12, rate: 0.01, dropout: 0.5, seed: 1 },
  // Sides are few and lie in many words: small steps with most features left out, or the layer learns texts by heart.
  polarity: { bits: 15, width: 8, rounds: 30, rate: 0.001, dropout: 0.7, seed: 1 },
  // A few hundred sentences in all: a small table.
  voice: { bits: 12, width: 8, rounds: 40, rate: 0.005, dropout: 0.5, seed: 1 },
};

const plain: ReaderDials = {
  outside: 0,
  costs: { direct: 0, indirect: 0, reported: 0, "free-indirect": 0, "indirect-free-indirect": 0 },
  nestedCost: 0,
  leastSure: { outer: 0, nested: 0 },
  keptRules: {},
  framesOfRules: 2,
  roleLifts: [],
  speakerLeast: { direct: 0, other: 0 },
};

/** Tuned on the texts held back from our corpus and on the dev parts of the references, never on test parts. */
export const readerRecipes: Readonly<Record<Language, ReaderRecipe>> = {
  de: {
    version: "3",
    language: "de",
    layers,
    dials: {
      ...plain,
      outside: 0.2,
      // Our corpus marks more reports than news references do.
      costs: { ...plain.costs, direct: 0.5, reported: 1.4, "indirect-free-indirect": -0.35 },
      nestedCost: -0.5,
      leastSure: { outer: 0.1, nested: 0 },
      framesOfRules: 0.7,
      keptRules: { reported: 0.5, "free-indirect": 0.4 },
      roleLifts: [0, 0.4],
    },
  },
  en: {
    version: "3",
    language: "en",
    layers,
    dials: {
      ...plain,
      // News references mark attitudes, which our corpus holds few of; the rules know their verbs.
      keptRules: {
        direct: 0.5,
        indirect: 0.5,
        reported: 0.5,
        "free-indirect": 0.5,
        "indirect-free-indirect": 0.5,
      },
    },
  },
};

/** The pack of German quotation attribution, trained on that reference's own train part. */
export const attributionRecipe: ReaderRecipe = { version: "1", language: "de", layers, dials: plain };
