/** Who is a person by what stands beside the name, and where the name begins and ends. */
import { describe, expect, test } from "vitest";
import { createActorResolver } from "../../src/actors/resolve-actors.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { markedPhrases } from "./marked-phrases.js";

type Case = readonly [language: "de" | "en", text: string, expected: string];

/** "name kind" of who the last phrase in brackets is; "nobody" where it is left open. */
function last([language, marked]: Case): string {
  const { text, spans } = markedPhrases(marked);
  const resolve = createActorResolver(analyzeText(text, language), { codebook: null, date: null });
  const actors = spans.map((span) => resolve([span], span.start)).at(-1) ?? [];
  return actors.map(({ canonical, kind }) => `${canonical} ${kind}`).join("; ") || "nobody";
}

const signs: readonly Case[] = [
  ["en", "Zindel Okrasa mends nets near the harbor. Last week [she] told us why.", "Zindel Okrasa person"],
  ["en", "The headmistress, Zindel Okrasa, stood outside. [She] said no.", "Zindel Okrasa person"],
  ["en", "Her neighbour, Zindel Okrasa, rejected the plan. [He] said no.", "Zindel Okrasa person"],
  ["en", "The village's cacique, Zindel Okrasa, waited. [She] said no.", "Zindel Okrasa person"],
  ["en", "“No,” fumed Zindel Okrasa, who's run the inn for years. [He] has left.", "Zindel Okrasa person"],
  ["en", "A small woman called Zindel Okrasa, she thinks, came late. [She] said no.", "Zindel Okrasa person"],
  ["en", "Zindel Okrasa (EPP, AT) countered that it was late. [She] said no.", "Zindel Okrasa person"],
  ["en", "The rain fell. Said elder Zindel Okrasa: enough. [He] left.", "Zindel Okrasa person"],
  ["en", "Zindel Okrasa, a geologist with a boat, shrugged. [He] said no.", "Zindel Okrasa person"],
  ["en", "Zindel Fuel regrets its mistake. [She] said no.", "nobody"],
  ["de", "Zindel Okrasa, der die Netze flickt, erzählt davon. [Er] sagte Nein.", "Zindel Okrasa person"],
  [
    "de",
    "Es regnete. Zindel Okrasa warnte davor, weil er die Netze kennt. [Er] sagte Nein.",
    "Zindel Okrasa person",
  ],
  [
    "de",
    "Zindel Okrasa, ein Fischer aus dem Ort, wartete, bis er dran war. [Er] sagte Nein.",
    "Zindel Okrasa person",
  ],
];

const borders: readonly Case[] = [
  ["en", "“We look daft,” admitted [Inspector Zindel Okrasa].", "Zindel Okrasa person"],
  ["en", "[Archdeacon Zindel Okrasa] voted against. “No,” he said.", "Zindel Okrasa person"],
  ["en", "Her brother [Uncle Merv Okrasa] said no.", "Merv Okrasa person"],
  ["en", "[Zindel Du Okrasa] said no.", "Zindel Du Okrasa person"],
  ["de", "[Frankreichs Botschafterin Emma Du Plessin] warnte davor.", "Emma Du Plessin person"],
  ["de", "[Anna Okrasa vom Umweltverein] sagte Nein.", "Anna Okrasa person"],
  ["de", "[Peter Okrasa von der IG Netze] sagte Nein.", "Peter Okrasa person"],
  ["de", "[Karl-Heinz zu Okrasa], Obmann der Fischer, sagte Nein.", "Karl-Heinz zu Okrasa person"],
  [
    "de",
    "[Gewerkschaftssekretärin Josefine Zindel Okrasa] äußerte Zweifel.",
    "Josefine Zindel Okrasa person",
  ],
  ["de", "[Anna Zindel Okrasa], die Leiterin des Hafens, sagte Nein.", "Anna Zindel Okrasa person"],
  ["de", "Der Chef des Hafens, [Luis Zindel Okrasa], sagte Nein.", "Luis Zindel Okrasa person"],
  ["de", "Am Montag kündigte [Anna Okrasa] Hilfe an.", "Anna Okrasa person"],
];

describe("a person by what stands beside the name", () => {
  test.each(signs)("%s: %s", (...one) => {
    expect(last(one)).toBe(one[2]);
  });
});

describe("the words of a name", () => {
  test.each(borders)("%s: %s", (...one) => {
    expect(last(one)).toBe(one[2]);
  });
});
