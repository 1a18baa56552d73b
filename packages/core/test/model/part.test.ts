import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isVerbatim, partAt, type Span } from "../../src/index.js";

const text = "Sie „kündigten“ 🕊️ es an.\r\nEnde";

describe("a part", () => {
  const cases: readonly (readonly [name: string, spans: readonly Span[], found: string | null])[] = [
    ["one span", [{ start: 0, end: 3 }], "Sie"],
    [
      "two spans in any order",
      [
        { start: 23, end: 25 },
        { start: 5, end: 14 },
      ],
      "kündigten … an",
    ],
    [
      "spans that touch",
      [
        { start: 0, end: 3 },
        { start: 3, end: 4 },
      ],
      "Sie …  ",
    ],
    ["a whole text", [{ start: 0, end: text.length }], text],
    ["no span", [], null],
    ["an empty span", [{ start: 3, end: 3 }], null],
    ["a reversed span", [{ start: 4, end: 3 }], null],
    ["a span before the text", [{ start: -1, end: 3 }], null],
    ["a span behind the text", [{ start: 0, end: text.length + 1 }], null],
    [
      "spans that overlap",
      [
        { start: 0, end: 4 },
        { start: 3, end: 6 },
      ],
      null,
    ],
  ];
  test.each(cases)("of %s", (_, spans, found) => {
    expect(partAt(text, spans)?.text ?? null).toBe(found);
  });

  test("knows its hull, which is around all spans", () => {
    expect(
      partAt(text, [
        { start: 23, end: 25 },
        { start: 5, end: 14 },
      ]),
    ).toMatchObject({ start: 5, end: 25 });
  });

  test("is verbatim as it was made, and not when anything about it is different", () => {
    const part = partAt(text, [{ start: 5, end: 14 }]);
    if (part === null) throw new Error("no part");
    expect(isVerbatim(text, part)).toBe(true);
    expect(isVerbatim(text, { ...part, text: "Kündigten" })).toBe(false);
    expect(isVerbatim(text, { ...part, start: 4 })).toBe(false);
    expect(isVerbatim(text, { ...part, end: 15 })).toBe(false);
    expect(isVerbatim(`x${text}`, part)).toBe(false);
  });

  test("of any span inside any text is verbatim", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), fc.nat(), fc.nat(), (any, one, other) => {
        const start = one % any.length;
        const end = start + 1 + (other % (any.length - start));
        const part = partAt(any, [{ start, end }]);
        expect(part?.text).toBe(any.slice(start, end));
        expect(part !== null && isVerbatim(any, part)).toBe(true);
      }),
      { seed: 2 },
    );
  });
});
