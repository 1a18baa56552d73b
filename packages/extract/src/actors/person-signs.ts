/**
 * What stands beside a name tells that it is somebody's, whatever the given name: "Ada Brandt, who …", "Ada Brandt, 52,",
 * "said Ada Brandt", "the welder, Ada Brandt,", "elder Ada Brandt", "Ada Brandt (EPP)"; and so does a "she" that follows.
 */
import { reportingVerbs } from "../languages/en/reporting-verbs.js";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike, wordTest } from "../text/word-test.js";
import { isPersonNoun } from "./name-runs.js";
import { pronounAfter } from "./pronoun-after.js";
import type { WordClass } from "./word-classes.js";

const refersToPeople = wordLike(/^(?:who|whose|whom|who['’](?:s|d|ve|ll))$/);
const relates = wordLike(/^(?:der|dessen)$/);
const isCalled = wordLike(/^(?:called|named|namens)$/);
const isArticle = wordLike(/^(?:an?|the|eine?|der|die)$/);
const says = {
  en: wordTest((lower) =>
    reportingVerbs(lower).some(({ form, verb }) => verb.quotation && (form === "past" || form === "third")),
  ),
  de: wordLike(
    /^(?:sag(?:t|te)|warn(?:t|te)|erklär(?:t|te)|mein(?:t|te)|kritisier(?:t|te)|forder(?:t|te)|beton(?:t|te)|bericht(?:et|ete)|erzähl(?:t|te)|schreibt|schrieb|frag(?:t|te)|ruft|rief|antwort(?:et|ete)|entgegn(?:et|ete)|nennt|nannte|klag(?:t|te)|konter(?:t|te)|spott(?:et|ete)|mahn(?:t|te)|lob(?:t|te)|beklag(?:t|te)|gestand|räumt|räumte)$/,
  ),
};

/** Bodies that a noun for somebody by its form names: "the developer, Brandt". */
const isTrade = wordLike(
  /(?:maker|developer|operator|grower|supplier|retailer|carrier|manufacturer|publisher|broadcaster|insurer|lender|brewer|producer|provider|importer|exporter|paper|tanker|trawler|steamer|cruiser|freighter|ferry|liner|server|router|cluster|center|tower|river|corridor|sector|reactor|hersteller|betreiber|anbieter|versorger|entwickler|sender|ver(?:ein|lag))$/,
);
/** Nouns for people whose form does not say so. */
const isSomebody = wordLike(
  /^(?:neighbou?r|head(?:mistress|master|teacher)|convenor|elder|champion|chief|head|landlady|landlord|member|mum|mom|dad|nan|gran|hubby|pal|widow|witness|nurse|priest|vicar|monk|nun|guide|chef|clerk|coach|cook|guard|agent|student|resident|president|dentist|tenant|accountant|merchant|sergeant|lieutenant|pensioner|cacique|imam|rabbi|sheikh)$/,
);

/** Points for a name by its neighbors, to be added to what the name itself weighs. */
export function signsBeside(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  range: TokenRange,
): number {
  const { from, to } = range;
  const { tokens, language } = analyzed;
  let weight = 0;
  const comma = tokens[to]?.text === ",";
  if (comma && refersToPeople(tokens[to + 1])) weight += 2;
  if (comma && isAge(analyzed, classes, to + 1)) weight += 2;
  // Behind another capital it may be the end of a longer name: "the World Food Programme said".
  const opens = !/^\p{Lu}/u.test(tokens[from - 1]?.text ?? "");
  const isSaying = says[language];
  if (opens && (isSaying(tokens[from - 1]) || isSaying(tokens[to]))) weight += 1;
  if (comma && language === "de" && relates(tokens[to + 1])) weight += 1;
  if (comma && isDescribedBehind(analyzed, classes, to + 1)) weight += 1;
  if (isCalled(tokens[from - 1]) || isBracketed(analyzed, classes, to)) weight += 1;
  if (language === "en" && isDescribedBefore(analyzed, classes, from)) weight += 2;
  if (language === "en" && isTradeOf(analyzed, classes, from)) weight += 1;
  return weight + pronounAfter(analyzed, classes, range);
}

/** A number of two digits between commas. */
function isAge({ tokens }: AnalyzedText, classes: readonly WordClass[], at: number): boolean {
  const text = tokens[at]?.text ?? "";
  const closes = /^[,.;:)]$/.test(tokens[at + 1]?.text ?? "");
  return classes[at]?.kind === "number" && /^[1-9]\d$/.test(text) && closes;
}

/** "the welder, ", "her neighbor, ", "the village's cacique, ": a noun for somebody that is one, before the comma. */
function isDescribedBefore(
  { tokens, language }: AnalyzedText,
  classes: readonly WordClass[],
  from: number,
): boolean {
  if (tokens[from - 1]?.text !== "," || !isHuman(tokens[from - 2], language)) return false;
  for (let at = from - 3; at > from - LONGEST_DESCRIPTION; at -= 1) {
    const word = classes[at];
    if (word === undefined || word.kind === "punctuation") return false;
    if (word.kind === "article" || word.possessive) return true;
  }
  return false;
}

/** In tokens, with the comma. */
const LONGEST_DESCRIPTION = 6;

/** ", a geologist who": an article, at most one adjective and a noun for somebody. */
function isDescribedBehind(
  { tokens, language }: AnalyzedText,
  classes: readonly WordClass[],
  at: number,
): boolean {
  if (!isArticle(tokens[at])) return false;
  const noun = classes[at + 1]?.kind === "other" && !isHuman(tokens[at + 1], language) ? at + 2 : at + 1;
  return isHuman(tokens[noun], language);
}

/** "elder Ada Brandt", "Convener Ada Brandt": small, or with the capital of its sentence. */
function isTradeOf(
  { tokens, language, sentences }: AnalyzedText,
  classes: readonly WordClass[],
  from: number,
): boolean {
  const noun = tokens[from - 1];
  if (noun === undefined || classes[from - 1]?.possessive === true) return false;
  const small = noun.text === noun.lower || sentences[noun.sentence]?.from === from - 1;
  return small && isHuman(noun, language);
}

function isHuman(token: AnalyzedText["tokens"][number] | undefined, language: "de" | "en"): boolean {
  if (token === undefined || isTrade(token)) return false;
  return isSomebody(token) || (token.text.length > 4 && isPersonNoun(token.text, language));
}

/** "(EPP, AT)", "(CDU/CSU)": a party or what somebody sits for, and not the name's own first letters. */
function isBracketed({ tokens }: AnalyzedText, classes: readonly WordClass[], to: number): boolean {
  if (tokens[to]?.text !== "(") return false;
  const initial = tokens[to - 1]?.text.charAt(0) ?? "";
  for (let at = to + 1; at <= to + LONGEST_BRACKET; at += 1) {
    if (tokens[at]?.text === ")") return at > to + 1 && !(tokens[at - 1]?.text ?? "").endsWith(initial);
    const isPart = /^(?:\p{Lu}.*|[,/–-])$/u.test(tokens[at]?.text ?? "");
    if (!isPart || classes[at]?.kind === "number") return false;
  }
  return false;
}

/** In tokens. */
const LONGEST_BRACKET = 4;
