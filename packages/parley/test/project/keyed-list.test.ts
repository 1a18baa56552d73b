import { expect, test } from "vitest";
import { KeyedList } from "../../src/project/keyed-list.js";

test("values are found by key, in whatever order they came, and taken out again", () => {
  const list = new KeyedList<string>();
  list.set(7, "g");
  list.set(2, "b");
  expect([list.get(7), list.get(2), list.get(3), list.get(900)]).toEqual(["g", "b", undefined, undefined]);
  const copy = list.copy();
  list.delete(7);
  list.delete(900);
  expect([list.has(7), copy.has(7)]).toEqual([false, true]);
  expect([...copy.entries()]).toEqual([
    [2, "b"],
    [7, "g"],
  ]);
});
