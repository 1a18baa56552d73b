/**
 * The notation of the corpus: what a person writes between braces comes out as verbatim spans.
 */
import { describe, expect, test } from "vitest";
import { parseMarks, parseMarkup, spansOf } from "../../../../corpus/tools/parse-markup.js";
import { toReading } from "../../../../corpus/tools/to-reading.js";

const head = "title: T\nlang: en\ndate: 2031-03-04\nregister: wire\nfield: tax\nsplit: train\n\n";
const coded = (body: string, rows: string, actors = "A: Ann Bo | person | - | Malta") =>
  parseMarkup(`${head}${body}\n\n== statements\n${rows}\n\n== actors\n${actors}\n`, "en-001-x");

describe("marks", () => {
  test("marks leave the text as printed, with nested spans", () => {
    const { text, marks } = parseMarks("{f1|{s1|Ann Bo} {c1|said},} {q1|“no” 😀 {q2|[…]}}.", "x");
    expect(text).toBe("Ann Bo said, “no” 😀 […].");
    expect(
      marks.map(({ part, utterance, span }) => [part, utterance, text.slice(span.start, span.end)]),
    ).toEqual([
      ["frame", 1, "Ann Bo said,"],
      ["speaker", 1, "Ann Bo"],
      ["cue", 1, "said"],
      ["quote", 1, "“no” 😀 […]"],
      ["quote", 2, "[…]"],
    ]);
  });

  test("a part in pieces keeps its pieces, and pieces that touch are one", () => {
    const text = coded("{q1|“A,”} {f1|{c1|said} {s1|Bo},} {q1|“b.”} {q1|“c.”}", "1 direct @A");
    expect(spansOf(text, "quote", 1).map(({ start, end }) => text.text.slice(start, end))).toEqual([
      "“A,”",
      "“b.” “c.”",
    ]);
  });

  test("an escaped brace belongs to the text", () => {
    expect(parseMarks("a \\{b\\} c", "x")).toEqual({ text: "a {b} c", marks: [] });
  });

  test.each([
    ["an unclosed mark", "{q1|never"],
    ["a stray brace", "stray}"],
    ["an unknown part", "{z1|what}"],
    ["a label without number", "{q|what}"],
  ])("%s is refused", (_name, body) => {
    expect(() => parseMarks(body, "x")).toThrow(/x:/);
  });
});

describe("rows", () => {
  test("a row says what the text cannot show", () => {
    const { statements } = toReading(
      coded(
        "{f1|{s1|Bo} {c1|told} {a1|parliament} {at1|on Monday}} {q1|that {on1|the levy} would end {by1|soon} {if1|if prices fell}}.",
        '1 indirect promise + hedged 0.6 by=soon at=at:2031-03-03 @A "the levy on sugar"',
      ),
    );
    expect(statements).toMatchObject([
      {
        mode: "indirect",
        act: "promise",
        stance: { polarity: "support", towards: "the levy on sugar" },
        certainty: "hedged",
        level: 0.6,
        actor: { text: "Bo", canonical: "Ann Bo", memberOf: ["Malta"] },
        addressee: { text: "parliament" },
        condition: { text: "if prices fell" },
        deadline: {
          text: "soon",
          anchor: "2031-03-04",
          from: "2031-03-05",
          to: "2031-04-03",
          grade: "vague",
        },
        time: { text: "on Monday", relation: "at", from: "2031-03-03" },
        core: true,
      },
    ]);
  });

  test("two letters are two statements of one utterance", () => {
    const { statements } = toReading(
      coded(
        "{q1|“{k1a|no {on1a|tolls}}, {k1b|but {on1b|trains}},”} {f1|{c1|said} {s1|Bo}.}",
        "1a direct - @A\n1b direct + @A",
      ),
    );
    expect(statements.map(({ utterance, claim, stance }) => [utterance, claim.text, stance])).toEqual([
      [1, "no tolls", { polarity: "oppose", towards: "tolls" }],
      [1, "but trains", { polarity: "support", towards: "trains" }],
    ]);
  });

  test("a nested quotation without framing of its own repeats the outer one", () => {
    const { statements } = toReading(
      coded("{f1|{s1|Bo} {c1|said}} {q1|it was {q2|“a joke”}}.", "1 indirect @A\n2 direct in=1"),
    );
    expect(statements[1]).toMatchObject({
      quote: { text: "“a joke”" },
      cue: { text: "said" },
      frame: { text: "Bo said" },
      actor: { canonical: "Ann Bo" },
      nestedIn: 1,
    });
  });

  test.each(["1 shouted @A", "1 direct loudly @A", "1 direct by=tomorrowish @A", "one direct @A"])(
    "%j is refused",
    (row) => {
      expect(() => coded("{q1|“A”} {s1|Bo}", row)).toThrow(/en-001-x: row/);
    },
  );
});
