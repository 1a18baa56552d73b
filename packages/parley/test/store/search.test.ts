import { documentQuerySchema } from "@parley/core";
import { describe, expect, test } from "vitest";
import { documentList, HIT_END, HIT_START } from "../../src/project/document-views.js";
import { searchQuery } from "../../src/store/search-index.js";
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
    expect(searchQuery("  ")).toBeNull();
    project.store.close();
  });
});
