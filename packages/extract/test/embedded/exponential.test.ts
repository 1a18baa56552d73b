/** exp by sums and products against that of the machine. */
import { describe, expect, it } from "vitest";
import { exponential } from "../../src/embedded/model/exponential.js";

describe("exponential", () => {
  it("is 1 at 0, and never 0", () => {
    expect(exponential(0)).toBe(1);
    expect(exponential(-1e9)).toBe(exponential(-700));
    expect(exponential(-700)).toBeGreaterThan(0);
  });

  it("is that of the machine but for the last bits", () => {
    for (let x = 0; x > -700; x -= 0.37) {
      const exact = Math.exp(x);
      expect(Math.abs(exponential(x) - exact) / exact).toBeLessThan(4e-16);
    }
  });
});
