/**
 * What is told without a frame of speech, read by both engines alike in both languages: what somebody weighs, reports and
 * when they were made, reasons behind a colon, whom somebody asks, refusals and guesses. Every name is invented.
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

type Engine = (typeof engines)[number][1];

function read(engine: Engine, language: Language, text: string) {
  const input = { id: "a", title: null, text, language, date: "2031-05-20", codebook: null };
  return engine.read(input).statements;
}

describe.each(engines)("%s", (_, engine) => {
  test.each([
    ["de", "Auch Kroatien erwägt einen Beitritt.", "Kroatien", "Beitritt"],
    ["de", "Andere Regierungen prüfen eine Beteiligung.", "andere Regierungen", "Beteiligung"],
    ["de", "Auch Malta denkt über ein Verbot nach.", "Malta", "Verbot"],
    ["de", "Die Schweiz liebäugelt mit einem Beitritt zum Pakt.", "Schweiz", "Beitritt zum Pakt"],
    ["de", "Finnland ist offen für eine gemeinsame Flotte.", "Finnland", "gemeinsame Flotte"],
    ["en", "Norway, too, is weighing an offer of ships.", "Norway", "offer of ships"],
    ["en", "Other governments are studying a contribution.", "other governments", "contribution"],
    ["en", "Lisbon is considering a ban on night flights.", "Portugal", "ban on night flights"],
    ["en", "Switzerland is toying with the idea of joining the pact.", "Switzerland", "joining the pact"],
    ["en", "Finland is open to a joint fleet.", "Finland", "joint fleet"],
    ["en", "Estonia is leaning toward abstention.", "Estonia", "abstention"],
  ] as const)("%s, weighed and not decided: %s", (language, text, actor, towards) => {
    const [found, ...more] = read(engine, language, text);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ medium: "thought", act: "announce", certainty: "hedged", level: 0.4 });
    expect(found?.actor?.canonical).toBe(actor);
    expect(found?.stance).toEqual({ polarity: "support", towards });
  });

  test.each([
    ["de", "Kroatien schließt einen Ausstieg nicht aus.", "Ausstieg"],
    ["en", "Croatia did not rule out a veto.", "veto"],
  ] as const)("%s, not ruled out: %s", (language, text, towards) => {
    const found = read(engine, language, text);
    expect(found).toMatchObject([
      { negated: false, certainty: "hedged", stance: { polarity: "support", towards } },
    ]);
  });

  test.each([
    ["de", "Finnland prüft, ob es Schiffe schickt.", "ob es Schiffe schickt"],
    ["de", "Chile spielt mit dem Gedanken, den Hafen zu schließen.", "den Hafen zu schließen"],
    ["en", "Chile is considering whether to close the port.", "whether to close the port"],
  ] as const)("%s, a clause says what is weighed: %s", (language, text, quote) => {
    const [found] = read(engine, language, text);
    expect(found).toMatchObject({ mode: "indirect", certainty: "hedged", quote: { text: quote } });
  });

  test.each([
    ["de", "Die Polizei prüft die Unterlagen."],
    ["de", "Die Feuerwehr prüft eine Meldung aus dem Hafen."],
    ["de", "Der Hafen schließt heute nicht."],
    ["de", "Die Tür ist offen für alle."],
    ["de", "Ada Lenz verteidigte ihren Titel."],
    ["en", "Police are examining a document found in the car."],
    ["en", "The museum is open to visitors."],
    ["en", "Scientists are studying the virus."],
    ["en", "If Ada Lenz doubts the figures, I invite her to count the ships herself."],
  ] as const)("%s, nobody but the writer says anything in: %s", (language, text) => {
    expect(read(engine, language, text).filter(({ mode }) => mode !== "writer")).toEqual([]);
  });

  test.each([
    ["de", "Den Vorschlag lehnte der Minister ab: Wer jetzt zahle, der müsse später nicht nachzahlen."],
    [
      "de",
      "Die Maut lehnte Ministerin Ada Lenz ab: Die Straßen gehörten allen, und viele hätten schon bezahlt.",
    ],
    ["de", "Den Kredit verteidigte Kanzlerin Ada Lenz: Ohne ihn wäre die Werft geschlossen worden."],
    ["en", "Minister Ada Lenz rejected the plan: whoever paid now would not have to pay later."],
    ["en", "The union criticized the toll: it had come too late."],
  ] as const)("%s, reasons behind a colon are a statement of their own: %s", (language, text) => {
    const found = read(engine, language, text);
    expect(found.map(({ mode }) => mode)).toEqual(["reported", "indirect"]);
    expect(found[1]?.quote.text).toBe(text.slice(text.indexOf(":") + 2, -1));
  });

  test.each([
    ["Shortly before the summit, Ada Lenz had come out against the mission.", "Shortly before the summit"],
    [
      "Shortly before the vote, Norland's foreign minister, Ada Lenz, had rejected the fund.",
      "Shortly before the vote",
    ],
    ["On Monday the minister backed the plan.", "On Monday"],
    ["Two weeks ago, Ada Lenz opposed the mission.", "Two weeks ago"],
    ["Ada Lenz had come out against the mission before the meeting.", "before the meeting"],
  ])("when it was reported: %s", (text, time) => {
    expect(read(engine, "en", text).map((found) => found.time?.text)).toEqual([time]);
  });

  test("the sentence shows a report, its object is what is told", () => {
    const text = "On Monday the minister backed the plan.";
    expect(read(engine, "en", text)).toMatchObject([{ quote: { text }, claim: { text: "the plan" } }]);
  });

  test.each([
    ["de", "Kroatien hat die EU um Hilfe gebeten.", "Kroatien", "die EU"],
    ["de", "Der Präsident wandte sich an die Bauern und versprach ihnen Geld.", "Präsident", "ihnen"],
    [
      "de",
      "Vor Journalisten in Lima sagte die Ministerin, der Hafen bleibe offen.",
      "Ministerin",
      "Journalisten",
    ],
    ["de", "In Richtung Moskau sagte Ada Lenz, man habe Zeit.", "Ada Lenz", "Moskau"],
    ["de", "An die Adresse der Prüfer sagte Ada Lenz, man habe Zeit.", "Ada Lenz", "der Prüfer"],
    ["en", "Ada Lenz wants parliament to send auditors before May.", "Ada Lenz", "parliament"],
    ["en", "Ada Lenz appealed to residents to save water.", "Ada Lenz", "residents"],
    ["en", "In a message to Moscow, Ada Lenz said there was time.", "Ada Lenz", "Moscow"],
  ] as const)("%s, who is addressed: %s", (language, text, actor, addressee) => {
    const [found] = read(engine, language, text);
    expect(found?.actor?.canonical).toBe(actor);
    expect(found?.addressee?.text).toBe(addressee);
  });

  test.each([
    ["de", "Die Mietervereinigung verlangte einen raschen Umbau.", "Mietervereinigung"],
    ["de", "Der Elternbeirat warnt vor einem Kahlschlag in der Eifel.", "Elternbeirat"],
    [
      "de",
      "Vor dem Gipfel hatte Ada Lenz, Vizechefin der Zentralbank, den Kredit noch kritisiert.",
      "Ada Lenz",
    ],
    ["de", "Island schließt eine Teilnahme aus.", "Island"],
    ["en", "The Alpine Association, which was not consulted, criticized the plan.", "Alpine Association"],
    ["en", "The company has denied this.", "company"],
    ["en", "She ruled out, however, any talks before May.", undefined],
  ] as const)("%s, reported: %s", (language, text, actor) => {
    const found = read(engine, language, text);
    expect(found.map(({ mode }) => mode)).toEqual(["reported"]);
    expect(found[0]?.actor?.canonical).toBe(actor);
    expect(found[0]?.quote.text).toBe(text);
  });

  test.each([
    ["de", "Auch weitere Gemeinden möchten mitmachen."],
    ["en", "Other states want to take part in the fund."],
    ["de", "Mehrere Länder sind bereit, Ärzte zu entsenden."],
    ["en", "Several countries are ready to send doctors."],
  ] as const)("%s, what others want to do is their plan: %s", (language, text) => {
    const [found] = read(engine, language, text);
    expect(["announce", "promise"]).toContain(found?.act);
    expect(found?.actor).toMatchObject({ kind: "collective", unnamed: true });
  });

  test.each([
    ["de", "Das will die Regierung in Quito bisher nicht."],
    ["en", "Kenya and Uganda reject the demand."],
    ["en", "Switzerland will not take part."],
    ["en", "Spain, for example, does not want to give any money."],
  ] as const)("%s, refused: %s", (language, text) => {
    expect(read(engine, language, text)[0]?.stance?.polarity).toBe("oppose");
  });

  test.each([
    ["de", "Vermutlich kommt die Einsicht zu spät.", "predict"],
    ["de", "Wie das ohne Geld gelingen soll, bleibt ein Rätsel.", "assert"],
    ["de", "Dahinter steckt der Wunsch, die Opposition zu spalten.", "assert"],
    ["en", "The bill will probably not survive the winter.", "predict"],
    ["en", "Behind it is the wish to split the opposition.", "assert"],
  ] as const)("%s, the writer's own: %s", (language, text, act) => {
    expect(read(engine, language, text)).toMatchObject([{ mode: "writer", act, claim: { text } }]);
  });
});
