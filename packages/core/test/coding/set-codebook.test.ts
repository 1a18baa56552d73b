import { describe, expect, test } from "vitest";
import { type Codebook, codebookSchema, editEntity, newEntity, setCodebook } from "../../src/index.js";
import { countingMaker, memoryProject } from "./memory-project.js";

const codebook: Codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "Book",
  languages: ["de", "en"],
  actors: [
    {
      id: "ada",
      kind: "person",
      labels: { de: "Ada", en: "Ada E." },
      aliases: ["A."],
      memberOf: [{ of: "FR" }],
    },
    { id: "union", kind: "organization", labels: { en: "Union" } },
    { id: "NO", kind: "state", labels: { de: "Norwegen", en: "Norway" } },
  ],
  concepts: [
    { id: "now", labels: { de: "Sofort" }, parent: "deploy" },
    { id: "deploy", labels: { de: "Entsenden" } },
    { id: "ada", labels: { de: "Frau Ada" } },
  ],
  conditions: [{ id: "calm", labels: { de: "Ruhe" } }],
  events: [{ id: "talks", labels: { de: "Gespräche" }, from: "2031-01-01" }],
});

describe("setCodebook", () => {
  test("makes entities of actors, concepts and the states they belong to", () => {
    const project = memoryProject();
    project.apply(setCodebook(project, codebook, countingMaker()));
    expect(project.read("entity", "ada")).toMatchObject({
      variableId: "person",
      value: "Ada",
      labels: { de: "Ada", en: "Ada E." },
      aliases: ["A."],
      memberships: [{ of: "FR", office: null, from: null, to: null }],
      candidate: false,
    });
    expect(project.read("entity", "FR")).toMatchObject({
      kind: "state",
      labels: { de: "Frankreich", en: "France" },
    });
    expect(project.read("entity", "union")).toMatchObject({ variableId: "organization", value: "Union" });
    expect(project.read("entity", "now")).toMatchObject({ variableId: "concept", parentId: "deploy" });
    // An actor and a concept may share an id in the codebook, but not in the project.
    expect(project.read("entity", "concept-ada")).toMatchObject({ variableId: "concept", value: "Frau Ada" });
    expect(project.read("condition", "calm")?.states).toEqual([]);
    expect(project.read("event", "talks")?.from).toBe("2031-01-01");
    expect(project.codebook()?.number).toBe(1);
  });

  test("changes nothing when it is set again", () => {
    const project = memoryProject();
    project.apply(setCodebook(project, codebook, countingMaker()));
    expect(setCodebook(project, codebook, countingMaker()).changes).toEqual([]);
  });

  test("describes an entity that was there under the same value, and keeps what people added", () => {
    const project = memoryProject();
    const found = { ...newEntity("old-1", "person", "person", "Ada", "de"), candidate: true };
    project.apply({
      summary: { key: "proposals-extracted", details: {} },
      changes: [{ kind: "entity", id: found.id, before: null, after: found }],
    });
    project.apply(
      editEntity(
        project,
        "old-1",
        { aliases: ["Adele"], color: "#123456", attributes: { party: "x" } },
        null,
      ),
    );
    project.apply(setCodebook(project, codebook, countingMaker()));
    expect(project.read("entity", "old-1")).toMatchObject({
      aliases: ["A.", "Adele"],
      color: "#123456",
      attributes: { party: "x" },
      candidate: false,
    });
    expect(project.read("entity", "ada")).toBeNull();
    expect(setCodebook(project, codebook, countingMaker()).changes).toEqual([]);
  });

  test("counts up, and keeps entities that a later one does not name", () => {
    const project = memoryProject();
    const maker = countingMaker();
    project.apply(setCodebook(project, codebook, maker));
    project.apply(setCodebook(project, { ...codebook, actors: codebook.actors.slice(1) }, maker));
    expect(project.codebook()?.number).toBe(2);
    expect(project.read("entity", "ada")?.value).toBe("Ada");
  });

  test("cuts a circle of parents instead of hanging", () => {
    const [now, deploy] = codebook.concepts;
    if (now === undefined || deploy === undefined) throw new Error("no concepts");
    const circle = { ...codebook, concepts: [now, { ...deploy, parent: "now" }] };
    const project = memoryProject();
    project.apply(setCodebook(project, circle, countingMaker()));
    expect(project.read("entity", "deploy")?.parentId).toBe("now");
  });
});
