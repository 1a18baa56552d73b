/** What writers say in their own voice, by how it is worded; both engines. Every name and word is invented. */
import type { Language } from "@parley/core";
import { describe, expect, test } from "vitest";
import { createEmbeddedEngine } from "../../src/embedded/embedded-engine.js";
import { rulesEngine } from "../../src/rules-engine.js";
import { packOf } from "./readers.js";

const engines = [
  ["rules", rulesEngine],
  ["embedded", createEmbeddedEngine("embedded", [packOf("de"), packOf("en")])],
] as const;

type Row = readonly [language: Language, text: string];

describe.each(engines)("%s", (_, engine) => {
  const read = (language: Language, text: string) =>
    engine.read({ id: "a", title: null, text, language, date: null, codebook: null }).statements;
  const isWriters = (language: Language, text: string): boolean =>
    read(language, text).some(({ actor, mode }) => mode === "writer" && actor?.kind === "writer");

  test.each([
    ["de", "Es ist schwer vorstellbar, dass sechs Boote eine Küste sichern."],
    ["de", "Dass das gelingt, darf bezweifelt werden."],
    ["de", "Wie eine Flotte ohne Luftschutz Frachter sichern soll, bleibt ihr Geheimnis."],
    ["de", "Aus der Ferne zuzusehen, wird auf Dauer nicht reichen."],
    ["de", "Hinter der Initiative steckt wohl auch der Wunsch, Ankara zu ärgern."],
    ["de", "Vor allem aber wollen sie es der Kommission zeigen."],
    ["de", "Den Gastgebern geht es vor allem um einen Platz am Tisch."],
    ["en", "It is hard to see how six boats can calm a thousand miles of coast."],
    ["en", "How six boats are supposed to secure a coast is not clear."],
    ["en", "One may doubt that this will work."],
    ["en", "Behind the mission stands the wish to get back at Cairo."],
    ["en", "They also want to spite Washington and win a seat at the table."],
    ["en", "Above all, they want a seat at the table."],
    ["en", "Their real aim is to annoy Washington."],
    ["en", "The dam could well flood the valley."],
  ] satisfies Row[])("the writer's, %s: %s", (language, text) => {
    const statements = read(language, text);
    expect(statements.map(({ actor, claim }) => [actor?.kind, claim.text])).toEqual([["writer", text]]);
  });

  test.each([
    ["de", "Mit hoher Wahrscheinlichkeit wird Moskau die Schiffe als Ziele betrachten."],
    ["de", "Vermutlich betrachtet die Miliz sie als Besatzer."],
    ["de", "Es ist damit zu rechnen, dass Moskau sie als Ziele betrachtet."],
    ["en", "In all likelihood Moscow will treat them as targets."],
    ["en", "The militias will probably regard them as fair game."],
    ["en", "Addis Ababa is expected to treat the engineers as spies."],
  ] satisfies Row[])("a guess at what comes, %s: %s", (language, text) => {
    expect(read(language, text)).toMatchObject([{ mode: "writer", act: "predict", certainty: "hedged" }]);
  });

  test.each([
    ["de", "Dabei hatten beide lange Zeit keinerlei Interesse an Diplomatie gezeigt."],
    ["de", "Dieselben Regierungen hatten sich jahrelang nicht um den Hafen gekümmert."],
    ["de", "Noch vor einem Jahr wollten dieselben Regierungen von Diplomatie nichts wissen."],
    ["en", "Yet for years neither Valletta nor Copenhagen had shown the slightest interest in diplomacy."],
    ["en", "For years the two governments had shown no interest in diplomacy."],
    ["en", "Until recently nobody in London had cared about the coast."],
  ] satisfies Row[])("held against what they say now, %s: %s", (language, text) => {
    expect(read(language, text)).toMatchObject([{ mode: "writer", negated: true, claim: { text } }]);
  });

  test.each([
    ["de", "Lenz sagte, es sei schwer vorstellbar, dass die Brücke hält."],
    ["de", "Wir wollen niemanden provozieren oder ärgern."],
    ["de", "Der Hafen hat 2030 kein Geld verdient."],
    ["de", "Hinter dem Rathaus steht ein Brunnen."],
    ["en", "Minister Reuth said it was hard to see how the bridge could hold."],
    ["en", "The region may borrow up to five million for schemes of this kind."],
    ["en", "Untagged animals may not be sold after that date."],
    ["en", "For years the bank had paid no interest on loans."],
    ["en", "Behind the town hall stands a fountain."],
  ] satisfies Row[])("not the writer's, %s: %s", (language, text) => {
    expect(isWriters(language, text)).toBe(false);
  });
});
