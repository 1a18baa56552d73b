import { describe, expect, test } from "vitest";
import { highlights, keepHighlight, removeHighlight } from "../../src/index.js";
import { code, codedProject, takesBack } from "./coded-project.js";

const peace = { pattern: "peace|calm", isRegex: true, color: "#00cc00" };

describe("highlights", () => {
  test("are kept, get another color, and are removed, each with its way back", () => {
    const coded = codedProject();
    const { project, maker } = coded;
    takesBack(coded, keepHighlight(project, peace, maker));
    takesBack(
      coded,
      keepHighlight(project, { pattern: "peace|calm", isRegex: false, color: "#aa0000" }, maker),
    );
    takesBack(coded, keepHighlight(project, { ...peace, color: "#0000cc" }, maker));
    const [first, second] = highlights(project);
    expect(first).toMatchObject({ ...peace, color: "#0000cc" });
    expect(second).toMatchObject({ isRegex: false, color: "#aa0000" });
    takesBack(coded, keepHighlight(project, { ...peace, id: first?.id, pattern: "war" }, maker));
    expect(highlights(project).map(({ pattern }) => pattern)).toEqual(["war", "peace|calm"]);
    takesBack(coded, removeHighlight(project, first?.id ?? ""));
    expect(highlights(project)).toHaveLength(1);
    expect(() => removeHighlight(project, first?.id ?? "")).toThrowError(code("NOT_THERE"));
  });

  test("refuse a broken pattern and one that another has", () => {
    const coded = codedProject();
    const { project, maker, apply } = coded;
    expect(() => keepHighlight(project, { ...peace, pattern: "[" }, maker)).toThrowError(
      code("PATTERN_BROKEN"),
    );
    apply(keepHighlight(project, peace, maker));
    apply(keepHighlight(project, { ...peace, pattern: "war" }, maker));
    const [first] = highlights(project);
    expect(() => keepHighlight(project, { ...peace, id: first?.id, pattern: "war" }, maker)).toThrowError(
      code("NAME_TAKEN"),
    );
    expect(keepHighlight(project, peace, maker).changes).toEqual([]);
  });
});
