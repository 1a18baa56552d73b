/**
 * Which times that could lie ahead are no deadlines after all? What belongs to a noun ("das für Mittwoch geplante
 * Treffen"), what is so every year ("they go home in December"), and what was over ("before you heard it").
 */
import { clauseAround, tokenAt } from "../meaning/clauses.js";
import type { AnalyzedText, Token } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import type { ReadTime } from "./document-times.js";
import { isUnreal } from "./unreal-clauses.js";

/** Does the expression only tell which, when in general, or when it was? */
export function isNoDeadline(
  analyzed: AnalyzedText,
  { mode, quote }: FoundUtterance,
  found: ReadTime,
): boolean {
  const { meaning, tense } = found;
  // "Wants her to publish it “today, not next year”": the piece quoted is the day itself.
  if (mode === "direct" && isPiece(analyzed, quote[0]?.start ?? 0, found)) return false;
  if (/^(?:ehe|bevor) .*(?:versah|versahen|versieht)$/i.test(wordsOf(analyzed, found))) return true;
  if (analyzed.language === "en" && isAside(analyzed, found)) return true;
  if (isInstead(analyzed, found) || isUnreal(analyzed, tokenAt(analyzed, found.start))) return true;
  if (analyzed.language === "de" && isInsideNounPhrase(analyzed, found)) return true;
  if (meaning.kind === "condition")
    return mode === "writer"
      ? tense === "present"
      : mode === "direct" && analyzed.language === "en" && tellsWhatWas(analyzed, found);
  // "As of Friday, 96 were ready" counts up to then; only what will be so begins then.
  if (tense === "present" && meaning.kind === "span" && countsUpTo(analyzed, found, meaning.span.unit))
    return true;
  if (tense !== "present" || meaning.kind !== "span" || meaning.bound !== "in") return false;
  const { span } = meaning;
  // "Nobody does that in July" is so every year; "we open in July 2032" is once.
  if (span.unit === "month" && span.year === null)
    return mode === "direct" && analyzed.language === "en" && !isPlanned(analyzed, found);
  const isDay = span.unit === "weekday" || (span.unit === "relative-day" && span.offset === 0);
  // "A report out today", "the council has met on Thursday": a report tells what was, unless it is of a plan.
  if (mode === "reported")
    return isDay && !/^(?:für|for|zum|by|overnight|into|ab|from)\b/i.test(wordsOf(analyzed, found));
  return (
    span.unit === "relative-day" &&
    span.offset === 0 &&
    /^(?:heute|today)$/i.test(wordsOf(analyzed, found)) &&
    !isExpected(analyzed, found)
  );
}

/** "The plant, due to open in August, needs …", "his term, which ends in 2034": told of a noun in passing. */
function isAside(analyzed: AnalyzedText, { meaning, start }: ReadTime): boolean {
  if (meaning.kind !== "span" || meaning.bound !== "in") return false;
  const { tokens } = analyzed;
  const at = tokenAt(analyzed, start);
  const { from } = clauseAround(analyzed, at);
  if (tokens[from - 1]?.text !== ",") return false;
  const [first, second] = [tokens[from]?.lower ?? "", tokens[from + 1]?.lower ?? ""];
  if (first === "due") return /^(?:to|out)$/.test(second);
  return (
    /^(?:which|who)$/.test(first) &&
    /^(?!is$|has$|was$)\p{Ll}{3,}s$/u.test(second) &&
    !tokens.slice(from, at).some(MODAL)
  );
}

const MODAL = wordLike(/^(?:will|would|can|could|may|might|must|shall|should|to)$/);

function countsUpTo(analyzed: AnalyzedText, found: ReadTime, unit: string): boolean {
  return /^(?:weekday|day|relative-day)$/.test(unit) && /^as of\b/i.test(wordsOf(analyzed, found));
}

/** "In summer rather than at the end of 2031", "statt Ende 2031": the day that is given up. */
function isInstead(analyzed: AnalyzedText, { start }: ReadTime): boolean {
  const { tokens, language } = analyzed;
  const at = tokenAt(analyzed, start);
  const [before = "", second = ""] = [tokens[at - 1]?.lower, tokens[at - 2]?.lower];
  if (language === "de")
    return /^(?:statt|anstatt)$/.test(before) || (/^wie$/.test(before) && second === "statt");
  return (before === "than" && second === "rather") || (before === "of" && second === "instead");
}

/** "We expect no breakthrough today", "rechnen heute nicht mit": what is expected, or ruled out, is still to come. */
function isExpected(analyzed: AnalyzedText, { start }: ReadTime): boolean {
  const { from, to } = clauseAround(analyzed, tokenAt(analyzed, start));
  return analyzed.tokens.slice(from, to).some(EXPECTS);
}

const EXPECTS = wordLike(
  /^(?:rechne[nt]?|erwarte[nt]?|hoffe[nt]?|ausschlie(?:ße|ßt|ßen)|schließe[nt]?|expects?|expecting|anticipates?|hopes?|hoping|rules?|ruling)$/,
);

function isPiece({ text }: AnalyzedText, quoted: number, { start, end }: ReadTime): boolean {
  return (
    start >= quoted &&
    start - quoted <= 1 &&
    /^(?:,? (?:not|nicht|und nicht|and not)|[”“"»«’])/.test(text.slice(end, end + 12))
  );
}

function wordsOf({ text }: AnalyzedText, { start, end }: ReadTime): string {
  return text.slice(start, end);
}

const ARTICLES: ReadonlySet<string> = new Set(
  "der die das den dem des ein eine einen einem einer eines".split(" "),
);

/** "Die für Mittwoch geplante Kundgebung", "der bis März einzureichenden Meldungen". */
function isInsideNounPhrase(analyzed: AnalyzedText, { start, end }: ReadTime): boolean {
  const at = tokenAt(analyzed, start);
  // "Die für ab Juli geplante Auslieferung" has two words before its month.
  const article = /^(?:für|bis)$/.test(analyzed.tokens[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  if (!ARTICLES.has(analyzed.tokens[article]?.lower ?? "")) return false;
  const next = tokenAt(analyzed, end);
  for (let i = next; i < next + 3; i += 1) {
    const token = analyzed.tokens[i];
    if (token === undefined || token.kind !== "word") return false;
    if (isParticiple(token)) return /^\p{Lu}|^\p{Ll}+e[nrsm]?$/u.test(analyzed.tokens[i + 1]?.text ?? "");
  }
  return false;
}

/** Inflected before its noun: "geplante", "einzureichenden", "gültigen". */
function isParticiple({ text }: Token): boolean {
  return /^\p{Ll}{3,}(?:t|en|end|ig|bar)e[nrsm]?$/u.test(text);
}

const BEEN = wordLike(/^(?:is|are|am|be|been|being|has|have|gets?)$/);
const WAS = wordLike(
  /^(?:was|were|had|did|came|went|got|took|made|said|heard|knew|saw|left|began|became|\p{L}{2,}ed)$/u,
);

/** "Before you heard it", "until the law was passed", said aloud: what was. */
function tellsWhatWas(analyzed: AnalyzedText, { start, end }: ReadTime): boolean {
  const last = tokenAt(analyzed, end);
  for (let i = tokenAt(analyzed, start); i < last; i += 1)
    if (WAS(analyzed.tokens[i]) && !BEEN(analyzed.tokens[i - 1]) && !BEEN(analyzed.tokens[i - 2]))
      return true;
  return false;
}

const PLANNED = wordLike(
  /^(?:starts?|begins?|opens?|closes?|ends?|expires?|resumes?|due|scheduled|planned|set|slated|takes?|moves?|launch(?:es)?|i|we|i’m|i'm|we’re|we're)$/,
);

/** "We take a levy in September", "the hall opens in May": the speaker's own plan, or what is set. */
function isPlanned(analyzed: AnalyzedText, { start }: ReadTime): boolean {
  const { tokens } = analyzed;
  const at = tokenAt(analyzed, start);
  const sentence = analyzed.sentences[tokens[at]?.sentence ?? -1];
  if (sentence === undefined) return false;
  return tokens.slice(sentence.from, sentence.to).some(PLANNED);
}
