/** Which words around a name say who it is: "der ukrainische Außenminister Ek", "Ada Brandt, Vizechefin des Amtes,". */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import type { WordClass } from "./word-classes.js";

const setsOff = wordLike(/^[,–—]$/);
const linksOffice = wordIn("von vom of for für the beim im in at");

/** How far an apposition is read, in tokens. */
const LONGEST_APPOSITION = 16;

/** The words before a name that belong to it: "der ukrainische Außenminister", "the chair, Senator", "First Minister (". */
export function rangeBefore(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  name: TokenRange,
): TokenRange {
  const sentence = analyzed.sentences[analyzed.tokens[name.from]?.sentence ?? -1];
  const start = Math.max(sentence?.from ?? 0, name.from - LONGEST_APPOSITION);
  const none = { from: name.from, to: name.from };
  // "Bürgermeister von Neustadt": the name depends on the office.
  const kind = classes[name.from - 1]?.kind;
  if (kind === "preposition" || kind === "article") return none;
  // A title may stand between the mark and the name: "the director, Dr Ada Brandt".
  let own = name.from;
  while (classes[own - 1]?.kind === "title") own -= 1;
  const mark = analyzed.tokens[own - 1];
  const bracketed = mark?.text === "(" && analyzed.tokens[name.to]?.text === ")";
  if (setsOff(mark) || bracketed) {
    const from = startOfOffice(analyzed, classes, { from: start, to: own - 1 });
    if (from !== null) return { from, to: name.from };
    return own < name.from ? { from: own, to: name.from } : none;
  }
  const from = startOfOffice(analyzed, classes, { from: start, to: name.from });
  if (from === null) return none;
  // "the chair, Austrian diplomat Ada Brandt": what somebody is, twice.
  const before = setsOff(analyzed.tokens[from - 1])
    ? startOfOffice(analyzed, classes, { from: start, to: from - 1 })
    : null;
  const twice =
    before !== null && classes[before]?.kind === "article" && isOnlyOffice(classes, before, from - 1);
  return { from: twice ? before : from, to: name.from };
}

/** No name in it: "Kanzler Ek, Präsidentin Ada Brandt" are two people. */
function isOnlyOffice(classes: readonly WordClass[], from: number, to: number): boolean {
  return classes[to - 1]?.kind === "office" && classes.slice(from, to).every((word) => word.kind !== "name");
}

/** Where the phrase of an office begins that ends at a place; `null` when none does. */
function startOfOffice(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  { from: start, to }: TokenRange,
): number | null {
  let from = to;
  let head = -1;
  for (let index = to - 1; index >= start; index -= 1) {
    const word = classes[index];
    if (word === undefined) break;
    const direct = head < 0;
    // "Ein Sprecher der Kommissarin Ada Brandt": the office before the genitive is somebody else's.
    if (!direct && word.kind === "office" && isGenitive(analyzed.tokens[index + 1])) break;
    if (word.kind === "office" || word.kind === "title") head = index;
    else if (
      word.kind === "place" &&
      (word.place?.place.kind === "person" || word.place?.place.kind === "people")
    )
      head = head < 0 ? index : head;
    else if (direct && !mayFollowOffice(analyzed, classes, index)) break;
    else if (!direct && !mayPrecedeOffice(analyzed, classes, index)) break;
    from = index;
  }
  return head < 0 ? null : from;
}

/** Articles by which somebody depends on the office before: "der Sprecher der Kommissarin". */
export const isGenitive = wordIn("der des einer eines seiner seines ihrer ihres");

/** Between an office and the name: "Chef der Agentur für Arbeit, …", "Präsident der Ukraine …". */
function mayFollowOffice(analyzed: AnalyzedText, classes: readonly WordClass[], index: number): boolean {
  const word = classes[index];
  if (word?.kind === "article" || word?.kind === "modifier" || word?.kind === "place") return true;
  if (word?.kind === "institution" || word?.kind === "name" || word?.kind === "group") return true;
  if (linksOffice(analyzed.tokens[index])) return true;
  return word?.kind === "other" && isAttribute(classes, index);
}

/** Before an office: article, adjectives, genitives of places and institutions. */
function mayPrecedeOffice(analyzed: AnalyzedText, classes: readonly WordClass[], index: number): boolean {
  const word = classes[index];
  if (word?.kind === "office" || word?.kind === "modifier" || word?.kind === "title") return true;
  if (word?.kind === "article") return classes[index + 1]?.kind !== "article";
  if (word?.kind === "place") {
    const kind = word.place?.place.kind;
    if (word.possessive || kind === "adjective") return true;
    // The place is the head of something else when a preposition stands before it.
    if (classes[index - 1]?.kind === "preposition") return false;
    return analyzed.language === "en";
  }
  if (analyzed.language === "en") {
    // "Texas delegate", "Brandt campaign spokesman", "Ek's longtime aide"
    if (word?.kind === "institution" || word?.kind === "name") return true;
    // "The Greens' leader", "the miners' chairman"
    const [noun, mark] = word?.kind === "punctuation" ? [index - 1, index] : [index, index + 1];
    if (isPluralGenitive(analyzed, noun, mark)) return true;
    if (word?.kind === "other" && /^\p{Ll}+(?:al|ive|ic|ous|ary|time|known|ior)$/u.test(word.lemma))
      return true;
  }
  // "Brandts Sprecher"
  if (word?.kind === "name" && analyzed.language === "de") {
    return /\p{Ll}s$/u.test(word.lemma) && classes[index + 1]?.kind === "office";
  }
  return word?.kind === "other" && isAttribute(classes, index);
}

function isPluralGenitive({ tokens }: AnalyzedText, noun: number, mark: number): boolean {
  const [word, sign] = [tokens[noun], tokens[mark]];
  return word?.end === sign?.start && /^['’]$/.test(sign?.text ?? "") && /^\p{L}+s$/u.test(word?.text ?? "");
}

/** A lower-case word right before a noun, after an article: an adjective, not a verb. */
function isAttribute(classes: readonly WordClass[], index: number): boolean {
  const before = classes[index - 1]?.kind;
  if (before !== "article" && before !== "place" && before !== "quantifier") return false;
  const lemma = classes[index]?.lemma ?? "";
  return lemma === lemma.toLowerCase() && /(?:e|en|er|es|em|ing|ed|al|ant)$/.test(lemma);
}

const isGiven = wordIn(
  "bekam bekommt bekamen erhielt erhält erntet erntete kam kommt kassierte hörte erfuhr erfährt",
);

/** Written small: "Von" begins a sentence. */
const opensApposition = {
  de: wordTest((_, text) => /^(?:[(,–]|von|vom)$/.test(text)),
  en: wordTest((_, text) => /^(?:[(,–]|of|from)$/.test(text)),
};

/** The apposition after a name: ", Vizechef des …," or "(SPD)". Empty when there is none. */
export function rangeAfter(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  name: TokenRange,
): TokenRange {
  const { tokens, language } = analyzed;
  const none = { from: name.to, to: name.to };
  let at = name.to;
  if (!opensApposition[language](tokens[at])) return none;
  const end = Math.min(
    analyzed.sentences[tokens[name.from]?.sentence ?? -1]?.to ?? name.to,
    name.to + LONGEST_APPOSITION,
  );
  if (tokens[at]?.text === "(") {
    if (tokens[at + 2]?.text !== ")") return none;
    // A party, unless an apposition says more.
    const bracket = { from: at, to: at + 3 };
    const after = rangeAfter(analyzed, classes, { from: name.from, to: at + 3 });
    return after.to > after.from ? { from: at, to: after.to } : bracket;
  }
  if (tokens[at]?.kind === "word") {
    // "Beistand bekam Brandt vom Handwerksbund": from whom it came, not where she works.
    if (isGiven(tokens[name.from - 1])) return none;
    const to = endOfPhrase(analyzed, classes, at + 1, end);
    const belongs = classes
      .slice(at, to)
      .some(
        (word) => word.kind === "institution" || word.kind === "place" || /^\p{Lu}{2,}$/u.test(word.lemma),
      );
    return belongs ? { from: at, to } : none;
  }
  at += 1;
  // An age in between: "Ada Brandt, 52, Ministerin".
  if (classes[at]?.kind === "number" && tokens[at + 1]?.text === ",") at += 2;
  if (!startsApposition(analyzed, classes, at, end)) return none;
  return { from: name.to, to: endOfPhrase(analyzed, classes, at, end) };
}

/** Does an office stand at the head of what follows, before any verb, preposition or pronoun? */
function startsApposition(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  from: number,
  end: number,
): boolean {
  for (let index = from; index < end; index += 1) {
    const word = classes[index];
    // A name right after the office belongs to a new person: "Ada Brandt, Minister Ek und …".
    if (word?.kind === "office") {
      const next = classes[index + 1];
      return !(next?.kind === "name" && next.lemma.length > 1 && !/^\p{Lu}{2,}$/u.test(next.lemma));
    }
    if (word?.kind === "article" && index === from) continue;
    if (word?.kind === "modifier" || (word?.kind === "place" && word.place?.place.kind !== "seat")) continue;
    if (word?.kind === "institution" && analyzed.language === "en") continue;
    if (word?.kind === "name" && (analyzed.language === "en" || word.lemma.endsWith("s"))) continue;
    if (
      word?.kind === "other" &&
      word.lemma === word.lemma.toLowerCase() &&
      !/^(?:who|which|wer|was|wo)$/.test(word.lemma) &&
      index - from < 3
    )
      continue;
    return false;
  }
  return false;
}

/** Up to the next mark that closes an apposition. */
function endOfPhrase(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  from: number,
  end: number,
): number {
  for (let index = from; index < end; index += 1) {
    const word = classes[index];
    const text = analyzed.tokens[index]?.text ?? "";
    if (word?.kind === "punctuation" && !/^[()&]$/.test(text)) return index;
    if (word?.kind === "pronoun" || text === "und" || text === "sowie" || text === "and") return index;
  }
  return end;
}
