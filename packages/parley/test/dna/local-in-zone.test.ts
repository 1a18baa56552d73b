import { describe, expect, test } from "vitest";
import { localInZone, machineZone } from "../../src/dna/local-in-zone.js";

/** The local time read as if UTC, as text. */
function shown(zone: string, moment: string): string {
  return new Date(localInZone(zone)(Date.parse(moment)) * 1000).toISOString().slice(0, 19);
}

describe("clocks of a zone", () => {
  test.each([
    ["UTC", "2031-01-14T12:00:00Z", "2031-01-14T12:00:00"],
    ["Europe/Berlin", "2031-01-14T12:00:00Z", "2031-01-14T13:00:00"],
    ["Europe/Berlin", "2031-07-14T12:00:00Z", "2031-07-14T14:00:00"],
    // Midnight is hour 0 of the new day, never 24 of the old one.
    ["Europe/Berlin", "2031-01-13T23:00:00Z", "2031-01-14T00:00:00"],
    ["America/New_York", "2031-01-14T03:30:15Z", "2031-01-13T22:30:15"],
    ["Asia/Kathmandu", "1985-12-31T18:29:59Z", "1985-12-31T23:59:59"],
    ["Asia/Kathmandu", "1986-01-01T00:00:00Z", "1986-01-01T05:45:00"],
    ["UTC", "0099-03-01T00:00:00Z", "0099-03-01T00:00:00"],
  ])("in %s show at %s", (zone, moment, local) => {
    expect(shown(zone, moment)).toBe(local);
  });

  test("cut milliseconds off, also before 1970", () => {
    expect(localInZone("UTC")(1999)).toBe(1);
    expect(localInZone("UTC")(-1)).toBe(-1);
  });

  test("have a zone that exists", () => {
    expect(() => localInZone("Mars/Olympus")).toThrowError(
      expect.objectContaining({ code: "OPTION_INVALID" }),
    );
    expect(localInZone(machineZone())(0)).toBeTypeOf("number");
  });
});
