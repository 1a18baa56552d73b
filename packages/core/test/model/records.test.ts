import { describe, expect, test } from "vitest";
import {
  builtInStatementType,
  type Change,
  documentDateSchema,
  entityLabel,
  invertChanges,
  isCounted,
  statementStates,
  statementTypeSchema,
} from "../../src/index.js";

describe("which statements are counted", () => {
  const table: readonly (readonly [
    state: (typeof statementStates)[number],
    confidence: number | null,
    all: boolean,
    reviewed: boolean,
  ])[] = [
    ["proposed", 0.49, false, false],
    ["proposed", 0.5, true, false],
    ["proposed", null, false, false],
    ["accepted", 0.1, true, true],
    ["corrected", null, true, true],
    ["coded", null, true, true],
    ["rejected", 1, false, false],
  ];
  test.each(table)("%s with confidence %s", (state, confidence, all, reviewed) => {
    expect(isCounted({ state, confidence }, "all", 0.5)).toBe(all);
    expect(isCounted({ state, confidence }, "reviewed", 0.5)).toBe(reviewed);
  });

  test("is said for every state", () => {
    expect(new Set(table.map(([state]) => state))).toEqual(new Set(statementStates));
  });
});

describe("a document date", () => {
  const dates: readonly (readonly [local: string, isDate: boolean])[] = [
    ["2031", true],
    ["2031-01", true],
    ["2031-01-14", true],
    ["2031-01-14T09:30", true],
    ["2031-01-14T09:30:05", true],
    ["14.01.2031", false],
    ["2031-1-4", false],
    ["2031-01-14T09", false],
    ["2031-01-14T09:30Z", false],
    ["", false],
  ];
  test.each(dates)("%j: %s", (local, isDate) => {
    const date = { local, precision: "day", zone: null, source: "text" };
    expect(documentDateSchema.safeParse(date).success).toBe(isDate);
  });
});

describe("changes", () => {
  test("are taken back last one first, with before and after swapped", () => {
    const set = (id: string, before: number | null, after: number | null): Change => ({
      kind: "setting",
      id,
      before: before === null ? null : { id, value: before },
      after: after === null ? null : { id, value: after },
    });
    const changes = [set("a", null, 1), set("b", 2, 3), set("a", 1, null)];
    expect(invertChanges(changes)).toEqual([set("a", null, 1), set("b", 3, 2), set("a", 1, null)]);
    expect(invertChanges(invertChanges(changes))).toEqual(changes);
  });
});

describe("labels and the built-in type", () => {
  const labels: readonly (readonly [labels: { de?: string; en?: string }, de: string, en: string])[] = [
    [{ de: "Norwegen", en: "Norway" }, "Norwegen", "Norway"],
    [{ de: "Norwegen" }, "Norwegen", "Norwegen"],
    [{ en: "Norway" }, "Norway", "Norway"],
    [{}, "NO", "NO"],
  ];
  test.each(labels)("%j", (known, de, en) => {
    const entity = { labels: known, value: "NO" };
    expect([entityLabel(entity, "de"), entityLabel(entity, "en")]).toEqual([de, en]);
  });

  test("are those that DNA makes in a new database", () => {
    expect(statementTypeSchema.parse(builtInStatementType)).toEqual(builtInStatementType);
    expect(builtInStatementType.variables.map(({ name, dataType }) => [name, dataType])).toEqual([
      ["person", "short text"],
      ["organization", "short text"],
      ["concept", "short text"],
      ["agreement", "boolean"],
    ]);
  });
});
