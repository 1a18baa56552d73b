/** The place at the top of a list's view, also of one that is too long to be drawn at full height. */
import { describe, expect, it } from "vitest";
import { placeOf } from "../../src/components/scroll-window.js";

describe("placeOf", () => {
  it("is what is scrolled while the list has its full height", () => {
    expect(placeOf(280, 600, 28_000, 28_000)).toBe(280);
  });

  it("reaches the first and the last row of a million", () => {
    const [full, height, view] = [28_000_000, 15_000_000, 600];
    expect(placeOf(0, view, full, height)).toBe(0);
    expect(placeOf(height - view, view, full, height)).toBe(full - view);
  });

  it("is in proportion between them", () => {
    expect(placeOf(500, 0, 2000, 1000)).toBe(1000);
  });

  it("is the top of a list that fits", () => {
    expect(placeOf(0, 600, 56, 56)).toBe(0);
  });
});
