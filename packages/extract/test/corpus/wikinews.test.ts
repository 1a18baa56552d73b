/**
 * Do codings survive the way from marked file to offsets and back? Measured on an invented article, because the
 * real texts are not in the repository; of the kept codings only what needs no text is looked at.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { problemsIn } from "../../../../corpus/tools/check-coding.js";
import { deadlineValue, deadlineWords } from "../../../../corpus/tools/deadline-windows.js";
import { MarkupError } from "../../../../corpus/tools/markup.js";
import { fromOlder, olderSchema } from "../../../../corpus/tools/older-wikinews.js";
import { originalFiles } from "../../../../corpus/tools/original-texts.js";
import { parseMarks, parseMarkup } from "../../../../corpus/tools/parse-markup.js";
import { renderMarks, renderMarkup } from "../../../../corpus/tools/render-markup.js";
import { sha256 } from "../../../../corpus/tools/standoff.js";
import { toReading } from "../../../../corpus/tools/to-reading.js";
import { parseArticle, splitOf } from "../../../../corpus/tools/wikinews-articles.js";
import {
  codingLines,
  parseCodings,
  problemsWithoutTexts,
  withTexts,
} from "../../../../corpus/tools/wikinews-codings.js";
import { parseMarked, renderArticle } from "../../../../corpus/tools/wikinews-markup.js";

const text =
  "Velbach {kurz} – Die Fähre fährt wieder. Das teilte Anna Holm am Montag mit. " +
  "Sie sagte, „bald“ komme eine zweite, falls das Geld reiche. Berg lehnte das ab.";
const article = parseArticle(
  JSON.stringify({ id: "42", title: "42 - Fähre: Neustart (2031-03-04)", lang: "de", text }),
);
const source = `title: Fähre: Neustart
lang: de
date: 2031-03-04
register: wire
field: transport
split: ${splitOf("42")}

Velbach \\{kurz\\} – {q1|Die Fähre fährt wieder. Das} {f1|{c1|teilte} {s1|Anna Holm} {at1|am Montag} {c1|mit}}. \
{f2|{s2|Sie} {c2|sagte},} {q2|{q3|„{by2|bald}“} komme {k2a on2a|eine zweite}, {if2|falls {k2b|das Geld} reiche}}. \
{q4|{s4|Berg} lehnte das ab.}

== statements
1 indirect sw announce 1 at=at:2031-03-03 @Holm
2a indirect promise + hedged 0.6 by=soon @Holm
2b indirect = negated by=soon @Holm "Geld"
3 direct in=2
4 reported - @Berg fringe "zweite Fähre"

== actors
Holm: Anna Holm | person | Bürgermeisterin | Velbach, Rat von Velbach
Berg: Berg | collective | - | - | unnamed metonymic members=Karl Berg, Eva Berg
`;

describe("a marked article", () => {
  const { coded, standoff } = parseMarked(source, article);

  test("becomes offsets of the text and comes back the same", () => {
    expect(problemsIn(coded)).toEqual([]);
    expect(standoff).toMatchObject({ id: "42", textSha256: sha256(text), split: splitOf("42") });
    expect(JSON.stringify(standoff)).not.toContain("Fähre fährt");
    const quote = standoff.groups[1]?.spans.quote?.[0] ?? [0, 0];
    expect(text.slice(...quote)).toBe("„bald“ komme eine zweite, falls das Geld reiche");
    expect(renderArticle(standoff, article)).toBe(source);
  });

  test("gives the same reading with and without the detour", () => {
    const lines = codingLines([standoff]);
    const again = withTexts(parseCodings(lines), new Map([["42", article]]));
    expect(again.problems).toEqual([]);
    expect(again.coded.map(toReading)).toEqual([toReading(coded)]);
    expect(codingLines(parseCodings(lines))).toBe(lines);
  });

  test("whose text was changed is refused with the place", () => {
    const changed = source.replace("fährt wieder", "fährt weiter");
    expect(() => parseMarked(changed, article)).toThrow(/^42: text differs at 34: ".+weiter.+" instead of/);
    expect(() => parseMarked(source.replace("2031-03-04", "2031-03-05"), article)).toThrow(MarkupError);
  });

  test("is refused with another text or offsets outside it", () => {
    const other = { ...article, text: `${text} Ende.` };
    expect(() => renderArticle(standoff, other)).toThrow("42: the text has another SHA-256");
    const [group] = standoff.groups;
    const outside = { ...group, spans: { quote: [[3, text.length + 1]] } };
    const broken = parseCodings(JSON.stringify({ ...standoff, groups: [outside] }));
    expect(withTexts(broken, new Map([["42", article]])).problems).toEqual([
      `42: 1: no words at 3 to ${text.length + 1}`,
    ]);
    expect(withTexts([standoff], new Map()).problems).toEqual(["42: no text"]);
  });
});

describe("writing marks", () => {
  test("every original text comes back as the same coding", () => {
    for (const file of originalFiles()) {
      const coded = parseMarkup(file.source, file.id);
      const again = parseMarkup(renderMarkup(coded), file.id);
      expect(toReading(again)).toEqual(toReading(coded));
    }
  });

  test("crossing marks are cut into pieces that touch", () => {
    const mark = (utterance: number, start: number, end: number) =>
      ({ part: "quote", utterance, letter: "", span: { start, end } }) as const;
    const marked = renderMarks("eins zwei drei", [mark(1, 0, 9), mark(2, 5, 14)]);
    expect(marked).toBe("{q1|eins {q2|zwei}} {q2|drei}");
    expect(parseMarks(marked, "x").text).toBe("eins zwei drei");
  });

  test.each(["soon", "open", "event", "within:10", "about:30", "2031-12-31", "2031-04-01..2031-04-30"])(
    "the deadline %s is found again",
    (value) => {
      const words = deadlineWords(value, "2031-03-04");
      expect(words === null ? null : deadlineValue(words, "2031-03-04")).toBe(value);
    },
  );
});

test("the older shape becomes a text to mend", () => {
  const older = olderSchema.parse({
    id: "42",
    textSha256: sha256(text),
    groups: [
      {
        type: "Indirect",
        medium: "SW",
        nestedIn: null,
        quote: [[88, 136]],
        speaker: [[77, 80]],
        cue: [[81, 86]],
        frame: [[77, 87]],
        addressee: [],
        condition: [],
        deadline: [],
        negated: false,
        stance: { polarity: "support", towardsSpan: [101, 112] },
      },
    ],
  });
  const coded = fromOlder(older, article);
  expect(coded?.rows).toMatchObject([{ mode: "indirect", openMedium: "SW", polarity: "support" }]);
  expect(coded === null ? "" : renderMarkup(coded)).toContain("{f1|{s1|Sie} {c1|sagte},} {q1|„bald“ komme");
  expect(coded === null ? [] : problemsIn(coded)).toContain("1: a speaker without @");
  expect(fromOlder(older, { ...article, text: "" })).toBeNull();
});

test("the kept codings are in order", () => {
  const path = new URL("../../../../corpus/wikinews/codings.jsonl", import.meta.url);
  const content = readFileSync(path, "utf8");
  const codings = parseCodings(content);
  expect(problemsWithoutTexts(codings)).toEqual([]);
  expect(codingLines(codings)).toBe(content);
});
