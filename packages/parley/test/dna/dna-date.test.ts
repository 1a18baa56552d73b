import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromDnaDate, toDnaDate } from "../../src/dna/dna-date.js";

describe("dates of DNA", () => {
  test.each([
    // 1970-01-01T00:00:00 is 0; a day has 86,400 seconds.
    [0, "1970-01-01", "day"],
    [86_400, "1970-01-02", "day"],
    [-86_400, "1969-12-31", "day"],
    [60, "1970-01-01T00:01", "minute"],
    [61, "1970-01-01T00:01:01", "second"],
    [-1, "1969-12-31T23:59:59", "second"],
  ])("%d seconds are %s", (seconds, local, precision) => {
    expect(fromDnaDate(seconds)).toEqual({ local, precision, zone: null, source: "metadata" });
  });

  test.each([Number.NaN, 0.5, "0", null, undefined, 253_402_300_800, -62_167_219_201])(
    "%s is none",
    (value) => {
      expect(fromDnaDate(value)).toBeNull();
    },
  );

  test("come back as they were", () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200, max: 253_402_300_799 }), (seconds) => {
        const date = fromDnaDate(seconds);
        expect(date === null ? null : toDnaDate(date)).toBe(seconds);
      }),
    );
  });

  test.each([
    ["2031", Date.UTC(2031, 0, 1)],
    ["2031-03", Date.UTC(2031, 2, 1)],
    ["2031-03-04T05:06", Date.UTC(2031, 2, 4, 5, 6)],
  ])("%s begins at its first moment", (local, milliseconds) => {
    expect(toDnaDate({ local, precision: "year", zone: null, source: "metadata" })).toBe(milliseconds / 1000);
  });
});
