/** Where lists differ, and what is carried over between them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryOver, changesBetween, insertInOrder } from "../src/list-changes.js";

const items = Array.from({ length: 30 }, (_, number) => ({ number }));
const lists = fc.shuffledSubarray(items);
const inOrder = lists.map((list) => [...list].sort((a, b) => a.number - b.number));

describe("the changes between two lists", () => {
  test("leave the same objects between them, whatever the lists", () => {
    fc.assert(
      fc.property(fc.oneof(inOrder, lists), fc.oneof(inOrder, lists), (before, after) => {
        let [old, now] = [0, 0];
        for (const change of changesBetween(before, after)) {
          expect(after.slice(now, change.after.from)).toEqual(before.slice(old, change.before.from));
          [old, now] = [change.before.to, change.after.to];
        }
        expect(after.slice(now)).toEqual(before.slice(old));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["nothing, when nothing changed", [0, 1, 2], [0, 1, 2], []],
    ["one that went", [0, 1, 2], [0, 2], [[1, 2, 1, 1]]],
    ["one that came", [0, 2], [0, 1, 2], [[1, 1, 1, 2]]],
    ["one in place of another", [0, 1, 2], [0, 3, 2], [[1, 2, 1, 2]]],
    ["some at the end", [0, 1, 2], [0, 3], [[1, 3, 1, 2]]],
    ["all that there is, at first", [], [0, 1], [[0, 0, 0, 2]]],
  ])("are %s", (_, before, after, expected) => {
    const found = changesBetween(
      before.map((at) => items[at]),
      after.map((at) => items[at]),
    );
    expect(found.map((one) => [one.before.from, one.before.to, one.after.from, one.after.to])).toEqual(
      expected,
    );
  });

  test("tell which values are found anew", () => {
    fc.assert(
      fc.property(inOrder, inOrder, (before, after) => {
        const looked: number[] = [];
        const double = ({ number }: { number: number }) => number * 2;
        const values = carryOver(after, changesBetween(before, after), before.map(double), (item) => {
          looked.push(item.number);
          return double(item);
        });
        expect(values).toEqual(after.map(double));
        const known = new Set(before);
        for (const item of after) if (!known.has(item)) expect(looked).toContain(item.number);
      }),
      { numRuns: 300 },
    );
  });
});

test("a short list put into a long one gives one in order, those of the first before their equals", () => {
  const pairs = fc.array(fc.integer({ min: 0, max: 9 })).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(pairs, pairs, (one, other) => {
      const named = (list: readonly number[], name: string) => list.map((number) => ({ number, name }));
      const merged = insertInOrder(named(one, "a"), named(other, "b"), (a, b) => a.number - b.number);
      expect(merged).toEqual([...named(one, "a"), ...named(other, "b")].sort((a, b) => a.number - b.number));
    }),
  );
});
