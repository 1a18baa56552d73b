/** When a layer overrules the rules' act: at once within one bearing, only when sure where somebody would be bound. */
import { acts, polarities } from "@parley/core";
import { describe, expect, it } from "vitest";
import { textColumns } from "../../src/embedded/features/text-columns.js";
import { actLabels, judgeMeaning, polarityLabels } from "../../src/embedded/layers/meaning-layer.js";
import type { HiddenField } from "../../src/embedded/model/hidden-field.js";
import type { Judgment } from "../../src/reading-of-text.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import type { FoundUtterance } from "../../src/utterance.js";
import { packOf } from "./readers.js";

const text = "“The harbor stays open.”";
const analyzed = analyzeText(text, "en");
const columns = textColumns(analyzed);
const claim = [{ start: 1, end: text.length - 1 }];
const utterance: FoundUtterance = {
  id: 1,
  mode: "direct",
  medium: "speech",
  quote: claim,
  speaker: [],
  cue: [],
  frame: [],
  addressee: [],
  cueLemma: null,
  cueNegated: false,
  nestedIn: null,
  confidence: 1,
  why: [],
};

/** A field that gives these labels these shares, whatever the words. */
function fieldOf(labels: readonly string[], shares: Readonly<Record<string, number>>): HiddenField {
  return {
    labels,
    bits: 4,
    width: 4,
    table: new Int8Array(64),
    scale: new Float32Array(4),
    shift: new Float32Array(4),
    output: new Float32Array(4 * labels.length),
    offset: Float32Array.from(labels, (label) => Math.log(shares[label] ?? 1e-4)),
    transitions: new Float32Array(labels.length ** 2),
    starts: new Float32Array(labels.length),
  };
}

function judged(byRules: Judgment, layers: { readonly act?: HiddenField; readonly polarity?: HiddenField }) {
  return judgeMeaning({ ...packOf("en"), layers }, columns, utterance, claim, byRules);
}
const actOf = (byRules: Judgment["act"], shares: Readonly<Record<string, number>>) =>
  judged({ act: byRules, polarity: null }, { act: fieldOf(actLabels, shares) }).act;

describe("act and side by trained layers", () => {
  it("has the labels of the model in its order", () => {
    expect(actLabels).toEqual(acts);
    expect(polarityLabels).toEqual(["none", ...polarities]);
  });

  it("leaves the rules' answer without layers", () => {
    const byRules: Judgment = { act: "demand", polarity: "oppose" };
    expect(judged(byRules, {})).toEqual(byRules);
  });

  it("tells a promise from an announcement, and a forecast from a plain claim, by the likelier one", () => {
    expect(actOf("announce", { announce: 0.4, promise: 0.5 })).toBe("promise");
    expect(actOf("assert", { assert: 0.4, predict: 0.5 })).toBe("predict");
  });

  it("takes a claim for a demand when fairly sure, else the likeliest that asks nothing of anybody", () => {
    expect(actOf("assert", { assert: 0.2, demand: 0.75 })).toBe("demand");
    expect(actOf("assert", { assert: 0.15, predict: 0.2, demand: 0.6 })).toBe("predict");
  });

  it("binds somebody, or sets free whom the rules bind, only when surer still", () => {
    expect(actOf("assert", { assert: 0.25, promise: 0.75 })).toBe("assert");
    expect(actOf("assert", { assert: 0.1, promise: 0.5, announce: 0.4 })).toBe("promise");
    expect(actOf("refuse", { assert: 0.75, refuse: 0.25 })).toBe("refuse");
    expect(actOf("refuse", { assert: 0.9, refuse: 0.1 })).toBe("assert");
  });

  it("gives the side that is likeliest, or none, and the rules' for a plan in the writer's words", () => {
    const sideOf = (shares: Readonly<Record<string, number>>) =>
      judged({ act: "assert", polarity: "support" }, { polarity: fieldOf(polarityLabels, shares) }).polarity;
    expect(sideOf({ none: 0.4, oppose: 0.5 })).toBe("oppose");
    expect(sideOf({ none: 0.7, support: 0.3 })).toBeNull();
    // The rules can say by which word a side is taken: only when fairly sure is there none.
    expect(sideOf({ none: 0.5, support: 0.2, oppose: 0.3 })).toBe("support");
    const relayed = { ...utterance, mode: "free-indirect" as const };
    const byRules: Judgment = { act: "refuse", polarity: "oppose" };
    const layers = { polarity: fieldOf(polarityLabels, { none: 0.9 }) };
    expect(judgeMeaning({ ...packOf("en"), layers }, columns, relayed, claim, byRules).polarity).toBe(
      "oppose",
    );
  });
});
