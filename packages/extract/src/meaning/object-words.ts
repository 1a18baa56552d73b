/**
 * The object of a stance in words: the claim without its subject, modal, negators and the verb for or
 * against, so that "Wir wollen keine Soldaten schicken" is about "Soldaten schicken".
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, Token } from "../text/analyzed-text.js";
import { wordIn, wordLike } from "../text/word-test.js";
import { timesIn } from "../time/document-times.js";
import type { FoundUtterance } from "../utterance.js";
import { tokensOf } from "./clauses.js";
import { findConditions } from "./condition.js";
import type { Predicate } from "./predicate.js";

/** Longer objects are cut: they are labels, not evidence. */
const LONGEST_OBJECT = 24;

const isFiller = {
  de: wordIn(
    "wir ich man uns dass ob sondern aber doch und um nicht kein keine keinen keinem keiner keines nie niemals auch noch schon bereits vorerst bislang bisher derzeit einstweilen vorläufig zunächst zumindest wenigstens jedenfalls einmal nun jetzt weiterhin schließlich jedoch deshalb daher deswegen sich unbedingt dringend klar grundsätzlich zudem außerdem hingegen dagegen",
  ),
  en: wordIn(
    "we i that whether but and not no never also still already currently therefore however to n't really strongly firmly clearly only instead rather than",
  ),
};

export function objectWords(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: readonly Span[],
  predicate: Predicate | null,
): string | null {
  const verbs = predicate?.attitude?.at ?? [];
  const start = startOf(analyzed, utterance, claim, predicate);
  const leftOut = claim.flatMap((span) => sideMatters(analyzed, span));
  const kept: Token[] = [];
  for (const span of claim) {
    const range = tokensOf(analyzed, span);
    for (let i = Math.max(range.from, start); i < range.to && kept.length < LONGEST_OBJECT; i += 1) {
      const token = analyzed.tokens[i];
      if (token === undefined) continue;
      // The object ends with its sentence.
      if (kept[0] !== undefined && token.sentence !== kept[0].sentence) break;
      if (i === predicate?.modalAt || verbs.includes(i) || isInside(leftOut, token)) continue;
      if (!isDropped(analyzed, utterance, token, kept.length === 0)) kept.push(token);
    }
  }
  return joinWords(analyzed, kept);
}

/** Conditions and times stand beside the object. */
function sideMatters(analyzed: AnalyzedText, span: Span): Span[] {
  const range = tokensOf(analyzed, span);
  return [...findConditions(analyzed, range), ...timesIn(analyzed, range)];
}

/**
 * In English the object follows the verb; the subject of a that-clause is left out with it. A governed
 * preposition ("sprach sich gegen … aus") begins the object in German.
 */
function startOf(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: readonly Span[],
  predicate: Predicate | null,
): number {
  const preposition = predicate?.attitude?.at.find((i) =>
    /^(?:für|gegen)$/.test(analyzed.tokens[i]?.lower ?? ""),
  );
  if (preposition !== undefined) return preposition + 1;
  if (analyzed.language !== "en" || predicate === null || !predicate.ownAct) return 0;
  const verb = Math.max(predicate.modalAt ?? -1, ...(predicate.attitude?.at ?? []));
  const last = claim[claim.length - 1];
  if (verb < 0 || last === undefined || utterance.mode === "reported") return 0;
  return verb + 1 < tokensOf(analyzed, last).to ? verb + 1 : 0;
}

function isDropped(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  token: Token,
  leading: boolean,
): boolean {
  const { language } = analyzed;
  const { lower } = token;
  if (isInside(utterance.speaker, token) || isInside(utterance.cue, token)) return true;
  if (isInside(utterance.addressee, token)) return true;
  if (!leading) return isFiller[language](token) && lower !== "to" && lower !== "und" && lower !== "and";
  if (token.kind === "punctuation") return true;
  // "… had opposed the plan": what is left of the verb.
  if (isHave(token)) return true;
  if (language === "en" && opensEnglish(token)) return lower !== "it" && lower !== "they";
  return isFiller[language](token) || (language === "de" && opensGerman(token));
}

const isHave = wordLike(/^(?:ha(?:t|ben|tten?)|ha(?:s|ve|d))$/);
const opensEnglish = wordIn("he she they it a an the any");
const opensGerman = wordIn("er sie zu");

function isInside(spans: readonly Span[], { start, end }: Token): boolean {
  for (const span of spans) if (start >= span.start && end <= span.end) return true;
  return false;
}

/** A leading article is no part of a label; alone "das" is a pronoun. */
const ARTICLE = wordLike(/^(?:ein|eine|einen|einem|einer|der|die|den|dem|das|the|a|an)$/);

/** Words with the spaces they had, marks at the edges and dangling commas left out. */
function joinWords(analyzed: AnalyzedText, tokens: readonly Token[]): string | null {
  const words = [...tokens];
  while (words.length > 0 && words[words.length - 1]?.kind === "punctuation") words.pop();
  while (words.length > 0 && words[0]?.kind === "punctuation") words.shift();
  if (words.length > 1 && ARTICLE(words[0])) words.shift();
  if (words.length === 0) return null;
  let text = "";
  let end = -1;
  for (const token of words) {
    const gap = end < 0 ? "" : analyzed.text.slice(end, token.start);
    text += (end < 0 || gap === "" ? "" : " ") + token.text;
    end = token.end;
  }
  if (words.every((token) => token.kind !== "punctuation")) return text;
  return (
    text
      .replace(/\s+([,.;:])/g, "$1")
      .replace(/[„“”"»«]/g, "")
      .replace(/,(?=\s*(?:,|$))/g, "")
      .replace(/\s+/g, " ")
      .trim() || null
  );
}
