/** One quote, several claims: contrasts and opposites, with places and negation. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { splitClaims } from "../../src/meaning/split-claims.js";
import { utteranceIn } from "./utterance-in.js";

type Pieces = Parameters<typeof utteranceIn>[2];
const rows: readonly (readonly [Language, string, Pieces, readonly string[]])[] = [
  [
    "de",
    "Nicht um zu kämpfen, wie Amsel betont, sondern um zu helfen.",
    { quote: ["Nicht um zu kämpfen", "sondern um zu helfen"] },
    ["Nicht um zu kämpfen (not)", "sondern um zu helfen"],
  ],
  [
    "de",
    "Man werde Ausbilder schicken, aber keine Kampftruppen.",
    {},
    ["Man werde Ausbilder schicken", "aber keine Kampftruppen (not)"],
  ],
  [
    "de",
    "Nicht nur Waffen, sondern auch Ärzte wolle man schicken",
    {},
    ["Nicht nur Waffen, sondern auch Ärzte wolle man schicken"],
  ],
  [
    "de",
    "Wir wollen Soldaten, die kämpfen, wir wollen keine Beobachter.",
    { mode: "direct" },
    ["Wir wollen Soldaten, die kämpfen", "wir wollen keine Beobachter (not)"],
  ],
  ["de", "Sie wolle verhandeln statt zu kämpfen", {}, ["Sie wolle verhandeln", "statt zu kämpfen (not)"]],
  ["de", "Eine Pflicht werde es aber nicht geben", {}, ["Eine Pflicht werde es aber nicht geben (not)"]],
  ["de", "Das Papier sei „derzeit nicht brauchbar“", {}, ["Das Papier sei „derzeit nicht brauchbar“ (not)"]],
  ["en", "the road was “not his to close”", {}, ["the road was “not his to close” (not)"]],
  ["de", "Waffen und keine Soldaten", {}, ["Waffen", "und keine Soldaten (not)"]],
  ["de", "Man werde keine Soldaten schicken", {}, ["Man werde keine Soldaten schicken (not)"]],
  ["de", "Man werde Soldaten schicken", {}, ["Man werde Soldaten schicken"]],
  [
    "de",
    "Wir unterstützen den Plan. Wir lehnen den Vertrag ab.",
    { mode: "direct" },
    ["Wir unterstützen den Plan", "Wir lehnen den Vertrag ab"],
  ],
  ["en", "not to fight but to help", {}, ["not to fight (not)", "but to help"]],
  [
    "en",
    "her country would not send troops but would train them",
    {},
    ["her country would not send troops (not)", "but would train them"],
  ],
  ["en", "trainers, but no combat troops", {}, ["trainers", "but no combat troops (not)"]],
  ["en", "talks rather than war", {}, ["talks", "rather than war (not)"]],
  ["en", "not only weapons but also doctors", {}, ["not only weapons but also doctors"]],
  [
    "en",
    "We want peace, but we do not want this treaty.",
    { mode: "direct" },
    ["We want peace", "but we do not want this treaty (not)"],
  ],
  [
    "en",
    "It would not be easy, but they would try",
    {},
    ["It would not be easy (not)", "but they would try"],
  ],
];

describe("splitClaims", () => {
  it.each(rows)("%s: %s", (language, text, pieces, expected) => {
    const { analyzed, utterance, words } = utteranceIn(language, text, pieces);
    const claims = splitClaims(analyzed, utterance);
    expect(claims.map((claim) => `${words(claim.spans)}${claim.negated ? " (not)" : ""}`)).toEqual(expected);
  });

  it("keeps every claim inside the quote", () => {
    for (const [language, text, pieces] of rows) {
      const { analyzed, utterance } = utteranceIn(language, text, pieces);
      for (const claim of splitClaims(analyzed, utterance)) {
        for (const span of claim.spans) {
          expect(utterance.quote.some((quote) => span.start >= quote.start && span.end <= quote.end)).toBe(
            true,
          );
        }
      }
    }
  });
});
