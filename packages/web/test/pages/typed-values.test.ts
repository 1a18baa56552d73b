import { describe, expect, it } from "vitest";
import {
  changedValues,
  givenValues,
  rebasedValues,
  type TypedValues,
  typedValuesOf,
} from "../../src/pages/read/typed-values.js";
import { fixtureRecord } from "../fixture-record.js";

const ada = { id: "e1", label: "Ada" };
const [first] = fixtureRecord(0).statements;
if (first === undefined) throw new Error("the fixture is empty");

describe("values of a statement type", () => {
  it("come with their labels, without the built-in ones", () => {
    const ref = { id: "e1", label: "Ada", kind: "other" as const, color: null };
    const values = { person: "p1", agreement: 1, role: "e1", memo: "A note.", weight: 3, hero: 0 };
    expect(typedValuesOf({ ...first, values, refs: { role: ref } })).toEqual({
      role: ada,
      memo: "A note.",
      weight: 3,
      hero: 0,
    });
  });

  it("are sent as ids, names, texts and numbers; empty ones are not", () => {
    const typed = { role: ada, other: { id: null, label: " Bo " }, memo: "", weight: 0, hero: null };
    expect(givenValues(typed)).toEqual({ role: { id: "e1" }, other: { label: "Bo" }, weight: 0 });
  });

  it.each<[string, TypedValues, TypedValues, unknown]>([
    ["nothing for the same", { role: ada, weight: 1 }, { role: { ...ada }, weight: 1 }, null],
    ["nothing for an empty text that was not there", {}, { memo: "" }, null],
    ["what differs", { weight: 1, hero: 1 }, { weight: 2, hero: 1 }, { weight: 2 }],
    [
      "null for what is taken away",
      { memo: "A", hero: 1 },
      { memo: "", hero: null },
      { memo: null, hero: null },
    ],
  ])("change by %s", (_, before, after, expected) => {
    expect(changedValues(before, after)).toEqual(expected);
  });

  it("keep what was changed here on top of a newer version", () => {
    const newer = { weight: 9, memo: "newer" };
    expect(rebasedValues({ weight: 1, memo: "old" }, { weight: 2, memo: "old" }, newer)).toEqual({
      weight: 2,
      memo: "newer",
    });
  });
});
