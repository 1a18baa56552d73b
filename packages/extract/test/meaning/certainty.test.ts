/** How sure a claim is: words, moods and the verbs that frame it. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { certaintyOf } from "../../src/meaning/certainty.js";
import { utteranceIn } from "./utterance-in.js";

type Pieces = Parameters<typeof utteranceIn>[2];
const rows: readonly (readonly [Language, string, Pieces, string, number])[] = [
  ["de", "Soldaten zu entsenden", { lemma: "ankündigen" }, "stated", 0.8],
  ["de", "Soldaten zu entsenden", { lemma: "erwägen" }, "hedged", 0.4],
  ["de", "Soldaten zu entsenden", { lemma: "planen" }, "stated", 0.6],
  ["de", "sie sei bereit, Soldaten zu schicken", { lemma: "sagen" }, "stated", 0.4],
  ["de", "Ostmark dürfte die Soldaten angreifen.", { mode: "writer" }, "hedged", 0.6],
  ["de", "Das könnte gelingen", { lemma: "sagen" }, "hedged", 0.2],
  ["de", "Das kann kaum funktionieren.", { mode: "writer" }, "hedged", 0.4],
  ["de", "Norland hat das Abkommen unterzeichnet", { lemma: "mitteilen" }, "stated", 1],
  ["de", "dass der Krieg endet", { lemma: "hoffen" }, "hedged", 0.6],
  [
    "de",
    "Und was geschieht, wenn Ostmark neue Offensiven begänne?",
    { quote: ["Ostmark neue Offensiven begänne"] },
    "hypothetical",
    0.2,
  ],
  ["de", "Die Lage ist ruhig.", { mode: "direct" }, "stated", 0.8],
  ["en", "to send troops", { lemma: "vow" }, "stated", 0.8],
  ["en", "Ostmark might attack", { lemma: "say" }, "hedged", 0.2],
  ["en", "Ostmark will probably attack", { lemma: "say" }, "hedged", 0.6],
  ["en", "it was willing to send troops", { lemma: "say" }, "stated", 0.4],
  ["en", "the president had signed the order", { lemma: "say" }, "stated", 1],
  ["en", "the talks will fail", { lemma: "believe" }, "hedged", 0.6],
  ["en", "What if Ostmark attacks?", { quote: ["Ostmark attacks"] }, "hypothetical", 0.2],
];

describe("certaintyOf", () => {
  it.each(rows)("%s: %s %j is %s, %f", (language, text, pieces, certainty, level) => {
    const { analyzed, utterance } = utteranceIn(language, text, pieces);
    expect(certaintyOf(analyzed, utterance)).toEqual({ certainty, level });
  });
});
