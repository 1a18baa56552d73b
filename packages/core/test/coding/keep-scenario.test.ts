/** Keeping scenario files with a project: made, changed, deleted, each of which can be taken back. */
import { describe, expect, it } from "vitest";
import { deleteScenario, keepScenario, keptScenario } from "../../src/coding/keep-scenario.js";
import { invertChanges } from "../../src/index.js";
import { memoryProject } from "./memory-project.js";

const first = { name: "Truce", text: "parley: scenario/1\nname: Truce # mine\n" };
const id = "scenario:one";

describe("a kept scenario", () => {
  it("holds the text as it was written", () => {
    const project = memoryProject();
    project.apply(keepScenario(project, id, first));
    expect(keptScenario(project.read("setting", id)?.value)).toEqual(first);
  });

  it("makes no change when nothing changed", () => {
    const project = memoryProject();
    project.apply(keepScenario(project, id, first));
    expect(keepScenario(project, id, first).changes).toEqual([]);
  });

  it("comes back when its deletion is taken back", () => {
    const project = memoryProject();
    project.apply(keepScenario(project, id, first));
    const before = project.dump();
    const draft = deleteScenario(project, id);
    project.apply(draft);
    expect(project.read("setting", id)).toBeNull();
    project.apply({ ...draft, changes: invertChanges(draft.changes) });
    expect(project.dump()).toEqual(before);
    expect(draft.summary).toEqual({ key: "scenario-deleted", details: { name: "Truce" } });
  });

  it("cannot be deleted when it is not there", () => {
    expect(() => deleteScenario(memoryProject(), id)).toThrowError(
      expect.objectContaining({ code: "NOT_THERE" }),
    );
  });

  it.each([null, "text", {}, { name: "x" }, { name: 1, text: "" }])(
    "is none when the setting holds %j",
    (value) => {
      expect(keptScenario(value)).toBeNull();
    },
  );
});
