import { describe, expect, it } from "vitest";
import { MadeWhenAsked } from "../../src/project/made-when-asked.js";

describe("a map whose values are made when asked for", () => {
  const counting = () => {
    const asked: string[] = [];
    const make = (name: string) => () => {
      asked.push(name);
      return name.toUpperCase();
    };
    return {
      asked,
      map: new MadeWhenAsked(
        new Map([
          ["a", make("a")],
          ["b", make("b")],
        ]),
      ),
    };
  };

  it("makes a value once, and none that nobody asks for", () => {
    const { asked, map } = counting();
    expect([map.get("b"), map.get("b"), map.get("c")]).toEqual(["B", "B", undefined]);
    expect([map.size, map.has("a"), [...map.keys()]]).toEqual([2, true, ["a", "b"]]);
    expect(asked).toEqual(["b"]);
  });

  it("is walked like a map, in order", () => {
    const { asked, map } = counting();
    const seen: unknown[] = [];
    map.forEach((value, key) => {
      seen.push([key, value]);
    });
    expect(seen).toEqual([
      ["a", "A"],
      ["b", "B"],
    ]);
    expect([...map]).toEqual(seen);
    expect([...map.values()]).toEqual(["A", "B"]);
    expect(asked).toEqual(["a", "b"]);
  });
});
