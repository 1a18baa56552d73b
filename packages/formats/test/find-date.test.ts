import { describe, expect, it } from "vitest";
import { findDate, findDateInName, findDateInValue, type WrittenDate } from "../src/find-date.js";
import { resolveDate, resolveDateValue } from "../src/resolve-date.js";

function iso(written: WrittenDate | null, referenceYear: number | null = null): string | null {
  return written === null ? null : (resolveDate(written, "a.txt", "text", referenceYear).date?.local ?? null);
}

describe("a date in a line", () => {
  it.each([
    ["Paris, 14. Januar 2031 – Die Runde", "2031-01-14"],
    ["Wien, 3. Jänner 2031", "2031-01-03"],
    ["14 January 2031", "2031-01-14"],
    ["Jan. 14, 2031", "2031-01-14"],
    ["PARIS, Sept. 3rd, 2031 (Reuters) -", "2031-09-03"],
    ["the 2nd of March 2031", "2031-03-02"],
    ["Dienstag, den 14. Januar 2031, 09:30 Uhr", "2031-01-14T09:30"],
    ["14.01.2031, 9.05 Uhr", "2031-01-14T09:05"],
    ["14. 1. 2031", "2031-01-14"],
    ["January 14, 2031 at 3:05 p.m.", "2031-01-14T15:05"],
    ["2031-01-14", "2031-01-14"],
    ["2031-01-14T09:30:12+01:00", "2031-01-14T09:30:12"],
    ["Tue, 14 Jan 2031 09:30:00 +0100", "2031-01-14T09:30:00"],
    ["25/12/2031", "2031-12-25"],
    ["12/25/2031", "2031-12-25"],
    ["31. Februar 2031", null],
    ["Version 1.2.3", null],
    ["IP 10.11.2031.5", null],
    ["Telefon 030/12/34567", null],
    ["Mai war kalt, im März kam Regen", null],
    ["", null],
  ])("%s → %s", (line, expected) => {
    expect(iso(findDate(line))).toBe(expected);
  });

  it("covers the weekday before it and the time behind it", () => {
    const line = "Stand: Di., 14. Januar 2031, 09:30 Uhr, aktualisiert";
    const written = findDate(line);
    expect(line.slice(written?.start, written?.end)).toBe("Di., 14. Januar 2031, 09:30 Uhr");
  });

  it("keeps the zone that is written", () => {
    const { date } = resolveDateValue("2031-01-14T09:30:00Z", "a", "metadata", null);
    expect(date).toEqual({
      local: "2031-01-14T09:30:00",
      precision: "second",
      zone: "Z",
      source: "metadata",
    });
  });
});

describe("a date without a year", () => {
  it("is no date and says so", () => {
    const { date, notes } = resolveDateValue("Do., 3. März", "a.txt", "text", null);
    expect(date).toBeNull();
    expect(notes).toEqual([{ code: "DATE_WITHOUT_YEAR", details: { file: "a.txt", value: "Do., 3. März" } }]);
  });

  it.each([
    // 3 March is a Monday in 2031, a Wednesday in 2032, a Sunday in 2030.
    ["Mo., 3. März", 2031, 2031],
    ["Mi., 3. März", 2031, 2032],
    ["So., 3. März", 2031, 2030],
    ["Do., 3. März", 2031, 2031],
    ["3 March", 2031, 2031],
  ])("%s near %i is in %i", (value, reference, year) => {
    const { date, notes } = resolveDateValue(value, "a.txt", "text", reference);
    expect(date?.local).toBe(`${year}-03-03`);
    expect(notes.map((note) => [note.code, note.details.year])).toEqual([["DATE_YEAR_ASSUMED", year]]);
  });
});

describe("a date that can be read in two ways", () => {
  it("is read day first, with a note", () => {
    const { date, notes } = resolveDateValue("03/04/2031", "a.txt", "metadata", null);
    expect(date?.local).toBe("2031-04-03");
    expect(notes[0]?.code).toBe("DATE_ORDER_ASSUMED");
  });

  it("notes the century of a year with two digits", () => {
    const { date, notes } = resolveDateValue("14.01.31", "a.txt", "metadata", null);
    expect(date?.local).toBe("2031-01-14");
    expect(notes[0]?.code).toBe("DATE_CENTURY_ASSUMED");
  });
});

describe("a date in a file name", () => {
  it.each([
    ["2031-01-14_lage", "2031-01-14"],
    ["lage_20310114", "2031-01-14"],
    ["2031_01_14", "2031-01-14"],
    ["Tagesblatt 14.01.2031 Seite 3", "2031-01-14"],
    ["lage-14-01-2031", "2031-01-14"],
    ["bericht_14_Januar_2031", "2031-01-14"],
    ["protokoll-2031-01", "2031-01"],
    ["000_e1a7059a4afa0fdc", null],
    ["agenda-2030", null],
    ["12345678901234", null],
    ["20319914", null],
    ["IMG_4711", null],
  ])("%s → %s", (name, expected) => {
    expect(iso(findDateInName(name))).toBe(expected);
  });
});

describe("a date as a metadata value", () => {
  it.each([
    ["2031", "2031", "year"],
    ["Januar 2031", "2031-01", "month"],
    ["2031-01", "2031-01", "month"],
    ["20310114", "2031-01-14", "day"],
    ["2031-01-14 09:30", "2031-01-14T09:30", "minute"],
  ])("%s → %s, precise to the %s", (value, local, precision) => {
    expect(resolveDateValue(value, "a", "metadata", null).date).toMatchObject({ local, precision });
  });

  it("is refused with a note when it is none", () => {
    expect(findDateInValue("vorgestern")).toBeNull();
    expect(resolveDateValue("vorgestern", "a", "metadata", null).notes[0]?.code).toBe(
      "DATE_VALUE_UNREADABLE",
    );
  });
});
