/** Whatever the text: parts stand in it word for word, nothing breaks, and time grows with length alone. */
import { isVerbatim, type Language, type Part, type Reading } from "@parley/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embeddedEngine } from "./readers.js";

const engine = embeddedEngine();

function read(text: string, language: Language | "auto"): Reading {
  return engine.read({ id: "a", title: null, text, language, date: "2031-03-01", codebook: null });
}

/** Every part of a reading whose words do not stand at its place. */
function misplaced(text: string, reading: Reading): string[] {
  return reading.statements.flatMap((one) => {
    const parts: (Part | null)[] = [
      one.quote,
      one.claim,
      one.actor,
      one.cue,
      one.frame,
      one.addressee,
      one.condition,
      one.deadline,
    ];
    return parts.flatMap((part) => (part === null || isVerbatim(text, part) ? [] : [part.text]));
  });
}

const sentences = [
  "„Wir schicken im März zwei Bataillone“, sagte Ada Lenz.",
  "Laut Karl Berg sei der Preis zu hoch.",
  "Die Ministerin kündigte an, das Gesetz noch vor dem Gipfel vorzulegen.",
  "“We will not pay,” said Mira Holm.",
  "According to Jonas Reed, talks would resume if the ceasefire holds.",
  "The council urged both sides to return to the table.",
];
const oddities = fc.constantFrom(
  "😀",
  "👩‍👩‍👧",
  "שלום ",
  "‏مرحبا",
  "\r\n",
  "\r\n\r\n",
  "e\u0301",
  "a\u0308",
  "\u00ad",
  "\u200b",
  "\ufeff",
  "\0",
  "\ud800",
  "„",
  "“",
  "«",
  '"',
  "’",
  "\t",
  "\u2028",
  " ",
);

describe("the trained reader", () => {
  it("keeps parts verbatim among emoji, right-to-left text, marks and broken characters", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...sentences), oddities), { maxLength: 12 }),
        fc.constantFrom<Language>("de", "en"),
        (pieces, language) => {
          const text = pieces.join("");
          expect(misplaced(text, read(text, language))).toEqual([]);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  it("keeps parts verbatim when odd characters stand inside words", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.nat(60), oddities, (sentence, place, oddity) => {
        const text = `${sentence.slice(0, place)}${oddity}${sentence.slice(place)}`;
        expect(misplaced(text, read(text, "auto"))).toEqual([]);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it("survives random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const text = new TextDecoder().decode(bytes);
        expect(misplaced(text, read(text, "auto"))).toEqual([]);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it("finds the same quote behind an emoji, one place further", () => {
    const plain = read(sentences[0] ?? "", "de").statements[0];
    const behind = read(`😀 ${sentences[0] ?? ""}`, "de").statements[0];
    expect(plain?.quote.text).toBe("„Wir schicken im März zwei Bataillone“");
    expect(behind?.quote.text).toBe(plain?.quote.text);
    expect(behind?.quote.start).toBe((plain?.quote.start ?? 0) + 3);
  });

  it("finds the same quotes in text with the line ends of Windows", () => {
    const paragraphs = [sentences[0], sentences[1], sentences[2]];
    const quotes = (text: string) => read(text, "de").statements.map((one) => one.quote.text);
    expect(quotes(paragraphs.join("\r\n\r\n"))).toEqual(quotes(paragraphs.join("\n\n")));
  });

  it("reads a paragraph of a million characters in time that grows with its length", () => {
    const paragraph = (length: number) => {
      const piece = `${sentences.slice(0, 3).join(" ")} Danach ging die Sitzung ohne Ergebnis zu Ende. `;
      return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    };
    const timed = (length: number) => {
      const text = paragraph(length);
      const before = process.cpuUsage();
      const { statements } = read(text, "de");
      expect(statements.length).toBeGreaterThan(length / 200);
      return process.cpuUsage(before).user;
    };
    timed(20_000);
    const [short, long] = [timed(125_000), timed(1_000_000)];
    // Eight times the text; a quadratic step would take 64 times as long.
    expect(long / short).toBeLessThan(24);
  }, 240_000);
});
