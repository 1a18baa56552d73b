/** A what-if in an address: what is written is read again, and what makes no sense is left out. */
import { describe, expect, it } from "vitest";
import {
  editsOf,
  fileEdit,
  type PageEdit,
  pageEdit,
  worldOf,
  writeEdits,
  writeWorld,
} from "../../src/pages/scenario/scenario-address.js";

const edits: readonly PageEdit[] = [
  { kind: "position", actor: "DE", value: 70, source: "" },
  { kind: "salience", actor: "RU", value: 0, source: "speech of 3 May, p. 4: “no”" },
  { kind: "capability", actor: "FR", value: 120, source: "" },
  { kind: "leave", actor: "IT", how: "lost-interest", source: "" },
  { kind: "condition", condition: "un-mandate-given", holds: false },
];

describe("edits of an address", () => {
  it("are read as they were written, sources with commas and colons too", () => {
    expect(editsOf({ edits: writeEdits(edits) })).toEqual(edits);
  });

  it("stay readable", () => {
    expect(writeEdits(edits.slice(0, 1))).toBe("position:DE:70");
    expect(writeEdits(edits.slice(3))).toBe("leave:IT:lost-interest,condition:un-mandate-given:0");
  });

  it("tell no edits at all from those of the file", () => {
    expect(editsOf({})).toBeNull();
    expect(editsOf({ edits: writeEdits([]) })).toEqual([]);
  });

  it.each([
    ["off the scale", "position:DE:101"],
    ["below it", "salience:DE:-1"],
    ["no number", "position:DE:far"],
    ["no value", "position:DE"],
    ["no actor", "position::4"],
    ["an unknown way to leave", "leave:DE:angry"],
    ["an unknown kind", "bribe:DE:4"],
  ])("leave out what is %s", (_, text) => {
    expect(editsOf({ edits: text })).toEqual([]);
  });
});

describe("edits of a file", () => {
  it("name their source, or who assumed them", () => {
    const [position, salience] = edits;
    if (position === undefined || salience === undefined) throw new Error("no edits");
    expect(fileEdit(position, null, "Mara")).toEqual({
      edit: "position",
      name: "position DE",
      actor: "DE",
      value: 70,
      assumption: "Mara",
    });
    expect(fileEdit(salience, "presence", "Mara")).toMatchObject({
      issue: "presence",
      source: "speech of 3 May, p. 4: “no”",
    });
  });

  it("are the page's own where the page can make them, and only on its issue", () => {
    for (const edit of edits) expect(pageEdit(fileEdit(edit, "presence", "Mara"), "presence")).toEqual(edit);
    const other = { edit: "position", name: "x", actor: "DE", issue: "tax", value: 3 } as const;
    expect(pageEdit(other, "presence")).toBeNull();
    expect(pageEdit({ edit: "reference", name: "x", value: 3 }, "presence")).toBeNull();
  });
});

describe("a world in an address", () => {
  it("is read as it was written", () => {
    const world = new Map([
      ["ceasefire", true],
      ["un-mandate-given", false],
    ]);
    expect(writeWorld(world)).toBe("ceasefire,!un-mandate-given");
    expect(worldOf({ world: writeWorld(world) })).toEqual(world);
    expect(worldOf({}).size).toBe(0);
  });
});
