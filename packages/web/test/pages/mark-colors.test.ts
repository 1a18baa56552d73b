import { describe, expect, it } from "vitest";
import { paintOf } from "../../src/pages/read/text/mark-colors.js";
import { lookOf } from "../../src/pages/read/text/marks.js";
import { fixtureRecord } from "../fixture-record.js";

const [base] = fixtureRecord(0).statements;
if (base === undefined) throw new Error("the fixture is empty");
const project = {
  statementTypes: [{ id: "story", label: "Story", color: "#aa0000", variables: [], revision: 0 }],
  coders: [{ id: "c1", name: "Mara", kind: "person" as const, version: null, color: "#00aa00" }],
};
const statement = (id: string, fields: Partial<typeof base>) => ({ ...base, id, ...fields });

describe("colors of the marks", () => {
  it("are their own by role", () => {
    expect(paintOf([base], "role", project)).toBeNull();
  });

  it("come from coders, and gray for one that is not known", () => {
    const paint = paintOf(
      [
        statement("a", { coder: "Mara" }),
        statement("b", { coder: "Zoe" }),
        statement("c", { coder: "Mara" }),
      ],
      "coder",
      project,
    );
    expect(paint?.legend).toEqual([
      { key: "Mara", label: "Mara", color: "#00aa00" },
      { key: "Zoe", label: "Zoe", color: "var(--p-n8)" },
    ]);
    expect(paint?.classes.get("a")).toBe(paint?.classes.get("c"));
    expect(paint?.classes.get("a")).not.toBe(paint?.classes.get("b"));
  });

  it("come from statement types by their label", () => {
    const paint = paintOf([statement("a", { typeId: "story" })], "type", project);
    expect(paint?.legend).toEqual([{ key: "story", label: "Story", color: "#aa0000" }]);
  });

  it.each([
    [0, "0–20 %"],
    [0.2, "20–40 %"],
    [0.99, "80–100 %"],
    [1, "80–100 %"],
    // Coded by hand.
    [null, "80–100 %"],
  ])("put a confidence of %s into its fifth", (confidence, label) => {
    expect(paintOf([statement("a", { confidence })], "confidence", project)?.legend[0]?.label).toBe(label);
  });

  it("color the words of a quote, the inner one of two; the one in focus keeps its tint", () => {
    const segment = {
      start: 0,
      end: 4,
      marks: [
        { id: "outer", role: "quote" as const, start: 0, end: 9 },
        { id: "inner", role: "quote" as const, start: 0, end: 4 },
      ],
    };
    const paint = new Map([
      ["outer", "paint paint-0"],
      ["inner", "paint paint-1"],
    ]);
    expect(lookOf(segment, null, "all", new Set(), paint).layers[0]).toContain("paint-1");
    expect(lookOf(segment, "inner", "focus", new Set(), paint).layers[0]).toContain("t-quote");
  });
});
