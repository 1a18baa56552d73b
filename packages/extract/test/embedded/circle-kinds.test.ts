/**
 * Who goes along and who stays out, read by both engines: lists of states, circles that nobody names, refusals without
 * a word of refusing. Every word is invented.
 */
import type { Language } from "@parley/core";
import { describe, expect, test } from "vitest";
import { createEmbeddedEngine } from "../../src/embedded/embedded-engine.js";
import { rulesEngine } from "../../src/rules-engine.js";
import { packOf } from "./readers.js";

const engines = [
  ["rules", rulesEngine],
  ["embedded", createEmbeddedEngine("embedded", [packOf("de"), packOf("en")])],
] as const;

describe.each(engines)("%s", (_, engine) => {
  const read = (language: Language, text: string) =>
    engine.read({ id: "a", title: null, text, language, date: null, codebook: null }).statements;

  test.each([
    ["de", "Berlin, Paris und Rom fordern ein Ende der Maut.", "support", "Deutschland Frankreich Italien"],
    ["de", "Italien, Zypern und Malta lehnen die Maut ab.", "oppose", "Italien Zypern Malta"],
    ["de", "Italien, Zypern und einige andere werden keine Schiffe entsenden.", "oppose", "Italien Zypern"],
    [
      "de",
      "Von Einigkeit kann keine Rede sein: Italien, Zypern und andere werden keine Schiffe entsenden.",
      "oppose",
      "Italien Zypern",
    ],
    ["en", "Spain, Cyprus and Malta said they would not pay.", "oppose", "Spain Cyprus Malta"],
    ["en", "Spain, Cyprus and others oppose the toll.", "oppose", "Spain Cyprus"],
    ["en", "Spain, Cyprus and others will not supply a single boat.", "oppose", "Spain Cyprus"],
  ] satisfies [Language, string, string, string][])("a list, %s: %s", (language, text, side, names) => {
    const statements = read(language, text);
    expect(statements.map(({ actor }) => actor?.canonical).join(" ")).toBe(names);
    expect(statements.every(({ stance }) => stance?.polarity === side)).toBe(true);
  });

  test.each([
    ["en", "In Paris, Lenz and Amsel said they would not pay.", "Lenz Amsel"],
    ["en", "On Monday, Spain and Cyprus said they would not pay.", "Spain Cyprus"],
    ["en", "However, Spain and Cyprus said they would not pay.", "Spain Cyprus"],
    ["de", "Nach Gesprächen in Rom, sagten Lenz und Amsel, werde nicht gezahlt.", "Lenz Amsel"],
  ] satisfies [Language, string, string][])("no list, %s: %s", (language, text, names) => {
    expect(
      read(language, text)
        .map(({ actor }) => actor?.canonical)
        .join(" "),
    ).toBe(names);
  });

  test.each([
    ["de", "Weitere Staaten haben Schiffe in Aussicht gestellt, ohne Namen zu nennen."],
    ["de", "Andere Länder zeigen sich interessiert."],
    ["de", "Andere Länder haben ihre Bereitschaft signalisiert, sich zu beteiligen."],
    ["en", "Other nations are eager to join."],
    ["en", "A handful of other nations are keen to contribute."],
    ["en", "Other states would like to join in."],
    ["en", "More countries have signalled their willingness to take part."],
  ] satisfies [Language, string][])("ready, %s: %s", (language, text) => {
    expect(read(language, text)).toMatchObject([
      { mode: "free-indirect", act: "announce", actor: { kind: "collective", unnamed: true } },
    ]);
  });

  test.each([
    ["de", "Italien beteiligt sich nicht.", "Italien"],
    [
      "de",
      "Noch im Februar hatte Samina Baloch, die Chefberaterin, von einer solchen Mission nichts wissen wollen.",
      "Samina Baloch",
    ],
    ["de", "Maskat wollte von der Maut nichts wissen.", "Oman"],
    ["en", "Oslo and Ottawa are reluctant to go that far.", "Norway Canada"],
    ["de", "Rom und Nikosia bleiben der Mission fern.", "Italien Zypern"],
    ["en", "Rwanda, like several others, is not going to send anyone.", "Rwanda"],
    ["en", "Germany and others are staying out.", "Germany"],
    ["en", "Spain and a number of others refuse to send ships.", "Spain"],
    ["en", "Germany, among others, will not be sending soldiers.", "Germany"],
    ["en", "London and Copenhagen would rather avoid that for the time being.", "United Kingdom Denmark"],
  ] satisfies [Language, string, string][])("out, %s: %s", (language, text, names) => {
    const statements = read(language, text);
    expect(statements.map(({ actor }) => actor?.canonical).join(" ")).toBe(names);
    for (const statement of statements)
      expect(statement).toMatchObject({ act: "refuse", stance: { polarity: "oppose" } });
  });

  test.each([
    ["London and Copenhagen would rather avoid that for the time being.", "United Kingdom Denmark"],
    ["That is exactly what London and Copenhagen want to avoid.", "United Kingdom Denmark"],
    ["That is what Nairobi and Kampala do not want, at least for now.", "Kenya Uganda"],
  ])("what was just asked for, out of: %s", (refusal, names) => {
    const statements = read("en", `Minister Ada Lenz told parliament: "We need warships." ${refusal}`);
    expect(statements[0]).toMatchObject({ mode: "direct", actor: { canonical: "Ada Lenz" } });
    expect(statements[0]?.claim.text).not.toContain(refusal.slice(0, 6));
    const refused = statements.filter(({ stance }) => stance?.polarity === "oppose");
    expect(refused.map(({ actor }) => actor?.canonical).join(" ")).toBe(names);
    for (const { act, stance } of refused) {
      expect(act).toBe("refuse");
      expect(stance?.towards).toContain("warships");
    }
  });

  test.each([
    "Nicht um zu kämpfen, sondern um Häfen zu sichern, falls die Waffen schweigen, hieß es von Lenz.",
    "Nicht um zu kämpfen, sagte Lenz, sondern um Häfen zu sichern, falls die Waffen schweigen.",
  ])("what for and what not: %s", (text) => {
    expect(read("de", text)).toMatchObject([
      { actor: { canonical: "Lenz" }, negated: true, stance: { polarity: "oppose" } },
      {
        actor: { canonical: "Lenz" },
        negated: false,
        stance: { polarity: "support" },
        condition: { text: "falls die Waffen schweigen" },
      },
    ]);
  });

  test.each([
    ["de", "Der Bus bleibt der Haltestelle heute fern."],
    ["de", "Die Brücke hat Pendlern jahrelang Zeit gespart."],
    ["en", "The door stays out of sight."],
    ["en", "The committee has three members."],
  ] satisfies [Language, string][])("nothing is said in, %s: %s", (language, text) => {
    expect(read(language, text)).toEqual([]);
  });
});
