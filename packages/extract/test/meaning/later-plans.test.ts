/** Plans that sentences go on with after somebody has spoken, about invented people. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { withLaterPlans } from "../../src/meaning/later-plans.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import type { FoundUtterance } from "../../src/utterance.js";
import { utteranceIn } from "./utterance-in.js";

const FIRST: Readonly<Record<Language, string>> = {
  de: "Landrätin Ute Kamp sprach von Fortschritt.",
  en: "Warden Ada Crewe spoke of progress.",
};
const SPEAKER: Readonly<Record<Language, string>> = { de: "Landrätin Ute Kamp", en: "Warden Ada Crewe" };

/** What is found after the first sentence, which `speaks` or not. */
function laterIn(language: Language, sentence: string, speaks = true): readonly FoundUtterance[] {
  const text = `${FIRST[language]} ${sentence}`;
  const { utterance } = utteranceIn(language, text, {
    mode: "reported",
    quote: [FIRST[language]],
    speaker: SPEAKER[language],
  });
  return withLaterPlans(analyzeText(text, language), speaks ? [utterance] : []).filter(
    ({ why }) => why[0] === "relayed:plan-later",
  );
}

const rows: readonly (readonly [Language, string, string | null])[] = [
  // A day and a verb that looks ahead.
  ["de", "Die Brücke soll bis Ende Mai wieder offen sein.", "free-indirect"],
  ["de", "Im Herbst würden zwei Fähren eingesetzt.", "indirect-free-indirect"],
  ["en", "The bridge is to open again by the end of May.", "free-indirect"],
  ["en", "Residents will get letters in the coming weeks.", "free-indirect"],
  ["en", "Two ferries would be used from the autumn.", "indirect-free-indirect"],
  // A condition instead of a day.
  ["de", "Falls das Geld fehle, würden die Fähren verkauft.", "indirect-free-indirect"],
  ["en", "Unless the money came, the ferries would be sold.", "indirect-free-indirect"],
  // Neither, or no verb that looks ahead, or one that is the reporter's own.
  ["de", "Die Brücke soll deutlich breiter und schöner sein.", null],
  ["de", "Die Brücke wird bis Ende Mai wieder offen sein.", null],
  ["de", "Die Brücke ist seit Ende Mai wieder offen.", null],
  ["en", "The bridge would be wider and rather more beautiful.", null],
  ["en", "The bridge is open again since the end of May.", null],
  // The verb stands in a relative clause, or the day on the other side of a semicolon.
  ["de", "Der Vertrag war paraphiert worden, der im Mai in Kraft treten soll.", null],
  ["en", "The treaty had been signed, which is to enter into force in May.", null],
  ["en", "The mandate would lapse; the convoy, due to leave on Wednesday, was in Linz.", null],
  // A question, and words of somebody in marks.
  ["en", "Will the bridge be open again by the end of May?", null],
  ["en", "The bridge will be “as good as new” by the end of May.", null],
];

describe("later plans", () => {
  it.each(rows)("%s: %s", (language, sentence, mode) => {
    const [found] = laterIn(language, sentence);
    expect(found?.mode ?? null).toBe(mode);
    if (found === undefined) return;
    const text = `${FIRST[language]} ${sentence}`;
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(found.quote.map(words)).toEqual([sentence]);
    expect(found.speaker.map(words)).toEqual([SPEAKER[language]]);
  });

  it("are nobody's before anybody has spoken", () => {
    expect(laterIn("en", "Residents will get letters in the coming weeks.", false)).toEqual([]);
  });

  it("leave out a sentence that an utterance has", () => {
    const text = "Warden Ada Crewe said ferries would be used from the autumn.";
    const { utterance } = utteranceIn("en", text, {
      quote: ["ferries would be used from the autumn"],
      speaker: "Warden Ada Crewe",
    });
    expect(withLaterPlans(analyzeText(text, "en"), [utterance])).toEqual([utterance]);
  });

  it("before anybody has spoken, only a German soll with a day tells as much, of nobody", () => {
    const [found] = laterIn("de", "Die Brücke soll bis Ende Mai wieder offen sein.", false);
    expect(found?.mode).toBe("free-indirect");
    expect(found?.speaker).toEqual([]);
    expect(laterIn("de", "Die Brücke soll breiter werden als die alte.", false)).toEqual([]);
    expect(laterIn("de", "Im Herbst würden zwei Fähren eingesetzt.", false)).toEqual([]);
    expect(laterIn("en", "The bridge is to open again by the end of May.", false)).toEqual([]);
  });
});
