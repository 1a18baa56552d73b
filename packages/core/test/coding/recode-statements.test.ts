import { describe, expect, test } from "vitest";
import { recodeStatements } from "../../src/index.js";
import { code, largeUnion, takesBack } from "./coded-project.js";

const all = ["s1", "s2", "s3", "s4", "s5"];

describe("recodeStatements", () => {
  test("gives many statements another concept, in one command that can be taken back", () => {
    const coded = largeUnion();
    const { project, maker, statement } = coded;
    const { draft, preview } = recodeStatements(
      project,
      { ids: all, set: { values: { concept: { id: "talks" } } } },
      maker,
    );
    // s1, s2 and s5 say "deploy"; s3 and s4 say "talks" already.
    expect(preview).toEqual({
      changed: 3,
      proposals: 0,
      same: 2,
      rejected: 0,
      without: 0,
      fields: [{ name: "concept", from: [{ value: "deploy", statements: 3 }], to: "talks" }],
    });
    takesBack(coded, draft);
    expect(all.map((id) => statement(id).values.concept)).toEqual(all.map(() => "talks"));
    expect(draft.summary).toEqual({
      key: "statements-recoded",
      details: { count: 3, variable: "concept", from: "Send troops", to: "Talks first" },
    });
  });

  test("counts a proposal as corrected, with a decision that keeps it", () => {
    const coded = largeUnion();
    const { project, maker, statement, apply } = coded;
    const { draft, preview } = recodeStatements(
      project,
      { ids: ["s3"], set: { values: { agreement: 1 } } },
      maker,
    );
    expect(preview.proposals).toBe(1);
    apply(draft);
    expect(statement("s3")).toMatchObject({ state: "corrected", values: { agreement: 1 } });
    expect(project.decisionsOf("s3")).toHaveLength(1);
  });

  test("makes a new entity once, and only when something changes", () => {
    const coded = largeUnion();
    const { project, maker, apply } = coded;
    const { draft } = recodeStatements(
      project,
      { ids: all, set: { values: { concept: { label: "New" } } } },
      maker,
    );
    expect(draft.changes.filter(({ kind }) => kind === "entity")).toHaveLength(1);
    apply(draft);
    const again = recodeStatements(
      project,
      { ids: all, set: { values: { concept: { label: "New" } } } },
      maker,
    );
    expect(again.draft.changes).toEqual([]);
    expect(again.preview.same).toBe(5);
  });

  test("takes a value away, and changes the act", () => {
    const { project, maker, statement, apply } = largeUnion();
    apply(
      recodeStatements(project, { ids: ["s1"], set: { values: { agreement: null }, act: "demand" } }, maker)
        .draft,
    );
    expect(statement("s1")).toMatchObject({
      act: "demand",
      values: { organization: "eu", concept: "deploy" },
    });
    expect(statement("s1").values.agreement).toBeUndefined();
  });

  test("leaves rejected ones and those of a type without the variable", () => {
    const coded = largeUnion();
    const { project, maker } = coded;
    const note = { id: "note", label: "Note", color: "#000000", variables: [], revision: 0 };
    coded.put({ kind: "statementType", id: "note", before: null, after: note });
    coded.addStatement({ id: "s6", typeId: "note" });
    coded.addStatement({ id: "s7", state: "rejected", engine: "rules@1.0.0" });
    const { preview } = recodeStatements(
      project,
      { ids: ["s6", "s7", "s1"], set: { values: { concept: { id: "talks" } } } },
      maker,
    );
    expect(preview).toMatchObject({ changed: 1, rejected: 1, without: 1 });
  });

  test.each([
    ["an entity where a number is asked", { agreement: { id: "eu" } }, "VALUE_NOT_OF_TYPE"],
    ["a number that is no boolean", { agreement: 2 }, "VALUE_NOT_OF_TYPE"],
    ["a text where an entity is asked", { concept: "talks" }, "VALUE_NOT_OF_TYPE"],
    ["an entity of another variable", { concept: { id: "eu" } }, "NOT_THERE"],
    ["a variable that no type has", { theme: 1 }, "NOT_THERE"],
  ])("refuses %s", (_, values, expected) => {
    const { project, maker } = largeUnion();
    expect(() => recodeStatements(project, { ids: ["s1"], set: { values } }, maker)).toThrowError(
      code(expected),
    );
  });

  test("stops at an old revision, and changes none of the others", () => {
    const { project, maker } = largeUnion();
    const input = { ids: all, revisions: { s5: 99 }, set: { values: { concept: { id: "talks" } } } };
    expect(() => recodeStatements(project, input, maker)).toThrowError(code("EDIT_CLASH"));
  });
});
