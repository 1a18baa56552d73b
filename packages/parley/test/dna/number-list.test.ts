import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberList } from "../../src/dna/number-list.js";

const bytes = (json: string): Uint8Array => new TextEncoder().encode(json);

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
        expect([...numberList(bytes(json), numbers.length)].map((one) => one + 0)).toEqual(
          expected.map((one) => one + 0),
        );
      }),
    );
  });

  it("reads an empty list", () => {
    expect(numberList(bytes("[]"), 0)).toHaveLength(0);
  });

  it("refuses what is no list of numbers", () => {
    expect(() => numberList(bytes('[1,"]'), 2)).toThrow(SyntaxError);
  });

  it("reads signs, fractions, powers and what is missing", () => {
    expect(numberList(bytes("[-4,null,0.5,1e3,9007199254740991]"), 5)).toEqual(
      Float64Array.of(-4, Number.NaN, 0.5, 1000, 9_007_199_254_740_991),
    );
  });
});
