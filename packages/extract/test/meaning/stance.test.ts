/** For or against what: cue, verb, modal and negation together, and the object in words. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { splitClaims } from "../../src/meaning/split-claims.js";
import { type EarlierClaim, stanceOf } from "../../src/meaning/stance.js";
import { utteranceIn } from "./utterance-in.js";

type Pieces = Parameters<typeof utteranceIn>[2];
const rows: readonly (readonly [Language, string, Pieces, readonly (string | null)[]])[] = [
  [
    "de",
    "Wir wollen europäische Soldaten, wir wollen keine Beobachter.",
    { mode: "direct" },
    ["support europäische Soldaten", "oppose Beobachter"],
  ],
  [
    "de",
    "Länder wie Norland wollen keine Soldaten schicken.",
    { mode: "free-indirect", speaker: "Länder wie Norland" },
    ["oppose Soldaten schicken"],
  ],
  ["de", "keine Waffen zu liefern", { lemma: "fordern" }, ["oppose Waffen zu liefern"]],
  ["de", "Soldaten zu entsenden", { lemma: "ankündigen" }, ["support Soldaten zu entsenden"]],
  ["de", "Soldaten zu entsenden", { lemma: "ablehnen" }, ["oppose Soldaten zu entsenden"]],
  ["de", "Soldaten zu entsenden", { lemma: "ankündigen", negated: true }, ["oppose Soldaten zu entsenden"]],
  [
    "de",
    "Amsel sprach sich gegen eine solche Mission aus.",
    { mode: "reported", speaker: "Amsel", lemma: "aussprechen" },
    ["oppose solche Mission"],
  ],
  [
    "de",
    "Amsel sprach sich für die Mission aus.",
    { mode: "reported", speaker: "Amsel" },
    ["support Mission"],
  ],
  ["de", "Amsel lehnte den Vertrag ab.", { mode: "reported", speaker: "Amsel" }, ["oppose Vertrag"]],
  [
    "de",
    "Amsel hatte den Vertrag bislang abgelehnt.",
    { mode: "reported", speaker: "Amsel" },
    ["oppose Vertrag"],
  ],
  ["de", "Die Lage sei ruhig", { lemma: "sagen" }, [null]],
  ["de", "Man dürfe keine Truppen schicken", { lemma: "sagen" }, ["oppose Truppen schicken"]],
  ["de", "dass es Gespräche gab", { lemma: "dementieren" }, [null]],
  ["en", "the plan", { mode: "reported", lemma: "reject" }, ["oppose plan"]],
  ["en", "the plan", { mode: "reported", lemma: "back" }, ["support plan"]],
  ["en", "to send soldiers", { lemma: "refuse" }, ["oppose send soldiers"]],
  ["en", "to oppose any deployment", { lemma: "vow" }, ["oppose deployment"]],
  ["en", "her country would not send troops", { lemma: "say" }, ["oppose send troops"]],
  [
    "en",
    "“We support the mission, but we do not want a war,”",
    { mode: "direct" },
    ["support mission", "oppose war"],
  ],
  ["en", "the border is closed", { lemma: "say" }, [null]],
  ["en", "“We are against the treaty,”", { mode: "direct" }, ["oppose treaty"]],
];

const earlier: readonly EarlierClaim[] = [
  {
    utterance: 1,
    act: "demand",
    polarity: "support",
    towards: "europäische Soldaten",
    text: "Wir wollen europäische Soldaten",
  },
  {
    utterance: 1,
    act: "refuse",
    polarity: "oppose",
    towards: "Beobachter",
    text: "wir wollen keine Beobachter",
  },
];

describe("stanceOf", () => {
  it.each(rows)("%s: %s %j", (language, text, pieces, expected) => {
    const { analyzed, utterance } = utteranceIn(language, text, pieces);
    const stances = splitClaims(analyzed, utterance).map((claim) => {
      const reading = stanceOf(analyzed, utterance, claim);
      return reading === null ? null : `${reading.stance.polarity} ${reading.stance.towards}`;
    });
    expect(stances).toEqual(expected);
  });

  it("takes a pronoun for the demand before", () => {
    const { analyzed, utterance } = utteranceIn("de", "Das wollen Belgier und Finnen vermeiden, vorerst.", {
      mode: "reported",
      speaker: "Belgier und Finnen",
    });
    const [claim] = splitClaims(analyzed, utterance);
    expect(claim && stanceOf(analyzed, utterance, claim, earlier)).toEqual({
      stance: { polarity: "oppose", towards: "europäische Soldaten" },
      resolvedFrom: 0,
    });
  });

  it.each([
    ["de", "Genau das wollen Belgier und Finnen vermeiden.", "Belgier und Finnen"],
    ["de", "Das wollen Belgier und Finnen vermeiden – zumindest vorläufig.", "Belgier und Finnen"],
    ["de", "Norland lehnt das bislang ab.", "Norland"],
    ["en", "Norland wants to avoid precisely that, for now.", "Norland"],
    ["en", "Norland wants to avoid that.", "Norland"],
  ] as const)(
    "takes it for the demand before, however it is pointed to: %s, %s",
    (language, text, speaker) => {
      const { analyzed, utterance } = utteranceIn(language, text, { mode: "reported", speaker });
      const [claim] = splitClaims(analyzed, utterance);
      expect(claim && stanceOf(analyzed, utterance, claim, earlier)).toEqual({
        stance: { polarity: "oppose", towards: "europäische Soldaten" },
        resolvedFrom: 0,
      });
    },
  );

  it("leaves a pronoun alone when nothing was said before", () => {
    const { analyzed, utterance } = utteranceIn("de", "Das wollen Belgier vermeiden.", {
      mode: "reported",
      speaker: "Belgier",
    });
    const [claim] = splitClaims(analyzed, utterance);
    expect(claim && stanceOf(analyzed, utterance, claim)).toEqual({
      stance: { polarity: "oppose", towards: "Das" },
      resolvedFrom: null,
    });
  });
});
