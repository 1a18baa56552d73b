import { documentQuerySchema } from "@parley/core";
import { describe, expect, test } from "vitest";
import { documentList } from "../../src/project/document-views.js";
import { findHit, HIT_END, HIT_START } from "../../src/store/find-hit.js";
import { searchQuery, searchTerms } from "../../src/store/search-index.js";
import { sampleProject } from "../sample-project.js";

describe("full-text search", () => {
  const cases: readonly (readonly [typed: string, found: readonly string[]])[] = [
    ["Zürich", ["2031-01-13_genf"]],
    ["Zurich", ["2031-01-13_genf"]],
    ["ZURICH montag", ["2031-01-13_genf"]],
    ["Verhoek", ["2031-01-20_geneva", "2031-01-13_genf"]],
    ["Friedens", ["2031-01-13_genf"]],
    ['"Foreign Minister"', ["2031-01-20_geneva"]],
    ["„Foreign Minister“", ["2031-01-20_geneva"]],
    ['"Minister Foreign"', []],
    ["Zürich ceasefire", []],
    ["🕊️", []],
    ["...", []],
    ["NOT OR AND (", []],
    ['"', []],
    ["2.000", ["2031-01-13_genf"]],
    ["'; DROP TABLE document; --", []],
  ];
  test.each(cases)("for %s", async (typed, found) => {
    const { project } = await sampleProject();
    const { rows, total } = documentList(project, documentQuerySchema.parse({ q: typed }));
    expect(rows.map((row) => row.name)).toEqual(found);
    expect(total).toBe(found.length);
    project.store.close();
  });

  test("shows where it found the words, as they stand in the text", async () => {
    const { project } = await sampleProject();
    const [row] = documentList(project, documentQuerySchema.parse({ q: "zurich" })).rows;
    expect(row?.hit).toContain(`${HIT_START}Zürich${HIT_END}`);
    project.store.close();
  });

  test("takes an empty search as none", async () => {
    const { project } = await sampleProject();
    expect(documentList(project, documentQuerySchema.parse({ q: "  " })).total).toBe(2);
    expect(searchQuery(searchTerms("  "))).toBeNull();
    project.store.close();
  });
});

describe("the words around a hit", () => {
  const cases: readonly (readonly [text: string, typed: string, shown: string | null])[] = [
    ["Treffen in Zürich", "zurich", "Treffen in [Zürich]"],
    ["Zürich, in ZÜRICH und Zürichs Umland", "zürich", "[Zürich], in [ZÜRICH] und [Zürichs] Umland"],
    ["der Unterzürich", "zürich", null],
    ["Es sind 2.000 Mann", "2.000", "Es sind [2.000] Mann"],
    ["the Foreign  Minister said", '"foreign minister"', "the [Foreign Minister] said"],
    ["the Foreign Ministers said", '"foreign minister"', null],
    ["🕊️ Ruhe", "ruhe", "🕊️ [Ruhe]"],
    ["", "ruhe", null],
    ["Ruhe", "", null],
    ["a+b (c)", "(c)", "a+b ([c])"],
  ];
  test.each(cases)("%j for %j", (text, typed, shown) => {
    const hit = findHit(text, searchTerms(typed));
    expect(hit?.replaceAll(HIT_START, "[").replaceAll(HIT_END, "]") ?? null).toBe(shown);
  });

  test("are cut at words, and found far into a long text in a moment", () => {
    const text = `${"Worte ohne Belang. ".repeat(200_000)}Hier steht Zürich allein. ${"Mehr Worte. ".repeat(100_000)}`;
    const hit = findHit(text, searchTerms("zurich"));
    expect(hit).toContain(`Hier steht ${HIT_START}Zürich${HIT_END} allein.`);
    expect(hit).toMatch(/^… \S+ .* \S+ …$/);
    expect(hit?.length).toBeLessThan(300);
  });
});
