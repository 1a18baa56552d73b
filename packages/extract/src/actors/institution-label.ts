/**
 * How far does the name of an institution reach around its noun? "Bundesagentur für Arbeit", "the Lace Makers' Union",
 * "the Commission on the Cables", "das bayerische Verkehrsministerium".
 */
import type { AnalyzedText, Token, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordTest } from "../text/word-test.js";
import { inNominative } from "./nominative.js";
import type { WordClass } from "./word-classes.js";

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
  if (
    language === "de" &&
    index > range.from &&
    classes[index - 1]?.kind === "other" &&
    BELONGING.test(adjective)
  )
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
