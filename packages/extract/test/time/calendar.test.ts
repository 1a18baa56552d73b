/** Days as numbers: round trips, month ends, leap years, weeks. */
import { describe, expect, it } from "vitest";
import { addMonths, dateOf, dayOf, formatDay, parseDay, weekdayOf, weekOf } from "../../src/time/calendar.js";

describe("calendar", () => {
  it("counts days as the built-in calendar does, over four centuries", () => {
    for (let day = dayOf(1899, 12, 30); day < dayOf(2301, 1, 2); day += 13) {
      const builtIn = new Date(day * 86_400_000);
      expect(dateOf(day)).toEqual({
        year: builtIn.getUTCFullYear(),
        month: builtIn.getUTCMonth() + 1,
        day: builtIn.getUTCDate(),
      });
      expect(parseDay(formatDay(day))).toBe(day);
      expect(weekdayOf(day)).toBe(((builtIn.getUTCDay() + 6) % 7) + 1);
    }
  });

  it.each([
    ["2031-01-31", 1, "2031-02-28"],
    ["2032-01-31", 1, "2032-02-29"],
    ["2031-12-15", 2, "2032-02-15"],
    ["2031-03-31", -1, "2031-02-28"],
    ["2031-01-15", -13, "2029-12-15"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(formatDay(addMonths(parseDay(from) ?? 0, months))).toBe(to);
  });

  it("refuses days that do not exist", () => {
    for (const text of ["2031-02-29", "2031-13-01", "2031-00-10", "31-01-01", "gestern"])
      expect(parseDay(text)).toBeNull();
  });

  it("begins weeks on Monday", () => {
    const { from, to } = weekOf(parseDay("2031-02-05") ?? 0);
    expect([formatDay(from), formatDay(to)]).toEqual(["2031-02-03", "2031-02-09"]);
  });
});
