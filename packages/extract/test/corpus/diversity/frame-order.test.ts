/**
 * Where quotations and frames stand, on a text of three groups.
 */
import { expect, test } from "vitest";
import { quotePlacesOf } from "../../../../../corpus/tools/diversity/frame-order.js";
import { sentencesOf } from "../../../../../corpus/tools/diversity/sentence-shapes.js";
import { parseMarkup } from "../../../../../corpus/tools/parse-markup.js";

const coded = parseMarkup(
  `title: T
lang: en
date: 2031-03-04
register: wire
field: tax
split: train

{q1|“No,”} {f1|{c1|said} {s1|Bo}}{q1|. “Never.”} {f2|{s2|Ek} {c2|said}} {q2|that {q3|“nobody”} paid 40 euros}. {q4|{s4|Bo} demanded a toll.}

== statements
4 reported demand @Bo
1 direct @Bo
2 indirect @Ek
3 direct in=2

== actors
Bo: Bo | person
Ek: Ek | person
`,
  "en-001-x",
);

test("groups stand in text order, nested ones left out", () => {
  expect(quotePlacesOf(coded)).toEqual({
    orders: ["reported: quote", "direct: quote frame quote", "indirect: frame quote"],
    tenths: [0, 3, 7],
    sequence: "direct indirect reported",
  });
});

test("sentences have lengths, openings and shapes", () => {
  const { words, lengths, openings, shapes } = sentencesOf(coded);
  expect(openings).toContain("ek");
  expect(lengths.at(-1)).toBe(4);
  expect(words).not.toContain("40");
  expect(shapes).toContain("w 9 w");
  expect(shapes).toContain("W w w");
});
