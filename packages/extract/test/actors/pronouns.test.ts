/** Whom a pronoun means where several could: the paragraph and a name of one's own decide, and far away nobody is meant. */
import { expect, test } from "vitest";
import { createActorResolver } from "../../src/actors/resolve-actors.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { markedPhrases } from "./marked-phrases.js";

type Case = readonly [language: "de" | "en", text: string, expected: string];

/** Name of who the last phrase in brackets is; "nobody" where it is left open. */
function last([language, marked]: Case): string {
  const { text, spans } = markedPhrases(marked);
  const resolve = createActorResolver(analyzeText(text, language), { codebook: null, date: null });
  const actors = spans.map((span) => resolve([span], span.start)).at(-1) ?? [];
  return actors.map(({ canonical }) => canonical).join("; ") || "nobody";
}

const cases: readonly Case[] = [
  ["en", "Anna Holm left.\n\nLaura Okrasa stayed. [She] said no.", "Laura Okrasa"],
  ["en", "[Anna Holm] spoke.\n\nLater Laura Okrasa came home. [She] said no.", "Laura Okrasa"],
  ["en", "Anna Holm met her lawyer. [She] said no.", "Anna Holm"],
  ["en", "Peter Holm was there. A reporter came. [He] said no.", "Peter Holm"],
  ["en", "Peter Holm left.\n\nIt rained. It was late.\n\nNobody came. [He] said no.", "nobody"],
  ["en", "[Anna Holm] spoke. It rained. [She] said no.", "Anna Holm"],
  ["de", "Anna Holm ging.\n\nLaura Okrasa blieb. [Sie] sagte Nein.", "Laura Okrasa"],
  ["de", "Ein Bauer stand am Tor, als Peter Holm kam. [Er] sagte Nein.", "Peter Holm"],
  ["de", "Anna Holm rief ihre Anwältin an. [Sie] sagte Nein.", "Anna Holm"],
  ["de", "Kein Bauer könne das bezahlen. Peter Holm war dort. [Er] sagte Nein.", "Peter Holm"],
  ["de", "Peter Holm ging.\n\nEs regnete. Es war spät.\n\nNiemand kam. [Er] sagte Nein.", "nobody"],
  ["de", "[Peter Holm] redete. Es regnete. [Er] sagte Nein.", "Peter Holm"],
];

test.each(cases)("%s: %s", (...one) => {
  expect(last(one)).toBe(one[2]);
});
