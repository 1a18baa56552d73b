import { describe, expect, test } from "vitest";
import { stateCode, stateEntity, stateLabels } from "../../src/index.js";

describe("states", () => {
  const names: readonly (readonly [name: string, code: string | null])[] = [
    ["Frankreich", "FR"],
    ["France", "FR"],
    ["ukraine", "UA"],
    ["Deutschland", "DE"],
    ["Germany", "DE"],
    ["Türkei", "TR"],
    ["Weltregion", null],
    ["European Union", null],
    ["", null],
  ];
  test.each(names)("%j has the code %s", (name, code) => {
    expect(stateCode(name)).toBe(code);
  });

  test("have labels in both languages, which withdrawn codes have not", () => {
    expect(stateLabels("DE")).toEqual({ de: "Deutschland", en: "Germany" });
    expect(stateLabels("DD")).toBeNull();
    expect(stateLabels("EU")).toBeNull();
    expect(stateLabels("macron")).toBeNull();
    expect(stateEntity("UA", "de")).toMatchObject({
      id: "UA",
      value: "Ukraine",
      kind: "state",
      candidate: false,
    });
  });
});
