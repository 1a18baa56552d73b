/** Words for states, in German and English: names, capitals, peoples, adjectives, seats and bodies. */
import type { Language } from "@parley/core";
import { describe, expect, test } from "vitest";
import { type PlaceKind, placesOf } from "../../src/actors/places.js";
import { analyzeText } from "../../src/text/analyze-text.js";

const rows: readonly (readonly [Language, string, string | null, PlaceKind])[] = [
  ["de", "Frankreich", "FR", "name"],
  ["de", "Frankreichs", "FR", "name"],
  ["de", "Großbritannien", "GB", "name"],
  ["de", "Vereinigten Königreichs", "GB", "name"],
  ["de", "Vereinigten Staaten", "US", "name"],
  ["de", "USA", "US", "name"],
  ["de", "Tschechien", "CZ", "name"],
  ["de", "Weißrussland", "BY", "name"],
  ["de", "Kiew", "UA", "capital"],
  ["de", "Moskaus", "RU", "capital"],
  ["de", "Peking", "CN", "capital"],
  ["de", "Washington", "US", "capital"],
  ["de", "Franzosen", "FR", "people"],
  ["de", "Briten", "GB", "people"],
  ["de", "Ukrainern", "UA", "people"],
  ["de", "Belgier", "BE", "people"],
  ["de", "Neuseeländer", "NZ", "people"],
  ["de", "Nigerianer", "NG", "people"],
  ["de", "Sambier", "ZM", "people"],
  ["de", "Französin", "FR", "person"],
  ["de", "Pole", "PL", "person"],
  ["de", "französischen", "FR", "adjective"],
  ["de", "ukrainisches", "UA", "adjective"],
  ["de", "deutsche", "DE", "adjective"],
  ["de", "irischer", "IE", "adjective"],
  ["de", "Kreml", "RU", "seat"],
  ["de", "Weißen Hauses", "US", "seat"],
  ["de", "Élysée", "FR", "seat"],
  ["de", "Bundesregierung", "DE", "seat"],
  ["de", "Nato", null, "body"],
  ["de", "Brüssel", "EU", "body"],
  ["de", "Europäischen Union", "EU", "body"],
  ["en", "Britain", "GB", "name"],
  ["en", "France's", "FR", "name"],
  ["en", "Czech Republic", "CZ", "name"],
  ["en", "U.S.", "US", "name"],
  ["en", "Kyiv", "UA", "capital"],
  ["en", "Warsaw", "PL", "capital"],
  ["en", "Germans", "DE", "people"],
  ["en", "Britons", "GB", "people"],
  ["en", "Poles", "PL", "people"],
  ["en", "French", "FR", "adjective"],
  ["en", "Ukrainian", "UA", "adjective"],
  ["en", "South Korean", "KR", "adjective"],
  ["en", "Kremlin", "RU", "seat"],
  ["en", "10 Downing Street", "GB", "seat"],
  ["en", "NATO", null, "body"],
];

describe("placesOf", () => {
  test.each(rows)("%s: %s is %s (%s)", (language, phrase, code, kind) => {
    expect(placesOf(language).ofWord(phrase)).toMatchObject({ code, kind });
  });

  test.each<[Language, string]>([
    ["en", "us"],
    ["en", "polish"],
    ["de", "Aus"],
    ["de", "un"],
    ["de", "Rat"],
    ["en", ""],
  ])("%s: %j is no place", (language, phrase) => {
    expect(placesOf(language).ofWord(phrase)).toBeNull();
  });

  test("marks capitals and buildings as standing for something else", () => {
    const places = placesOf("de");
    expect(places.ofWord("Paris")?.metonymic).toBe(true);
    expect(places.ofWord("Kreml")?.metonymic).toBe(true);
    expect(places.ofWord("Bundesregierung")?.metonymic).toBe(false);
  });

  test("takes the longest place among the tokens", () => {
    const { tokens } = analyzeText("Die Demokratische Republik Kongo schwieg.", "de");
    expect(placesOf("de").matchAt(tokens, 1)).toMatchObject({ from: 1, to: 4, place: { code: "CD" } });
  });

  test("names states in the language", () => {
    expect([placesOf("de").nameOf("GB"), placesOf("en").nameOf("GB")]).toEqual([
      "Vereinigtes Königreich",
      "United Kingdom",
    ]);
  });
});
