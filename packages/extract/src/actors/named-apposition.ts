/**
 * Who is named behind what they are? "The minister at the table, Senator Ada Brandt", "ihr Wortführer, der frühere
 * General Emil Ek", "the First Minister (Ada Brandt)", "the developer, Nordwing Power": the name is who speaks.
 */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike, wordTest } from "../text/word-test.js";
import { type ActorDraft, draft, personDraft, stateName } from "./actor-drafts.js";
import { affiliationIn } from "./affiliations.js";
import { isCompanyWord, isPersonNoun } from "./name-runs.js";
import type { Scene } from "./scene.js";

/** Longest name, in tokens. */
const LONGEST_NAME = 5;

const opensName = wordTest((_, text) => text === "," || text === "(");
const isParticle = wordTest((_, text) =>
  /^(?:von|van|vom|de|del|della|di|da|dos|du|la|le|ten|ter|al|el|bin|ibn|zu|zum|zur|of|ní|nic|mac)$/.test(
    text,
  ),
);
const isSeat = wordLike(/^(?:mp|msp|td|mep|mdb|mdl|kc|qc)$/);

/** The person or body named after a comma or in brackets at the end of a phrase; `null` where nobody is. */
export function namedInApposition(scene: Scene, range: TokenRange): ActorDraft | null {
  const to = endOfName(scene, range);
  const name = nameEndingAt(scene, { from: range.from, to });
  if (name === null) return null;
  const words = scene.analyzed.tokens.slice(name.from, name.to).map((token) => token.text);
  const trade = tradeBefore(scene, { from: range.from, to: name.from });
  if (trade !== null) return person(scene, range, trade, name, words);
  const mark = startOfApposition(scene, { from: range.from, to: name.from });
  if (mark === null || mark === range.from) return null;
  const described = { from: range.from, to: mark };
  if (isOfPerson(scene, described)) return person(scene, range, described, name, words);
  const plain = name.from === mark + 1;
  return plain && isOfBody(scene, described) ? draft("organization", words.join(" ")) : null;
}

function person(
  scene: Scene,
  range: TokenRange,
  described: TokenRange,
  name: TokenRange,
  words: readonly string[],
): ActorDraft | null {
  const { analyzed, classes, mentionAt, register } = scene;
  if (words.some(isCompanyWord)) return null;
  const known = register.mentions[mentionAt[name.to - 1] ?? -1];
  if (known !== undefined && known.to === name.to && known.from >= range.from)
    return personDraft(scene, known.person);
  const { office, institutions, states } = affiliationIn(analyzed, classes, described);
  const memberOf = [...institutions, ...states.map((code) => stateName(scene, code))];
  return draft("person", words.join(" "), { office, memberOf: [...new Set(memberOf)] });
}

/** Without what stands behind the name: a seat, a party in brackets, an age, the closing bracket. */
function endOfName({ analyzed, classes }: Scene, { from, to }: TokenRange): number {
  const { tokens } = analyzed;
  let end = to;
  for (let step = 0; step < 4; step += 1) {
    const before = end;
    if (tokens[end - 1]?.text === ")" && end - 3 > from && tokens[end - 3]?.text === "(") end -= 3;
    else if (tokens[end - 1]?.text === ")") end -= 1;
    else if (isSeat(tokens[end - 1])) end -= 1;
    else if (classes[end - 1]?.kind === "number" && tokens[end - 2]?.text === ",") end -= 2;
    else if (tokens[end - 1]?.text === ",") end -= 1;
    if (end === before) break;
  }
  return end;
}

/** Two names or more, or one behind a title, that end at a place. */
function nameEndingAt({ analyzed, classes }: Scene, { from, to }: TokenRange): TokenRange | null {
  let start = to;
  while (start > from && to - start < LONGEST_NAME) {
    const isName = classes[start - 1]?.kind === "name" && classes[start - 1]?.possessive !== true;
    if (!isName && !(isParticle(analyzed.tokens[start - 1]) && start < to)) break;
    start -= 1;
  }
  while (start < to && isParticle(analyzed.tokens[start])) start += 1;
  const titled = classes[start - 1]?.kind === "title";
  return to - start >= 2 || (titled && to - start === 1) ? { from: start, to } : null;
}

/** "Kreisveterinärin Dr. Ada Brandt": a noun for somebody and a title right before the name, and nothing else. */
function tradeBefore({ analyzed, classes }: Scene, { from, to }: TokenRange): TokenRange | null {
  let end = to;
  while (classes[end - 1]?.kind === "title") end -= 1;
  if (end === to || end <= from) return null;
  const noun = analyzed.tokens[end - 1]?.text ?? "";
  const plain = classes.slice(from, end - 1).every(({ kind }) => kind === "article" || kind === "other");
  return plain && isPersonNoun(noun, analyzed.language) ? { from, to: end } : null;
}

/** The mark before what else stands in the apposition: an article, an office, a title, adjectives. */
function startOfApposition({ analyzed, classes }: Scene, { from, to }: TokenRange): number | null {
  for (let index = to - 1; index >= from; index -= 1) {
    if (opensName(analyzed.tokens[index])) return index;
    const kind = classes[index]?.kind;
    const belongs = ["article", "office", "title", "modifier", "place", "other", "institution"].includes(
      kind ?? "",
    );
    if (!belongs || to - index > LONGEST_NAME) return null;
  }
  return null;
}

/** An office or a noun for somebody, and no second one that the name may belong to: "a spokesman for the minister, …". */
function isOfPerson({ analyzed, classes }: Scene, { from, to }: TokenRange): boolean {
  const { tokens, language } = analyzed;
  let found = false;
  let linked = false;
  for (let index = from; index < to; index += 1) {
    const word = classes[index];
    if (word?.kind === "punctuation" || word?.kind === "pronoun" || word?.kind === "saying") return false;
    if (word?.kind === "preposition") linked = true;
    const isSomebody =
      (word?.kind === "office" && !word.possessive) ||
      (!linked && word?.kind !== "article" && isPersonNoun(tokens[index]?.text ?? "", language));
    if (!isSomebody) continue;
    if (linked && found) return false;
    found ||= !linked;
  }
  return found;
}

/** "The company", "der Betreiber": a body and nothing else, so that the name must be its own. */
function isOfBody({ classes }: Scene, { from, to }: TokenRange): boolean {
  const kinds = classes.slice(from, to).map((word) => word.kind);
  return kinds[0] === "article" && kinds.at(-1) === "institution" && !kinds.includes("preposition");
}
