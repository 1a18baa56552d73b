/**
 * German press prose, read by both engines: epithets, bodies and their officers, sides that come from somewhere, two sides
 * in a sentence, places for "man". Every person is invented.
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
  const read = (text: string, date: string | null = null) =>
    engine.read({ id: "a", title: null, text, language: "de", date, codebook: null }).statements;
  const last = (text: string) => read(text).at(-1);

  test.each([
    ["Es gehe voran, sagte van der Hagen.", "Joost van der Hagen"],
    ["Van der Hagen entgegnete, das Amt sei informiert gewesen.", "Joost van der Hagen"],
    ["Es gehe voran, sagte der Liberale.", "Joost van der Hagen"],
    ["„Es geht voran“, sagte der Konservative der Zeitung „Morgenblatt“.", "Joost van der Hagen"],
    ["Es gehe voran, sagte der 54-Jährige.", "Joost van der Hagen"],
  ])("who goes on: %s", (text, name) => {
    const first = "Ministerpräsident Joost van der Hagen sprach von einem guten Tag.";
    const [one, ...more] = read(`${first} ${text}`);
    expect(one?.actor?.canonical).toBe(name);
    expect(more.at(-1)?.actor?.canonical).toBe(name);
  });

  test.each([
    ["Norwegen meldete Zweifel am Zeitplan an.", "Norwegen", "oppose"],
    ["Norwegen äußerte Bedenken gegen den Zeitplan.", "Norwegen", "oppose"],
    ["Der Bundesrat stimmte dem Gesetz zu.", "Bundesrat", "support"],
    ["Norwegen stimmte gegen den Antrag.", "Norwegen", "oppose"],
    ["Norwegen hatte sich lange gegen den Damm gestemmt.", "Norwegen", "oppose"],
  ])("a side told without a word of saying: %s", (text, name, side) => {
    const told = last(text);
    expect([told?.actor?.canonical, told?.stance?.polarity]).toEqual([name, side]);
  });

  test.each([
    "„Das unterschreiben wir nicht“, sagte Ada Brandt.",
    "„Wir zahlen das nicht“, sagte Ada Brandt.",
  ])("a refusal by its form: %s", (text) => {
    expect(last(text)).toMatchObject({ act: "refuse", stance: { polarity: "oppose" } });
  });

  test("leaves an epithet open where two could be meant", () => {
    const text = "Umweltminister Ole Lenz lehnt die Maut ab. Verkehrsminister Jan Amsel verlangt sie. ";
    expect(last(`${text}Das sei nötig, sagte der Liberale.`)?.actor?.canonical).not.toMatch(/Lenz|Amsel/);
  });

  test("gives an epithet's party to its person", () => {
    const text =
      "Minister Dirk Amsel mahnte zur Eile. Man werde sich nicht einmischen, sagte der CDU-Politiker.";
    expect(last(text)?.actor).toMatchObject({ canonical: "Dirk Amsel", memberOf: ["CDU"] });
  });

  test.each([
    ["Ägypten drängte auf mehr. Außenminister Tarek Lenz forderte Minensucher.", "Ägypten"],
    [
      "Die Lehrergewerkschaft GVL lehnt das Angebot ab. Es sei zu wenig, sagte Verhandlungsführer Ole Brix.",
      "GVL",
    ],
    ["Der Mieterbund begrüßte den Plan. Sein Vorsitzender forderte mehr Geld.", "Mieterbund"],
    [
      "Schwedens Reichsbank warnte vor Eile. Es bleibe dabei, sagte Reichsbankchefin Annika Brix.",
      "Reichsbank",
    ],
  ])("whose officer speaks: %s", (text, body) => {
    expect(last(text)?.actor?.memberOf).toContain(body);
  });

  test.each([
    // Whoever answers is of the other side, and no union has a board member for personnel.
    "Die Gewerkschaft GVL lehnt das Angebot ab. Vorstandschef Ole Brix wies die Kritik zurück.",
    "Die Gewerkschaft GVL lehnt das Angebot ab. Es reiche aus, sagte Personalvorständin Katja Brix.",
    "Die Lehrergewerkschaft GVL lehnt das Angebot ab. Es reiche aus, sagte Regierungssprecher Ole Brix.",
    "Norwegen drängte auf mehr. Gewerkschaftschef Ole Brix forderte Geld.",
  ])("of another side: %s", (text) => {
    expect(last(text)?.actor?.memberOf).not.toContain("GVL");
    expect(last(text)?.actor?.memberOf).not.toContain("Norwegen");
  });

  test("takes from whom help came for no employer", () => {
    const text =
      "Vizekanzler Bernd Lenz von der SPÖ drohte mit Klagen. Beistand bekam Lenz vom Gewerkschaftsbund.";
    expect(read(text)[0]?.actor?.memberOf).toEqual(["SPÖ"]);
  });

  test.each([
    ["Scharfe Kritik kam von den Grünen.", "Grüne", "oppose"],
    ["Auch aus Lissabon kam ein Nein.", "Portugal", "oppose"],
    ["Zustimmung kam aus Norwegen.", "Norwegen", "support"],
    ["Rückendeckung erhielt Lenz vom Gewerkschaftsbund.", "Gewerkschaftsbund", "support"],
    ["In Paris will man davon vorerst nichts wissen.", "Frankreich", "oppose"],
    ["Im Innenministerium sieht man die Pläne kritisch.", "Innenministerium", "oppose"],
    ["Ungarn blockiert den Haushalt.", "Ungarn", "oppose"],
    ["Belgien und Malta hatten frühere Anläufe blockiert.", "Belgien", "oppose"],
    ["Der Stadtrat zeigte sich enttäuscht.", "Stadtrat", "oppose"],
  ])("a side: %s", (text, name, polarity) => {
    expect(read(text)[0]).toMatchObject({ actor: { canonical: name }, stance: { polarity } });
  });

  test.each(["Der Minister kam mit viel Lob aus Wien zurück.", "Das Angebot kam von der Stadt."])(
    "no side: %s",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  test.each([
    ["Der Rat begrüßte die Maut, der Mieterbund lehnt sie ab.", "Rat support Mieterbund oppose"],
    ["Der Rat begrüßte die Maut, die Handelskammer lehnt sie ab.", "Rat support Handelskammer oppose"],
    ["Kenia fordert Zölle, Ägypten ist dagegen.", "Kenia support Ägypten oppose"],
  ])("two sides: %s", (text, sides) => {
    const found = read(text).map(({ actor, stance }) => `${actor?.canonical} ${stance?.polarity}`);
    expect(found.join(" ")).toBe(sides);
    expect(read(text)[0]?.quote?.text).not.toContain(",");
  });

  test("hears both halves around a semicolon, and both sides of a colon", () => {
    const halves = read(
      "Die Miliz RSX erklärte sich einverstanden; ihr Unterhändler verlangte jedoch Garantien.",
    );
    expect(halves.map(({ actor }) => actor?.canonical)).toEqual(["Miliz RSX", "ihr Unterhändler"]);
    const colon = read(
      "Die Union pocht auf ein Amt: Das Alter solle steigen, verlangte Fraktionschefin Iris Lenz.",
    );
    expect(colon.at(-1)?.actor?.canonical).toBe("Iris Lenz");
  });

  test.each([
    ["Vorständin Katja Brix nannte die Drohung verantwortungslos.", "Katja Brix"],
    ["Katja Brix nannte den Vorschlag absurd.", "Katja Brix"],
  ])("a judgment on a noun of saying: %s", (text, name) => {
    expect(read(text)[0]).toMatchObject({ mode: "reported", actor: { canonical: name } });
  });

  test("takes a supposed act for a condition, not for a frame", () => {
    const [one] = read("Lenz drohte mit dem Bruch, sollte die Partei auf einem höheren Alter beharren.");
    expect(one).toMatchObject({ actor: { canonical: "Lenz" }, act: "threaten" });
    expect(one?.condition?.text).toBe("sollte die Partei auf einem höheren Alter beharren");
  });

  test("leaves out where a report was written", () => {
    const [one] = read(
      "Seoul – Vermittler der Vereinten Nationen haben den Parteien eine Pause vorgeschlagen.",
    );
    expect(one?.actor?.canonical).not.toMatch(/Südkorea|Seoul/);
  });

  test.each([
    ["Man poche auf eine Befragung, hieß es in Paris.", "Frankreich"],
    ["Die Handelskammer lehnt die Maut ab. Wer länger fahre, zahle doppelt, heißt es dort.", "Handelskammer"],
  ])("where it is said: %s", (text, name) => {
    expect(last(text)?.actor?.canonical).toBe(name);
  });

  test.each([
    "Eine Senkung komme nicht infrage, sagte Ada Brix.",
    "„Mit uns wird es keine Maut für Räder geben“, sagte Ada Brix.",
    "„Wir schicken keine Schiffe in diesen Krieg“, sagte Ada Brix.",
  ])("a refusal by its form: %s", (text) => {
    expect(read(text)[0]).toMatchObject({ act: "refuse", stance: { polarity: "oppose" } });
  });

  test("sets the day of the main clause, not of whoever is meant", () => {
    const [one] = read(
      "„Wer an Pfingsten reisen will, braucht spätestens am Montag Klarheit“, sagte Ada Brix.",
      "2026-03-28",
    );
    expect(one?.deadline?.to).toBe("2026-03-30");
  });
});
