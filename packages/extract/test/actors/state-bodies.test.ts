/** What bodies of a state without a name of their own are called, and who speaks for a state. */
import { expect, test } from "vitest";
import { createActorResolver } from "../../src/actors/resolve-actors.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { markedPhrases } from "./marked-phrases.js";

type Case = readonly [language: "de" | "en", text: string, expected: string];

/** "name <states>" of who the last phrase in brackets is. */
function last([language, marked]: Case): string {
  const { text, spans } = markedPhrases(marked);
  const resolve = createActorResolver(analyzeText(text, language), { codebook: null, date: null });
  const actors = spans.map((span) => resolve([span], span.start)).at(-1) ?? [];
  return actors.map(({ canonical, memberOf }) => `${canonical} <${memberOf.join()}>`).join("; ");
}

const cases: readonly Case[] = [
  ["en", "[The Kenyan foreign ministry] said no.", "Kenyan foreign ministry <Kenya>"],
  ["en", "[Peru's fisheries commission] said no.", "Peru's fisheries commission <Peru>"],
  ["en", "[Kenya's embassy in Lima] said no.", "Kenya's embassy in Lima <Kenya>"],
  [
    "en",
    "[The Peruvian association] met. It rained. [The association] said no.",
    "Peruvian association <Peru>",
  ],
  ["en", "[Peru's navy] met. Later [the Peruvian navy] said no.", "Peru's navy <Peru>"],
  [
    "en",
    "[The Peruvian foreign ministry's spokesperson] said no.",
    "Peruvian foreign ministry's spokesperson <Peru>",
  ],
  ["en", "[The Peruvian president] said no.", "president (Peru) <Peru>"],
  ["de", "[Das kenianische Außenministerium] schwieg.", "kenianisches Außenministerium <Kenia>"],
  ["de", "[Perus Regierung] schwieg.", "Perus Regierung <Peru>"],
  [
    "de",
    "[Die staatliche peruanische Nachrichtenagentur] schwieg.",
    "staatliche peruanische Nachrichtenagentur <Peru>",
  ],
  [
    "de",
    "[Das Außenministerium der Vereinigten Staaten] schwieg.",
    "Außenministerium der Vereinigten Staaten <Vereinigte Staaten>",
  ],
  ["de", "[Der Vertreter Perus] schwieg.", "Vertreter Perus <Peru>"],
];

test.each(cases)("%s: %s", (...one) => {
  expect(last(one)).toBe(one[2]);
});
