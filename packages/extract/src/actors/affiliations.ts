/**
 * What does a phrase say about where somebody belongs: which office, which institutions, which states?
 * "Vizechef des ukrainischen Präsidialamtes" → office, Präsidialamt, UA.
 */
import type { AnalyzedText, Token, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import { inNominative } from "./nominative.js";
import type { WordClass } from "./word-classes.js";

export interface Affiliation {
  /** The office as the text names it, without article; `null` when the phrase names none. */
  readonly office: string | null;
  /** Base form of the office without states and institutions: "Vizechef", "prime minister". */
  readonly officeLemma: string | null;
  readonly gender: WordClass["gender"];
  /** Labels, nearest first. */
  readonly institutions: readonly string[];
  /** ISO codes, nearest first. */
  readonly states: readonly string[];
}

export const NO_AFFILIATION: Affiliation = {
  office: null,
  officeLemma: null,
  gender: null,
  institutions: [],
  states: [],
};

/** First halves that name a rank or kind, no organization: "Vize-Minister". */
const GENERIC =
  /^(?:vize|ex|team|co|chef|noch|top|spitzen|bundes|landes|regierungs|militär|polizei|presse|oppositions|interims|general|stell|haupt|leit|vice|deputy|anti|pro)$/i;

/** Reads a phrase; the words of the name itself must not be part of it. */
export function affiliationIn(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  range: TokenRange,
): Affiliation {
  if (range.to <= range.from) return NO_AFFILIATION;
  const institutions: string[] = [];
  const states: string[] = [];
  let office: number | null = null;
  for (let index = range.from; index < range.to; index += 1) {
    const word = classes[index];
    if (word === undefined) continue;
    if (word.kind === "office" && office === null) office = index;
    if (word.kind === "institution") {
      const label = institutionLabel(analyzed, classes, index, range, office);
      if (label !== null) institutions.push(label);
    }
    // Party and agency names: "SPD-Chef", "Vorsitzender der SPD".
    if (
      word.affiliation !== null &&
      word.place === null &&
      word.kind === "office" &&
      !GENERIC.test(word.affiliation)
    ) {
      institutions.push(word.affiliation);
    }
    if (word.kind === "name" && /^\p{Lu}{2,6}$/u.test(word.lemma)) institutions.push(word.lemma);
    addPlace(word, institutions, states);
    if (word.kind === "place" && word.place !== null) index = Math.max(index, word.place.to - 1);
  }
  const head = office === null ? null : classes[office];
  return {
    office: office === null ? null : officeText(analyzed, classes, range),
    officeLemma: office === null || head === undefined ? null : officeName(analyzed, classes, range, office),
    gender: head?.gender ?? null,
    institutions: [...new Set(institutions)],
    states: [...new Set(states)],
  };
}

/** "deputy foreign minister", "Minister of Defence", "stellvertretende Außenministerin". */
function officeName(
  { tokens, language }: AnalyzedText,
  classes: readonly WordClass[],
  range: TokenRange,
  office: number,
): string {
  let from = office;
  if (language === "de") {
    const before = tokens[office - 1]?.lower ?? "";
    const deputy = office > range.from && /^(?:stellvertretend|ehemalig|früher)/.test(before);
    return `${deputy ? `${before} ` : ""}${classes[office]?.lemma ?? ""}`;
  }
  while (from > range.from && classes[from - 1]?.kind === "modifier") from -= 1;
  let to = office + 1;
  while (to < range.to && classes[to]?.kind === "office") to += 1;
  const link = tokens[to]?.lower;
  const portfolio =
    classes[to + 1]?.kind === "modifier" || /^(?:opposition|parliament)$/.test(tokens[to + 1]?.lower ?? "");
  if ((link === "of" || link === "for") && portfolio && to + 1 < range.to) to += 2;
  else if (link === "of" && tokens[to + 1]?.lower === "the" && tokens[to + 2]?.lower === "opposition")
    to += 3;
  return tokens
    .slice(from, to)
    .map((token, k) => classes[from + k]?.lemma ?? token.text)
    .join(" ");
}

/** Two accounts of the same person; the first one's words win. */
export function mergeAffiliations(a: Affiliation, b: Affiliation): Affiliation {
  if (b === NO_AFFILIATION) return a;
  if (a === NO_AFFILIATION) return b;
  return {
    office: a.office ?? b.office,
    officeLemma: a.officeLemma ?? b.officeLemma,
    gender: a.gender ?? b.gender,
    institutions: [...new Set([...a.institutions, ...b.institutions])],
    states: [...new Set([...a.states, ...b.states])],
  };
}

function addPlace(word: WordClass, institutions: string[], states: string[]): void {
  const place = word.place?.place;
  if (place === undefined) return;
  // "European" says where, not that somebody belongs to the Union.
  if (place.kind === "adjective" && place.code === "EU") return;
  if (place.label !== null) institutions.push(place.label);
  if (place.code === null || place.code === "UN" || place.code === "EU") return;
  // A town is where somebody speaks, unless it stands for the government as in "Kreml".
  if (place.kind !== "capital" || word.kind !== "place") states.push(place.code);
}

/** "Präsidialamt", "Bundesagentur für Arbeit", "McKay Institute": the institution with what belongs to its name. */
export function institutionLabel(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  index: number,
  range: TokenRange,
  office: number | null,
): string | null {
  const { tokens, language } = analyzed;
  const word = classes[index];
  if (word === undefined) return null;
  let from = index;
  let label = word.lemma;
  // "das bayerische Verkehrsministerium", "die städtische Verwaltung": whose it is, where it is no state's.
  const adjective = tokens[index - 1]?.text ?? "";
  if (language === "de" && index > range.from && classes[index - 1]?.kind === "other" && BELONGING.test(adjective))
    label = `${inNominative(adjective, word.gender)} ${label}`;
  if (language === "en") {
    // "party leader", "campaign manager": the kind of office, not an institution of its own.
    const next = classes[index + 1]?.kind;
    if (next === "office" || next === "modifier" || next === "institution") return null;
    const isProper = /^\p{Lu}\p{Ll}/u.test(word.lemma);
    while (from > range.from) {
      const genitive = isPluralGenitive(analyzed, classes, from - 1, isProper);
      const belongs =
        genitive ||
        (isPartOfName(classes[from - 1]) && !(isProper && isSmall(tokens[from - 1]))) ||
        (!isProper && isNounBefore(tokens[from - 1], classes[from - 1])) ||
        (isProper && isCapitalBefore(analyzed, classes, from - 1, word.lemma));
      if (!belongs || (genitive && from - 2 < range.from)) break;
      from -= genitive ? 2 : 1;
    }
    if (from === index && word.lemma === word.lemma.toLowerCase() && office === null) return null;
    label = [...tokens.slice(from, index).map((token) => token.text), word.lemma]
      .join(" ")
      .replace(/ (?=['’] )/gu, "");
    if (/^[\p{Ll} ]*(?:campaign|team|party|group|staff)$/u.test(label)) return null;
  }
  const end = endOfInstitution(analyzed, classes, index, range);
  const first = tokens[index + 1];
  const last = tokens[end - 1];
  if (end === index + 1 || first === undefined || last === undefined) return label;
  return `${label} ${analyzed.text.slice(first.start, last.end).replace(/\s+/g, " ")}`;
}

/** "the miners' union", "the Lace Makers' Union": an apostrophe behind a plural. */
function isPluralGenitive(
  { tokens }: AnalyzedText,
  classes: readonly WordClass[],
  mark: number,
  isProper: boolean,
): boolean {
  if (!/^['’]$/.test(tokens[mark]?.text ?? "") || !/.s$/.test(tokens[mark - 1]?.text ?? "")) return false;
  const kind = classes[mark - 1]?.kind;
  const isNoun = kind === "other" || kind === "group" || kind === "institution" || kind === "office";
  return isSmall(tokens[mark - 1]) ? !isProper && isNoun : isProper && (kind === "name" || isNoun);
}

function isSmall(token: Token | undefined): boolean {
  return token !== undefined && token.text === token.lower;
}

function isPartOfName(word: WordClass | undefined): boolean {
  return word?.kind === "name" || word?.kind === "modifier" || word?.kind === "institution";
}

/** "the Justice Department", "the British Soft Drinks Council": a capital before a name that begins with a capital. */
function isCapitalBefore(
  { tokens, sentences }: AnalyzedText,
  classes: readonly WordClass[],
  index: number,
  head: string,
): boolean {
  const [token, word] = [tokens[index], classes[index]];
  if (token === undefined || word === undefined || word.possessive || !/^\p{Lu}\p{Ll}/u.test(token.text))
    return false;
  if (sentences[token.sentence]?.from === index) return false;
  if (word.kind === "place") return !OF_A_STATE.test(head);
  return word.kind === "title" || word.kind === "office" || word.kind === "group" || word.kind === "saying";
}

/** Adjectives that say nothing about which body is meant. */
const ADJECTIVE = wordTest((_, text) =>
  /^(?:new|old|same|own|other|whole|entire|big|bigger|large|small|main|major|former|current|last|next|first|second|third|ruling|governing|little|powerful|influential|embattled|troubled|struggling|rival|parent|so-called|very|right|wrong|single|good|great|late|early|famous|respected|independent|anonymous|leaked|only|just|then|when|if|that|but|what|how|also|even|\p{L}+(?:est|ed|ly))$/u.test(
    text,
  ),
);

/** "the housing ministry", "the employers' federation": an English noun before the institution, with a letter alone no name. */
function isNounBefore(token: Token | undefined, word: WordClass | undefined): boolean {
  if (word?.kind !== "other" || token === undefined) return false;
  return /^\p{Ll}[\p{Ll}'’-]{2,}$/u.test(token.text) && !ADJECTIVE(token);
}

/** Adjectives that say whose something is. */
const BELONGING = /^\p{Ll}{4,}isch(?:e[nmrs]?)$/u;

/** Of whom or what an institution is: "des Handwerks", "für das Personal", "of Public Works", "of Churches". */
const GERMAN_LINK = wordIn("für gegen der des");
const ENGLISH_LINK = wordIn("of for");
/** Nouns that go on with somebody's state, which is told apart from the name. */
const OF_A_STATE =
  /^(?:regierung|ministerium|parlament|botschaft|armee|präsidentschaft|führung|government|parliament|army|embassy)$/i;

/** Where the name of an institution ends that goes on after its noun; the next token where it does not. */
function endOfInstitution(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  index: number,
  range: TokenRange,
): number {
  const { tokens, language } = analyzed;
  const plain = index + 1;
  const next = classes[plain];
  if (plain >= range.to || next === undefined) return plain;
  if (language === "de" && (next.kind === "name" || (next.kind === "place" && !next.possessive)))
    return next.place?.place.kind === "adjective" ? plain : Math.min(next.place?.to ?? plain + 1, range.to);
  const isLink = language === "de" ? GERMAN_LINK(tokens[plain]) : ENGLISH_LINK(tokens[plain]);
  const head = classes[index]?.lemma ?? "";
  // An English name goes on where it has capitals: "Ministry of Health", but "a group of farmers".
  const isTopic = language === "en" && tokens[plain]?.lower === "on" && opensTopic(classes, plain + 1);
  if ((!isLink && !isTopic) || (language === "en" && !/^\p{Lu}/u.test(head))) return plain;
  if (OF_A_STATE.test(head) && !/^ministry$/i.test(head)) return plain;
  let to = plain + 1;
  if (classes[to]?.kind === "article") to += 1;
  while (language === "de" && to < range.to && /^\p{Ll}+e[nrs]$/u.test(tokens[to]?.text ?? "")) to += 1;
  const begun = to;
  while (to < range.to && to - plain < LONGEST_LABEL) {
    const word = classes[to];
    const text = tokens[to]?.text ?? "";
    const joins = /^(?:und|and|&)$/.test(text) && to > begun && language === "en";
    // A state or town says where it is, a person whose it is: neither is part of the name.
    const place = word?.place?.place.kind;
    if (word?.kind === "place" && place !== "adjective" && place !== "body") break;
    // "Mission der Vereinten Nationen"
    if (place === "body") {
      to = Math.min(word?.place?.to ?? to + 1, range.to);
      break;
    }
    if (!joins && (!/^\p{Lu}/u.test(text) || word?.kind === "punctuation" || word?.kind === "office")) break;
    to += 1;
    if (language === "de") break;
  }
  if (/^(?:und|and|&)$/.test(tokens[to - 1]?.text ?? "")) to -= 1;
  return to > begun ? to : plain;
}

const LONGEST_LABEL = 8;

/** "the Commission on the Cables": a name behind "on", not a day. */
function opensTopic(classes: readonly WordClass[], at: number): boolean {
  return classes[classes[at]?.kind === "article" ? at + 1 : at]?.kind === "name";
}

/** The words of the range without a leading article or title and without closing marks. */
function officeText(analyzed: AnalyzedText, classes: readonly WordClass[], range: TokenRange): string | null {
  let { from, to } = range;
  while (from < to && ["article", "title", "punctuation"].includes(classes[from]?.kind ?? "")) from += 1;
  while (to > from && classes[to - 1]?.kind === "punctuation") to -= 1;
  const first = analyzed.tokens[from];
  const last = analyzed.tokens[to - 1];
  return first === undefined || last === undefined ? null : analyzed.text.slice(first.start, last.end);
}

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
  const twice = before !== null && classes[before]?.kind === "article" && isOnlyOffice(classes, before, from - 1);
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
    // The place is the head of something else when a preposition stands before it.
    if (classes[index - 1]?.kind === "preposition") return false;
    const kind = word.place?.place.kind;
    return word.possessive || kind === "adjective" || analyzed.language === "en";
  }
  if (analyzed.language === "en") {
    // "Texas delegate", "Brandt campaign spokesman", "Ek's longtime aide"
    if (word?.kind === "institution" || word?.kind === "name") return true;
    if (word?.kind === "other" && /^\p{Ll}+(?:al|ive|ic|ous|ary|time|known|ior)$/u.test(word.lemma))
      return true;
  }
  // "Brandts Sprecher"
  if (word?.kind === "name" && analyzed.language === "de") {
    return /\p{Ll}s$/u.test(word.lemma) && classes[index + 1]?.kind === "office";
  }
  return word?.kind === "other" && isAttribute(classes, index);
}

/** A lower-case word right before a noun, after an article: an adjective, not a verb. */
function isAttribute(classes: readonly WordClass[], index: number): boolean {
  const before = classes[index - 1]?.kind;
  if (before !== "article" && before !== "place" && before !== "quantifier") return false;
  const lemma = classes[index]?.lemma ?? "";
  return lemma === lemma.toLowerCase() && /(?:e|en|er|es|em|ing|ed|al|ant)$/.test(lemma);
}

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
