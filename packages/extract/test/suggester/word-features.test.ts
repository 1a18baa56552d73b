/** What a text consists of, for a learner. */
import { describe, expect, test } from "vitest";
import { addNamedFeature, addWordFeatures, type Features } from "../../src/suggester/word-features.js";

function featuresOf(text: string, kind = "claim", weight = 1): Features {
  const features: Features = new Map();
  addWordFeatures(features, text, { kind, language: "de", weight });
  return features;
}
const shared = (one: Features, other: Features) => [...one.keys()].filter((feature) => other.has(feature));

describe("addWordFeatures", () => {
  test("takes a word, its stem and the runs of three to five characters between its borders", () => {
    // <amt>: three runs of 3, two of 4, one of 5; with word and stem eight features.
    expect(featuresOf("Amt").size).toBe(8);
  });

  test("takes nothing but the word itself from a word without meaning of its own", () => {
    expect(featuresOf("und").size).toBe(1);
  });

  test("lets a word and a compound meet in their letters", () => {
    const quote = featuresOf("Quote");
    expect(shared(quote, featuresOf("Flüchtlingsquoten")).length).toBeGreaterThanOrEqual(5);
    expect(shared(quote, featuresOf("Zaun"))).toEqual([]);
  });

  test("does not look at capitals", () => {
    expect(featuresOf("GRENZE")).toEqual(featuresOf("Grenze"));
  });

  test("counts a word once, however often it stands there", () => {
    expect(featuresOf("Zaun, Zaun und Zaun")).toEqual(featuresOf("und Zaun"));
  });

  test("keeps apart what stands in different places, and lets the heavier one count", () => {
    expect(shared(featuresOf("Zaun", "claim"), featuresOf("Zaun", "frame"))).toEqual([]);
    const features = featuresOf("Zaun", "claim", 0.3);
    addWordFeatures(features, "Zaun", { kind: "claim", language: "de", weight: 1 });
    expect(new Set(features.values())).toEqual(new Set([1]));
  });

  test.each([
    ["", 0],
    ["„…“ – !", 0],
    ["🕊️", 0],
  ])("finds %j to have %i features", (text, count) => {
    expect(featuresOf(text).size).toBe(count);
  });
});

test("addNamedFeature adds one feature of the given weight", () => {
  const features: Features = new Map();
  addNamedFeature(features, "mode direct", 0.5);
  expect([...features.values()]).toEqual([0.5]);
});
