/** Live tickers: who is heard behind a stamp and a name. */
import { describe, expect, it } from "vitest";
import { withTickerTurns } from "../../src/rules/ticker-turns.js";
import { analyzeText } from "../../src/text/analyze-text.js";

function heard(text: string, language: "de" | "en"): string[] {
  const span = ([one]: readonly { start: number; end: number }[]) =>
    one === undefined ? "" : text.slice(one.start, one.end);
  return withTickerTurns(analyzeText(text, language), []).map(
    ({ speaker, quote }) => `${span(speaker)}: ${span(quote)}`,
  );
}

describe("turns of a ticker", () => {
  it("takes the words behind a stamp, a title and a name", () => {
    const text = [
      "08:10 Uhr: Die Sirenen laufen wieder.",
      "08:25 Uhr: Landrätin Jutta Vessmar im Rundfunk: Die Furt bleibt zu, mindestens bis Samstag. Wir prüfen das täglich.",
      "08:40 Uhr: Vessmar: Mehr weiß ich nicht. Am Deich stehen hundert Helfer.",
    ].join("\n\n");
    expect(heard(text, "de")).toEqual([
      "Landrätin Jutta Vessmar: Die Furt bleibt zu, mindestens bis Samstag. Wir prüfen das täglich.",
      "Vessmar: Mehr weiß ich nicht.",
    ]);
  });

  it("reads entries in one paragraph", () => {
    const text =
      "+++ 18.05 Uhr: Der Saal ist voll. +++ 18.31 Uhr: Kandidat Jost Ammergau: Wir zählen bis Mitternacht. +++ 18.40 Uhr: Pause. +++";
    expect(heard(text, "de")).toEqual(["Kandidat Jost Ammergau: Wir zählen bis Mitternacht."]);
  });

  it("leaves headings, quotations and texts with fewer stamps alone", () => {
    const text = [
      "09:30 Good morning.",
      "10:05 Count three: not guilty.",
      "10:20 Sentence: 26 years.",
      "11:30 Ada Quill: “You gave them sweets.”",
    ].join("\n\n");
    expect(heard(text, "en")).toEqual([]);
    expect(heard("10:20 Mayor Ada Quill: We file on Monday.", "en")).toEqual([]);
  });
});
