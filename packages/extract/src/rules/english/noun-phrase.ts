/** Where naming phrases begin and end: the subject before a verb, the phrase after it. */
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  DISCOURSE_OPENERS,
  MID_ADVERBS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  TITLES,
} from "../../languages/en/function-words.js";
import { wordIn, wordLike, wordTest } from "../../text/word-test.js";
import { type Item, isCapital, isComma, isHardMark, wordAt } from "./period.js";

/** Items `from` to `to`, `to` excluded. */
export interface ItemRange {
  readonly from: number;
  readonly to: number;
}

/** How far a subject is looked for. */
const LONGEST_SUBJECT = 28;

/** The subject that ends right before item `end`; `null` when no naming phrase stands there. */
export function subjectBefore(items: readonly Item[], end: number): ItemRange | null {
  let to = end;
  while (to > 0 && MID_ADVERBS.has(wordAt(items, to - 1)) && !SUBJECT_PRONOUNS.has(wordAt(items, to - 1)))
    to -= 1;
  to = beforeDay(items, to);
  if (to === 0) return null;
  // "Norway, too, wants", "Spain, for example, rejects".
  const aside = linkBefore(items, to);
  if (aside !== null) to = aside;
  // "Reuth, the minister, said": an apposition closes with a comma.
  if (isComma(items[to - 1])) return appositionBefore(items, to);
  const from = phraseStart(items, beforeBracket(items, to));
  return from === null ? null : { from, to };
}

/** "The ministry on Tuesday urged", "the ministry late on Friday urged": when is no part of who. */
function beforeDay(items: readonly Item[], to: number): number {
  if (!WEEKDAY(items[to - 1]) || wordAt(items, to - 2) !== "on") return to;
  const from = /^(?:late|early)$/.test(wordAt(items, to - 3)) ? to - 3 : to - 2;
  return from > 0 && isNounLike(items, from - 1) ? from : to;
}

const WEEKDAY = wordIn("monday tuesday wednesday thursday friday saturday sunday");

/** How long a party, a seat or an age in brackets may be. */
const LONGEST_BRACKET = 6;

/** "Ada Brandt (Labour) said", "Ada Brandt (R-Ohio) said": where the bracket begins that closes here, else the place itself. */
function beforeBracket(items: readonly Item[], to: number): number {
  if (items[to - 1]?.text !== ")") return to;
  for (let k = to - 2; k >= Math.max(1, to - LONGEST_BRACKET); k -= 1) if (items[k]?.text === "(") return k;
  return to;
}

/** Where a word or two between commas begin that link the sentence to others; `null` without any. */
export function linkBefore(items: readonly Item[], to: number): number | null {
  if (!isComma(items[to - 1])) return null;
  if (LINKS(items[to - 2]) && isComma(items[to - 3])) return to - 3;
  const isExample =
    wordAt(items, to - 3) === "for" &&
    /^(?:example|instance|one|now)$/.test(wordAt(items, to - 2)) &&
    isComma(items[to - 4]);
  return isExample ? to - 4 : null;
}

const LINKS = wordIn("too meanwhile however though also instead");

function appositionBefore(items: readonly Item[], to: number): ItemRange | null {
  for (let k = to - 2; k >= Math.max(0, to - LONGEST_SUBJECT); k -= 1) {
    const item = items[k];
    if (item === undefined || isHardMark(item)) return null;
    if (item.kind === "quote") return null;
    if (!isComma(item)) continue;
    if (opensAside(items, k + 1) && isNounLike(items, k - 1)) {
      const from = phraseStart(items, k);
      return from === null ? null : { from, to: k };
    }
    if (!opensApposition(items, k + 1) && !isName(items, k + 1, to - 1)) continue;
    const named = beforeBracket(items, k);
    const from = phraseStart(items, named);
    if (from === null) return null;
    const head = items[named - 1];
    return head?.kind === "word" && !PREPOSITIONS.has(head.lower) ? { from, to } : null;
  }
  return null;
}

/** "The union, which was not consulted, said", "the opposition, led by Reuth, said": no part of what it is called. */
function opensAside(items: readonly Item[], i: number): boolean {
  const word = wordAt(items, i);
  if (word === "which") return true;
  // "Reuth, asked whether it was true, said"
  if (/^(?:asked|pressed|questioned)$/.test(word))
    return /^(?:if|whether|about|by|on|why|how|what|when|for|at|in)$/.test(wordAt(items, i + 1));
  return /^(?:led|made|\p{Ll}{2,}ed)$/u.test(word) && /^(?:by|in|on|at|from)$/.test(wordAt(items, i + 1));
}

/** "Appealed to residents to save water": a second "to" has the verb. */
export function asksSomebody(items: readonly Item[], particle: number): boolean {
  const reach = [2, 3].find((k) => wordAt(items, particle + k) === "to");
  return reach !== undefined && isNounLike(items, particle + reach - 1);
}

/** "Kenya and Uganda reject": two names are a plural. */
export function isPair(items: readonly Item[], last: number): boolean {
  let k = last;
  while (k > 0 && isCapital(items[k])) k -= 1;
  return k < last && k > 0 && wordAt(items, k) === "and" && isCapital(items[k - 1]);
}

/** "The minister of transport, Ada Brandt, said": two capitals or more, and nothing else. */
function isName(items: readonly Item[], from: number, to: number): boolean {
  const isPair = items.slice(from, to).filter(({ lower }) => lower === "and").length === 1;
  if (to - from < 2 || to - from > (isPair ? 7 : 4)) return false;
  for (let k = from; k < to; k += 1)
    if (!isCapital(items[k]) && !(isPair && wordAt(items, k) === "and")) return false;
  return true;
}

/** "a spokesman …", "the minister …", "Reuth's deputy", "who …", "47, …", "his brother", "chairman of …", "Republican of …". */
export function opensApposition(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item?.kind !== "word") return false;
  if (DETERMINERS.has(item.lower) || item.lower === "who" || item.lower === "whose") return true;
  if (/^\d{1,3}$/.test(item.text)) return true;
  if (
    /^(?:formerly|now|then|himself|herself|also|speaking|citing|referring|president|chairman|chairwoman|director|head|leader|minister|spokesman|spokeswoman|professor|author|executive|chief|vice|deputy|senior|former|founder|editor|republican|democrat|d|r)$/.test(
      item.lower,
    )
  )
    return true;
  if (!isCapital(item)) return false;
  // "Brandt, Reuth's deputy, said"
  if (/['’]s?$/.test(item.text)) return true;
  return /^(?:of|for|at|in)$/.test(wordAt(items, i + 1)) || isNameOnly(items, i);
}

/** "Ostmark's chancellor, Ivo Brandt, said": a common noun before the comma, nothing but a name after it. */
function isNameOnly(items: readonly Item[], i: number): boolean {
  const head = items[i - 2];
  if (head?.kind !== "word" || isCapital(head)) return false;
  for (let k = i; k < i + 5; k += 1) {
    if (isComma(items[k])) return k - i >= 2;
    if (!isCapital(items[k])) return false;
  }
  return false;
}

const isWho = wordIn("who whose");

/** First item of the noun phrase that ends before `to`. */
function phraseStart(items: readonly Item[], to: number): number | null {
  const last = items[to - 1];
  if (last === undefined || last.kind !== "word") return null;
  if (SUBJECT_PRONOUNS.has(last.lower) && !isAttributive(items, to - 1)) return to - 1;
  if (last.lower === "who" || last.lower === "which") return to - 1;
  if (
    AUXILIARIES.has(last.lower) ||
    PREPOSITIONS.has(last.lower) ||
    CONJUNCTIONS.has(last.lower) ||
    DETERMINERS.has(last.lower)
  )
    return null;
  let from = to - 1;
  let relative = -1;
  for (let k = to - 1; k >= Math.max(0, to - LONGEST_SUBJECT); k -= 1) {
    const item = items[k];
    if (item === undefined || item.kind !== "word" || stopsPhrase(items, k, to)) {
      if (item?.kind === "word" && isWho(item) && isNounLike(items, k - 1)) {
        relative = k;
        continue;
      }
      // A verb inside a relative clause belongs to the phrase ("the man who led the party said").
      if (item?.kind === "word" && hasRelativeBefore(items, k)) continue;
      break;
    }
    from = k;
  }
  if (relative >= 0) from = Math.min(from, relative);
  return trimOpeners(items, from, to);
}

/** "some officials", "all three", "several others": the pronoun is no subject of its own. */
function isAttributive(items: readonly Item[], i: number): boolean {
  if (wordAt(items, i) === "others" && QUANTIFIER(items[i - 1])) return true;
  if (wordAt(items, i) === "others" && wordAt(items, i - 1) === "and" && isCapital(items[i - 2])) return true;
  return (
    /^(?:some|many|most|both|all|one|neither|none|few|others)$/.test(wordAt(items, i)) &&
    /^(?:of|the)$/.test(wordAt(items, i - 1))
  );
}

const stops = wordTest((lower) => AUXILIARIES.has(lower) || RELATIVES.has(lower) || lower === "according");
const isPersonal = wordIn("i he she they we you it him them us me");

function stopsPhrase(items: readonly Item[], k: number, to: number): boolean {
  const { lower } = items[k] ?? { lower: "" };
  if (stops(items[k])) return true;
  if (CONJUNCTIONS.has(lower)) return !/^(?:and|or|nor)$/.test(lower) || !isJoinedNoun(items, k, to);
  if (isPersonal(items[k])) return k < to - 1;
  return isVerbForm(items, k);
}

const QUANTIFIER = wordLike(/^(?:several|some|many|most|few|other|others|two|three|four|five)$/);

/** "Reuth and Amsel said": nouns on both sides, no verb before. */
function isJoinedNoun(items: readonly Item[], k: number, to: number): boolean {
  if (!isNounLike(items, k - 1) || k + 1 >= to) return false;
  return (
    (isCapital(items[k + 1]) && isCapital(items[k - 1])) ||
    // "Denmark and several others", "Denmark and others"
    (isCapital(items[k - 1]) && QUANTIFIER(items[k + 1]) && to - k < 5) ||
    (!DETERMINERS.has(wordAt(items, k + 1)) && to - k < 6) ||
    isCounterpart(items, k, to) ||
    // "Spain and a number of others"
    (wordAt(items, to - 1) === "others" && isCapital(items[k - 1]) && to - k < 7) ||
    to - k < 4
  );
}

/** "Prime Minister Reuth and her Ostmark counterpart Ivo Brandt": the second comes with what ties him to the first. */
function isCounterpart(items: readonly Item[], k: number, to: number): boolean {
  if (to - k > 9 || !/^(?:his|her|its|their|the)$/.test(wordAt(items, k + 1)) || !isCapital(items[k - 1]))
    return false;
  for (let at = k + 2; at < to; at += 1) if (COUNTERPART(items[at])) return true;
  return false;
}

const COUNTERPART = wordIn(
  "counterpart colleague opposite successor predecessor deputy chancellor premier president minister ally rival",
);

const opensNoun = wordTest(
  (lower) => DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || /['’]s?$/.test(lower),
);
const isPastForm = wordIn(
  "said says told went came made took gave got met held spoke left began became saw won lost sent ran brought thought bought fought stood wrote rose fell kept grew knew felt paid drew led goes makes takes gives gets shows seems appears",
);
const endsLikePast = wordTest(
  (lower, text) =>
    /^\p{Ll}{3,}ed$/u.test(text) &&
    !/^(?:united|armed|alleged|proposed|elected|appointed|retired|unnamed|indeed|need|speed|hundred)$/.test(
      lower,
    ),
);

/** A finite verb, as far as it shows: a reporting verb in a finite form after a noun, or a past form. */
export function isVerbForm(items: readonly Item[], k: number): boolean {
  const item = items[k];
  if (item === undefined || item.kind !== "word" || isCapital(item)) return false;
  const before = wordAt(items, k - 1);
  if (opensNoun(items[k - 1])) return false;
  if (isPastForm(item)) return true;
  if (endsLikePast(item)) return isNounLike(items, k - 1) || MID_ADVERBS.has(before);
  return (
    item.verbs.some(({ form }) => form === "third" || form === "past") &&
    isNounLike(items, k - 1) &&
    !item.lower.endsWith("s")
  );
}

/** A relative pronoun earlier in the same stretch, with a noun before it and no comma between. */
function hasRelativeBefore(items: readonly Item[], k: number): boolean {
  for (let j = k - 1; j >= Math.max(0, k - 10); j -= 1) {
    const item = items[j];
    if (item === undefined || item.kind !== "word") return false;
    if (isWho(item)) return isNounLike(items, j - 1);
  }
  return false;
}

export function isNounLike(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item === undefined || item.kind !== "word") return false;
  return !isFunctionWord(item) && (isCapital(item) || !item.lower.endsWith("ly"));
}

const isFunctionWord = wordTest(
  (lower) =>
    AUXILIARIES.has(lower) ||
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    DETERMINERS.has(lower) ||
    RELATIVES.has(lower) ||
    MID_ADVERBS.has(lower),
);

/**
 * Drops what opens a sentence before its subject: "But", "On Friday", "In a statement". A leading preposition
 * means that the subject is the last noun group.
 */
function trimOpeners(items: readonly Item[], start: number, to: number): number | null {
  let from = start;
  while (from < to - 1 && (DISCOURSE_OPENERS.has(wordAt(items, from)) || isOpeningAdverb(items, from)))
    from += 1;
  // "Last autumn the minister demanded": when is not who.
  const dated = /^(?:last|this|next|only|just)$/.test(wordAt(items, from))
    ? items.slice(from, from + 4).findIndex((item) => PERIODS(item))
    : -1;
  if (dated > 0 && from + dated + 1 < to) from += dated + 1;
  if (PREPOSITIONS.has(wordAt(items, from)) && from < to - 1) {
    const inner = lastGroup(items, from, to);
    if (inner === null) return null;
    from = inner;
  }
  const first = items[from];
  if (first === undefined || from >= to) return null;
  return isNounLike(items, to - 1) || SUBJECT_PRONOUNS.has(wordAt(items, to - 1)) ? from : null;
}

const PERIODS = wordIn(
  "night week weekend month year spring summer autumn fall winter season decade century",
);

function isOpeningAdverb(items: readonly Item[], i: number): boolean {
  const lower = wordAt(items, i);
  if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(lower)) return true;
  return (
    /^\p{Lu}?\p{Ll}+ly$/u.test(items[i]?.text ?? "") &&
    !/^(?:family|italy|july|emily|kelly|billy|sally|assembly|rally|reilly)$/.test(lower)
  );
}

/** Start of the last noun group after a preposition: a determiner, title or name that follows a noun. */
function lastGroup(items: readonly Item[], from: number, to: number): number | null {
  for (let k = to - 1; k > from + 1; k -= 1) {
    const opens =
      DETERMINERS.has(wordAt(items, k)) ||
      TITLES.has(wordAt(items, k)) ||
      SUBJECT_PRONOUNS.has(wordAt(items, k));
    if (opens && !PREPOSITIONS.has(wordAt(items, k - 1))) return k;
  }
  return null;
}

/** End of the noun phrase that begins at `i`: stops at a verb, a mark, a clause or a preposition of its own. */
export function phraseEnd(
  items: readonly Item[],
  i: number,
  options: { readonly prepositions: boolean } = { prepositions: true },
): number {
  let k = i;
  while (k < items.length && k < i + LONGEST_SUBJECT) {
    const item = items[k];
    if (item === undefined || item.kind !== "word") break;
    const { lower } = item;
    if (k > i && (AUXILIARIES.has(lower) || RELATIVES.has(lower) || QUIT.has(lower))) break;
    if (k > i && SUBJECT_PRONOUNS.has(lower) && /^(?:i|he|she|they|we|you|it)$/.test(lower)) break;
    if (
      k > i &&
      PREPOSITIONS.has(lower) &&
      !(options.prepositions && /^(?:of|for|at|from|in)$/.test(lower) && isPhraseGoingOn(items, k))
    )
      break;
    if (
      k > i &&
      DETERMINERS.has(lower) &&
      !PREPOSITIONS.has(wordAt(items, k - 1)) &&
      !/^(?:and|or)$/.test(wordAt(items, k - 1)) &&
      !DETERMINERS.has(wordAt(items, k - 1))
    )
      break;
    if (
      /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow)$/.test(lower) &&
      k > i
    )
      break;
    k += 1;
  }
  return k;
}

const QUIT = new Set(
  "if when while because although though but whether to how why what where after before during not".split(
    " ",
  ),
);

function isPhraseGoingOn(items: readonly Item[], k: number): boolean {
  const next = items[k + 1];
  if (next?.kind !== "word") return false;
  if (wordAt(items, k) === "of") return true;
  return (
    (isCapital(next) || DETERMINERS.has(next.lower)) &&
    !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|an|a|interview|statement)$/.test(
      next.lower,
    )
  );
}
