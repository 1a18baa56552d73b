/** Trees of conditions: the laws of three-valued logic, their text, and what a commitment makes of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ConditionTree,
  conditionTreeSchema,
  leavesOf,
  type Truth,
  truthOf,
  withKeys,
} from "../../src/model/condition-tree.js";
import { parseCondition, writeCondition } from "../../src/text/condition-text.js";

const keys = ["ceasefire", "mandate", "embargo", "words the port is open (north)"];
const leaf = fc.constantFrom(...keys);
const trees = fc.letrec<{ tree: ConditionTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ all: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("tree") }),
  ),
})).tree;
const values = fc.record(
  Object.fromEntries(keys.map((key) => [key, fc.constantFrom<Truth[]>(true, false, null)])),
);
const read = (world: Readonly<Record<string, Truth>>) => (key: string) => world[key] ?? null;

describe("a tree of conditions", () => {
  // Kleene's tables, worked by hand: t, f and ? with each other.
  test.each<readonly [Truth, Truth, Truth, Truth]>([
    [true, true, true, true],
    [true, false, false, true],
    [true, null, null, true],
    [false, false, false, false],
    [false, null, false, null],
    [null, null, null, null],
  ])("%s and %s: all gives %s, any gives %s", (one, other, all, any) => {
    const value = (key: string) => (key === "a" ? one : other);
    for (const parts of [
      ["a", "b"],
      ["b", "a"],
    ]) {
      expect(truthOf({ all: parts }, value)).toBe(all);
      expect(truthOf({ any: parts }, value)).toBe(any);
    }
  });

  test("is the opposite of its opposite, and follows De Morgan", () => {
    fc.assert(
      fc.property(trees, trees, values, (one, other, world) => {
        const value = (tree: ConditionTree) => truthOf(tree, read(world));
        expect(value({ not: { not: one } })).toBe(value(one));
        expect(value({ not: { all: [one, other] } })).toBe(value({ any: [{ not: one }, { not: other }] }));
        expect(value({ not: { any: [one, other] } })).toBe(value({ all: [{ not: one }, { not: other }] }));
      }),
    );
  });

  test("what is known stays when more becomes known", () => {
    fc.assert(
      fc.property(
        trees,
        values,
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        (tree, world, learnt) => {
          const before = truthOf(tree, read(world));
          const later = Object.fromEntries(keys.map((key, at) => [key, world[key] ?? learnt[at] ?? false]));
          const after = truthOf(tree, read(later));
          expect(after).not.toBeNull();
          if (before !== null) expect(after).toBe(before);
        },
      ),
    );
  });

  test("comes back from its text and from JSON", () => {
    fc.assert(
      fc.property(trees, values, (tree, world) => {
        const again = parseCondition(writeCondition(tree));
        expect(again).not.toBeNull();
        expect(truthOf(again ?? "", read(world))).toBe(truthOf(tree, read(world)));
        expect(writeCondition(again ?? "")).toBe(writeCondition(tree));
        expect(conditionTreeSchema.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
      }),
    );
  });

  test("goes on without what has no other key only where something else can make it hold", () => {
    const without = (tree: ConditionTree) => withKeys(tree, (key) => (key === "embargo" ? null : key));
    expect(without({ any: ["ceasefire", "embargo"] })).toBe("ceasefire");
    expect(without({ all: ["ceasefire", "embargo"] })).toBeNull();
    expect(without({ not: { any: ["ceasefire", "embargo"] } })).toBeNull();
    fc.assert(
      fc.property(trees, values, (tree, world) => {
        const told = without(tree);
        if (told === null) return;
        expect(leavesOf(told).map(({ key }) => key)).not.toContain("embargo");
        // It never claims to hold where the whole does not.
        const unknown = { ...world, embargo: null };
        if (truthOf(told, read(unknown)) === true) expect(truthOf(tree, read(unknown))).toBe(true);
      }),
    );
  });
});

describe("the text of conditions", () => {
  test.each<readonly [string, ConditionTree | null]>([
    ["a & b | c", { any: [{ all: ["a", "b"] }, "c"] }],
    ["a & (b | !c)", { all: ["a", { any: ["b", { not: "c" }] }] }],
    ['"words if (a)" | b', { any: ["words if (a)", "b"] }],
    ["!(a | b)", { not: { any: ["a", "b"] } }],
    ["", null],
    ["a &", null],
    ["(a", null],
    ["a)", null],
    ["a b(c)", null],
    ["!!a", null],
    ['"a', null],
  ])("%s", (text, tree) => {
    expect(parseCondition(text)).toEqual(tree);
  });
});
