import { describe, expect, test } from "vitest";
import { addDocuments, addStatement, editStatement, type StatementType } from "../../src/index.js";
import { countingMaker, memoryProject, spanOf, text } from "./memory-project.js";

/** A type with one variable of each data type. */
const story: StatementType = {
  id: "story",
  label: "Story element",
  color: "#884422",
  variables: [
    { id: "role", name: "role", dataType: "short text" },
    { id: "memo", name: "memo", dataType: "long text" },
    { id: "hero", name: "hero", dataType: "boolean" },
    { id: "weight", name: "weight", dataType: "integer" },
  ],
  revision: 0,
};

function withType() {
  const project = memoryProject();
  const maker = countingMaker();
  const article = {
    name: "a",
    title: "Genf",
    author: "",
    source: "",
    section: "",
    type: "",
    url: "",
    notes: "",
    language: "de" as const,
    date: null,
    text,
    fingerprint: "f-a",
  };
  const { draft, documents } = addDocuments(project, [article], maker);
  project.apply(draft);
  project.apply({
    summary: { key: "setting-changed", details: {} },
    changes: [{ kind: "statementType", id: story.id, before: null, after: story }],
  });
  const [doc] = documents;
  if (doc === undefined) throw new Error("no document");
  const base = { documentId: doc.id, versionId: doc.versionId, quote: [spanOf("Wir schicken Soldaten.")] };
  const onlyStatement = () => {
    const [statement] = project.statementsIn(doc.id);
    if (statement === undefined) throw new Error("no statement");
    return statement;
  };
  return { project, maker, base, onlyStatement };
}

describe("values of a statement type", () => {
  test("are coded for all four data types, a name becoming an entity of its variable", () => {
    const { project, maker, base, onlyStatement } = withType();
    const values = { role: { label: "villain" }, memo: "Ein langer Satz.", hero: 0, weight: -3 };
    project.apply(addStatement(project, { ...base, typeId: "story", values }, maker));
    const statement = onlyStatement();
    const role = project.entityByValue("role", "villain");
    expect(role).toMatchObject({ variableId: "role", kind: "value", labels: { de: "villain" } });
    expect(statement.typeId).toBe("story");
    expect(statement.values).toEqual({ role: role?.id, memo: "Ein langer Satz.", hero: 0, weight: -3 });
  });

  test("that are not given stay, and null takes one away", () => {
    const { project, maker, base, onlyStatement } = withType();
    project.apply(
      addStatement(project, { ...base, typeId: "story", values: { memo: "x", hero: 1, weight: 2 } }, maker),
    );
    const { id } = onlyStatement();
    project.apply(editStatement(project, id, { values: { hero: null, weight: 5 } }, null, maker));
    expect(onlyStatement().values).toEqual({ memo: "x", weight: 5 });
  });

  test.each([
    ["a variable of another type", { concept: { label: "Truppen" } }],
    ["text for a number", { weight: "drei" }],
    ["a fraction for an integer", { weight: 1.5 }],
    ["2 for a boolean", { hero: 2 }],
    ["a plain text for an entity", { role: "villain" }],
    ["a number for a long text", { memo: 7 }],
  ])("refuse %s", (_, values) => {
    const { project, maker, base } = withType();
    expect(() => addStatement(project, { ...base, typeId: "story", values }, maker)).toThrow(
      expect.objectContaining({ code: "VALUE_NOT_OF_TYPE" }),
    );
  });

  test("of the built-in type may stand under their names or among the values", () => {
    const { project, maker, base, onlyStatement } = withType();
    const values = { organization: { label: "Nordbund" }, agreement: 0 };
    project.apply(addStatement(project, { ...base, person: { label: "Ada Lindqvist" }, values }, maker));
    const nordbund = project.entityByValue("organization", "Nordbund")?.id;
    const ada = project.entityByValue("person", "Ada Lindqvist")?.id;
    expect(onlyStatement().values).toEqual({ person: ada, organization: nordbund, agreement: 0 });
  });
});
