/** Units of contributions in two languages. */
import { describe, expect, it } from "vitest";
import { supplyUnit } from "../../src/ledger/supply-unit.js";

describe("a supply unit", () => {
  it.each([
    ["Soldaten", "en", "soldiers"],
    ["soldiers", "de", "Soldaten"],
    ["Royal Navy minehunters", "en", "minehunters"],
    ["mine-clearing instructors", "de", "Ausbilder"],
    ["Euro", "en", "euros"],
    // Not listed: it stands for itself.
    ["Field Hospitals", "en", "field hospitals"],
    ["", "en", ""],
  ] as const)("%j is in %s %j", (unit, language, expected) => {
    expect(supplyUnit(unit, language)).toBe(expected);
  });
});
