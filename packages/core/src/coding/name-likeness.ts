/**
 * Could two names be one actor's? Compares them word by word and says how they differ: by a case ending ("Selenskyjs"),
 * by the transliteration ("Selenskyj", "Zelensky"), by a slip of the pen, by initials, or by leaving out the first name.
 *
 * | difference | is | score of the word or name |
 * |---|---|---|
 * | none | same-name | 1 |
 * | case ending | inflection | 0.95 |
 * | transliteration | transliteration | 0.9 |
 * | first letter for a first name | initials | 0.85 |
 * | one letter | spelling | 0.75 |
 * | surname alone | surname | 0.6 |
 * | first letters of all words | acronym | 0.6 |
 *
 * Scores of the words are multiplied. They order suggestions for a person to decide on; they are no probabilities.
 */
import { type NameEvidence, nameEvidence } from "../model/merge-evidence.js";
import { foldedName, nameSkeleton } from "../text/folded-name.js";
import { typingDistance } from "../text/typing-distance.js";

export interface NameLikeness {
  /** In the order of the list above; never empty. */
  readonly evidence: readonly NameEvidence[];
  /** More than 0, at most 1. */
  readonly score: number;
}

/** Persons have surnames and initials, bodies have adjectives with endings and acronyms. */
export type NamedKind = "person" | "body";

const SURNAME = 0.6;
const ACRONYM = 0.6;
/** Shorter skeletons sound like too many others. */
const SHORTEST_SOUND = 4;
const SHORTEST_TYPED = 6;
const REMEMBERED = 50_000;

/**
 * How the names resemble each other; `null` where they are those of two.
 *
 * @example
 * nameLikeness("Zelensky", "Wolodymyr Selenskyj", "person"); // transliteration and surname, 0.54
 */
export function nameLikeness(one: string, other: string, kind: NamedKind): NameLikeness | null {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return null;
  if (short.length === long.length) return wholeLikeness(short, long, kind) ?? acronymOf(one, other, kind);
  if (kind === "body") return acronymOf(one, other, kind);
  const surname = wholeLikeness(short, long.slice(-short.length), kind);
  if (surname === null) return null;
  return likenessOf(
    [...surname.evidence.filter((each) => each !== "same-name"), "surname"],
    surname.score * SURNAME,
  );
}

/** Words without capitals, accents, articles and the English genitive. */
export const wordsOf: (name: string) => readonly string[] = remembered((name) => {
  const bare = foldedName(name.replace(/['’]s?$/u, "")).replace(/^(?:der|die|das|the) /u, "");
  return bare === "" ? [] : bare.split(" ");
});

/** What transliterations of a word have in common. */
export const soundOf: (word: string) => string = remembered(nameSkeleton);

/** Every name is compared with many others: what is made of it is kept, up to a bound. */
function remembered<Result>(make: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const made = make(name);
    known.set(name, made);
    return made;
  };
}

function wholeLikeness(
  short: readonly string[],
  long: readonly string[],
  kind: NamedKind,
): NameLikeness | null {
  const evidence: NameEvidence[] = [];
  let score = 1;
  for (const [position, word] of short.entries()) {
    const isLast = position === short.length - 1;
    const found = wordLikeness(word, long[position] ?? "", kind, isLast);
    if (found === null) return null;
    evidence.push(...found.evidence);
    score *= found.score;
  }
  return likenessOf(evidence.length === 0 ? ["same-name"] : evidence, score);
}

function wordLikeness(
  one: string,
  other: string,
  kind: NamedKind,
  isLast: boolean,
): { readonly evidence: readonly NameEvidence[]; readonly score: number } | null {
  if (one === other) return { evidence: [], score: 1 };
  // Numbers are no slips: "Group 1" and "Group 2" are two.
  if (/\p{N}/u.test(one + other)) return null;
  if (kind === "person" && !isLast && (one.length === 1 || other.length === 1))
    return one.charAt(0) === other.charAt(0) ? { evidence: ["initials"], score: 0.85 } : null;
  const endings = kind === "body" ? BODY_ENDING : isLast ? GENITIVE : null;
  const [bareOne, bareOther] = [one, other].map((word) => withoutEnding(word, endings)) as [string, string];
  if (bareOne === bareOther || bareOne === other || one === bareOther)
    return { evidence: ["inflection"], score: 0.95 };
  const [sound, otherSound] = [soundOf(one), soundOf(other)];
  if (sound === otherSound && sound.length >= SHORTEST_SOUND)
    return { evidence: ["transliteration"], score: 0.9 };
  const [bareSound, otherBareSound] = [soundOf(bareOne), soundOf(bareOther)];
  const soundsBare = bareSound === otherBareSound || bareSound === otherSound || sound === otherBareSound;
  if (soundsBare && Math.min(bareSound.length, otherBareSound.length) >= SHORTEST_SOUND)
    return { evidence: ["inflection", "transliteration"], score: 0.95 * 0.9 };
  const isLong = Math.min(one.length, other.length) >= SHORTEST_TYPED;
  if (isLong && typingDistance(one, other, 1) === 1) return { evidence: ["spelling"], score: 0.75 };
  return null;
}

/** "Selenskyjs Forderung"; a name that ends in s keeps it, and then both forms are tried. */
const GENITIVE = /s$/;
/** "des Auswärtigen Amtes", "dem Auswärtigen Amt", "Auswärtiges Amt". */
const BODY_ENDING = /(?:es|en|em|er|e|s|n)$/;

function withoutEnding(word: string, ending: RegExp | null): string {
  if (ending === null) return word;
  const bare = word.replace(ending, "");
  return bare.length >= 3 ? bare : word;
}

/** "EU" and "European Union"; small words may be left out. */
function acronymOf(one: string, other: string, kind: NamedKind): NameLikeness | null {
  if (kind === "person") return null;
  const isAcronym = [one, other].map((name) => /^\p{Lu}{2,6}$/u.test(name.replaceAll(".", "")));
  if (isAcronym[0] === isAcronym[1]) return null;
  const [short, long] = isAcronym[0] === true ? [one, other] : [other, one];
  const letters = foldedName(short.replaceAll(".", ""));
  const words = wordsOf(long);
  const initials = (some: readonly string[]) => some.map((word) => word.charAt(0)).join("");
  const fits = [initials(words), initials(words.filter((word) => word.length > 3))].includes(letters);
  return fits && words.length > 1 ? likenessOf(["acronym"], ACRONYM) : null;
}

function likenessOf(evidence: readonly NameEvidence[], score: number): NameLikeness {
  return { evidence: nameEvidence.filter((each) => evidence.includes(each)), score };
}
