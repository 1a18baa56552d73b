import { describe, expect, it } from "vitest";
import { namesTold } from "../../src/coding/names-told.js";

const bridge = { value: "Open the bridge", labels: { en: "Open the bridge", de: "Brücke öffnen" } };
const person = { value: "Edda Kornfeld", labels: { en: "Edda Kornfeld" } };

describe("namesTold", () => {
  it("keeps what a language calls an entity where that is not its name", () => {
    expect(namesTold("to", bridge)).toEqual({ to: "Open the bridge", "to:de": "Brücke öffnen" });
  });

  it("keeps one name where no language has another", () => {
    expect(namesTold("into", person)).toEqual({ into: "Edda Kornfeld" });
  });

  it("joins several, in each language where one of them has a name of its own", () => {
    expect(namesTold("from", [person, bridge])).toEqual({
      from: "Edda Kornfeld, Open the bridge",
      "from:de": "Edda Kornfeld, Brücke öffnen",
    });
  });
});
