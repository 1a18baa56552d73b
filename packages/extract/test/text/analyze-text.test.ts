import { ParleyError } from "@parley/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyzeText, LONGEST_TEXT } from "../../src/text/analyze-text.js";
import { quoteSafeSentences } from "../../src/text/quote-safe-sentences.js";

const sentencesOf = (text: string, language: "de" | "en" = "de") =>
  analyzeText(text, language).sentences.map((sentence) => text.slice(sentence.start, sentence.end));
const quotationsOf = (text: string, language: "de" | "en" = "de") =>
  analyzeText(text, language).quotations.map((q) => [q.depth, q.role, text.slice(q.start, q.end)]);

describe("tokens", () => {
  it.each<[string, string, "de" | "en", string[]]>([
    ["compound with hyphen", "der EU-Gipfel", "de", ["der", "EU-Gipfel"]],
    ["hanging hyphen", "See- und Landkräfte", "de", ["See-", "und", "Landkräfte"]],
    ["ordinal before a month", "am 3. März", "de", ["am", "3.", "März"]],
    ["year at the end", "seit 2031. Danach", "de", ["seit", "2031", ".", "Danach"]],
    ["number with dots and comma", "1.250,5 Tonnen", "de", ["1.250,5", "Tonnen"]],
    ["abbreviation", "Dr. Lenz, z. B.", "de", ["Dr.", "Lenz", ",", "z.", "B."]],
    ["abbreviation without spaces", "u.a. in Rom", "de", ["u.a.", "in", "Rom"]],
    ["missing space", "Ende.Danach", "de", ["Ende", ".", "Danach"]],
    ["gender mark", "Bürger:innen und Bürger*innen", "de", ["Bürger:innen", "und", "Bürger*innen"]],
    ["address", "siehe https://a.example/x?y=1.", "de", ["siehe", "https://a.example/x?y=1", "."]],
    ["age", "die 20-jährige", "de", ["die", "20-jährige"]],
    ["initials", "the U.S. plan", "en", ["the", "U.S.", "plan"]],
    ["apostrophe", "it’s the minister's", "en", ["it’s", "the", "minister's"]],
    ["dots", "nun ... gut", "de", ["nun", "...", "gut"]],
    ["emoji", "Ja 👍🏽!", "de", ["Ja", "👍", "🏽", "!"]],
    ["combining mark", "Zu\u0308rich", "de", ["Zu\u0308rich"]],
    ["nothing", "", "de", []],
  ])("%s", (_, text, language, expected) => {
    expect(analyzeText(text, language).tokens.map((token) => token.text)).toEqual(expected);
  });
});

describe("sentences", () => {
  it.each<[string, string, "de" | "en", string[]]>([
    ["plain", "Er kam. Sie ging.", "de", ["Er kam.", "Sie ging."]],
    [
      "ordinal",
      "Am 3. März tagt der Rat. Am 4. reist er ab.",
      "de",
      ["Am 3. März tagt der Rat.", "Am 4. reist er ab."],
    ],
    ["title", "Dr. Lenz warnte. Prof. Ruhl nicht.", "de", ["Dr. Lenz warnte.", "Prof. Ruhl nicht."]],
    [
      "z. B.",
      "Staaten, z. B. Polen, zögern. Andere nicht.",
      "de",
      ["Staaten, z. B. Polen, zögern.", "Andere nicht."],
    ],
    [
      "usw. at the end",
      "Schiffe, Panzer usw. Der Rat tagt.",
      "de",
      ["Schiffe, Panzer usw.", "Der Rat tagt."],
    ],
    ["U.S.", "The U.S. Senate met. The House did not.", "en", ["The U.S. Senate met.", "The House did not."]],
    [
      "U.S. at the end",
      "They flew to the U.S. The talks failed.",
      "en",
      ["They flew to the U.S.", "The talks failed."],
    ],
    [
      "question in a quotation",
      "„Wer zahlt?“, fragte sie. Niemand.",
      "de",
      ["„Wer zahlt?“, fragte sie.", "Niemand."],
    ],
    [
      "speech of two sentences",
      "„Es reicht. Wir gehen.“ Dann ging er.",
      "de",
      ["„Es reicht.", "Wir gehen.“", "Dann ging er."],
    ],
    ["paragraph without stop", "Gipfel in Wien\n\nDer Rat tagt.", "de", ["Gipfel in Wien", "Der Rat tagt."]],
    ["single line end", "Gipfel in Wien\nDer Rat tagt.", "de", ["Gipfel in Wien", "Der Rat tagt."]],
    ["line broken in a sentence", "Der Rat\r\ntagt heute.", "de", ["Der Rat\r\ntagt heute."]],
    [
      "no number",
      "There is no. 5 left. He said no. They left.",
      "en",
      ["There is no. 5 left.", "He said no.", "They left."],
    ],
  ])("%s", (_, text, language, expected) => {
    expect(sentencesOf(text, language)).toEqual(expected);
  });

  it("keeps a speech and its frame together where a rule asks for it", () => {
    const text = "Er kam. „Es reicht. Wir gehen“, sagte Lenz. Dann ging er.";
    const merged = quoteSafeSentences(analyzeText(text, "de"));
    expect(merged.map((s) => text.slice(s.start, s.end))).toEqual([
      "Er kam.",
      "„Es reicht. Wir gehen“, sagte Lenz.",
      "Dann ging er.",
    ]);
  });
});

describe("quotations", () => {
  it.each<[string, string, "de" | "en", [number, string, string][]]>([
    ["low and high", "Er sagte: „Wir kommen.“", "de", [[0, "speech", "„Wir kommen.“"]]],
    ["low and right", "Er sagte: „Wir kommen.”", "de", [[0, "speech", "„Wir kommen.”"]]],
    ["low and straight", 'Er sagte: „Wir kommen."', "de", [[0, "speech", '„Wir kommen."']]],
    ["inward guillemets", "Er sagte: »Wir kommen.«", "de", [[0, "speech", "»Wir kommen.«"]]],
    ["outward guillemets", "Er sagte: «Wir kommen.»", "de", [[0, "speech", "«Wir kommen.»"]]],
    ["English marks", "He said: “We will come.”", "en", [[0, "speech", "“We will come.”"]]],
    [
      "straight marks",
      'He said: "We will come." "Soon."',
      "en",
      [
        [0, "speech", '"We will come."'],
        [0, "speech", '"Soon."'],
      ],
    ],
    [
      "nested singles",
      "„Er sagte ‚nie wieder‘ zu mir“, so Lenz.",
      "de",
      [
        [0, "speech", "„Er sagte ‚nie wieder‘ zu mir“"],
        [1, "partial", "‚nie wieder‘"],
      ],
    ],
    [
      "nested single guillemets",
      "»Sie ruft ›wir gehen jetzt‹ und geht.«",
      "de",
      [
        [0, "speech", "»Sie ruft ›wir gehen jetzt‹ und geht.«"],
        [1, "speech", "›wir gehen jetzt‹"],
      ],
    ],
    [
      "English singles",
      "“She said ‘never again’ to me,” he added.",
      "en",
      [
        [0, "speech", "“She said ‘never again’ to me,”"],
        [1, "partial", "‘never again’"],
      ],
    ],
    ["apostrophes are none", "It's the states' plan, he said. Don't.", "en", []],
    ["term", "der »Gipfel der Willigen« in Wien", "de", [[0, "term", "»Gipfel der Willigen«"]]],
    ["partial", "bereit, „an Einsätzen teilzunehmen“", "de", [[0, "partial", "„an Einsätzen teilzunehmen“"]]],
    [
      "reopened paragraphs",
      "„Wir gehen.\n\n„Wir kommen wieder.“",
      "de",
      [
        [0, "speech", "„Wir gehen."],
        [0, "speech", "„Wir kommen wieder.“"],
      ],
    ],
    ["mark within brackets", "(„Wir gehen jetzt.“)", "de", [[0, "speech", "„Wir gehen jetzt.“"]]],
    ["stray closing mark", "Er ging“ und kam.", "de", []],
  ])("%s", (_, text, language, expected) => {
    expect(quotationsOf(text, language)).toEqual(expected);
  });
});

describe("laws", () => {
  const pieces = fc.constantFrom(
    "Wort",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    ".",
    "!",
    "?",
    ",",
    "„",
    "“",
    "”",
    '"',
    "»",
    "«",
    "‚",
    "‘",
    "’",
    "'",
    "›",
    "‹",
    "3.",
    "März",
    "z. B.",
    "👍🏽",
    "👨‍👩‍👧",
    "u\u0308",
    "\ud83d",
    "\u202e",
    "-",
    "(",
    ")",
    "U.S.",
    "http://x.y/",
    "…",
    "\0",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.array(pieces, { maxLength: 80 }).map((list) => list.join("")),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder("latin1").decode(bytes)),
  );

  it("every token is a verbatim slice, in order, without overlap, and nothing visible is lost", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("de" as const, "en" as const), (text, language) => {
        const { tokens, sentences, quotations } = analyzeText(text, language);
        let end = 0;
        for (const [index, token] of tokens.entries()) {
          expect(token.index).toBe(index);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(end, token.start)).not.toMatch(/[\p{L}\p{N}\p{P}]/u);
          end = token.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}\p{P}]/u);
        let at = 0;
        for (const [index, sentence] of sentences.entries()) {
          expect([sentence.index, sentence.from]).toEqual([index, at]);
          for (let k = sentence.from; k < sentence.to; k += 1) expect(tokens[k]?.sentence).toBe(index);
          at = sentence.to;
        }
        expect(at).toBe(tokens.length);
        for (const q of quotations) {
          expect([tokens[q.open]?.start, tokens[q.close]?.end]).toEqual([q.start, q.end]);
          expect(q.close).toBeGreaterThan(q.open);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("quotations nest or stand apart, never cross", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { quotations } = analyzeText(text, "de");
        for (const a of quotations)
          for (const b of quotations) {
            const crossing = a.open < b.open && b.open <= a.close && a.close < b.close;
            expect(crossing).toBe(false);
          }
      }),
    );
  });

  it("a megabyte in one paragraph takes time in proportion, whatever it repeats", () => {
    for (const piece of ["„", '"', "'", "a", "1.", ".", "- ", "Er sagte: „Ja. ", "\n", "u.a."]) {
      const text = piece.repeat(Math.floor(1_000_000 / piece.length));
      const analyzed = analyzeText(text, "de");
      const sentences = quoteSafeSentences(analyzed);
      expect(sentences.at(-1)?.to ?? 0, piece).toBe(analyzed.tokens.length);
    }
  });

  it("refuses what is too long to be a document", () => {
    const long = "a ".repeat(LONGEST_TEXT / 2 + 1);
    expect(() => analyzeText(long, "de")).toThrow(ParleyError);
  });
});
