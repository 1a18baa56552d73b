/** Whom a frame or a report addresses, told by the words of an utterance alone. Every name is invented. */
import type { Language } from "@parley/core";
import { expect, test } from "vitest";
import { withAddressee } from "../../src/meaning/addressees.js";
import { utteranceIn } from "./utterance-in.js";

/** The words for whoever is addressed in a report. */
function addressed(language: Language, text: string, lemma: string, speaker: string): string {
  const { analyzed, utterance, words } = utteranceIn(language, text, { lemma, speaker, mode: "reported" });
  return words(withAddressee(analyzed, utterance, utterance.quote).addressee);
}

test.each([
  ["de", "Lenz fordert von der Regierung in Lima eine Untersuchung.", "fordern", "der Regierung"],
  ["de", "Lenz versprach uns zwei Fähren.", "versprechen", "uns"],
  ["de", "Lenz äußerte sich gegenüber dem Stadtrat.", "äußern", "dem Stadtrat"],
  ["de", "Lenz fordert einen Waffenstillstand, überwacht von Beobachtern.", "fordern", ""],
  ["de", "Lenz forderte die Freigabe von Geldern.", "fordern", ""],
  ["en", "Lenz thanked the city but pleaded for ships.", "thank", "the city"],
  [
    "en",
    "Lenz promised the presidents of six schools a decision.",
    "promise",
    "the presidents of six schools",
  ],
  ["en", "Lenz promised a decision by May.", "promise", ""],
  ["en", "Lenz accused both sides of neglect.", "accuse", "both sides"],
  ["en", "Lenz asked questions about the toll.", "ask", ""],
  ["en", "Lenz has replied via its press officer.", "reply", ""],
] as const)("%s: %s", (language, text, lemma, expected) => {
  expect(addressed(language, text, lemma, "Lenz")).toBe(expected);
});

test("whoever was found before stays", () => {
  const { analyzed, utterance } = utteranceIn("en", "Lenz thanked the city.", {
    lemma: "thank",
    mode: "reported",
  });
  const addressee = [{ start: 0, end: 4 }];
  expect(withAddressee(analyzed, { ...utterance, addressee }, utterance.quote).addressee).toBe(addressee);
});

test("the speaker is not addressed", () => {
  expect(addressed("en", "Lenz thanked the city.", "thank", "the city")).toBe("");
});
