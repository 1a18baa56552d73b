/**
 * Which state does the one of two belong to whose colleague's is told? "A and B move ahead. In X, Minister N and her
 * colleague from B, Keith M, announced …": N is of A. Only for two people side by side, of whom one holds an office and
 * has no membership in the text, and two states set side by side shortly before.
 */
import type { AnalyzedText } from "../text/analyzed-text.js";
import { wordLike, wordTest } from "../text/word-test.js";
import type { Person, PersonRegister } from "./person-register.js";

/** States named side by side, by their ISO codes. */
export interface StateGroup {
  readonly members: readonly string[];
  readonly sentence: number;
  readonly from: number;
}

/** Sentences looked back at: a heading, its line and the sentence before. */
const REACH = 2;
/** Tokens between two people: "und seine bulgarische Kollegin", "and her Rwandan counterpart,". */
const LONGEST_LINK = 6;
const LINKS = wordLike(/^(?:und|sowie|and)$/);
/** What says that the second is somebody else: "his colleague from …", "der bulgarische Amtskollege", "Ostmarks Kanzler". */
const BETWEEN = wordTest(
  (lower, text) =>
    /^(?:sein|seine|ihr|ihre|deren|dessen|de[rns]|die|das|his|her|their|the|,|colleague|counterpart|opposite|number|\p{Ll}+sche[rnm]?)$/u.test(
      lower,
    ) || /^\p{Lu}\p{L}+$/u.test(text),
);

/** Adds states by person (position in the register) to those that are known. */
export function addOtherStates(
  analyzed: AnalyzedText,
  register: PersonRegister,
  groups: readonly StateGroup[],
  found: Map<number, string>,
): void {
  const pairs = groups.filter(({ members }) => members.length === 2);
  if (pairs.length === 0) return;
  for (const [k, mention] of register.mentions.entries()) {
    const next = register.mentions[k + 1];
    if (next === undefined || next.person === mention.person) continue;
    const [from, to] = [Math.max(mention.whole.to, mention.to), Math.min(next.whole.from, next.from)];
    if (!isLink(analyzed, from, to)) continue;
    const [one, other] = [register.people[mention.person], register.people[next.person]];
    const sentence = analyzed.tokens[mention.from]?.sentence ?? 0;
    for (const [open, position, known] of [
      [one, mention.person, other],
      [other, next.person, one],
    ] as const) {
      const [state, ...more] = known?.affiliation.states ?? [];
      if (!isOpen(open) || state === undefined || more.length > 0 || found.has(position)) continue;
      const near = pairs.filter(
        (pair) =>
          pair.from < from &&
          pair.sentence >= sentence - REACH &&
          pair.sentence <= sentence &&
          pair.members.includes(state),
      );
      const others = new Set(near.flatMap(({ members }) => members.filter((code) => code !== state)));
      const [left] = others;
      // Two pairs that leave another one each tell nothing.
      if (left !== undefined && others.size === 1) found.set(position, left);
    }
  }
}

function isOpen(person: Person | undefined): boolean {
  return (
    person !== undefined &&
    person.codebook === null &&
    person.affiliation.office !== null &&
    person.affiliation.states.length === 0 &&
    person.affiliation.institutions.length === 0
  );
}

/** "And", and nothing besides that could name a third. */
function isLink({ tokens }: AnalyzedText, from: number, to: number): boolean {
  if (to <= from || to - from > LONGEST_LINK) return false;
  const words = tokens.slice(from, to);
  return words.some((token) => LINKS(token)) && words.every((token) => LINKS(token) || BETWEEN(token));
}
