/**
 * What does a phrase say about where somebody belongs: which office, which institutions, which states?
 * "Vizechef des ukrainischen Präsidialamtes" → office, Präsidialamt, UA.
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import { institutionLabel } from "./institution-label.js";
import { ownNameAfter } from "./own-name.js";
import { regionOf } from "./regions-de.js";
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
  /^(?:vize|ex|team|co|chef|noch|top|spitzen|bundes|landes|regierungs|militär|polizei|presse|oppositions|interims|general|stell|haupt|leit|vice|deputy|secretary|governor|attorney|director|anti|pro)$/i;

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
      const label =
        institutionLabel(analyzed, classes, index, range, office) ??
        ownNameAfter(analyzed, classes, index, range.to);
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
    const party = analyzed.language === "en" ? partyAt(analyzed, index, range) : null;
    if (party !== null) institutions.push(party);
    const region = analyzed.language === "de" ? regionOf(analyzed.tokens[index]) : null;
    if (region !== null) institutions.push(region);
    addPlace(word, institutions, states);
    addSeat(analyzed, classes, index, range, states);
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

/** "Labor leader Ada Brandt", "the Greens' parliamentary leader": a party by its name before an office in it. */
function partyAt({ tokens }: AnalyzedText, index: number, { to }: TokenRange): string | null {
  const token = tokens[index];
  if (token === undefined || !PARTY(token)) return null;
  const behind = tokens.slice(index + 1, Math.min(to, index + 1 + NEAR));
  return behind.some(OF_PARTY) ? token.text.replace(/['’]s?$/u, "") : null;
}

const PARTY = wordTest((_, text) =>
  /^(?:Labou?r|Greens?|Liberals?|Conservatives?|Tory|Tories|Socialists?|Communists?|Centrists?|Nationalists?)(?:['’]s?)?$/.test(
    text,
  ),
);
const OF_PARTY = wordIn(
  "leader whip chairman chairwoman chair lawmaker spokesman spokeswoman mp deputy chief treasurer negotiator",
);

/** "The government in Canberra", "Canberra's foreign minister": the capital of a body or office that only states have. */
function addSeat(
  { tokens, language }: AnalyzedText,
  classes: readonly WordClass[],
  index: number,
  { from, to }: TokenRange,
  states: string[],
): void {
  const place = classes[index]?.kind === "place" ? classes[index]?.place?.place : undefined;
  if (language !== "en" || place?.kind !== "capital" || place.code === null) return;
  const isSeat = tokens[index - 1]?.lower === "in" && index - 2 >= from && RULES(tokens[index - 2]);
  const after = place.genitive ? tokens.slice(index + 1, Math.min(to, index + 1 + NEAR)) : [];
  if (isSeat || after.some(OF_STATES)) states.push(place.code);
}

const NEAR = 4;
const RULES = wordIn("government regime junta cabinet leadership parliament ministry");
const OF_STATES = wordIn("minister ambassador envoy president premier");

/** The words of the range without a leading article or title, a party in brackets and what is said of the holder. */
function officeText(analyzed: AnalyzedText, classes: readonly WordClass[], range: TokenRange): string | null {
  const { tokens } = analyzed;
  let { from, to } = range;
  if (tokens[from]?.text === "(" && tokens[from + 2]?.text === ")" && to - from > 3) from += 3;
  while (from < to && (DROPPED.has(classes[from]?.kind) || isAs(tokens[from]))) from += 1;
  to = endOfNoun(analyzed, classes, { from, to });
  // "the nominee, Gov. Ada Brandt"
  const isTitle = (at: number) => classes[at]?.kind === "title" && tokens[at]?.text.endsWith(".") === true;
  while (to > from && (classes[to - 1]?.kind === "punctuation" || isTitle(to - 1))) to -= 1;
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined ? null : analyzed.text.slice(first.start, last.end);
}

const DROPPED: ReadonlySet<WordClass["kind"] | undefined> = new Set(["article", "title", "punctuation"]);
const isAs = wordLike(/^als$/);

/**
 * "Sekretär des Verbands sagte …", "the nominee has been endorsed": behind a German noun a small word that is no article,
 * preposition or conjunction begins what is said of the holder; in English a verb or a relative pronoun does.
 */
function endOfNoun(
  { tokens, language }: AnalyzedText,
  classes: readonly WordClass[],
  { from, to }: TokenRange,
): number {
  for (let index = from + 1; index < to; index += 1) {
    const [before, token] = [tokens[index - 1], tokens[index]];
    if (before === undefined || token === undefined) break;
    const tells =
      language === "de"
        ? before.form.capital &&
          !isForeign(token) &&
          token.text === token.lower &&
          classes[index]?.kind === "other"
        : opensVerb(token);
    if (tells && token.kind === "word") return index;
  }
  return to;
}

/** In the names of foreign bodies: "Institute of Science". */
const isForeign = wordIn("of for the and de la le du des del di e et");
const opensVerb = wordLike(/^(?:that|which|who|whose|is|are|was|were|has|have|had|will|would|said|says)$/);
