/** What a speaker does with words: from the cue, and from the form where the cue is plain. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { actOf } from "../../src/meaning/act.js";
import { utteranceIn } from "./utterance-in.js";

type Pieces = Parameters<typeof utteranceIn>[2];
const rows: readonly (readonly [Language, string, Pieces, string])[] = [
  ["de", "Soldaten zu entsenden", { lemma: "ankündigen" }, "announce"],
  ["de", "dass die Truppen abziehen", { lemma: "fordern" }, "demand"],
  ["de", "sich zu beteiligen", { lemma: "ankündigen", negated: true }, "refuse"],
  ["de", "sie werde keine Waffen liefern", { lemma: "sagen" }, "refuse"],
  ["de", "sie werde Waffen liefern", { lemma: "sagen" }, "announce"],
  ["de", "Moskau werde angreifen", { lemma: "sagen" }, "predict"],
  ["de", "Die Lage sei ruhig", { lemma: "sagen" }, "assert"],
  ["de", "Wir wollen europäische Soldaten", { mode: "direct" }, "demand"],
  [
    "de",
    "Auch andere Länder wollen sich beteiligen.",
    { mode: "free-indirect", speaker: "andere Länder" },
    "announce",
  ],
  [
    "de",
    "Länder wie Norland wollen keine Soldaten schicken.",
    { mode: "free-indirect", speaker: "Länder wie Norland" },
    "refuse",
  ],
  [
    "de",
    "Die Ministerin will den Hafen bis Mai öffnen.",
    { quote: ["den Hafen bis Mai öffnen"], cue: ["will"] },
    "announce",
  ],
  [
    "de",
    "Die Ministerin will den Hafen nicht öffnen.",
    { quote: ["den Hafen nicht öffnen"], cue: ["will"] },
    "refuse",
  ],
  ["de", "Ostmark dürfte die Soldaten angreifen.", { mode: "writer" }, "predict"],
  ["de", "Wer soll das bezahlen?", { mode: "direct" }, "question"],
  ["de", "dass es Gespräche gab", { lemma: "dementieren" }, "deny"],
  ["de", "mit Abbruch der Gespräche", { lemma: "drohen" }, "threaten"],
  ["de", "Sollte der Rat zustimmen, werde sie Waffen liefern", { lemma: "sagen" }, "announce"],
  ["de", "Sollte der Rat zustimmen, sei der Weg frei", { lemma: "sagen" }, "assert"],
  ["de", "Der Rat sollte zustimmen", { lemma: "sagen" }, "demand"],
  ["en", "Should the council agree, her country would send troops", { lemma: "say" }, "announce"],
  ["en", "to send troops", { lemma: "refuse" }, "refuse"],
  ["en", "to send troops", { lemma: "vow" }, "promise"],
  ["en", "that it would not send troops", { lemma: "announce" }, "refuse"],
  ["en", "that the talks resume", { lemma: "demand" }, "demand"],
  ["en", "her country would not send troops", { lemma: "say" }, "refuse"],
  ["en", "Ostmark might attack", { lemma: "say" }, "predict"],
  ["en", "the talks must resume", { lemma: "say" }, "demand"],
  ["en", "“Who will pay for it?”", { mode: "direct" }, "question"],
  ["en", "the border is closed", { lemma: "say" }, "assert"],
];

describe("actOf", () => {
  it.each(rows)("%s: %s %j is %s", (language, text, pieces, act) => {
    const { analyzed, utterance } = utteranceIn(language, text, pieces);
    expect(actOf(analyzed, utterance)).toBe(act);
  });
});
