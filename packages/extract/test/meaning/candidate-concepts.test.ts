/** Candidates without a codebook: claims about one thing share a candidate. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { candidateConcepts, candidateKey } from "../../src/meaning/candidate-concepts.js";
import { conceptKey } from "../../src/meaning/stems.js";

const rows: readonly (readonly [Language, readonly (string | null)[], readonly (string | null)[]])[] = [
  [
    "de",
    ["bereits Soldaten zu entsenden", "europäische Soldaten, die kämpfen", "kämpfen", "Soldaten schicken"],
    ["Soldaten entsenden", "kämpfende Soldaten", "kämpfende Soldaten", "Soldaten entsenden"],
  ],
  ["de", ["Soldaten", "die Entsendung der Soldaten"], ["Soldaten entsenden", "Soldaten entsenden"]],
  [
    "de",
    ["Soldaten abzuziehen", "Soldaten", "Soldaten entsandt"],
    ["Soldaten abziehen", "Soldaten", "Soldaten entsenden"],
  ],
  ["de", ["einen Soldaten", "Soldaten"], ["Soldaten", "Soldaten"]],
  ["de", ["eine solche Mission", "Beobachter", "den Einsatz"], ["Einsatz", "Beobachter", "Einsatz"]],
  ["de", ["im Fall der Fälle zu helfen"], ["Fälle"]],
  ["de", ["zu helfen"], [null]],
  [
    "en",
    ["send combat troops to the border", "the deployment of troops"],
    ["deploy troops", "deploy troops"],
  ],
  [
    "en",
    ["troops that will fight", "to fight", "sending troops"],
    ["fighting troops", "fighting troops", "deploy troops"],
  ],
  ["en", ["a ban on imports"], ["ban"]],
  ["en", ["help"], [null]],
];

describe("candidateConcepts", () => {
  it.each(rows)("%s: %j", (language, objects, expected) => {
    const found = candidateConcepts(
      objects,
      objects.map((object) => object ?? ""),
      language,
    );
    expect(found.map((concept) => concept?.label ?? null)).toEqual(expected);
    for (const concept of found)
      if (concept !== null) expect(concept).toMatchObject({ id: null, candidate: true });
  });

  it("looks at the claim where there is no object", () => {
    expect(candidateConcepts([null], ["der Vertrag ist tot"], "de")[0]?.label).toBe("Vertrag");
  });
});

describe("conceptKey", () => {
  it.each([
    ["de", "Entsendung von Soldaten", "Soldaten entsendung", true],
    ["de", "Rückversicherung", "Rueckversicherungen", true],
    ["de", "Soldaten", "Beobachter", false],
    ["en", "sending troops", "troops send", true],
    ["en", "the troops", "troop", true],
    ["en", "treaty", "truce", false],
  ] as const)("%s: %s / %s: %s", (language, a, b, same) => {
    expect(conceptKey(a, language) === conceptKey(b, language)).toBe(same);
    expect(candidateKey({ id: null, label: a, candidate: true, score: 1 }, language)).toBe(
      conceptKey(a, language),
    );
  });
});
