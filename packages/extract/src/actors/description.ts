/**
 * What somebody is called of whom the text gives no name: the words of the phrase themselves. "Ein Sprecher der
 * Polizei" is "Sprecher der Polizei", "one nurse, who asked not to be named" is "one nurse", "eines hohen Beamten im
 * Ministerium" is "hoher Beamter im Ministerium".
 */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { inNominative, inPlural, isDeclined } from "./nominative.js";
import { nounLexicon } from "./noun-classes.js";
import { endBeforeMark, isDropped, phraseText } from "./phrase-text.js";
import type { Scene } from "./scene.js";
import type { Gender } from "./word-classes.js";

/** Longest description, in characters: beyond that the phrase was misread. */
const LONGEST = 80;

const closes = wordLike(/^[,(;:–—]$/);

/**
 * The phrase without article and apposition, its noun in the nominative; `null` where too little or
 * too much is left. A possessive stays: "her lawyer" and "his lawyer" are two people.
 *
 * @param head position of the noun the phrase is about
 * @param lemma base form of that noun
 */
export function descriptionOf(scene: Scene, range: TokenRange, head: number, lemma: string): string | null {
  const { analyzed, classes } = scene;
  const { tokens } = analyzed;
  let from = range.from;
  while (from < head && isDropped(scene, from)) from += 1;
  const to = endOfDescription(scene, { from: head, to: range.to });
  const last = tokens[to - 1];
  const noun = tokens[head];
  if (last === undefined || noun === undefined || from > head) return null;
  const gender = classes[head]?.gender ?? genderByArticle(tokens[range.from]?.lower ?? "");
  const before = tokens.slice(from, head).map((token, k) => {
    const kind = classes[from + k]?.kind;
    const isAdjective = analyzed.language === "de" && kind !== "article" && isDeclined(token.text);
    return isAdjective ? inNominative(token.text, gender) : token.text;
  });
  // "Ein Beamter", but "der Beamte": nouns that are declined like adjectives.
  const own =
    gender === "male" && isIndefinite(tokens[range.from]) && LIKE_ADJECTIVES.test(lemma)
      ? `${lemma}r`
      : lemma;
  const after = analyzed.text.slice(noun.end, last.end).replace(/\s+/g, " ");
  const text = `${before.join(" ")} ${own}${after}`.trim().replace(/ (?=['’])/gu, "");
  if (text.length > LONGEST) return null;
  // The capital may be the sentence's.
  const small = ["article", "quantifier", "other", "modifier"].includes(classes[from]?.kind ?? "");
  const starts = analyzed.sentences[tokens[from]?.sentence ?? -1]?.from;
  return small && from === starts ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Where the phrase says no more of whom it is about: an apposition or a bracket. */
export function endOfDescription(scene: Scene, range: TokenRange): number {
  const { from } = range;
  const to = endBeforeMark(scene, range);
  for (let index = from + 1; index < to; index += 1) {
    if (closes(scene.analyzed.tokens[index])) return index;
  }
  return to;
}

const LIKE_ADJECTIVES =
  /(?:beamt|vorsitzend|abgeordnet|beauftragt|gesandt|angeklagt|verdächtig|verantwortlich|sachverständig|angestellt|delegiert|jugendlich)e$/iu;
const isIndefinite = wordLike(/^(?:ein|eines|einem|einen)$/);

function genderByArticle(article: string): Gender {
  if (/^(?:ein|eines|einem|einen)$/.test(article)) return "male";
  return /^(?:eine|einer)$/.test(article) ? "female" : null;
}

const isOne = wordLike(/^eine?[mnrs]?$/);
const keepsWeak = wordLike(
  /^(?:alle[nr]?|keine[nr]?|beide[nr]?|sämtliche[nr]?|die|meine|seine|ihre|unsere)$/,
);

/** A group as the phrase has it, in German with its adjectives as they stand without an article. */
export function groupText(scene: Scene, range: TokenRange, head: number): string {
  const { analyzed, classes } = scene;
  let text = phraseText(scene, range);
  if (analyzed.language !== "de" || isOne(analyzed.tokens[range.from])) return text;
  const noun = analyzed.tokens[head]?.text ?? "";
  if (isDativePlural(noun)) text = text.replace(noun, noun.slice(0, -1));
  for (let index = head - 1; index >= range.from; index -= 1) {
    const token = analyzed.tokens[index];
    const kind = classes[index]?.kind;
    if (token === undefined || (kind !== "other" && kind !== "place") || !isDeclined(token.text)) break;
    if (
      index > range.from &&
      keepsWeak(analyzed.tokens[index - 1]) &&
      classes[index - 1]?.kind === "quantifier"
    )
      break;
    const plain = inPlural(token.text);
    text = text.replace(token.text, plain).replace(decapitalized(token.text), decapitalized(plain));
  }
  return text;
}

/** "Veranstaltern", "Regierungskreisen": the word without its last letter is the plural that the lists have. */
function isDativePlural(noun: string): boolean {
  return /[er]n$/.test(noun) && nounLexicon("de").noun(noun.slice(0, -1))?.kind === "group";
}

function decapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
