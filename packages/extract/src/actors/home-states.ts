/**
 * To which state or body does an office belong that names neither? "Its climate minister", "the country's foreign
 * minister": to what the sentence before is about. A bare "Finance Minister Ada Brandt" or "a government spokeswoman": to
 * the state of the passage, or the one that the article begins with. English only; where two states come into question,
 * to none.
 */
import type { AnalyzedText, Token } from "../text/analyzed-text.js";
import { startsCapital } from "../text/capitals.js";
import { firstAtLeast } from "../text/first-at-least.js";
import { perDocument } from "../text/per-document.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import type { Person, PersonMention, PersonRegister } from "./person-register.js";
import { classifyWords, type WordClass } from "./word-classes.js";

/** Where somebody belongs: a state by its ISO code, or a body by its name. */
export type Home = { readonly state: string } | { readonly body: string };

interface StateNamed {
  readonly code: string;
  readonly index: number;
  readonly sentence: number;
  readonly paragraph: number;
}

/** Paragraphs that an article begins with: its headline, its place and its first sentences. */
const LEAD = 1;
/** Tokens at the head of a sentence within which its subject begins. */
const HEAD = 2;
/** Sentences back within which the owner of "its" is named. */
const REACH = 2;
/** Names of states that are looked back over. */
const MOST_STATES = 40;
/** Longest name of a body, in tokens. */
const LONGEST_NAME = 8;
/** Tokens of an office that are looked through for whose it is. */
const LONGEST_OFFICE = 7;

const isPlace = wordIn("in at to from near into outside across through over with against near");
const isOwn = wordIn("its their");
const isCountry = wordLike(/^(?:country|nation|republic|kingdom|government|state)['’]s$/);
const joinsName = wordIn("of for and the");

/** Offices that only the government of a state gives. */
const NATIONAL =
  /(?:^|\s)(?:minister|premier|chancellor|head of (?:state|government))$|^(?:the )?(?:minister|secretary) (?:of|for) |^(?:foreign|home|health|defen[cs]e|treasury|interior|justice|education|energy|transport|transportation|labou?r|agriculture|state|trade) secretary$/i;
const PRESIDENT = /^(?:vice[ -])?president$/i;

/** Bodies that every state has, before "spokesman" and "official". */
const PUBLIC = wordLike(/^(?:government|ministry|presidential|cabinet|parliament(?:ary)?)$/);

const statesOnce = perDocument(statesNamed);

function statesNamed(analyzed: AnalyzedText): readonly StateNamed[] {
  const { tokens, sentences } = analyzed;
  return classifyWords(analyzed).flatMap(({ kind, place }, index) => {
    const code = place?.from === index && kind === "place" ? place.place.code : null;
    if (code === null || code === "EU" || code === "UN" || place?.place.kind === "body") return [];
    const before = tokens[tokens[index - 1]?.lower === "the" ? index - 2 : index - 1];
    const sentence = tokens[index]?.sentence ?? 0;
    // In Berlin a minister of another state may speak.
    const isThere = isPlace(before) && place?.place.genitive !== true && place?.place.kind !== "adjective";
    return isThere ? [] : [{ code, index, sentence, paragraph: sentences[sentence]?.paragraph ?? 0 }];
  });
}

/** The state that a passage is about before a token: its own, or the one of the article's beginning. */
export function homeStateAt(analyzed: AnalyzedText, at: number): string | null {
  if (analyzed.language !== "en") return null;
  const states = statesOnce(analyzed);
  const sentence = analyzed.tokens[at]?.sentence ?? 0;
  const paragraph = analyzed.sentences[sentence]?.paragraph ?? 0;
  const last = firstAtLeast(states, indexOf, at) - 1;
  const near = new Set<string>();
  // A paragraph may have no end.
  for (let k = last; k >= Math.max(0, last - MOST_STATES) && near.size < 2; k -= 1) {
    const one = states[k];
    if (one === undefined || (one.paragraph < paragraph && one.sentence < sentence - 1)) break;
    near.add(one.code);
  }
  const home = leadState(states);
  const [only] = near;
  if (near.size === 0) return home;
  if (near.size > 1 || only === undefined) return null;
  return home === only || isSubject(analyzed, states[last]) ? only : null;
}

function indexOf({ index }: StateNamed): number {
  return index;
}

function leadState(states: readonly StateNamed[]): string | null {
  const codes = new Set<string>();
  for (const { code, paragraph, sentence } of states) {
    if (paragraph > LEAD && sentence > LEAD) break;
    codes.add(code);
  }
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? code : null;
}

function isSubject({ sentences }: AnalyzedText, named: StateNamed | undefined): boolean {
  return named !== undefined && named.index - (sentences[named.sentence]?.from ?? 0) < HEAD;
}

/** The state or body that the sentences right before a token are about. */
export function subjectBefore(analyzed: AnalyzedText, at: number): Home | null {
  const { tokens } = analyzed;
  const sentence = tokens[at]?.sentence ?? 0;
  const paragraph = analyzed.sentences[sentence]?.paragraph;
  for (let back = sentence; back >= Math.max(0, sentence - REACH); back -= 1) {
    const one = analyzed.sentences[back];
    // A quotation may stand in a paragraph of its own.
    if (one === undefined || (one.paragraph !== paragraph && back < sentence - 1)) return null;
    if (one.from >= at) continue;
    // "Peru is for it; Chile is not.": which of them is meant is open.
    if (back < sentence && tokens.slice(one.from, one.to).some(({ text }) => text === ";")) return null;
    const home = subjectOf(analyzed, one.from, Math.min(one.to, at));
    if (home !== null) return home;
    if (back < sentence && !goesOn(tokens[one.from])) return null;
  }
  return null;
}

/** "Norway …", "The Norwegian government …", "The Union of Glass Workers …": whom a sentence opens with. */
function subjectOf(analyzed: AnalyzedText, start: number, end: number): Home | null {
  const { tokens, text } = analyzed;
  const classes = classifyWords(analyzed);
  const from = tokens[start]?.lower === "the" ? start + 1 : start;
  const place = classes[from]?.kind === "place" ? (classes[from]?.place ?? null) : null;
  const next = tokens[place === null ? from : place.to];
  if (place !== null && (next === undefined || !startsCapital(next))) {
    const { code, label } = place.place;
    if (place.place.kind === "body" && label !== null) return { body: label };
    // "Germany's Ada Brandt": somebody of it.
    return code === null || code === "EU" || code === "UN" ? null : { state: code };
  }
  if (from === start) return null;
  const noun = publicNoun(tokens, from, end);
  if (noun !== null) {
    const seat = tokens[noun + 1]?.lower === "in" ? classes[noun + 2]?.place?.place : null;
    const state = seat?.code ?? homeStateAt(analyzed, start);
    return state === null ? null : { state };
  }
  // Capitals behind an article are the name of a body.
  let to = from;
  while (to < end && to - from < LONGEST_NAME && (startsCapital(tokens[to]) || joinsName(tokens[to])))
    to += 1;
  while (to > from && joinsName(tokens[to - 1])) to -= 1;
  const words = classes.slice(from, to);
  const isName = words.filter(({ lemma }) => /^\p{Lu}/u.test(lemma)).length > 1;
  if (!isName || words.some(({ kind, possessive }) => kind === "office" || possessive)) return null;
  return { body: text.slice(tokens[from]?.start, tokens[to - 1]?.end) };
}

/** Where "ministry" stands in "the finance ministry …", at the head of a sentence behind its article. */
function publicNoun(tokens: readonly Token[], from: number, end: number): number | null {
  for (let at = from; at < Math.min(end, from + LONGEST_BODY) && !startsCapital(tokens[at]); at += 1)
    if (PUBLIC(tokens[at])) return at;
  return null;
}

const LONGEST_BODY = 3;
/** A sentence that begins so is about whom the one before was about. */
const goesOn = wordTest(
  (lower, text) => /^(?:it|they|its|their|this|that|but|and|yet)$/.test(lower) || /^[“"‘']$/.test(text),
);

/** Adds to the states known by person (position in the register), and returns the bodies of those who have one. */
export function addHomes(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  { people, mentions }: PersonRegister,
  found: Map<number, string>,
): ReadonlyMap<number, string> {
  const bodies = new Map<number, string>();
  if (analyzed.language !== "en") return bodies;
  const introduced = new Set<number>();
  for (const mention of mentions) {
    const person = people[mention.person];
    // Where somebody is introduced tells; a later mention stands beside any state.
    const hasOffice = classes
      .slice(mention.whole.from, mention.whole.to)
      .some(({ kind }) => kind === "office");
    if (!hasOffice || introduced.has(mention.person)) continue;
    introduced.add(mention.person);
    if (person === undefined || found.has(mention.person) || bodies.has(mention.person) || !isOpen(person))
      continue;
    const home = homeOf(analyzed, classes, person, mention);
    if (home === null) continue;
    if ("state" in home) found.set(mention.person, home.state);
    else bodies.set(mention.person, home.body);
  }
  return bodies;
}

function isOpen({ codebook, affiliation }: Person): boolean {
  return codebook === null && affiliation.office !== null;
}

function homeOf(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  { affiliation }: Person,
  mention: PersonMention,
): Home | null {
  const { tokens } = analyzed;
  const { whole, from, to } = mention;
  const first = Math.min(whole.from, from);
  const office = tokens
    .slice(Math.max(0, first - 1), Math.max(whole.to, to))
    .slice(0, LONGEST_OFFICE + to - from);
  const isStateless = affiliation.states.length === 0;
  if (office.some(isOwn)) {
    const home = subjectBefore(analyzed, first);
    return isStateless || (home !== null && "body" in home) ? home : null;
  }
  if (!isStateless) return null;
  if (office.some(isCountry)) {
    const home = subjectBefore(analyzed, first);
    if (home !== null && "state" in home) return home;
    const state = homeStateAt(analyzed, first);
    return state === null ? null : { state };
  }
  if (affiliation.institutions.length > 0) return null;
  const lemma = affiliation.officeLemma ?? "";
  const isTitle = classes[from - 1]?.kind === "office" && startsCapital(tokens[from - 1]);
  if (!NATIONAL.test(lemma) && !(isTitle && PRESIDENT.test(lemma))) return null;
  const state = homeStateAt(analyzed, first);
  return state === null ? null : { state };
}

/** Of which state or body "a ministry spokesman", "a government official" and "a spokeswoman" are. */
export function homeOfUnnamed(analyzed: AnalyzedText, from: number, office: number): Home | null {
  const { tokens, language } = analyzed;
  if (language !== "en" || !isSpeaker(tokens[office])) return null;
  const isPublic = tokens.slice(from, office).some(PUBLIC);
  const isBare = office - from <= 1;
  if (!isPublic && !isBare) return null;
  const subject = subjectBefore(analyzed, from);
  if (subject !== null && (isBare || "state" in subject)) return subject;
  const state = isPublic ? homeStateAt(analyzed, from) : null;
  return state === null ? null : { state };
}

const isSpeaker = wordLike(/^(?:spokes(?:man|woman|person)|official|source)$/);
