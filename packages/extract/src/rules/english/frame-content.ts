/** What a framing verb frames: the clause, infinitive, object or quotation after it, or what stands before it. */
import {
  ARTICLES,
  AUXILIARIES,
  DETERMINERS,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
} from "../../languages/en/function-words.js";
import type { Cue } from "./cues.js";
import { type ItemRange, isNounLike, opensApposition, phraseEnd } from "./noun-phrase.js";
import { type Item, isCapital, isComma, isHardMark, wordAt } from "./period.js";

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
  const start = cue.inverted ? (cue.subject?.to ?? cue.range.to) : cue.range.to;
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
      : { mode, quote: [quote], addressee, frame, rule, confidence };
  const { verb } = cue;

  const quoted = quotationAt(items, k);
  if (quoted !== null && (verb.quotation || quoted.colon || quoted.comma))
    return make("direct", { from: quoted.at, to: quotationsEnd(items, quoted.at) }, "quote-after", 0.9);
  const word = wordAt(items, k);
  if (word === "that" && (verb.clause || verb.bare || verb.quotation) && !isDeterminerThat(items, k))
    return make("indirect", { from: k, to: clauseEnd(items, k, limit) }, "that-clause", 0.85);
  if (QUESTION_WORDS.has(word) && (verb.clause || verb.bare))
    return make("indirect", { from: k, to: clauseEnd(items, k, limit) }, "w-clause", 0.7);
  if (
    (word === "to" || (word === "not" && wordAt(items, k + 1) === "to")) &&
    (verb.infinitive || addressed !== null) &&
    isBase(items, word === "to" ? k + 1 : k + 2)
  ) {
    return make("indirect", { from: k, to: clauseEnd(items, k, limit) }, "infinitive", 0.75);
  }
  if (verb.bare && isClauseStart(items, k, limit))
    return make("indirect", { from: k, to: clauseEnd(items, k, limit) }, "bare-clause", 0.75);
  if (verb.particle !== null && isPhraseStart(items, k))
    return make("reported", { from: k, to: objectEnd(items, k, limit) }, "phrasal-object", 0.6);
  if (addressed !== null && PREPOSITIONS.has(word) && !cue.verb.bare)
    return make(
      "reported",
      { from: addressed.from, to: objectEnd(items, k, limit) },
      "addressee-phrase",
      0.5,
    );
  if (verb.object && addressed === null && isPhraseStart(items, k))
    return make("reported", { from: k, to: objectEnd(items, k, limit) }, "object", 0.6);
  if (verb.object && addressed !== null)
    return make(
      "reported",
      { from: addressed.from, to: objectEnd(items, addressed.from, limit) },
      "object",
      0.5,
    );
  if (verb.preposition && /^(?:of|about|on|for|with|in|to|against)$/.test(word))
    return make("reported", { from: k, to: objectEnd(items, k, limit) }, "phrase", 0.45);
  return null;
}

/**
 * Content before the cue: "…,” Reuth said" and "Nothing was decided, Reuth said". The frame is the last thing
 * in the sentence or an insertion between commas; then what follows belongs to the content as well.
 */
export function contentBefore(items: readonly Item[], cue: Cue, floor: number): Content | null {
  if (!(cue.verb.quotation || cue.verb.bare) || cue.voice === "passive" || cue.subject === null) return null;
  const from = Math.min(cue.subject.from, cue.range.from);
  const before = items[from - 1];
  const comma = isComma(before);
  const quoteBefore = before?.kind === "quote" || (comma && items[from - 2]?.kind === "quote");
  if (!comma && !quoteBefore && !(before?.kind === "mark" && /^[–—]|^--?$/.test(before.text))) return null;
  const subjectEnd = cue.inverted ? appositionEnd(items, cue.subject.to) : cue.range.to;
  // "…,” Reuth told the daily": whoever is told closes the frame.
  const told = cue.verb.addressee && !cue.inverted ? addresseeAt(items, subjectEnd) : null;
  const to = skipAdjuncts(items, told?.to ?? subjectEnd, true);
  const after = items[to];
  const closes =
    after === undefined ||
    isHardMark(after) ||
    isComma(after) ||
    after.kind === "quote" ||
    (after.kind === "mark" && after.text === ":");
  if (!closes) return null;
  const end = comma ? from - 1 : from;
  if (end <= floor) return null;
  const begin = quoteBefore ? quotationStart(items, end - 1, floor) : contentStart(items, end, floor);
  const first = { from: begin, to: trimEnd(items, end) };
  if (first.to <= first.from) return null;
  if (!quoteBefore && !hasVerb(items, first)) return null;
  const frame = { from, to };
  const rest = restAfter(items, to);
  const quote = rest === null ? [first] : [first, rest];
  return {
    mode: quoteBefore && isOnlyQuotation(items, first) ? "direct" : "indirect",
    quote,
    addressee: told === null ? adjunctAddressee(items, cue.inverted ? to : cue.range.to, to) : [told],
    frame,
    rule: quoteBefore ? "quote-before" : "clause-before",
    confidence: quoteBefore ? 0.9 : 0.75,
  };
}

/** "said Reuth, the minister, on Friday": the apposition belongs to the speaker. */
export function appositionEnd(items: readonly Item[], end: number): number {
  if (!isComma(items[end]) || !opensApposition(items, end + 1)) return end;
  let k = end + 1;
  while (k < items.length && !isHardMark(items[k]) && !isComma(items[k]) && items[k]?.kind !== "quote")
    k += 1;
  return k;
}

function frameStart(cue: Cue): number {
  return Math.min(cue.subject?.from ?? cue.range.from, cue.range.from);
}

/** "told reporters", "urged the ministry to", "accused Reuth of". */
function addresseeAt(items: readonly Item[], i: number): ItemRange | null {
  const item = items[i];
  if (item?.kind !== "word") return null;
  if (
    /^(?:him|her|me|us|them|you|it|reporters|everyone|people|voters|supporters|journalists|lawmakers|colleagues)$/.test(
      item.lower,
    )
  )
    return { from: i, to: i + 1 };
  if (
    /^(?:that|to|not|if|whether|how|what|why|in|on|at|by|about|for|of|against|when|where)$/.test(item.lower)
  )
    return null;
  if (!isCapital(item) && !DETERMINERS.has(item.lower) && !isNounLike(items, i)) return null;
  const to = phraseEnd(items, i);
  return to > i ? { from: i, to } : null;
}

const DAYS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|tomorrow|recently|earlier|later|again|repeatedly|then|simply|also|only|last|this)$/;

/** Adverbs, days and phrases like "in an interview" between the verb and its content. */
function skipAdjuncts(items: readonly Item[], i: number, closing = false): number {
  let k = i;
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const word = wordAt(items, k);
    if (DAYS.test(word) || (word.endsWith("ly") && items[k]?.kind === "word" && !isCapital(items[k]))) {
      k += 1;
      if (/^(?:last|this)$/.test(word)) k += 1;
      if (/^(?:night|morning|afternoon|evening|week|month|year)$/.test(wordAt(items, k))) k += 1;
      continue;
    }
    const medium = isMediumPhrase(items, k, closing);
    if (medium === null) break;
    k = medium;
  }
  // "said, according to …" and "said in a statement, that": the comma goes with the frame.
  return k;
}

/** "in a statement", "on Twitter", "during the debate", "to reporters", "of the plan"; a closing frame may have any. */
function isMediumPhrase(items: readonly Item[], i: number, closing: boolean): number | null {
  const word = wordAt(items, i);
  if (!/^(?:in|on|at|during|to|after|before|via|through|from|with|of|about|as|when|while|by)$/.test(word))
    return null;
  if (word === "to" && isBase(items, i + 1) && !/^(?:reporters|journalists)$/.test(wordAt(items, i + 1)))
    return null;
  const limit = closing ? 14 : 9;
  let k = i + 1;
  let known = closing;
  while (k < items.length && k - i < limit) {
    const item = items[k];
    if (item === undefined || item.kind !== "word") break;
    if (
      k > i + 1 &&
      !closing &&
      (item.lower === "that" || AUXILIARIES.has(item.lower) || /^(?:he|she|they|we|i)$/.test(item.lower))
    )
      break;
    if (MEDIA.test(item.lower)) known = true;
    if (!closing && known && /^(?:that|the|a|an)$/.test(wordAt(items, k + 1))) {
      k += 1;
      break;
    }
    k += 1;
  }
  return known && k > i + 1 ? k : null;
}

const MEDIA =
  /^(?:statement|interview|speech|tweet|letter|email|e-mail|post|briefing|conference|reporters|journalists|debate|rally|article|column|report|memo|message|twitter|facebook|television|tv|radio|cnn|court|filing|hearing|testimony|address|call|appearance|op-ed|editorial|book|blog|remarks|comments|press|news|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|night|meeting|summit)$/;

/** "in an interview with the Post", "to reporters": who was spoken to. */
function adjunctAddressee(items: readonly Item[], from: number, to: number): ItemRange[] {
  for (let k = from; k < to; k += 1) {
    const word = wordAt(items, k);
    const withSomebody =
      word === "with" && /^(?:interview|conversation|call|meeting)$/.test(wordAt(items, k - 1));
    const toSomebody =
      word === "to" &&
      (isCapital(items[k + 1]) ||
        /^(?:reporters|journalists|lawmakers|supporters|the)$/.test(wordAt(items, k + 1)));
    if (!withSomebody && !toSomebody) continue;
    const end = Math.min(to, phraseEnd(items, k + 1));
    if (end > k + 1) return [{ from: k + 1, to: end }];
  }
  return [];
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

function quotationStart(items: readonly Item[], last: number, floor: number): number {
  let k = last;
  while (k > floor && items[k - 1]?.kind === "quote") k -= 1;
  // "The plan was “dead,” she said": the clause around the marks is content too.
  if (items[k]?.kind === "quote" && k > floor && items[k - 1]?.kind === "word")
    return contentStart(items, k, floor);
  return k;
}

function contentStart(items: readonly Item[], end: number, floor: number): number {
  for (let k = end - 1; k >= floor; k -= 1) {
    if (k > floor && items[k]?.kind === "mark" && /^[;:]$/.test(items[k]?.text ?? "")) return k + 1;
  }
  return isComma(items[floor]) ? floor + 1 : floor;
}

function isOnlyQuotation(items: readonly Item[], range: ItemRange): boolean {
  for (let k = range.from; k < range.to; k += 1) if (items[k]?.kind === "word") return false;
  return true;
}

/** After an inserted frame: "…,” she said, “…” and "…, she said, and …". */
function restAfter(items: readonly Item[], to: number): ItemRange | null {
  const mark = items[to];
  const start =
    isComma(mark) ||
    mark?.text === ":" ||
    (mark?.kind === "mark" && /^[.;–—]/.test(mark.text) && items[to + 1]?.kind === "quote")
      ? to + 1
      : to;
  if (items[start]?.kind === "quote") {
    let k = start + 1;
    while (items[k]?.kind === "quote") k += 1;
    return { from: start, to: k };
  }
  if (!isComma(mark) || items[start]?.kind !== "word") return null;
  // ", adding that …" is a frame of its own, ", who …" an apposition.
  const word = wordAt(items, start);
  if (
    word.endsWith("ing") ||
    /^(?:who|which|a|an|when|as|while|according|though|although|after|before|in|during|citing|also)$/.test(
      word,
    )
  )
    return null;
  const end = clauseEnd(items, start, items.length);
  return hasVerb(items, { from: start, to: end }) ||
    /^(?:and|but|or|because|if|so|with|including)$/.test(word)
    ? { from: start, to: end }
    : null;
}

function hasVerb(items: readonly Item[], range: ItemRange): boolean {
  for (let k = range.from; k < range.to; k += 1) {
    const item = items[k];
    if (item?.kind === "quote") return true;
    if (item?.kind !== "word") continue;
    if (AUXILIARIES.has(item.lower) || /['’](?:s|re|ll|ve|m|d)$/.test(item.lower)) return true;
    if (/^\p{Ll}{2,}(?:ed|s)$/u.test(item.text) || item.verbs.length > 0) return true;
    if (
      /^(?:went|came|made|took|gave|got|met|held|left|began|became|saw|won|lost|sent|ran|put|set|want|need|think|know|have)$/.test(
        item.lower,
      )
    )
      return true;
  }
  return false;
}

/** To the end of the sentence, before the next frame; trailing marks stay outside. */
export function clauseEnd(items: readonly Item[], from: number, limit: number): number {
  let k = from;
  while (k < items.length && k < limit) {
    const item = items[k];
    if (k > from && item?.kind === "mark" && /^[;.!?]$|^\.{2,}$/.test(item.text)) break;
    // ", according to …" and ", adding that …" are frames of their own.
    if (
      k > from &&
      isComma(item) &&
      (wordAt(items, k + 1) === "according" || isParticipleFrame(items, k + 1))
    )
      break;
    k += 1;
  }
  return trimEnd(items, k);
}

function isParticipleFrame(items: readonly Item[], i: number): boolean {
  return /^(?:adding|saying|noting|citing|arguing|calling|telling|explaining|claiming|stressing|insisting|pointing|suggesting|warning|referring|writing|declaring|describing)$/.test(
    wordAt(items, i),
  );
}

/** An object phrase with what hangs on it: to the next comma, mark or verb of the main clause. */
function objectEnd(items: readonly Item[], from: number, limit: number): number {
  let k = from;
  while (k < items.length && k < limit) {
    const item = items[k];
    if (item === undefined || isHardMark(item)) break;
    if (k > from && (isComma(item) || (item.kind === "mark" && item.text === ":"))) break;
    if (k > from && /^(?:while|when|after|before|because|although|though|but|until|since)$/.test(item.lower))
      break;
    k += 1;
  }
  return trimEnd(items, k);
}

function trimEnd(items: readonly Item[], end: number): number {
  let k = end;
  while (k > 0 && items[k - 1]?.kind === "mark" && !/^[%$€)\]]$/.test(items[k - 1]?.text ?? "")) k -= 1;
  return k;
}

/** "that plan", "that night" are phrases; "that he …", "that the …" clauses. */
function isDeterminerThat(items: readonly Item[], k: number): boolean {
  const next = items[k + 1];
  return next === undefined || isHardMark(next) || isComma(next);
}

function isBase(items: readonly Item[], i: number): boolean {
  const item = items[i];
  return (
    item?.kind === "word" &&
    !isCapital(item) &&
    !DETERMINERS.has(item.lower) &&
    !SUBJECT_PRONOUNS.has(item.lower) &&
    !/(?:ing|['’]s)$/.test(item.lower)
  );
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
