import { describe, expect, it } from "vitest";
import { movedBorder } from "../../src/pages/read/span-borders.js";

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
