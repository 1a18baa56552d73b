/** What "until then" points at, in invented reports. */
import { describe, expect, it } from "vitest";
import { analyzeText } from "../../src/text/analyze-text.js";
import { timesIn } from "../../src/time/document-times.js";
import { withAntecedent } from "../../src/time/then-dates.js";

const OPTIONS = { anchor: "2031-05-14" };

function thenIn(text: string, language: "de" | "en", words: string) {
  const analyzed = analyzeText(text, language);
  const at = text.indexOf(words);
  const found = timesIn(analyzed, { from: 0, to: analyzed.tokens.length }).find(({ start }) => start === at);
  return found === undefined ? null : withAntecedent(analyzed, found, OPTIONS);
}

describe("withAntecedent", () => {
  it("takes the day named in the sentence before", () => {
    const text = "Der Rat tagt am 3. Juni. Bis dahin soll die Halle leer sein.";
    expect(thenIn(text, "de", "Bis dahin")).toMatchObject({ from: "2031-05-14", to: "2031-06-03" });
  });

  it("takes the last of two days", () => {
    const text = "They meet on Friday and vote on 2 June. Until then the gate will stay shut.";
    expect(thenIn(text, "en", "Until then")).toMatchObject({ from: "2031-05-14", to: "2031-06-02" });
  });

  it("has no day where none was named", () => {
    const text = "The pumps are old. By then they will be scrap.";
    expect(thenIn(text, "en", "By then")).toMatchObject({ from: null, to: null, grade: "conditional" });
  });

  it("does not point at what is over", () => {
    const text = "The ice broke on 2 March 2031. Until then nobody will skate.";
    expect(thenIn(text, "en", "Until then")).toMatchObject({ from: null, to: null });
  });
});
