import { describe, expect, it } from "vitest";
import { draggedBorder, movedBorder } from "../../src/pages/read/span-borders.js";

const text = "Wir schicken  keine Soldaten 🕊️ jetzt.";
//            0   4         14    20       29  33
const words = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
const of = (some: string) => [{ start: text.indexOf(some), end: text.indexOf(some) + some.length }];

describe("moving a border", () => {
  it.each([
    ["end", 1, "schicken  keine"],
    ["start", -1, "Wir schicken"],
  ] as const)("makes the part longer at its %s by a word, across two spaces", (which, step, expected) => {
    expect(words(movedBorder(text, of("schicken"), which, step))).toEqual([expected]);
  });

  it.each([
    ["end", -1, "schicken  keine"],
    ["start", 1, "keine Soldaten"],
  ] as const)("makes it shorter at its %s", (which, step, expected) => {
    expect(words(movedBorder(text, of("schicken  keine Soldaten"), which, step))).toEqual([expected]);
  });

  it("completes a word that was selected in part before it takes the next one", () => {
    expect(words(movedBorder(text, of("schi"), "end", 1))).toEqual(["schicken"]);
  });

  it("never cuts an emoji", () => {
    expect(words(movedBorder(text, of("Soldaten"), "end", 1))).toEqual(["Soldaten 🕊️"]);
  });

  it.each([
    ["the beginning of the text", "Wir", "start", -1],
    ["its end", "jetzt.", "end", 1],
    ["its last word", "Soldaten", "end", -1],
    ["its first word", "Soldaten", "start", 1],
  ] as const)("stays at %s", (_, some, which, step) => {
    expect(words(movedBorder(text, of(some), which, step))).toEqual([some]);
  });

  it("moves the outer borders of a part in two pieces", () => {
    const spans = [...of("Wir"), ...of("Soldaten")];
    expect(words(movedBorder(text, spans, "end", 1))).toEqual(["Wir", "Soldaten 🕊️"]);
  });

  it("leaves nothing alone", () => {
    expect(movedBorder(text, [], "end", 1)).toEqual([]);
  });
});

describe("a border under the pointer", () => {
  const words = "We send no soldiers, they said.";
  const send = [{ start: 3, end: 10 }];
  it.each([
    ["end", 19, "send no soldiers,"],
    ["end", 30, "send no soldiers, they said."],
    ["end", 8, "send"],
    ["end", 4, "send"],
    ["end", 0, "send"],
    ["start", 0, "We send no"],
    ["start", 7, "no"],
    ["start", 9, "no"],
    ["start", 25, "no"],
  ] as const)("%s dragged to %i goes to the nearest border of a word", (which, offset, expected) => {
    const [span] = draggedBorder(words, send, 0, which, offset);
    expect(words.slice(span?.start, span?.end)).toBe(expected);
  });

  it("does not run into the span beside it", () => {
    const spans = [
      { start: 0, end: 2 },
      { start: 8, end: 19 },
    ];
    expect(draggedBorder(words, spans, 0, "end", 15)[0]).toEqual({ start: 0, end: 7 });
    expect(draggedBorder(words, spans, 1, "start", 0)[1]).toEqual({ start: 3, end: 19 });
    expect(draggedBorder(words, spans, 2, "start", 0)).toBe(spans);
  });

  it("finds no border inside of a word that is longer than anybody looks", () => {
    const long = `${"a".repeat(400)} b`;
    const spans = [{ start: 0, end: 402 }];
    expect(draggedBorder(long, spans, 0, "end", 150)).toBe(spans);
  });
});
