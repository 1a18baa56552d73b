/** To whom an English frame or report speaks: "told the House", "wants parliament to send auditors", "wrote to us". */
import type { AnalyzedText, Token, TokenRange } from "../text/analyzed-text.js";
import { startsCapital } from "../text/capitals.js";
import { wordIn, wordLike } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";

/** Verbs whose object listens. */
const SPEAKS_TO = wordLike(
  /^(?:tells?|told|telling|asks?|asked|asking|urges?|urged|urging|warns?|warned|warning|assures?|assured|reminds?|reminded|informs?|informed|notifi(?:es|ed)|begs?|begged|implored?s?|advise[ds]?|orders?|ordered|instructs?|instructed|accuse[ds]?|accusing|invite[ds]?|persuade[ds]?|press(?:es|ed)?|thanks?|thanked)$/,
);
/** Verbs with a listener only where something else is their object: "promised the presidents a decision". */
const GIVES_TO = wordLike(
  /^(?:promise[ds]?|offer(?:s|ed)?|pledge[ds]?|owe[ds]?|guarantee[ds]?|gave|gives?)$/,
);
/** Verbs with a preposition before whoever listens. */
const TURNS_TO: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:calls?|called|calling)$/, /^(?:on|upon)$/],
  [
    /^(?:appeals?|appealed|writes?|wrote|written|speaks?|spoke|speaking|turns?|turned|says?|said|complains?|complained|pleads?|pleaded|replied|replies)$/,
    /^to$/,
  ],
];
const mayTurn = wordLike(
  /^(?:call(?:s|ed|ing)?|appeal(?:s|ed)?|writes?|wrote|written|speaks?|spoke|speaking|turn(?:s|ed)?|says?|said|complain(?:s|ed)?|plead(?:s|ed)?|repli(?:ed|es))$/,
);
const MESSAGE = wordLike(/^(?:message|letter|note|e-?mail|telegram|appeal|warning|reply|answer|memo)$/);
const WANTS = wordLike(/^(?:wants?|wanted)$/);
const OBJECT_PRONOUN = wordIn("me us him her them you everyone everybody anyone");
const OPENS = wordIn(
  "the a an this that these those his her its their our my all both every each several many two three four five six seven eight nine ten other some",
);
const STOPS = wordIn(
  "to of that how what why who whom whose which whether if when where in on at by for from about with as over after before during last next this yesterday today again and but or not more than because while until via through would will had has have was were is are should could may might",
);
/** Of the phrase itself: "the head of the union", "the people of Cork". */
const JOINS = wordIn("of and");

/** The words for whoever is spoken to among the tokens of a stretch; `null` without any. */
export function addresseeInEnglish(
  { tokens }: AnalyzedText,
  { from, to }: TokenRange,
  { mode, quote, cueLemma }: FoundUtterance,
): TokenRange | null {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    // "Its press officer", "an offer": nouns.
    if (token === undefined || token.kind !== "word" || (OPENS(tokens[i - 1]) && !MESSAGE(token))) continue;
    if (WANTS(token) && mode === "indirect") return wanted(tokens, i, quote[0]?.start ?? 0);
    const begin = behind(tokens, i);
    if (begin === null) continue;
    const end = phraseEnd(tokens, begin, to, cueLemma ?? token.lower);
    if (end === begin) continue;
    if (mode === "reported" && !isGiven(tokens, i, begin, end)) continue;
    if (GIVES_TO(token) && !(end < to && givesMore(tokens[end]))) continue;
    return { from: begin, to: end };
  }
  return null;
}

/** Where whoever listens may be named behind a verb, or behind what is written to them. */
function behind(tokens: readonly Token[], i: number): number | null {
  if (MESSAGE(tokens[i])) return tokens[i + 1]?.lower === "to" ? i + 2 : null;
  if (SPEAKS_TO(tokens[i]) || GIVES_TO(tokens[i])) return i + 1;
  if (!mayTurn(tokens[i])) return null;
  const { lower = "" } = tokens[i] ?? {};
  const next = tokens[i + 1]?.lower ?? "";
  return TURNS_TO.some(([verb, preposition]) => verb.test(lower) && preposition.test(next)) ? i + 2 : null;
}

/** In a report the object of asking may be what is asked: "asked questions", "warned of floods". */
function isGiven(tokens: readonly Token[], verb: number, begin: number, end: number): boolean {
  if (tokens[verb]?.lower.startsWith("ask") !== true) return true;
  const isSomebody = OPENS(tokens[begin]) || OBJECT_PRONOUN(tokens[begin]) || startsCapital(tokens[begin]);
  return isSomebody && /^(?:for|to|about)$/.test(tokens[end]?.lower ?? "");
}

/** "… a decision", "… ten boats", "… money": the second object. */
function givesMore(token: Token | undefined): boolean {
  return OPENS(token) || token?.kind === "number" || /^\p{Ll}{4,}$/u.test(token?.text ?? "");
}

/** "Wants | parliament to send auditors": who is to act stands at the head of what is wanted. */
function wanted(tokens: readonly Token[], verb: number, quote: number): TokenRange | null {
  const begin = verb + 1;
  if (tokens[begin] === undefined) return null;
  const end = phraseEnd(tokens, begin, begin + LONGEST, "want");
  if (end === begin || tokens[end]?.lower !== "to") return null;
  const start = tokens[begin]?.start ?? 0;
  return start <= quote ? { from: begin, to: end } : null;
}

const LONGEST = 10;

function phraseEnd(tokens: readonly Token[], begin: number, to: number, lemma: string): number {
  if (OBJECT_PRONOUN(tokens[begin]) && !(tokens[begin]?.lower === "her" && isNounAt(tokens, begin + 1, to)))
    return begin + 1;
  let k = begin;
  if (OPENS(tokens[k])) k += 1;
  else if (!startsCapital(tokens[k]) && !isNounAt(tokens, k, to)) return begin;
  const first = k;
  while (k < to && k < begin + LONGEST) {
    const token = tokens[k];
    if (token === undefined || token.kind === "punctuation") {
      if (token?.text === "&" || token?.text === "-") {
        k += 1;
        continue;
      }
      break;
    }
    if (k > first && OPENS(token)) break;
    if (STOPS(token)) {
      const joins = k > first && JOINS(token) && !ABOUT.test(lemma) && isNamed(tokens[k + 1]);
      if (!joins) break;
      k += OPENS(tokens[k + 1]) ? 2 : 1;
      continue;
    }
    if (token.lower.endsWith("ly") && !startsCapital(token)) break;
    k += 1;
  }
  return k === first ? begin : k;
}

/** "Accused the city of hiding", "warned the town of floods": what follows is told, not whom. */
const ABOUT = /^(?:accuse|warn|remind|assure|inform|notify|advise)/;

function isNamed(token: Token | undefined): boolean {
  return startsCapital(token) || OPENS(token);
}

/** A plain word that may be a noun: "customers", "people", "parliament". */
function isNounAt(tokens: readonly Token[], k: number, to: number): boolean {
  const token = tokens[k];
  return (
    k < to &&
    token?.kind === "word" &&
    /^\p{Ll}{4,}$/u.test(token.text) &&
    !STOPS(token) &&
    !/(?:ly|ing)$/.test(token.lower)
  );
}
