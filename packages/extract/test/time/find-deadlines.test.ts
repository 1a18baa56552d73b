/** Where deadlines and times stand in sentences, and which of the two they are. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { analyzeText } from "../../src/text/analyze-text.js";
import { findDeadlines } from "../../src/time/deadlines.js";

type Row = readonly [Language, string, readonly string[]];

const rows: readonly Row[] = [
  ["de", "Ministerin Reuth will bis Ende März liefern.", ["bis Ende März | deadline before 2031-03-31"]],
  ["de", "Am Freitag sagte sie zu.", ["Am Freitag | time at 2031-01-31"]],
  ["de", "Am Freitag soll das Parlament entscheiden.", ["Am Freitag | deadline at 2031-02-07"]],
  ["de", "Der Minister hat am Montag zugesagt.", ["am Montag | time at 2031-02-03"]],
  ["de", "Er kam im Mai nach Berlin.", ["im Mai | time at 2030-05-31"]],
  [
    "de",
    "Kurz vor dem »Gipfel der Mutigen« hatte er sich dagegen ausgesprochen.",
    ["Kurz vor dem »Gipfel der Mutigen« | time before null"],
  ],
  [
    "de",
    "Vor Beginn des Außenministertreffens in Wien äußerte er sich.",
    ["Vor Beginn des Außenministertreffens in Wien | time before null"],
  ],
  ["de", "Seit Montag wird verhandelt.", ["Seit Montag | time after 2031-02-05"]],
  ["de", "Das wollen sie vermeiden, vorerst.", ["vorerst | deadline at null"]],
  [
    "de",
    "Bereits in den nächsten Tagen werde man Soldaten entsenden.",
    ["Bereits in den nächsten Tagen | deadline at 2031-02-15"],
  ],
  ["de", "Sobald das Abkommen gilt, rücken sie ein.", ["Sobald das Abkommen gilt | deadline after null"]],
  ["de", "Mehr als 2000 Soldaten stehen bereit, im Monat kostet das viel.", []],
  ["en", "She said on Friday that talks would resume.", ["on Friday | time at 2031-01-31"]],
  ["en", "The plan will be presented on Friday.", ["on Friday | deadline at 2031-02-07"]],
  ["en", "He spoke Tuesday in Oslo.", ["Tuesday | time at 2031-02-04"]],
  [
    "en",
    "Ahead of the summit in Vienna, he rejected the idea.",
    ["Ahead of the summit in Vienna | time before null"],
  ],
  [
    "en",
    "They met shortly before the meeting of ministers.",
    ["shortly before the meeting | time before null"],
  ],
  ["en", "The vote is scheduled for May 3.", ["for May 3 | deadline at 2031-05-03"]],
  [
    "en",
    "We will leave no later than 15 June 2031, or within two weeks of a ceasefire.",
    [
      "no later than 15 June 2031 | deadline before 2031-06-15",
      "within two weeks of a ceasefire | deadline after null",
    ],
  ],
  ["en", "The mayor promised a reply within two weeks.", ["within two weeks | deadline before 2031-02-19"]],
  ["en", "She demanded an answer by Friday.", ["by Friday | deadline before 2031-02-07"]],
  ["en", "She spoke before the court.", []],
  ["de", "Das Fahrzeug rollt am 1. Juni an.", ["am 1. Juni | deadline at 2031-06-01"]],
  ["en", "It may march on the people of the end.", []],
];

describe("findDeadlines", () => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const analyzed = analyzeText(text, language);
    const found = findDeadlines(analyzed, { from: 0, to: analyzed.tokens.length }, { anchor: "2031-02-05" });
    expect(found.map((time) => `${time.words} | ${time.use} ${time.relation} ${time.to}`)).toEqual(expected);
    for (const time of found) expect(text.slice(time.start, time.end)).toBe(time.words);
  });

  it("stays linear on a long line", () => {
    const analyzed = analyzeText("bis Ende ".repeat(30_000), "de");
    const found = findDeadlines(analyzed, { from: 0, to: analyzed.tokens.length }, { anchor: "2031-02-05" });
    expect(found.every(({ start, end }) => analyzed.text.slice(start, end).startsWith("bis Ende"))).toBe(
      true,
    );
  });
});
