import { describe, expect, it } from "vitest";
import { namePlaces } from "../../src/pages/read/text/brackets.js";

const bracket = (id: string, top: number) => ({ ids: [id], top, bottom: top + 60, depth: 0 });

describe("names beside brackets", () => {
  it("stand beside the top of their bracket", () => {
    expect([...namePlaces([bracket("a", 10), bracket("b", 100)], null).values()]).toEqual([7, 97]);
  });

  it("move down a little when two begin close together", () => {
    expect([...namePlaces([bracket("a", 10), bracket("b", 20)], null).values()]).toEqual([7, 37]);
  });

  it("are left out where there is no room", () => {
    expect([...namePlaces([bracket("a", 10), bracket("b", 11), bracket("c", 12)], null).keys()]).toEqual([
      0, 1,
    ]);
  });

  it("always show the one in focus, in its place", () => {
    const places = namePlaces([bracket("a", 10), bracket("b", 11), bracket("c", 12)], "b");
    expect(places.get(1)).toBe(8);
  });
});
