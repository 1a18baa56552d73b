/** Does a sentence go on with what the sentence before was about, by a pronoun that stands for it? */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike } from "../text/word-test.js";

const GERMAN = wordLike(
  /^(?:das|dies|davor|dagegen|dafür|dazu|davon|damit|darauf|darüber|solche[nrsm]?|welche|derartige[nrsm]?|sie)$/,
);
const ENGLISH = wordLike(
  /^(?:they|them|those|such|that|this|so|it|it['’]ll|it['’]d|favou?r|against|opposed)$/,
);
const isPersonal = wordIn("sie er es");
/** Words for or against something that need not say what: "I am in favour", "sie ist dagegen". */
const ELLIPTIC = wordLike(/^(?:favou?r|against|opposed|dafür|dagegen)$/);

/** Does the word that points back also take a side? */
export function takesSide(analyzed: AnalyzedText, i: number): boolean {
  return ELLIPTIC(analyzed.tokens[i]);
}

/** Position of the pronoun, or `null`. */
export function continuationAt(analyzed: AnalyzedText, sentence: TokenRange): number | null {
  const test = analyzed.language === "de" ? isGermanPointer : isEnglishPointer;
  for (let i = sentence.from; i < sentence.to; i += 1) if (test(analyzed, i, sentence)) return i;
  return null;
}

function word(analyzed: AnalyzedText, i: number): string {
  return analyzed.tokens[i]?.lower ?? "";
}

/** Persons are "sie" as well; troops and plans take a plural verb. */
const PLURAL_VERB = wordLike(
  /^(?:würden|werden|sollen|sollten|seien|sind|wären|müssen|müssten|stünden|gehörten|gehören|könnten|können|dürften|dürfen|kämen|kommen)$/,
);

function isGermanPointer(analyzed: AnalyzedText, i: number, sentence: TokenRange): boolean {
  const token = analyzed.tokens[i];
  if (isPersonal(token) && isSubjectOfGermanPassive(analyzed, i)) return true;
  if (!GERMAN(token)) return false;
  const lower = word(analyzed, i);
  const next = analyzed.tokens[i + 1];
  const atStart = i - sentence.from <= 1;
  if (lower === "sie") return atStart && PLURAL_VERB(analyzed.tokens[i + 1]);
  if (lower === "das" || lower === "dies") {
    // An article has a noun or an adjective behind it, a relative pronoun a comma before it.
    if (next === undefined || /^\p{Lu}/u.test(next.text)) return false;
    if (!atStart) return analyzed.tokens[i - 1]?.text !== "," && i + 1 >= sentence.to;
    return /^(?:ist|sei|wäre|war|will|wolle|werde|wird|würde|müsse|muss|könne|kann|gilt|gelte|bleibt|bleibe|lehne?n?t?|hält|halte|verlangt|fordert|gehe|geht)$/.test(
      next.lower,
    );
  }
  if (/^d(?:a|a?r)/.test(lower))
    return atStart && next?.text !== "," && !/^(?:dass|ob)$/.test(word(analyzed, i + 2));
  return true;
}

/** "Aufgehoben werde sie", "zugestellt wird er": what is done stands first, and it is done to a thing. */
function isSubjectOfGermanPassive(analyzed: AnalyzedText, i: number): boolean {
  return (
    /^(?:werde|werden|wird|würde|würden)$/.test(word(analyzed, i - 1)) &&
    /^\p{L}*ge\p{Ll}{2,}(?:t|en)$|^(?:be|ent|er|ver|zer|über|unter)\p{Ll}{3,}(?:t|en)$/u.test(
      word(analyzed, i - 2),
    )
  );
}

const VERB_AFTER =
  /^(?:is|was|are|were|would|will|should|must|could|can|has|had|have|may|might|belong(?:ed|s)?|need(?:ed|s)?|do|did|does|go|reached?|won['’]t|mission|missions|force|forces|step|move|plan|proposal|idea)$/;

function isEnglishPointer(analyzed: AnalyzedText, i: number, sentence: TokenRange): boolean {
  if (!ENGLISH(analyzed.tokens[i])) return false;
  const lower = word(analyzed, i);
  const next = word(analyzed, i + 1);
  const previous = word(analyzed, i - 1);
  const ends = i + 1 >= sentence.to || analyzed.tokens[i + 1]?.kind === "punctuation";
  const atStart = i - sentence.from <= 1;
  switch (lower) {
    case "they":
      return atStart && VERB_AFTER.test(next) && !isOfPersons(analyzed, i + 1);
    case "them":
      return true;
    case "so":
      return /^(?:do|does|did|doing|done)$/.test(previous);
    case "it":
      return isObjectOfSide(analyzed, i, ends) || isSubjectOfPassive(analyzed, i + 1);
    case "it'll":
    case "it’ll":
    case "it'd":
    case "it’d":
      return /^(?:not|never|be)$/.test(next) && isSubjectOfPassive(analyzed, i + 1);
    case "favour":
    case "favor":
      return previous === "in" && next !== "of";
    case "against":
    case "opposed":
      return ends && /^(?:is|are|was|were|am|be|been|remains?|remained|stays?|voted?|votes)$/.test(previous);
    case "that":
    case "this":
      return (
        ends || (atStart && VERB_AFTER.test(next) && !/^(?:is why)$/.test(`${next} ${word(analyzed, i + 2)}`))
      );
    case "such":
    case "those":
      return atStart;
    default:
      return false;
  }
}

/** "Voted against it", "opposes building it at all". */
function isObjectOfSide(analyzed: AnalyzedText, i: number, ends: boolean): boolean {
  const previous = word(analyzed, i - 1);
  const goesOn = /^(?:at|altogether|outright|anyway|now|again)$/.test(word(analyzed, i + 1));
  if (!ends && !goesOn) return false;
  if (SIDE.test(previous)) return true;
  return /^\p{Ll}{2,}ing$/u.test(previous) && [2, 3].some((k) => SIDE.test(word(analyzed, i - k)));
}

const SIDE =
  /^(?:without|against|for|veto|(?:reject|support|oppos|back|favou?r|endors|welcom)(?:e|ed|es|s|ing)?|to)$/;

/** "(It) will be built", "would not be touched". */
function isSubjectOfPassive(analyzed: AnalyzedText, from: number): boolean {
  let i = from;
  if (/^(?:will|would|won['’]t|wouldn['’]t|must|should|shall|can|cannot|could)$/.test(word(analyzed, i)))
    i += 1;
  while (/^(?:not|never|still|also|only|now|soon)$/.test(word(analyzed, i))) i += 1;
  return (
    word(analyzed, i) === "be" &&
    /^(?:\p{Ll}{2,}(?:ed|en|wn)|built|cut|put|made|paid|laid|sold|kept|sent|held|met|shut|left)$/u.test(
      word(analyzed, i + 1),
    )
  );
}

/** "They will have, want, need, say": persons, not plans or troops. */
function isOfPersons(analyzed: AnalyzedText, from: number): boolean {
  return [0, 1, 2].some((k) =>
    /^(?:have|has|had|want|wanted|need|needed|know|knew|say|said|think|thought|agree|agreed|get|see|ask|decide|hope|do|did)$/.test(
      word(analyzed, from + k),
    ),
  );
}
