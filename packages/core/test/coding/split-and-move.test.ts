import { describe, expect, test } from "vitest";
import { moveStatements, splitEntity } from "../../src/index.js";
import { code, largeUnion, takesBack, withCodebook } from "./coded-project.js";

describe("moveStatements", () => {
  test("moves all statements of an entity; a proposal counts as corrected and keeps what was proposed", () => {
    const coded = largeUnion();
    const { project, maker, statement } = coded;
    const draft = moveStatements(project, { from: "brussels", to: "norland" }, maker);
    takesBack(coded, draft);
    expect(statement("s2")).toMatchObject({ state: "coded", values: { organization: "norland" } });
    expect(statement("s3")).toMatchObject({ state: "corrected", values: { organization: "norland" } });
    expect(project.decisionsOf("s3")).toMatchObject([
      { kind: "correct", proposed: { values: { organization: "brussels", concept: "talks" } } },
    ]);
    expect(draft.summary.details).toEqual({ from: "Brussels", to: "Norland", count: 2 });
  });

  test("moves only those given, and of these only the ones that name it", () => {
    const { project, maker, statement, apply } = largeUnion();
    apply(moveStatements(project, { from: "brussels", to: "norland", ids: ["s2", "s1"] }, maker));
    expect(statement("s2").values.organization).toBe("norland");
    expect(statement("s3").values.organization).toBe("brussels");
    expect(statement("s1").values.organization).toBe("eu");
  });

  test("changes nothing where there is nothing to move, and stops between variables", () => {
    const { project, maker } = largeUnion();
    expect(moveStatements(project, { from: "eu", to: "norland", ids: [] }, maker).changes).toEqual([]);
    expect(() => moveStatements(project, { from: "eu", to: "deploy" }, maker)).toThrowError(
      code("ENTITIES_NOT_ALIKE"),
    );
  });
});

describe("splitEntity", () => {
  test("makes a second entity with some of the statements and aliases", () => {
    const coded = largeUnion();
    const { project, maker, entity, statement } = coded;
    const draft = splitEntity(
      project,
      { id: "brussels", name: "The Commission", language: "en", ids: ["s2"], aliases: ["the bloc"] },
      maker,
    );
    takesBack(coded, draft);
    const made = project.entityByValue("organization", "The Commission");
    expect(made).toMatchObject({
      kind: "organization",
      aliases: ["the bloc"],
      attributes: { seat: "Brussels" },
    });
    expect(entity("brussels").aliases).toEqual([]);
    expect(statement("s2").values.organization).toBe(made?.id);
    expect(statement("s3").values.organization).toBe("brussels");
    expect(draft.summary).toEqual({
      key: "entity-split",
      details: { from: "Brussels", to: "The Commission", count: 1 },
    });
  });

  test("puts the new half into the codebook that names the old", () => {
    const coded = largeUnion();
    withCodebook(coded);
    const { project, maker, apply } = coded;
    apply(splitEntity(project, { id: "brussels", name: "The Commission", language: "en", ids: [] }, maker));
    const labels = project.codebook()?.codebook.actors.map((actor) => actor.labels.en);
    expect(labels).toEqual(["European Union", "Brussels", "The Commission"]);
  });

  test("stops at a name that is taken", () => {
    const { project, maker } = largeUnion();
    const split = { id: "brussels", name: "Norland", language: "en" as const, ids: [] };
    expect(() => splitEntity(project, split, maker)).toThrowError(code("ENTITY_VALUE_TAKEN"));
  });
});
