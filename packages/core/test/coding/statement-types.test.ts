import { describe, expect, test } from "vitest";
import {
  addStatementType,
  addVariable,
  builtInStatementType,
  type DataType,
  editStatementType,
  removeStatementType,
  removeVariable,
  renameVariable,
  retypeStatements,
  retypeVariable,
} from "../../src/index.js";
import { type CodedProject, code, largeUnion, takesBack } from "./coded-project.js";

const builtIn = builtInStatementType.id;

/** The union with a type "Frame" of three variables and two statements. */
function withFrame(): CodedProject {
  const coded = largeUnion();
  coded.apply(
    addStatementType(
      coded.project,
      {
        label: "Frame",
        color: "#336699",
        variables: [
          { name: "concept", dataType: "short text" },
          { name: "troops", dataType: "long text" },
          { name: "agreement", dataType: "boolean" },
        ],
      },
      coded.maker,
    ),
  );
  const { id, variables } = frameOf(coded);
  const [concept, troops] = variables.map((variable) => variable.id) as [string, string];
  coded.addEntity({ id: "f1", variableId: concept, value: "Threat", kind: "value", aliases: ["menace"] });
  coded.addStatement({ id: "t1", typeId: id, values: { [concept]: "f1", [troops]: "2000" } });
  coded.addStatement({ id: "t2", typeId: id, values: { [concept]: "f1", [troops]: "about ten" } });
  return coded;
}

function frameOf({ project }: CodedProject) {
  const frame = project.statementTypes().find(({ label }) => label === "Frame");
  if (frame === undefined) throw new Error("no frame");
  return frame;
}

const variableOf = (coded: CodedProject, name: string) =>
  frameOf(coded).variables.find((variable) => variable.name === name)?.id ?? "";

describe("statement types", () => {
  test("are added with their variables, renamed, colored, put in order, and removed while unused", () => {
    const coded = largeUnion();
    const { project, maker } = coded;
    const variables = [
      { name: "theme", dataType: "short text" as const },
      { name: "count", dataType: "integer" as const },
    ];
    takesBack(coded, addStatementType(project, { label: " Frame ", color: "#336699", variables }, maker));
    const { id, variables: made } = frameOf(coded);
    const order = made.map((variable) => variable.id).reverse();
    takesBack(coded, editStatementType(project, id, { label: "Story", color: "#000000", order }, null));
    expect(project.read("statementType", id)).toMatchObject({
      label: "Story",
      color: "#000000",
      variables: [{ name: "count" }, { name: "theme" }],
    });
    takesBack(coded, removeStatementType(project, id, null));
    expect(project.read("statementType", id)).toBeNull();
  });

  test("stop at a label or a variable name that is taken, in capitals or not", () => {
    const { project, maker } = largeUnion();
    const twice = [
      { name: "a", dataType: "integer" as const },
      { name: "A", dataType: "integer" as const },
    ];
    const add =
      (label: string, variables: typeof twice = []) =>
      () =>
        addStatementType(project, { label, color: "#000000", variables }, maker);
    expect(add("dna statement")).toThrowError(code("NAME_TAKEN"));
    expect(add("Frame", twice)).toThrowError(code("NAME_TAKEN"));
  });

  test("cannot be removed while statements have it, and the built-in one never", () => {
    const coded = withFrame();
    expect(() => removeStatementType(coded.project, frameOf(coded).id, null)).toThrowError(
      code("STATEMENT_TYPE_USED"),
    );
    expect(() => removeStatementType(coded.project, builtIn, null)).toThrowError(code("BUILT_IN_FIXED"));
  });

  test("the built-in one takes more variables and another color, but keeps its label and its own four", () => {
    const coded = largeUnion();
    const { project, maker } = coded;
    takesBack(
      coded,
      addVariable(project, builtIn, { name: "addressee", dataType: "short text" }, null, maker),
    );
    expect(project.read("statementType", builtIn)?.variables.map(({ name }) => name)).toEqual([
      "person",
      "organization",
      "concept",
      "agreement",
      "addressee",
    ]);
    takesBack(coded, editStatementType(project, builtIn, { color: "#000000" }, null));
    expect(() => editStatementType(project, builtIn, { label: "Claim" }, null)).toThrowError(
      code("BUILT_IN_FIXED"),
    );
    expect(() => renameVariable(project, builtIn, "agreement", "stance", null)).toThrowError(
      code("BUILT_IN_FIXED"),
    );
    expect(() => removeVariable(project, builtIn, "person", null)).toThrowError(code("BUILT_IN_FIXED"));
    expect(() => retypeVariable(project, builtIn, "agreement", "integer", null, maker)).toThrowError(
      code("BUILT_IN_FIXED"),
    );
  });
});

describe("variables", () => {
  test("are renamed, but not to a name of another one", () => {
    const coded = withFrame();
    const { project } = coded;
    const [type, troops] = [frameOf(coded).id, variableOf(coded, "troops")];
    takesBack(coded, renameVariable(project, type, troops, "soldiers", null));
    expect(frameOf(coded).variables[1]).toMatchObject({ id: troops, name: "soldiers" });
    expect(() => renameVariable(project, type, troops, "Concept", null)).toThrowError(code("NAME_TAKEN"));
    expect(() => renameVariable(project, type, troops, "x", 99)).toThrowError(code("EDIT_CLASH"));
  });

  test("are removed with their values and entities, told before", () => {
    const coded = withFrame();
    const { project, statement } = coded;
    const concept = variableOf(coded, "concept");
    const { draft, lost } = removeVariable(project, frameOf(coded).id, concept, null);
    expect(lost).toEqual([{ variable: "concept", statements: 2, examples: ["Threat"] }]);
    takesBack(coded, draft);
    expect(project.read("entity", "f1")).toBeNull();
    expect(statement("t1").values[concept]).toBeUndefined();
  });

  test("become integers where the text is a whole number; the others are told as lost", () => {
    const coded = withFrame();
    const { project, maker, statement } = coded;
    const troops = variableOf(coded, "troops");
    const { draft, kept, lost } = retypeVariable(project, frameOf(coded).id, troops, "integer", null, maker);
    expect(kept).toBe(1);
    expect(lost).toEqual([{ variable: "troops", statements: 1, examples: ["about ten"] }]);
    takesBack(coded, draft);
    expect(statement("t1").values[troops]).toBe(2000);
    expect(statement("t2").values[troops]).toBeUndefined();
    expect(draft.summary.details).toEqual({
      name: "troops",
      from: "long text",
      to: "integer",
      type: "Frame",
      lost: 1,
    });
  });

  test("become long texts with the words of their entities, whose descriptions are told as gone", () => {
    const coded = withFrame();
    const { project, maker, statement } = coded;
    const concept = variableOf(coded, "concept");
    const retyped = retypeVariable(project, frameOf(coded).id, concept, "long text", null, maker);
    expect(retyped).toMatchObject({ kept: 2, lost: [], described: ["Threat"] });
    takesBack(coded, retyped.draft);
    expect(statement("t1").values[concept]).toBe("Threat");
    expect(project.read("entity", "f1")).toBeNull();
  });

  test("become short texts with one entity for each text", () => {
    const coded = withFrame();
    const { project, maker, statement } = coded;
    const troops = variableOf(coded, "troops");
    coded.addStatement({ id: "t3", typeId: frameOf(coded).id, values: { [troops]: "2000" } });
    coded.addStatement({ id: "t4", typeId: frameOf(coded).id, values: { [troops]: "x".repeat(191) } });
    const { draft, kept, lost } = retypeVariable(
      project,
      frameOf(coded).id,
      troops,
      "short text",
      null,
      maker,
    );
    expect([kept, lost[0]?.statements]).toEqual([3, 1]);
    takesBack(coded, draft);
    expect(project.entitiesOf(troops).map(({ value }) => value)).toEqual(["2000", "about ten"]);
    expect(statement("t3").values[troops]).toBe(statement("t1").values[troops]);
  });

  test.each<[DataType]>([["boolean"], ["integer"], ["short text"], ["long text"]])(
    "undone from %s give the same project",
    (dataType) => {
      const coded = withFrame();
      const agreement = variableOf(coded, "agreement");
      coded.addStatement({ id: "t5", typeId: frameOf(coded).id, values: { [agreement]: 1 } });
      for (const name of ["concept", "troops", "agreement"]) {
        const variable = variableOf(coded, name);
        const { draft } = retypeVariable(
          coded.project,
          frameOf(coded).id,
          variable,
          dataType,
          null,
          coded.maker,
        );
        if (draft.changes.length > 0) takesBack(coded, draft);
      }
    },
  );
});

describe("retypeStatements", () => {
  test("puts values where the new type has a variable of the same name, and tells what is lost", () => {
    const coded = withFrame();
    const { project, maker, statement } = coded;
    const frame = frameOf(coded);
    const { draft, changed, lost } = retypeStatements(
      project,
      { ids: ["s1", "s2"], typeId: frame.id },
      maker,
    );
    expect(changed).toBe(2);
    expect(lost).toEqual([
      { variable: "organization", statements: 2, examples: ["European Union", "Brussels"] },
    ]);
    takesBack(coded, draft);
    const made = project.entityByValue(variableOf(coded, "concept"), "Send troops");
    expect(statement("s1")).toMatchObject({
      typeId: frame.id,
      values: { [variableOf(coded, "concept")]: made?.id, [variableOf(coded, "agreement")]: 1 },
    });
    expect(statement("s2").values[variableOf(coded, "concept")]).toBe(made?.id);
    expect(draft.summary).toEqual({ key: "statements-retyped", details: { count: 2, to: "Frame" } });
  });

  test("puts values where they are told to go", () => {
    const coded = withFrame();
    const { project, maker, statement, apply } = coded;
    const { id: typeId } = frameOf(coded);
    const troops = variableOf(coded, "troops");
    const { draft, lost } = retypeStatements(
      project,
      { ids: ["s1"], typeId, variables: { organization: troops } },
      maker,
    );
    expect(lost.map(({ variable }) => variable)).toEqual(["concept", "agreement"]);
    apply(draft);
    expect(statement("s1").values).toEqual({ [troops]: "European Union" });
  });

  test("leaves statements that have the type already", () => {
    const { project, maker } = largeUnion();
    expect(retypeStatements(project, { ids: ["s1"], typeId: builtIn }, maker).draft.changes).toEqual([]);
  });
});
