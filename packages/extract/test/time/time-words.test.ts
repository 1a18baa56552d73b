/** The words of a stretch of tokens are those of its text, whatever characters stand in it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { analyzeText } from "../../src/text/analyze-text.js";
import { timeWords, wordsOfTokens } from "../../src/time/time-words.js";

const places = (words: readonly { text: string; lower: string; start: number; end: number }[]) =>
  words.map(({ text, lower, start, end }) => ({ text, lower, start, end }));

it.each([
  ["Innerhalb von 14 Tagen, bis Ende März.", 9],
  ["Eine 7-Tage-Frist läuft.", 8],
  ["Am 3.4.2031 um 7:30", 10],
  ["l’année\u00adzwei\u200bdrei", 7],
])("%s", (text, count) => {
  expect(timeWords(text)).toHaveLength(count);
});

it("cuts tokens as it cuts text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "März",
      "bis",
      "7-Tage-Frist",
      "z.B.",
      "3.",
      "½3",
      "http://a.de/b.",
      "\u200b",
      "\u0085",
      "é\u0301",
      "😀",
      "„",
      "\n",
    ),
    fc.string({ unit: "grapheme", maxLength: 4 }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(piece, fc.constantFrom(" ", "", "\t", "\n\n")), { maxLength: 20 }),
      (pieces) => {
        const text = pieces.map(([word, gap]) => word + gap).join("");
        const analyzed = analyzeText(text, "de");
        const { tokens } = analyzed;
        const from = Math.floor(tokens.length / 3);
        const [first, last] = [tokens[from], tokens.at(-1)];
        if (first === undefined || last === undefined) return;
        const cut = wordsOfTokens(analyzed, { from, to: tokens.length });
        expect(places(cut)).toEqual(places(timeWords(text.slice(first.start, last.end), first.start)));
      },
    ),
  );
});
