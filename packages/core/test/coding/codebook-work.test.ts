import { describe, expect, test } from "vitest";
import {
  addEntity,
  ancestorsOf,
  codebookDifferences,
  codebookSchema,
  describeEntity,
  keepApart,
  keptApart,
  moveConcept,
  nearDuplicates,
  projectCodebook,
  removeEntities,
  removeScale,
  removeView,
  savedViews,
  saveView,
  setCodebook,
  setScale,
  unusedEntities,
} from "../../src/index.js";
import { code, codedProject, largeUnion, takesBack, withCodebook } from "./coded-project.js";

describe("moveConcept", () => {
  test("puts a concept below another one and back to the top, in the codebook too", () => {
    const coded = largeUnion();
    withCodebook(coded);
    const { project, maker, entity } = coded;
    takesBack(coded, moveConcept(project, "talks", "deploy", null, maker));
    expect(entity("talks").parentId).toBe("deploy");
    expect(project.codebook()?.codebook.concepts[1]).toMatchObject({ id: "talks", parent: "deploy" });
    takesBack(coded, moveConcept(project, "talks", null, null, maker));
    expect(project.codebook()?.codebook.concepts[1]?.parent).toBeUndefined();
  });

  test("refuses a circle, itself, and a place among other values", () => {
    const coded = largeUnion();
    const { project, maker } = coded;
    coded.addEntity({ id: "leaf", variableId: "concept", parentId: "talks" });
    expect(() => moveConcept(project, "talks", "leaf", null, maker)).toThrowError(code("CONCEPT_CIRCLE"));
    expect(() => moveConcept(project, "talks", "talks", null, maker)).toThrowError(code("CONCEPT_CIRCLE"));
    expect(() => moveConcept(project, "talks", "eu", null, maker)).toThrowError(code("ENTITIES_NOT_ALIKE"));
    expect(moveConcept(project, "leaf", "talks", null, maker).changes).toEqual([]);
  });

  test("finds the way up also where there is a circle already", () => {
    const coded = codedProject();
    coded.addEntity({ id: "a", variableId: "concept", parentId: "b" });
    coded.addEntity({ id: "b", variableId: "concept", parentId: "a" });
    expect(ancestorsOf(coded.project, "a")).toEqual(["a", "b"]);
  });
});

describe("describeEntity", () => {
  test("keeps a description, phrases and examples of a concept in the codebook", () => {
    const coded = largeUnion();
    withCodebook(coded);
    const { project, maker, entity } = coded;
    const description = {
      description: { en: "Sending soldiers." },
      phrases: { de: ["Truppen"], en: ["troops"] },
      examples: { de: [], en: ["We will send soldiers."] },
    };
    takesBack(coded, describeEntity(project, "deploy", { color: "#112233" }, description, null, maker));
    expect(entity("deploy").color).toBe("#112233");
    expect(project.codebook()).toMatchObject({ number: 2 });
    expect(project.codebook()?.codebook.concepts[0]).toMatchObject({ ...description, color: "#112233" });
  });

  test("begins a codebook in a project that has none", () => {
    const coded = largeUnion();
    const { project, maker, apply } = coded;
    apply(describeEntity(project, "deploy", {}, { description: { en: "Sending soldiers." } }, null, maker));
    expect(project.codebook()).toMatchObject({ number: 1 });
    expect(project.codebook()?.codebook.concepts.map(({ id }) => id)).toEqual(["deploy"]);
  });

  test("takes up what an engine had proposed", () => {
    const coded = largeUnion();
    coded.addEntity({ id: "new", variableId: "concept", candidate: true });
    coded.apply(describeEntity(coded.project, "new", { aliases: ["novel"] }, {}, null, coded.maker));
    expect(coded.entity("new")).toMatchObject({ candidate: false, aliases: ["novel"] });
  });
});

describe("addEntity", () => {
  test("makes a concept below another one and names it in the codebook", () => {
    const coded = largeUnion();
    withCodebook(coded);
    const { project, maker } = coded;
    const labels = { de: "Sofort", en: "At once" };
    takesBack(
      coded,
      addEntity(project, { variableId: "concept", kind: "concept", labels, parentId: "deploy" }, maker),
    );
    const made = project.entityByValue("concept", "At once");
    expect(made).toMatchObject({ labels, parentId: "deploy", candidate: false });
    expect(project.codebook()?.codebook.concepts.at(-1)).toMatchObject({ labels, parent: "deploy" });
  });

  test("stops at a name that is taken and at a parent that is not there", () => {
    const { project, maker } = largeUnion();
    const add =
      (en: string, parentId: string | null = null) =>
      () =>
        addEntity(project, { variableId: "concept", kind: "concept", labels: { en }, parentId }, maker);
    expect(add("Talks first")).toThrowError(code("ENTITY_VALUE_TAKEN"));
    expect(add("New", "nobody")).toThrowError(code("NOT_THERE"));
  });
});

describe("removeEntities", () => {
  test("removes what nothing uses, from the codebook too, and what only uses each other", () => {
    const coded = largeUnion();
    const { project, maker } = coded;
    coded.addEntity({ id: "top", variableId: "concept" });
    coded.addEntity({ id: "leaf", variableId: "concept", parentId: "top" });
    expect(() => removeEntities(project, ["top"], {}, maker)).toThrowError(code("ENTITY_USED"));
    const draft = removeEntities(project, ["top", "leaf"], {}, maker);
    takesBack(coded, draft);
    expect(project.read("entity", "leaf")).toBeNull();
    expect(draft.summary.details).toEqual({ count: 2, name: "" });
  });

  test("stops at one that statements use, as a value or a member", () => {
    const { project, maker } = largeUnion();
    expect(() => removeEntities(project, ["talks"], {}, maker)).toThrowError(code("ENTITY_USED"));
  });
});

describe("unusedEntities", () => {
  test("are those that no statement and no other entity names", () => {
    const coded = largeUnion();
    coded.addEntity({ id: "top", variableId: "concept" });
    coded.addEntity({ id: "leaf", variableId: "concept", parentId: "top" });
    const concepts = coded.project.entitiesOf("concept");
    const found = unusedEntities(concepts, concepts, new Set(["deploy", "talks"]));
    expect(found.map(({ id }) => id)).toEqual(["leaf"]);
  });
});

describe("scales", () => {
  const scale = {
    id: "pace",
    labels: { en: "How soon?" },
    steps: [
      { value: 0, labels: { en: "never" } },
      { value: 1, labels: { en: "now" }, concept: "deploy" },
    ],
  };

  test("are set, replaced and removed", () => {
    const coded = largeUnion();
    withCodebook(coded);
    const { project, maker } = coded;
    const ids = () => project.codebook()?.codebook.scales.map(({ id, steps }) => [id, steps.length]);
    takesBack(coded, setScale(project, scale, maker));
    expect(ids()).toEqual([
      ["how-far", 2],
      ["pace", 2],
    ]);
    const longer = { ...scale, steps: [...scale.steps, { value: 2, labels: { en: "yesterday" } }] };
    takesBack(coded, setScale(project, longer, maker));
    takesBack(coded, removeScale(project, "how-far", maker));
    expect(ids()).toEqual([["pace", 3]]);
    expect(removeScale(project, "nothing", maker).changes).toEqual([]);
  });
});

describe("projectCodebook", () => {
  test("says also what was coded and never written down, and leaves proposals of engines out", () => {
    const coded = largeUnion();
    withCodebook(coded);
    coded.addEntity({ id: "guess", variableId: "concept", candidate: true });
    const codebook = projectCodebook(coded.project);
    expect(codebook.actors.map(({ id }) => id)).toEqual(["eu", "brussels", "norland"]);
    expect(codebook.concepts.map(({ id }) => id)).toEqual(["deploy", "talks"]);
    expect(codebookSchema.parse(codebook)).toEqual(codebook);
  });

  test("can be set again without a change to any entity", () => {
    const coded = largeUnion();
    withCodebook(coded);
    const draft = setCodebook(coded.project, projectCodebook(coded.project), coded.maker);
    expect(draft.changes.map(({ kind }) => kind)).toEqual(["codebook"]);
  });
});

describe("codebookDifferences", () => {
  test("names what came, went, moved and changed, field by field", () => {
    const coded = largeUnion();
    const before = withCodebook(coded);
    const [deploy, talks] = before.concepts;
    if (deploy === undefined || talks === undefined) throw new Error("no concepts");
    const after = {
      ...before,
      name: "Union 2",
      actors: before.actors.slice(1),
      concepts: [
        { ...talks, parent: "deploy" },
        { ...deploy, phrases: { de: [], en: ["send troops", "soldiers"] } },
        { ...deploy, id: "new", labels: { en: "New" } },
      ],
    };
    const differences = codebookDifferences(before, after);
    expect(differences.map(({ section, id, change }) => `${section} ${id} ${change}`)).toEqual([
      "head Union 2 changed",
      "actors eu removed",
      "concepts talks moved",
      "concepts deploy changed",
      "concepts new added",
    ]);
    expect(differences[3]?.fields).toEqual([
      { name: "phrases", before: "en: send troops", after: "en: send troops; soldiers" },
    ]);
    expect(codebookDifferences(before, before)).toEqual([]);
  });
});

describe("saved views", () => {
  const view = { name: "Open", page: "statements" as const, address: { states: "proposed" } };

  test("are saved under a name, replaced under the same one, listed by name and removed", () => {
    const coded = codedProject();
    const { project, maker } = coded;
    takesBack(coded, saveView(project, view, maker));
    takesBack(coded, saveView(project, { ...view, address: { states: "coded" } }, maker));
    takesBack(coded, saveView(project, { ...view, name: "All", address: {} }, maker));
    expect(savedViews(project).map(({ name, address }) => [name, address])).toEqual([
      ["All", {}],
      ["Open", { states: "coded" }],
    ]);
    const id = savedViews(project)[0]?.id ?? "";
    takesBack(coded, saveView(project, { ...view, id, name: "Everything" }, maker));
    expect(() => saveView(project, { ...view, id }, maker)).toThrowError(code("NAME_TAKEN"));
    takesBack(coded, removeView(project, id));
    expect(savedViews(project)).toHaveLength(1);
    expect(() => removeView(project, id)).toThrowError(code("NOT_THERE"));
  });
});

describe("keepApart", () => {
  test("takes a pair out of the near-duplicates, whichever way it is given", () => {
    const coded = largeUnion();
    const { project, maker } = coded;
    coded.addEntity({ id: "eu2", variableId: "organization", value: "European union" });
    const bodies = project.entitiesOf("organization");
    expect(nearDuplicates(bodies, keptApart(project))).toHaveLength(1);
    takesBack(coded, keepApart(project, "eu2", "eu"));
    expect(nearDuplicates(bodies, keptApart(project))).toEqual([]);
    expect(keepApart(project, "eu", "eu2").changes).toEqual([]);
    expect(maker.coderId).toBe("coder");
  });
});
