/**
 * German positions told without a word of saying, and what stands around words and is none: conditions, sources, appositions
 * with a participle. Read by both engines. Every name and word is invented.
 */
import { describe, expect, test } from "vitest";
import { createEmbeddedEngine } from "../../src/embedded/embedded-engine.js";
import { rulesEngine } from "../../src/rules-engine.js";
import { packOf } from "./readers.js";

const engines = [
  ["rules", rulesEngine],
  ["embedded", createEmbeddedEngine("embedded", [packOf("de"), packOf("en")])],
] as const;

describe.each(engines)("%s", (_, engine) => {
  const read = (text: string) =>
    engine.read({ id: "a", title: null, text, language: "de", date: "2031-05-20", codebook: null })
      .statements;
  const names = (text: string) =>
    read(text)
      .map(({ actor }) => actor?.canonical)
      .join(" ");

  test.each([
    ["Die Winzerpartei ist strikt gegen Fahrverbote.", "Winzerpartei", "oppose", "Fahrverbote"],
    ["Der Senator Kuno Falk war gegen die Abgabe.", "Kuno Falk", "oppose", "Abgabe"],
    ["Dem Bau der Schleuse erteilte Falk eine Abfuhr.", "Falk", "oppose", "Bau der Schleuse"],
    ["Falk hält den Zaun für überflüssig.", "Falk", "oppose", "Zaun"],
    ["Von der Fähre hält der Gemeinderat wenig.", "Gemeinderat", "oppose", "Fähre"],
    ["Die Kantone sperren sich gegen den Vertrag.", "Kantone", "oppose", "Vertrag"],
    ["Der Imkerbund läuft Sturm gegen das Gesetz.", "Imkerbund", "oppose", "Gesetz"],
    ["Die Fraktion hat Bedenken gegen den Kauf.", "Fraktion", "oppose", "Kauf"],
    ["Der Vorstand hält an der Fusion fest.", "Vorstand", "support", "Fusion"],
    ["Falk besteht auf einer Entschuldigung.", "Falk", "support", "Entschuldigung"],
    ["Die Handelskammer wirbt für eine Brücke.", "Handelskammer", "support", "Brücke"],
    ["Der Betriebsrat dringt auf kürzere Schichten.", "Betriebsrat", "support", "kürzere Schichten"],
  ])("a position: %s", (text, actor, polarity, towards) => {
    const [found, ...more] = read(text);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ mode: "reported", actor: { canonical: actor }, stance: { polarity } });
    expect(found?.stance?.towards).toContain(towards);
  });

  test("what was just asked for", () => {
    const [, refused] = read("Ministerin Ada Lenz forderte ein Tempolimit. Der Rennfahrerbund ist dagegen.");
    expect(refused).toMatchObject({ actor: { canonical: "Rennfahrerbund" }, stance: { polarity: "oppose" } });
    expect(refused?.stance?.towards).toContain("Tempolimit");
  });

  test("a clause says against what", () => {
    expect(read("Ada Lenz ist dagegen, den Hafen zu verkaufen.")).toMatchObject([
      { mode: "indirect", claim: { text: "den Hafen zu verkaufen" }, stance: { polarity: "oppose" } },
    ]);
  });

  test.each([
    "Das Spiel war gegen Mitternacht zu Ende.",
    "Die Salbe ist gegen Mücken.",
    "Der Turm steht hinter der Scheune.",
    "Auf mildes Wetter dürfen die Winzer nicht hoffen.",
    "Die Kiste besteht aus Holz.",
  ])("no position: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ["Der Imkerbund wies den Vorschlag zurück.", "refuse"],
    ["Der Imkerbund erklärte, keine Stände aufzubauen.", "refuse"],
    ["Der Imkerbund erklärte, im Herbst drei Stände aufzubauen.", "announce"],
  ])("what it does: %s", (text, act) => {
    const [found] = read(text);
    expect(found?.act.replace("promise", "announce")).toBe(act);
    if (act === "refuse") expect(found?.stance?.polarity).toBe("oppose");
  });

  test.each([
    [
      "Der Imkerbund droht mit einer Klage für den Fall, dass das Gesetz so bleibt.",
      "für den Fall, dass das Gesetz so bleibt",
    ],
    [
      "Falk versprach, die Pacht nicht zu erhöhen, sollte der Handel genehmigt werden.",
      "sollte der Handel genehmigt werden",
    ],
    ["Reißt der Deich, will Dänemark den Hafen schließen.", "Reißt der Deich"],
    ["Falk will sein Ja davon abhängig machen, dass der Damm geprüft wird.", "dass der Damm geprüft wird"],
  ])("on a condition: %s", (text, condition) => {
    const [found, ...more] = read(text);
    expect(more).toEqual([]);
    expect(found?.condition?.text).toBe(condition);
    expect(found?.claim.text).not.toBe(condition);
  });

  test.each([
    ["Im Winter, so die aus Husum stammende Ärztin, fehle Personal.", "Ärztin"],
    ["Der Rat, vertreten durch den Juristen Ole Brix, pochte auf Einsicht.", "Rat"],
    ["Wie es in dem Gutachten heißt, das dem Sender vorliegt, sei der Damm morsch.", "Gutachten"],
    ["Der Damm sei morsch, hieß es aus dem Kreml.", "Kreml"],
    ["Nach Einschätzung unserer Reporterin wird der Damm halten.", "Reporterin"],
    ["Der Deich war, wie sich Anwohner erinnern, nie gesperrt.", "Anwohner"],
  ])("who: %s", (text, name) => {
    expect(names(text)).toContain(name);
  });

  test.each([
    "Auch Malta erwägt dem Vernehmen nach einen Beitritt.",
    "Dem Vernehmen nach soll der Damm im Mai fertig sein.",
  ])("hearsay is nobody's: %s", (text) => {
    expect(names(text)).not.toContain("Vernehmen");
  });

  test("one's own side goes on without a frame", () => {
    expect(
      read("Ein Umzug sei das nicht, betont Ada Lenz. Man wolle nur das Archiv auslagern."),
    ).toMatchObject([
      { mode: "indirect" },
      { mode: "indirect-free-indirect", actor: { canonical: "Ada Lenz" } },
    ]);
  });

  test("what stands before a colon nobody says", () => {
    const text = "Nun rudert Falk zurück: Über den Kauf sei nicht entschieden, teilte sein Büro mit.";
    expect(read(text)[0]?.claim.text).toBe("Über den Kauf sei nicht entschieden");
  });

  test.each([
    [
      "„Wir bauen nicht“, sagte Staatssekretär Ole Brix der Nachrichtenagentur Nordfunk.",
      "Nachrichtenagentur",
    ],
    ["„Wir bauen nicht“, sagte sie dieser Zeitung.", "dieser Zeitung"],
  ])("told: %s", (text, whom) => {
    expect(read(text)[0]?.addressee?.text).toContain(whom);
  });

  test("whose minister", () => {
    const of = (text: string) => read(text)[0]?.actor?.memberOf;
    expect(of("Thüringens Umweltministerin Ada Lenz warnte vor dem Kanal.")).toEqual(["Thüringen"]);
    expect(of("Der hessische Verkehrsminister Ole Brix warnte vor dem Kanal.")).toEqual(["Hessen"]);
  });
});
