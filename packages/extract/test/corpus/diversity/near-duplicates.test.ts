/**
 * Are copied texts and texts made from one template found, and is the corpus free of both?
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  type Comparable,
  LIMIT,
  similarPairs,
  skeletonShingles,
  wordShingles,
} from "../../../../../corpus/tools/diversity/near-duplicates.js";
import { originalTexts } from "../../../../../corpus/tools/original-texts.js";

const doc = (id: string, text: string): Comparable => ({ id, lang: "en", text });
const report =
  "VALLETTA - Minister Ann Bo said on Monday that the toll would go by May 3 if the mayors agreed to it.";
const changed =
  "RIGA - Mayor Carl Ek said on Friday that the toll would go by June 14 if the mayors agreed to it.";
const other = "Nobody in the harbor had seen the ferry leave, and the crew of the tug was asleep below.";

describe("similar pairs", () => {
  test("share of common runs of words", () => {
    // Runs of five: 2 in the first (a–e, b–f), 2 in the second (b–f, c–g), one in common: 1 / 3.
    const pairs = similarPairs([doc("1", "a b c d e f"), doc("2", "b c d e f g")], wordShingles);
    expect(pairs).toEqual([{ first: "1", second: "2", similarity: 1 / 3 }]);
  });

  test("a template with other names and figures has the same skeleton", () => {
    const pairs = similarPairs([doc("1", report), doc("2", changed), doc("3", other)], skeletonShingles);
    expect(pairs).toEqual([{ first: "1", second: "2", similarity: 1 }]);
  });

  test("texts too short for a run are like nothing", () => {
    expect(similarPairs([doc("1", "a b"), doc("2", "a b"), doc("3", "")], wordShingles)).toEqual([]);
  });
});

describe("the corpus", () => {
  const texts = originalTexts().map(({ id, head, text }) => ({ id, lang: head.lang, text }));
  const seeds = fileURLToPath(new URL("../../../../../../shared/seeds/", import.meta.url));

  test.each([
    ["copied passages", wordShingles],
    ["templates", skeletonShingles],
  ] as const)("has no %s", (_name, shingling) => {
    if (!existsSync(seeds)) console.log(`no seed texts at ${seeds}: compared within the corpus only`);
    const more = existsSync(seeds)
      ? readdirSync(seeds).map((name) => ({
          id: name,
          lang: "de" as const,
          text: readFileSync(`${seeds}${name}`, "utf8"),
        }))
      : [];
    const near = similarPairs([...texts, ...more], shingling).filter(({ similarity }) => similarity >= LIMIT);
    expect(near).toEqual([]);
  });
});
