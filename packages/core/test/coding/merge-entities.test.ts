import { describe, expect, test } from "vitest";
import { type Merging, mergeDifferences, mergeEntities } from "../../src/index.js";
import { code, largeUnion, takesBack, withCodebook } from "./coded-project.js";

const merging: Merging = { into: "eu", from: ["brussels"] };

describe("mergeEntities", () => {
  test("gives the statements of one to the other, values and members, and leaves their decisions open", () => {
    const { project, statement, maker, apply } = largeUnion();
    apply(mergeEntities(project, merging, maker));
    expect(project.read("entity", "brussels")).toBeNull();
    expect(["s1", "s2", "s3"].map((id) => statement(id).values.organization)).toEqual(["eu", "eu", "eu"]);
    expect(statement("s5").members).toEqual(["eu"]);
    expect(statement("s3").state).toBe("proposed");
  });

  test("keeps the names as aliases and the attributes", () => {
    const { project, entity, maker, apply } = largeUnion();
    apply(mergeEntities(project, merging, maker));
    expect(entity("eu")).toMatchObject({
      value: "European Union",
      aliases: ["Brussels", "the bloc"],
      attributes: { seat: "Brussels" },
    });
  });

  test("says what it did, with the number of statements", () => {
    const { project, maker } = largeUnion();
    expect(mergeEntities(project, merging, maker).summary).toEqual({
      key: "entities-merged",
      details: { from: "Brussels", into: "European Union", statements: 3 },
    });
  });

  test("then undone gives the same project", () => {
    const coded = largeUnion();
    withCodebook(coded);
    takesBack(coded, mergeEntities(coded.project, merging, coded.maker));
  });

  test("asks which attribute to keep where they differ, and keeps the chosen one", () => {
    const coded = largeUnion();
    const { project, maker, entity, apply } = coded;
    coded.addEntity({
      id: "e3",
      variableId: "organization",
      value: "EU",
      attributes: { seat: "Strasbourg" },
      color: "#111111",
    });
    coded.addEntity({ id: "e4", variableId: "organization", value: "Union", color: "#222222" });
    const all = { into: "eu", from: ["brussels", "e3", "e4"] };
    expect(mergeDifferences(project, all)).toEqual([
      {
        field: "color",
        values: [
          { id: "e3", name: "EU", value: "#111111" },
          { id: "e4", name: "Union", value: "#222222" },
        ],
      },
      {
        field: "attribute:seat",
        values: [
          { id: "brussels", name: "Brussels", value: "Brussels" },
          { id: "e3", name: "EU", value: "Strasbourg" },
        ],
      },
    ]);
    expect(() => mergeEntities(project, all, maker)).toThrowError(code("ENTITY_MERGE_ATTRIBUTES_DIFFER"));
    apply(mergeEntities(project, { ...all, choices: { color: "e4", "attribute:seat": "e3" } }, maker));
    expect(entity("eu")).toMatchObject({ color: "#222222", attributes: { seat: "Strasbourg" } });
  });

  test("moves memberships and places in the tree, and drops those inside of the merged ones", () => {
    const coded = largeUnion();
    const { project, maker, entity, apply } = coded;
    const membership = (of: string) => ({ of, office: null, from: null, to: null });
    coded.addEntity({
      id: "ada",
      variableId: "person",
      kind: "person",
      memberships: [membership("brussels"), membership("eu"), membership("norland")],
    });
    coded.addEntity({ id: "office", variableId: "organization", memberships: [membership("eu")] });
    apply(mergeEntities(project, { into: "eu", from: ["brussels", "office"] }, maker));
    expect(entity("ada").memberships).toEqual([membership("eu"), membership("norland")]);
    expect(entity("eu").memberships).toEqual([]);
  });

  test("puts the concept where its ancestor stood when it is merged with that one, without a circle", () => {
    const coded = largeUnion();
    const { project, maker, entity, apply } = coded;
    coded.addEntity({ id: "top", variableId: "concept" });
    coded.addEntity({ id: "middle", variableId: "concept", parentId: "top" });
    coded.addEntity({ id: "leaf", variableId: "concept", parentId: "middle" });
    coded.addEntity({ id: "other", variableId: "concept", parentId: "middle" });
    apply(mergeEntities(project, { into: "leaf", from: ["middle"] }, maker));
    expect(entity("leaf").parentId).toBe("top");
    expect(entity("other").parentId).toBe("leaf");
  });

  test("changes what decisions keep of a proposal, so that it can be reopened", () => {
    const coded = largeUnion();
    const { project, maker, apply } = coded;
    const decision = {
      id: "c1",
      statementId: "s3",
      kind: "correct" as const,
      coderId: "coder",
      at: "2031-01-01",
      engine: "rules@1.0.0",
      proposed: { values: { organization: "brussels" }, note: "said brussels,brussels" },
    };
    coded.put({ kind: "decision", id: "c1", before: null, after: decision });
    apply(mergeEntities(project, merging, maker));
    expect(project.read("decision", "c1")?.proposed).toEqual({
      values: { organization: "eu" },
      note: "said brussels,brussels",
    });
  });

  test("changes saved views that name it", () => {
    const coded = largeUnion();
    const view = { name: "Bloc", page: "statements", address: { actors: "brussels,norland,eu", q: "a, b" } };
    coded.put({ kind: "setting", id: "view:1", before: null, after: { id: "view:1", value: view } });
    coded.apply(mergeEntities(coded.project, merging, coded.maker));
    expect(coded.project.read("setting", "view:1")?.value).toEqual({
      ...view,
      address: { actors: "eu,norland", q: "a, b" },
    });
  });

  test("makes one entry of two in the codebook, with the phrases of both and the scale pointing to it", () => {
    const coded = largeUnion();
    withCodebook(coded);
    coded.apply(mergeEntities(coded.project, { into: "deploy", from: ["talks"] }, coded.maker));
    const after = coded.project.codebook();
    expect(after?.number).toBe(2);
    expect(after?.codebook.concepts).toEqual([
      {
        id: "deploy",
        labels: { en: "Send troops" },
        phrases: { de: [], en: ["send troops", "talks first"] },
        counterPhrases: { de: [], en: [] },
      },
    ]);
    expect(after?.codebook.scales[0]?.steps.map(({ concept }) => concept)).toEqual(["deploy", "deploy"]);
  });

  test("stops at values of different variables, at itself, at an old revision, at what is not there", () => {
    const { project, maker } = largeUnion();
    const merge = (given: Merging) => () => mergeEntities(project, given, maker);
    expect(merge({ into: "eu", from: ["deploy"] })).toThrowError(code("ENTITIES_NOT_ALIKE"));
    expect(merge({ into: "eu", from: ["eu"] })).toThrowError(code("MERGE_NEEDS_TWO"));
    expect(merge({ ...merging, revisions: { brussels: 99 } })).toThrowError(code("EDIT_CLASH"));
    expect(merge({ into: "eu", from: ["nobody"] })).toThrowError(code("NOT_THERE"));
  });
});
