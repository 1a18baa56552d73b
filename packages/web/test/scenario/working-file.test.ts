/** The scenario as it is worked on: what the address changes, and what a saved file keeps. */
import { type ScenarioFile, scenarioFileSchema } from "@parley/core";
import { describe, expect, it } from "vitest";
import { fileToKeep, withEdit, withoutEdit, workingFile } from "../../src/pages/scenario/working-file.js";

const file: ScenarioFile = {
  parley: "scenario/1",
  name: "Harbor",
  issues: [{ id: "harbor", concept: "harbor", threshold: 40 }],
  edits: [
    {
      edit: "position",
      name: "the town gives way",
      reason: "money",
      actor: "town",
      value: 60,
      low: 50,
      high: 70,
    },
    { edit: "veto", name: "red line", actor: "port", from: 50, to: 100 },
  ],
};

describe("a working file", () => {
  it("has the edits of its file until the address says otherwise", () => {
    const same = workingFile(file, {}, "Mara");
    expect(same.edits).toEqual([{ kind: "position", actor: "town", value: 60, source: "" }]);
    expect(same.fileEdits).toContainEqual(file.edits?.[0]);
    expect(same.bare).not.toHaveProperty("edits");
    expect(same.isChanged).toBe(false);
    const none = workingFile(file, { edits: "none" }, "Mara");
    // What the page cannot make stays.
    expect(none.fileEdits).toEqual([file.edits?.[1]]);
    expect(none.isChanged).toBe(true);
  });

  it("keeps name, reason and interval of an edit that is as the file has it", () => {
    const more = workingFile(file, { edits: "position:town:60,capability:port:10" }, "Mara");
    expect(more.fileEdits).toContainEqual(file.edits?.[0]);
    expect(more.fileEdits).toContainEqual({
      edit: "capability",
      name: "capability port",
      actor: "port",
      value: 10,
      assumption: "Mara",
    });
  });

  it("takes runs, mark, model and switches from the address, and leaves out what cannot be", () => {
    const chosen = workingFile(
      file,
      { runs: "500", mark: "55", model: "eu1994", switches: "VotingRule=PropBin,Weather=Rain" },
      "Mara",
    );
    expect(chosen.settings).toMatchObject({ runs: 500, turns: 25, seed: 1, models: ["eu1994", "exchange"] });
    expect(chosen.settings.parameters).toMatchObject({ VotingRule: "PropBin", PCEModel: "Conditional" });
    expect(chosen.threshold).toBe(55);
    const odd = workingFile(file, { runs: "-4", mark: "500", model: "oracle" }, "Mara");
    expect([odd.settings.runs, odd.threshold, odd.model]).toEqual([200, 40, "smp"]);
  });
});

describe("a file to keep", () => {
  it("plays the same when it is opened again", () => {
    const address = { edits: "position:town:30", mark: "55", runs: "50", switches: "VotingRule=PropBin" };
    const working = workingFile(file, address, "Mara");
    const kept = fileToKeep(file, working, "Harbor, cheaper");
    expect(scenarioFileSchema.safeParse(kept).success).toBe(true);
    const again = workingFile(kept, {}, "Jonas");
    expect(again.fileEdits).toEqual(working.fileEdits);
    expect([again.settings, again.threshold]).toEqual([working.settings, working.threshold]);
    expect(kept.name).toBe("Harbor, cheaper");
  });

  it("says nothing that is the default", () => {
    const { edits: _none, ...bare } = file;
    expect(fileToKeep(bare, workingFile(bare, {}, "Mara"), "Harbor")).toEqual(bare);
  });
});

describe("one edit after the other", () => {
  const first = { kind: "position", actor: "town", value: 20, source: "" } as const;
  it("a later one about the same takes the place of the first", () => {
    const later = { ...first, value: 30 };
    expect(withEdit([first], later)).toEqual([later]);
    expect(withEdit([first], { ...later, actor: "port" })).toHaveLength(2);
  });
  it("taking it out gives what was there before", () => {
    expect(withoutEdit(withEdit([], first), "position:town")).toEqual([]);
  });
});
