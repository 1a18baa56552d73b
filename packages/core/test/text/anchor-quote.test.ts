import { describe, expect, test } from "vitest";
import { anchorPart, anchorSpan, partAt } from "../../src/index.js";

const old = "Eins sagte ja. Zwei sagte nein. Drei sagte ja. 🕊️ Vier schwieg.";

function place(text: string, words: string, nth = 1): { start: number; end: number } {
  let start = -1;
  for (let time = 0; time < nth; time += 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

describe("a passage in a changed text", () => {
  const cases: readonly (readonly [
    name: string,
    changed: string,
    words: string,
    nth: number,
    found: number | null,
  ])[] = [
    ["stays where nothing changed", old, "Zwei", 1, 1],
    ["stays before a change", old.replace("Vier", "Fünf"), "Zwei sagte", 1, 1],
    ["moves behind an insertion", `Vorab. ${old}`, "sagte ja", 2, 2],
    ["moves behind a deletion", old.replace("Eins sagte ja. ", ""), "Drei sagte ja", 1, 1],
    ["moves behind an emoji", old.replace("🕊️ ", ""), "Vier schwieg", 1, 1],
    [
      "is the place with the same surroundings",
      `Null sagte ja. ${old.replace("Vier", "Fünf")}`,
      "sagte ja",
      2,
      3,
    ],
    ["is gone when its words are", old.replace("sagte nein", "schwieg"), "Zwei sagte nein", 1, null],
  ];
  test.each(cases)("%s", (_, changed, words, nth, found) => {
    const span = anchorSpan(old, changed, place(old, words, nth));
    expect(span).toEqual(found === null ? null : place(changed, words, found));
  });

  test("keeps all its pieces or none", () => {
    const part = partAt(old, [place(old, "Eins"), place(old, "nein")]);
    if (part === null) throw new Error("no part");
    expect(anchorPart(old, `X ${old} Y`, part)?.text).toBe("Eins … nein");
    expect(anchorPart(old, old.replace("nein", "doch"), part)).toBeNull();
  });
});
