/** Words to dates, own cases: bounds, thirds, weekdays, month ends, events and conditions. */

import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { resolveDeadline } from "../../src/time/deadlines.js";

type Row = readonly [Language, string, string, string | null, string | null, string, string];

// 2031-02-05 is a Wednesday.
const rows: readonly Row[] = [
  ["de", "bis 18 Uhr", "2031-02-05", "2031-02-05", "2031-02-05", "firm", "by-day"],
  ["en", "by midnight on Friday", "2031-02-05", "2031-02-05", "2031-02-07", "firm", "by-weekday"],
  ["de", "binnen eines halben Jahres", "2031-02-05", "2031-02-05", "2031-08-04", "firm", "within"],
  ["de", "binnen anderthalb Monaten", "2031-02-05", "2031-02-05", "2031-03-22", "firm", "within"],
  ["en", "within five working days", "2031-02-05", "2031-02-05", "2031-02-12", "firm", "within"],
  ["en", "within a decade", "2031-02-05", "2031-02-05", "2041-02-02", "firm", "within"],
  ["de", "vorerst", "2031-02-05", "2031-02-05", null, "open", "for-now"],
  ["de", "noch in dieser Saison", "2031-02-05", null, null, "event", "period"],
  ["en", "in the 2040s", "2031-02-05", "2040-01-01", "2049-12-31", "firm", "decade"],
  ["en", "by the end of the decade", "2031-02-05", "2031-02-05", "2039-12-31", "firm", "by-decade"],
  ["en", "before the end of the decade", "2031-02-05", "2031-02-05", "2039-12-31", "firm", "before-decade"],
  ["en", "later this decade", "2031-02-05", "2031-02-05", "2039-12-31", "firm", "decade"],
  ["en", "in the next decade", "2031-02-05", "2040-01-01", "2049-12-31", "firm", "decade"],
  ["de", "noch in diesem Jahrzehnt", "2031-02-05", "2031-02-05", "2039-12-31", "firm", "decade"],
  ["de", "Ende des Jahrzehnts", "2031-02-05", "2037-01-01", "2039-12-31", "approx", "decade"],
  ["de", "Mitte der 2040er Jahre", "2031-02-05", "2043-01-01", "2046-12-31", "approx", "decade"],
  ["en", "before the end of summer", "2031-02-05", "2031-02-05", "2031-09-22", "approx", "before-season"],
  ["de", "noch vor Ende des Sommers", "2031-02-05", "2031-02-05", "2031-09-22", "approx", "before-season"],
  ["en", "in late summer", "2031-02-05", "2031-08-23", "2031-09-22", "approx", "season"],
  ["de", "im Spätsommer", "2031-02-05", "2031-08-23", "2031-09-22", "approx", "season"],
  [
    "de",
    "in den kommenden Wochen und Monaten",
    "2031-02-05",
    "2031-03-07",
    "2031-11-02",
    "vague",
    "coming-months",
  ],
  ["en", "over the coming days and weeks", "2031-02-05", "2031-02-12", "2031-04-02", "vague", "coming-weeks"],
  ["en", "by the first of June", "2031-02-05", "2031-02-05", "2031-06-01", "firm", "by-day"],
  ["de", "noch vor Mitte April", "2031-02-05", "2031-02-05", "2031-04-10", "approx", "before-month"],
  ["en", "by mid-April", "2031-02-05", "2031-02-05", "2031-04-20", "approx", "by-month"],
  ["en", "before the year was out", "2031-02-05", "2031-02-05", "2031-12-31", "firm", "by-year"],
  ["en", "before the month is over", "2031-02-05", "2031-02-05", "2031-02-28", "firm", "by-month"],
  ["de", "noch bevor das Jahr um ist", "2031-02-05", "2031-02-05", "2031-12-31", "firm", "by-year"],
  ["de", "ehe der Monat zu Ende geht", "2031-02-05", "2031-02-05", "2031-02-28", "firm", "by-month"],
  ["de", "spätestens zwei Monate nach der Ernte", "2031-02-05", null, null, "conditional", "within-after"],
  [
    "en",
    "not later than two weeks after the ruling",
    "2031-02-05",
    null,
    null,
    "conditional",
    "within-after",
  ],
  ["de", "bis Freitag", "2031-02-05", "2031-02-05", "2031-02-07", "firm", "by-weekday"],
  ["en", "by next Friday", "2031-02-05", "2031-02-05", "2031-02-14", "firm", "by-weekday"],
  ["de", "Freitag nächster Woche", "2031-02-05", "2031-02-14", "2031-02-14", "firm", "weekday"],
  ["de", "bis zum 15.05.2031", "2031-02-05", "2031-02-05", "2031-05-15", "firm", "by-day"],
  ["en", "no later than June 15, 2031", "2031-02-05", "2031-02-05", "2031-06-15", "firm", "by-day"],
  ["de", "im zweiten Quartal 2032", "2031-02-05", "2032-04-01", "2032-06-30", "firm", "quarter"],
  ["en", "in the second half of 2031", "2031-02-05", "2031-07-01", "2031-12-31", "firm", "half"],
  ["de", "in der ersten Jahreshälfte", "2031-08-01", "2032-01-01", "2032-06-30", "firm", "half"],
  ["de", "am Wochenende", "2031-02-05", "2031-02-08", "2031-02-09", "firm", "weekend"],
  ["de", "binnen Jahresfrist", "2031-02-05", "2031-02-05", "2032-02-05", "firm", "within"],
  ["en", "within a month", "2031-01-31", "2031-01-31", "2031-03-02", "firm", "within"],
  ["en", "within two weeks of a ceasefire", "2031-02-05", null, null, "conditional", "within-after"],
  [
    "de",
    "innerhalb von 14 Tagen nach Inkrafttreten",
    "2031-02-05",
    null,
    null,
    "conditional",
    "within-after",
  ],
  ["de", "sobald die Waffenruhe gilt", "2031-02-05", null, null, "conditional", "after-condition"],
  ["de", "so lange wie nötig", "2031-02-05", "2031-02-05", null, "open", "open-end"],
  ["de", "vor dem Gipfel", "2031-02-05", null, null, "event", "before-event"],
  ["en", "ahead of the vote", "2031-02-05", null, null, "event", "before-event"],
  ["en", "over the next six months", "2031-02-05", "2031-02-05", "2031-08-04", "firm", "within"],
  ["en", "before the end of the year", "2031-02-05", "2031-02-05", "2031-12-31", "firm", "before-year"],
  ["de", "bis Jahresbeginn", "2031-09-04", "2031-09-04", "2032-03-31", "approx", "by-year"],
  ["en", "in the coming years", "2031-02-05", "2032-02-05", "2036-02-04", "vague", "coming-years"],
  ["de", "bis zum Winter", "2031-08-28", "2031-08-28", "2032-03-19", "approx", "by-season"],
  ["en", "in the autumn", "2031-05-23", "2031-09-23", "2031-12-20", "approx", "season"],
  ["en", "by summer", "2031-02-28", "2031-02-28", "2031-09-22", "approx", "by-season"],
  ["de", "bis Mitte 2033", "2031-01-16", "2031-01-16", "2033-06-30", "approx", "by-year"],
  ["de", "vom 1. Juli an", "2031-03-13", "2031-07-01", "2031-07-01", "firm", "from-day"],
  ["de", "bis auf Weiteres", "2031-03-13", "2031-03-13", null, "open", "open-end"],
  ["de", "bis die Schleuse repariert ist", "2031-03-13", null, null, "conditional", "after-condition"],
  ["de", "bis zum Schulfest", "2031-03-13", null, null, "event", "before-event"],
  ["en", "until the key is handed over", "2031-03-13", null, null, "conditional", "after-condition"],
  ["en", "before the rains", "2031-03-13", null, null, "event", "before-event"],
  ["en", "until at least 2034", "2031-03-13", "2031-03-13", "2034-12-31", "firm", "by-year"],
  ["de", "am 29. Februar", "2031-03-01", "2032-02-29", "2032-02-29", "firm", "day"],
  // A month counts 30 days, a whole year 365.
  ["de", "innerhalb von 18 Monaten", "2031-05-14", "2031-05-14", "2032-11-04", "firm", "within"],
  ["en", "in two years", "2031-05-14", "2032-11-11", "2033-11-12", "approx", "in-about"],
  // "Next" passes over what runs or is about to begin, "coming" only what runs.
  ["en", "next summer", "2031-05-14", "2032-06-21", "2032-09-22", "approx", "season"],
  ["en", "by next spring", "2031-05-14", "2031-05-14", "2032-06-20", "approx", "by-season"],
  ["en", "this coming summer", "2031-05-14", "2031-06-21", "2031-09-22", "approx", "season"],
  ["en", "next June", "2031-06-11", "2032-06-01", "2032-06-30", "firm", "month"],
  ["en", "from next April", "2031-10-11", "2032-04-01", "2032-04-30", "firm", "from-month"],
  ["de", "im kommenden Frühjahr", "2031-05-14", "2032-03-20", "2032-06-20", "approx", "season"],
  ["de", "im kommenden Herbst", "2031-05-14", "2031-09-23", "2031-12-20", "approx", "season"],
  ["en", "next Thursday", "2031-05-14", "2031-05-22", "2031-05-22", "firm", "weekday"],
  ["en", "this Thursday", "2031-05-14", "2031-05-15", "2031-05-15", "firm", "weekday"],
  // Weeks and weekends of a month, halves, ends of seasons.
  ["en", "in the third week of June", "2031-05-14", "2031-06-16", "2031-06-22", "firm", "week-of-month"],
  [
    "en",
    "by the first weekend in August",
    "2031-05-14",
    "2031-05-14",
    "2031-08-03",
    "firm",
    "by-weekend-of-month",
  ],
  ["de", "in der zweiten Juniwoche", "2031-05-14", "2031-06-09", "2031-06-15", "firm", "week-of-month"],
  ["de", "noch in diesem Halbjahr", "2031-05-14", "2031-05-14", "2031-06-30", "firm", "half"],
  ["de", "bis Ende des Sommers", "2031-05-14", "2031-05-14", "2031-09-22", "approx", "by-season"],
  ["de", "im Laufe des Herbstes", "2031-05-14", "2031-09-23", "2031-12-20", "approx", "season"],
  ["en", "by the end of winter", "2031-05-14", "2031-05-14", "2032-03-19", "approx", "by-season"],
  ["en", "before the autumn is out", "2031-05-14", "2031-05-14", "2031-12-20", "approx", "by-season"],
  ["en", "in the autumn session", "2031-05-14", "2031-09-23", "2031-12-20", "approx", "season"],
  ["en", "through the winter", "2031-05-14", "2031-12-21", "2032-03-19", "approx", "season"],
  // Feasts and nights.
  ["de", "bis Nikolaus", "2031-05-14", "2031-05-14", "2031-12-06", "firm", "by-feast"],
  ["en", "on St Nicholas' Day", "2031-05-14", "2031-12-06", "2031-12-06", "firm", "feast"],
  ["de", "um Pfingsten herum", "2031-05-14", "2031-06-01", "2031-06-01", "firm", "feast"],
  ["de", "in der Nacht zum Freitag", "2031-05-14", "2031-05-15", "2031-05-16", "firm", "between"],
  ["de", "heute Nacht", "2031-05-14", "2031-05-14", "2031-05-15", "firm", "between"],
  ["de", "gegen Mitternacht", "2031-05-14", "2031-05-14", "2031-05-15", "firm", "between"],
  ["en", "from midnight", "2031-05-14", "2031-05-15", "2031-05-15", "firm", "from-day"],
  // A clause with a day of its own.
  ["en", "before it takes effect on June 3", "2031-05-14", "2031-05-14", "2031-06-02", "firm", "before-day"],
  ["en", "before the house rises in July", "2031-05-14", "2031-05-14", "2031-07-31", "firm", "by-month"],
  [
    "de",
    "bis das Gesetz im Juli in Kraft tritt",
    "2031-05-14",
    "2031-05-14",
    "2031-07-31",
    "firm",
    "by-month",
  ],
  ["de", "ab sofort", "2031-05-14", "2031-05-14", "2031-05-14", "vague", "at-once"],
  ["de", "zu gegebener Zeit", "2031-05-14", "2031-05-15", "2031-06-13", "vague", "soon"],
];

describe("resolveDeadline", () => {
  it.each(rows)("%s: %s from %s", (language, words, anchor, from, to, grade, rule) => {
    expect(resolveDeadline(words, language, anchor)).toMatchObject({ from, to, grade, rule });
  });

  it("gives grade and rule but no dates without an anchor", () => {
    expect(resolveDeadline("bis Ende März", "de", null)).toMatchObject({
      from: null,
      to: null,
      grade: "firm",
      rule: "by-month",
    });
  });

  it("keeps the days that run after a condition", () => {
    expect(resolveDeadline("within two weeks of a ceasefire", "en", "2031-02-05")?.windowDays).toBe(14);
  });

  it("dates a deadline by an event that is known", () => {
    const events = [
      { id: "oslo", names: ["Gipfel in Oslo"], from: "2031-03-10", to: "2031-03-11" },
      { id: "vote", names: ["Parlamentswahl"], from: "2031-06-01", to: "2031-06-01" },
    ];
    expect(resolveDeadline("vor dem Gipfel in Oslo", "de", "2031-02-05", { events })).toMatchObject({
      from: "2031-02-05",
      to: "2031-03-09",
      grade: "event",
      eventId: "oslo",
    });
  });

  it("takes no event when two fit equally", () => {
    const events = ["a", "b"].map((id) => ({ id, names: ["Gipfel"], from: "2031-03-10", to: "2031-03-10" }));
    expect(resolveDeadline("vor dem Gipfel", "de", "2031-02-05", { events })?.eventId).toBeNull();
  });

  it("takes windows of a project for vague wordings", () => {
    const windows = {
      "at-once": [0, 1],
      "coming-hours": [0, 1],
      "coming-days": [1, 5],
      soon: [1, 14],
      "coming-weeks": [7, 28],
      "coming-months": [30, 180],
      "coming-years": [365, 1000],
    } as const;
    expect(resolveDeadline("demnächst", "de", "2031-02-05", { windows })).toMatchObject({ to: "2031-02-19" });
  });

  it.each(["sehr gut", "2000 Soldaten", "the people", ""])("knows no time in %j", (words) => {
    expect(resolveDeadline(words, "de", "2031-02-05")).toBeNull();
  });
});
