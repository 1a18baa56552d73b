/** Feasts fall on the days the calendar gives them, and only where the words name them. */
import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/time/calendar.js";
import { resolveDeadline } from "../../src/time/deadlines.js";
import { easterSunday, type Feast, feastDays } from "../../src/time/feasts.js";

describe("easterSunday", () => {
  // From printed calendars, the earliest and the latest possible day among them.
  it.each([
    [1818, "1818-03-22"],
    [1943, "1943-04-25"],
    [2000, "2000-04-23"],
    [2024, "2024-03-31"],
    [2031, "2031-04-13"],
  ])("%i", (year, day) => {
    expect(formatDay(easterSunday(year))).toBe(day);
  });
});

describe("feastDays", () => {
  it.each<readonly [Feast, string, string]>([
    ["christmas", "2031-12-25", "2031-12-25"],
    ["pentecost", "2031-06-01", "2031-06-01"],
    ["advent", "2031-11-30", "2031-11-30"],
    ["thanksgiving", "2031-11-27", "2031-11-27"],
    ["memorial-day", "2031-05-26", "2031-05-26"],
    ["labor-day", "2031-09-01", "2031-09-01"],
    ["opening-of-the-year", "2031-01-01", "2031-03-31"],
  ])("%s of 2031", (feast, from, to) => {
    const days = feastDays(feast, 2031);
    expect([formatDay(days.from), formatDay(days.to)]).toEqual([from, to]);
  });
});

describe("a feast as a deadline", () => {
  it.each([
    ["de", "bis Weihnachten", "2031-09-19", "2031-12-25"],
    ["de", "noch vor Ostern", "2031-09-19", "2032-03-27"],
    ["en", "by Easter", "2031-03-20", "2031-04-13"],
    ["en", "before Christmas", "2031-09-19", "2031-12-24"],
    ["en", "by Pentecost 2033", "2031-10-17", "2033-06-05"],
  ] as const)("%s: %s", (language, words, anchor, to) => {
    expect(resolveDeadline(words, language, anchor)).toMatchObject({ from: anchor, to });
  });

  it("is none where the name belongs to something else", () => {
    expect(resolveDeadline("by Christmas market stalls", "en", "2031-09-19")).toBeNull();
  });
});
