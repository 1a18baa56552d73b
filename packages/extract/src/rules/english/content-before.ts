/** Content before its frame: "…,” Reuth said", "Nothing was decided, Reuth said", "The talks, Reuth said, were useful". */
import { addresseeAt, adjunctAddressee, skipAdjuncts } from "./adjuncts.js";
import type { Content } from "./content-after.js";
import type { Cue } from "./cues.js";
import { clauseEnd, hasVerb, trimEnd } from "./edges.js";
import { type ItemRange, opensApposition } from "./noun-phrase.js";
import { type Item, isComma, isHardMark, wordAt } from "./period.js";

/**
 * Content before the cue: "…,” Reuth said" and "Nothing was decided, Reuth said". The frame is the last thing
 * in the sentence or an insertion between commas; then what follows belongs to the content as well.
 */
export function contentBefore(items: readonly Item[], cue: Cue, floor: number): Content | null {
  if (!(cue.verb.quotation || cue.verb.bare) || cue.voice === "passive" || cue.subject === null) return null;
  const subjectFrom = Math.min(cue.subject.from, cue.range.from);
  // "…, as Reuth claims, …"
  const from = wordAt(items, subjectFrom - 1) === "as" ? subjectFrom - 1 : subjectFrom;
  const before = items[from - 1];
  const comma = isComma(before);
  const quoteBefore = before?.kind === "quote" || (comma && items[from - 2]?.kind === "quote");
  if (!comma && !quoteBefore && !(before?.kind === "mark" && /^[–—]|^--?$/.test(before.text))) return null;
  const subjectEnd = cue.inverted ? appositionEnd(items, cue.subject.to) : cue.range.to;
  // "…,” Reuth told the daily": whoever is told closes the frame.
  const told = cue.verb.addressee && !cue.inverted ? addresseeAt(items, subjectEnd) : null;
  const close = skipAdjuncts(items, told?.to ?? subjectEnd, true);
  // After a quotation whatever follows the verb is circumstance: "told this paper over tea".
  const to = quoteBefore && !cue.inverted ? toNextMark(items, close) : close;
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
  const rest = restAfter(items, to);
  // "What if, as Reuth fears, Moscow opens a front": all of it stands behind the frame.
  const isBehind = first.to <= first.from && rest !== null && isSupposition(items, end - 1);
  if (first.to <= first.from && !isBehind) return null;
  // "Moscow, as Reuth claims, opens a front": the verb may stand behind the frame.
  if (
    !quoteBefore &&
    !hasVerb(items, first) &&
    (rest === null || !hasVerb(items, rest)) &&
    !isContrast(items, first, rest)
  )
    return null;
  const frame = { from, to };
  const quote = rest === null ? [first] : isBehind ? [rest] : [first, rest];
  return {
    mode: quoteBefore && isOnlyQuotation(items, first) ? "direct" : "indirect",
    quote,
    addressee: told === null ? adjunctAddressee(items, cue.inverted ? to : cue.range.to, to) : [told],
    frame,
    rule: quoteBefore ? "quote-before" : "clause-before",
    confidence: quoteBefore ? 0.9 : 0.75,
  };
}

/** "Not to fight, as Reuth stresses, but to prepare …": a contrast needs no verb of its own. */
function isContrast(items: readonly Item[], first: ItemRange, rest: ItemRange | null): boolean {
  return wordAt(items, first.from) === "not" && rest !== null && wordAt(items, rest.from) === "but";
}

function toNextMark(items: readonly Item[], from: number): number {
  let k = from;
  while (k < items.length && k < from + 20 && items[k]?.kind === "word") k += 1;
  return k;
}

/** "said Reuth, the minister, on Friday": the apposition belongs to the speaker. */
export function appositionEnd(items: readonly Item[], end: number): number {
  if (!isComma(items[end]) || !opensApposition(items, end + 1)) return end;
  let k = end + 1;
  while (k < items.length && !isHardMark(items[k]) && !isComma(items[k]) && items[k]?.kind !== "quote")
    k += 1;
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
    if (isSupposition(items, k)) return k + 1;
  }
  return isComma(items[floor]) ? floor + 1 : floor;
}

/** "What if Moscow, as Reuth claims, …": the claim is what may happen. */
function isSupposition(items: readonly Item[], k: number): boolean {
  return wordAt(items, k) === "if" && /^(?:what|and|but|even|only|happens?)$/.test(wordAt(items, k - 1));
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
