/** What follows a framing verb: a clause, an infinitive, an object or a quotation. */
import {
  ARTICLES,
  AUXILIARIES,
  DETERMINERS,
  PREPOSITIONS,
  QUESTION_WORDS,
} from "../../languages/en/function-words.js";
import { wordLike } from "../../text/word-test.js";
import { addresseeAt, adjunctAddressee, skipAdjuncts } from "./adjuncts.js";
import type { Cue } from "./cues.js";
import { clauseEnd, hasVerb, isBase, objectEnd } from "./edges.js";
import { type ItemRange, isNounLike } from "./noun-phrase.js";
import { type Item, isCapital, isComma, isHardMark, wordAt } from "./period.js";

/** What a cue frames, and the frame itself. */
export interface Content {
  readonly mode: "direct" | "indirect" | "reported";
  readonly quote: readonly ItemRange[];
  readonly addressee: readonly ItemRange[];
  /** Up to where the frame reaches. */
  readonly frame: ItemRange;
  readonly rule: string;
  readonly confidence: number;
}

/** Content after the cue. `limit` is where the next frame of the period begins. */
export function contentAfter(items: readonly Item[], cue: Cue, limit: number): Content | null {
  const start = cue.inverted ? (cue.subject?.to ?? cue.range.to) : skipLink(items, cue.range.to);
  const addressed = cue.verb.addressee || cue.voice === "passive" ? addresseeAt(items, start) : null;
  const afterAddressee = addressed === null ? start : addressed.to;
  const k = skipAdjuncts(items, afterAddressee);
  const frame = { from: frameStart(cue), to: k };
  const addressee = addressed === null ? adjunctAddressee(items, afterAddressee, k) : [addressed];
  const make = (
    mode: Content["mode"],
    quote: ItemRange | null,
    rule: string,
    confidence: number,
  ): Content | null =>
    quote === null || quote.to <= quote.from
      ? null
      : {
          mode,
          quote: [quote],
          addressee: addressee.filter((one) => one.from !== quote.from),
          frame: { from: frame.from, to: Math.min(frame.to, quote.from) },
          rule,
          confidence,
        };
  const { verb } = cue;

  const quoted = quotationAt(items, k);
  if (quoted !== null && (verb.quotation || quoted.colon || quoted.comma))
    return make("direct", { from: quoted.at, to: quotationsEnd(items, quoted.at) }, "quote-after", 0.9);
  const word = wordAt(items, k);
  if (word === "that" && (verb.clause || verb.bare || verb.quotation) && !isDeterminerThat(items, k))
    return make("indirect", { from: k, to: clauseEnd(items, k, limit) }, "that-clause", 0.85);
  if (QUESTION_WORDS.has(word) && (verb.clause || verb.bare))
    return make("indirect", { from: k, to: clauseEnd(items, k, limit) }, "w-clause", 0.7);
  // "asked not to be named" is about the source.
  if (
    /^(?:named|identified|quoted)$/.test(wordAt(items, k + 3)) ||
    /^(?:named|identified|quoted)$/.test(wordAt(items, k + 2))
  )
    return null;
  if (
    (word === "to" || (word === "not" && wordAt(items, k + 1) === "to")) &&
    (verb.infinitive || addressed !== null) &&
    isBase(items, word === "to" ? k + 1 : k + 2)
  ) {
    return make("indirect", { from: k, to: clauseEnd(items, k, limit) }, "infinitive", 0.75);
  }
  const gerund = gerundAt(items, k, cue, addressed !== null);
  if (gerund !== null)
    return make("indirect", { from: gerund, to: clauseEnd(items, gerund, limit) }, "gerund", 0.7);
  if (verb.bare && isClauseStart(items, k, limit))
    return make("indirect", { from: k, to: clauseEnd(items, k, limit) }, "bare-clause", 0.75);
  if (verb.particle !== null && verb.object && isPhraseStart(items, k))
    return make("reported", { from: k, to: objectEnd(items, k, limit) }, "phrasal-object", 0.6);
  if (addressed !== null && PREPOSITIONS.has(word) && !cue.verb.bare)
    return make(
      "reported",
      { from: addressed.from, to: objectEnd(items, k, limit) },
      "addressee-phrase",
      0.5,
    );
  // "Showed no interest" is nobody's word.
  if (
    verb.lemma === "show" &&
    /^(?:no|little|any|much|great) interest$/.test(`${word} ${wordAt(items, k + 1)}`)
  )
    return null;
  if (verb.object && addressed === null && isPhraseStart(items, k))
    return make("reported", { from: k, to: objectEnd(items, k, limit) }, "object", 0.6);
  if (verb.object && addressed !== null)
    return make(
      "reported",
      { from: addressed.from, to: objectEnd(items, addressed.from, limit) },
      "object",
      0.5,
    );
  if (verb.preposition && /^(?:of|about|on|for|with|in|to|against)$/.test(word)) {
    // "Spoke out against", "came out in favor of": whoever raises their voice takes a side. "Came out of the talks"
    // goes somewhere, "should come out against" has not.
    const isSide = /^(?:against|in favou?r)/.test(`${word} ${wordAt(items, k + 1)}`);
    const comes = verb.lemma === "come out";
    if (comes && !isSide && word !== "for") return null;
    if (verb.particle === "out" && isOnlyPossible(items, cue)) return null;
    const sure = verb.particle === "out" && (isSide || comes);
    return make("reported", { from: k, to: objectEnd(items, k, limit) }, "phrase", sure ? 0.6 : 0.45);
  }
  return null;
}

/** "Ruled out, however, any talks": a word between commas links to the sentence before. */
function skipLink(items: readonly Item[], k: number): number {
  const links = isComma(items[k]) && LINK(items[k + 1]) && isComma(items[k + 2]);
  return links ? k + 3 : k;
}

const LINK = wordLike(/^(?:however|meanwhile|though|instead|moreover|too|again|nonetheless|nevertheless)$/);

/**
 * "Ruled out opening before May", "denied having met him", "accused the city of hiding the figures", "committed itself to
 * leaving": a gerund holds the content, the preposition before it belongs to the cue.
 */
function gerundAt(items: readonly Item[], k: number, { verb }: Cue, addressed: boolean): number | null {
  const isGerund = (i: number): boolean =>
    /^\p{Ll}{2,}ing$/u.test(items[i]?.text ?? "") && !NO_GERUND(items[i]);
  if (verb.object && (verb.particle !== null || TAKES_GERUND.has(verb.lemma)) && isGerund(k)) return k;
  const self = /^(?:itself|himself|herself|themselves)$/.test(wordAt(items, k)) ? k + 1 : k;
  const governed =
    (verb.lemma === "commit" && wordAt(items, self) === "to") ||
    (addressed && verb.lemma === "accuse" && wordAt(items, k) === "of") ||
    (verb.preposition && /^(?:of|against|about)$/.test(wordAt(items, k)));
  return governed && isGerund(self + 1) ? self + 1 : null;
}

/** "Denied having met him", "proposed sending engineers". */
const TAKES_GERUND = new Set(
  "deny admit propose suggest recommend contemplate consider oppose favor favour reject".split(" "),
);

function isOnlyPossible(items: readonly Item[], { range, at }: Cue): boolean {
  for (let k = range.from; k < at; k += 1)
    if (/^(?:should|must|could|would|might|may|can)$/.test(wordAt(items, k))) return true;
  return false;
}

/** Nouns that end alike. */
const NO_GERUND = wordLike(
  /^(?:during|nothing|something|anything|everything|evening|morning|meeting|building|king|ring|spring|string|thing|housing|funding|spending|training|pricing|ruling|hearing|feeling|wedding|warning|sing|bring|rising|growing|existing|remaining|coming|following)$/,
);

function frameStart(cue: Cue): number {
  return Math.min(cue.subject?.from ?? cue.range.from, cue.range.from);
}

function quotationAt(
  items: readonly Item[],
  k: number,
): { readonly at: number; readonly colon: boolean; readonly comma: boolean } | null {
  const mark = items[k];
  const skip = mark?.kind === "mark" && /^[:,]$/.test(mark.text) ? 1 : 0;
  const item = items[k + skip];
  if (item?.kind !== "quote") return null;
  return { at: k + skip, colon: mark?.text === ":", comma: mark?.text === "," };
}

/** Quotations that follow each other, with "and" between, and what the sentence adds in the quote's wake. */
function quotationsEnd(items: readonly Item[], at: number): number {
  let k = at + 1;
  while (items[k]?.kind === "quote") k += 1;
  // A piece in marks goes on unmarked: said “enough” of the plan.
  const first = items[at];
  if (
    first?.quotation?.role !== "speech" &&
    items[k]?.kind === "word" &&
    !/^(?:and|but|while|when|as|after|in|on|at|during)$/.test(wordAt(items, k))
  ) {
    while (k < items.length && !isHardMark(items[k]) && !isComma(items[k])) k += 1;
  }
  return k;
}

/** "that plan", "that night" are phrases; "that he …", "that the …" clauses. */
function isDeterminerThat(items: readonly Item[], k: number): boolean {
  const next = items[k + 1];
  return next === undefined || isHardMark(next) || isComma(next);
}

/** A subject and then a verb: "he would", "the plan was", "Berlin wants", "there is". */
function isClauseStart(items: readonly Item[], k: number, limit: number): boolean {
  const item = items[k];
  if (item === undefined || (item.kind !== "word" && item.kind !== "quote")) return false;
  if (
    /^(?:i|he|she|they|we|there|it['’]s|i['’]m|he['’]s|she['’]s|they['’]re|we['’]re|that['’]s)$/.test(
      item.lower,
    )
  )
    return true;
  if (
    PREPOSITIONS.has(item.lower) &&
    !/^(?:in|on|if|under|since|for|after|at|by|from|with|despite|during)$/.test(item.lower)
  )
    return false;
  if (/^(?:to|and|but|or|as|so|because|when|while)$/.test(item.lower)) return false;
  return hasVerb(items, { from: k, to: Math.min(limit, k + 25, items.length) });
}

function isPhraseStart(items: readonly Item[], k: number): boolean {
  const item = items[k];
  if (item === undefined) return false;
  if (item.kind === "quote") return true;
  if (item.kind !== "word") return false;
  if (DETERMINERS.has(item.lower) || ARTICLES.has(item.lower) || isCapital(item)) return true;
  if (PREPOSITIONS.has(item.lower) || QUESTION_WORDS.has(item.lower) || AUXILIARIES.has(item.lower))
    return false;
  if (/^(?:to|and|but|or|not|so|there|here|because)$/.test(item.lower)) return false;
  return isNounLike(items, k) || /^(?:him|them|us|me|it|her|what)$/.test(item.lower);
}
