/**
 * To which state does somebody belong who works for somebody else? "Norland's president, Ilse Reuth, wants ships. Reuth's
 * deputy Ada Brandt is against it": Brandt is of Norland. Only for people with an office of their own who are named right
 * behind whose aide they are, by name or by "his" and "her", and of whom the text tells no other state.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordIn, wordLike } from "../text/word-test.js";
import type { Person, PersonMention, PersonRegister } from "./person-register.js";
import type { WordClass } from "./word-classes.js";

/** Tokens between whose aide somebody is and the name: "s eigener Stellvertreter", "'s national security adviser,". */
const LONGEST_LINK = 6;
/** Sentences looked back at for whom "his" means. */
const REACH = 2;
const isHis = wordIn("sein seine his");
const isHer = wordIn("ihr ihre her");
/** Words of a title that are neither office nor modifier. */
const OF_TITLE = wordLike(
  /^(?:own|eigene[rn]?|chief|chefberater|chefberaterin|deputy|of|staff|cabinet|the|national|security|foreign|policy|special|senior|personal|top|closest|enge[rn]?|engste[rn]?|\p{L}+(?:berater|beraterin|minister|ministerin|chef|chefin|sprecher|sprecherin|sekretär|sekretärin|beauftragter?|präsident|präsidentin))$/u,
);

/** Adds states by person (position in the register) to those that are known. */
export function addAideStates(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  { people, mentions }: PersonRegister,
  found: Map<number, string>,
): void {
  for (const [k, mention] of mentions.entries()) {
    if (found.has(mention.person)) continue;
    const behind = ownerBehind(analyzed, classes, people, mentions, k);
    const person = people[mention.person];
    if (!isOpen(person) || (behind === null && person?.affiliation.office === null)) continue;
    const owner = behind ?? ownerOf(analyzed, classes, people, mentions, k);
    const [state, ...more] = owner === null ? [] : (people[owner]?.affiliation.states ?? []);
    if (owner !== mention.person && state !== undefined && more.length === 0)
      found.set(mention.person, state);
  }
}

function isOpen(person: Person | undefined): boolean {
  return person !== undefined && person.codebook === null && person.affiliation.states.length === 0;
}

/** "Ada Brandt, Reuth's deputy,": whose aide she is stands behind her name. */
function ownerBehind(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  people: readonly Person[],
  mentions: readonly PersonMention[],
  k: number,
): number | null {
  const [mention, next] = [mentions[k], mentions[k + 1]];
  if (mention === undefined || next === undefined) return null;
  const isBeside = analyzed.tokens[mention.to]?.text === "," && next.from === mention.to + 1;
  if (!isBeside || !isGenitive(analyzed, classes, people[next.person], next)) return null;
  for (let at = next.to; at < next.to + LONGEST_LINK; at += 1) {
    if (classes[at]?.kind === "office") return next.person;
    if (classes[at]?.kind !== "modifier" && !OF_TITLE(analyzed.tokens[at])) return null;
  }
  return null;
}

/** Whose aide is named in a mention? */
function ownerOf(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  people: readonly Person[],
  mentions: readonly PersonMention[],
  k: number,
): number | null {
  const [mention, before] = [mentions[k], mentions[k - 1]];
  if (mention === undefined || before === undefined) return null;
  if (
    isGenitive(analyzed, classes, people[before.person], before) &&
    isTitle(analyzed, classes, before.to, mention.from)
  )
    return before.person;
  return ownerByPronoun(analyzed, classes, people, mentions, k);
}

/** "Reuths Stellvertreterin", "Reis' deputy", "Reuth's deputy". */
function isGenitive(
  { tokens, language }: AnalyzedText,
  classes: readonly WordClass[],
  person: Person | undefined,
  { to }: PersonMention,
): boolean {
  if (classes[to - 1]?.possessive === true || /^['’]$/.test(tokens[to]?.text ?? "")) return true;
  return language === "de" && tokens[to - 1]?.text === `${person?.family ?? ""}s`;
}

/** Nothing but a title between them, with an office in it. */
function isTitle({ tokens }: AnalyzedText, classes: readonly WordClass[], from: number, to: number): boolean {
  if (to <= from || to - from > LONGEST_LINK || tokens[from]?.sentence !== tokens[to]?.sentence) return false;
  let hasOffice = false;
  for (let at = from; at < to; at += 1) {
    const kind = classes[at]?.kind;
    if (kind === "office") hasOffice = true;
    else if (kind !== "modifier" && !OF_TITLE(tokens[at]) && !/^(?:,|['’])$/.test(tokens[at]?.text ?? ""))
      return false;
  }
  return hasOffice;
}

/** "His deputy Ada Brandt": whoever with a state is named last before, unless they are known to be no "he". */
function ownerByPronoun(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  people: readonly Person[],
  mentions: readonly PersonMention[],
  k: number,
): number | null {
  const { tokens } = analyzed;
  const mention = mentions[k];
  if (mention === undefined) return null;
  let at = mention.from - 1;
  while (at > mention.from - LONGEST_LINK && !isHis(tokens[at]) && !isHer(tokens[at])) at -= 1;
  const other = isHis(tokens[at]) ? "female" : isHer(tokens[at]) ? "male" : null;
  if (other === null || !isTitle(analyzed, classes, at + 1, mention.from)) return null;
  const sentence = tokens[mention.from]?.sentence ?? 0;
  for (let back = k - 1; back >= 0; back -= 1) {
    const one = mentions[back];
    if (one === undefined || (tokens[one.from]?.sentence ?? 0) < sentence - REACH) return null;
    const person = people[one.person];
    if (person !== undefined && person.gender !== other)
      return person.affiliation.states.length > 0 ? one.person : null;
  }
  return null;
}
