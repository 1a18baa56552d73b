/** What stands between a verb of saying and its content: whom, when, where ("told reporters in Oslo on Friday that …"). */
import { AUXILIARIES, DETERMINERS } from "../../languages/en/function-words.js";
import { wordLike } from "../../text/word-test.js";
import { isBase } from "./edges.js";
import { type ItemRange, isNounLike, phraseEnd } from "./noun-phrase.js";
import { type Item, isCapital, isComma, wordAt } from "./period.js";

/** "told reporters", "urged the ministry to", "accused Reuth of". */
export function addresseeAt(items: readonly Item[], i: number): ItemRange | null {
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

const PERIOD =
  /^(?:night|morning|afternoon|evening|weekend|week|month|year|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Adverbs, days and phrases like "in an interview" between the verb and its content. */
export function skipAdjuncts(items: readonly Item[], i: number, closing = false): number {
  let k = i;
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const word = wordAt(items, k);
    // "Has denied this" tells what, "said this week" when.
    if (word === "this" && !PERIOD.test(wordAt(items, k + 1))) break;
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
  if (/^(?:in|at|on|outside|near)$/.test(word) && isCapital(items[i + 1])) {
    let k = i + 1;
    while (isCapital(items[k]) && k < i + 5) k += 1;
    if (wordAt(items, k) === "that" || DAYS.test(wordAt(items, k)) || opensQuotation(items, k)) return k;
  }
  const isCircumstance =
    /^(?:in|on|at|during|to|after|before|via|through|from|with|of|about|as|when|while|by)$/.test(word) ||
    (closing && /^(?:over|outside|inside|beside|under|amid|near|ahead)$/.test(word));
  if (!isCircumstance) return null;
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
    if (MEDIA(item)) known = true;
    // "Threatened in January to leave": the content begins with its infinitive.
    if (!closing && known && wordAt(items, k + 1) === "to" && isBase(items, k + 2)) {
      k += 1;
      break;
    }
    if (!closing && known && /^(?:that|the|a|an)$/.test(wordAt(items, k + 1))) {
      k += 1;
      break;
    }
    k += 1;
  }
  return known && k > i + 1 ? k : null;
}

/** "Said in Cork: “…”", "wrote on X, “…”" */
function opensQuotation(items: readonly Item[], k: number): boolean {
  const isMark = items[k]?.text === ":" || isComma(items[k]);
  return items[k]?.kind === "quote" || (isMark && items[k + 1]?.kind === "quote");
}

const MEDIA = wordLike(
  /^(?:statement|interview|speech|tweet|letter|email|e-mail|post|briefing|conference|reporters|journalists|debate|rally|article|column|report|memo|message|twitter|facebook|television|tv|radio|cnn|court|filing|hearing|testimony|address|call|appearance|op-ed|editorial|book|blog|remarks|comments|press|news|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|week|month|year|night|meeting|summit)$/,
);

/** "In an interview with the Post, Reuth said …": the phrase stands before the subject. */
export function frontedAddressee(items: readonly Item[], before: number): ItemRange[] {
  return isComma(items[before - 1]) ? adjunctAddressee(items, 0, before - 1) : [];
}

/** "in an interview with the Post", "to reporters": who was spoken to. */
export function adjunctAddressee(items: readonly Item[], from: number, to: number): ItemRange[] {
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
