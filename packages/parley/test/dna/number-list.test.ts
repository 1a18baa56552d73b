import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberList } from "../../src/dna/number-list.js";

describe("numberList", () => {
  it("reads what JSON reads", () => {
    const number = fc.oneof(
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const json = JSON.stringify(numbers);
        const expected = (JSON.parse(json) as (number | null)[]).map((one) => one ?? Number.NaN);
        // JSON has no −0.
        expect([...numberList(json)].map((one) => one + 0)).toEqual(expected.map((one) => one + 0));
      }),
    );
  });

  it("reads an empty list", () => {
    expect(numberList("[]")).toHaveLength(0);
  });

  it("refuses what is no list of numbers", () => {
    expect(() => numberList('[1,"]')).toThrow(SyntaxError);
  });
});
