/** Is what is said of a mention denied, or is the mention what is not wanted? */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordIn, wordLike, wordTest } from "../text/word-test.js";
import type { Mention } from "./concept.js";
import { isNegator } from "./negation.js";
import { type Scene, word } from "./stance-scene.js";

const isWithout = wordIn("ohne without");
const isOr = wordIn("or oder");
const isWayOut = wordIn("weg way alternative");
const isForEver = wordIn("ewig immer dauerhaft forever indefinitely endlessly");
const isNor = wordIn("nor noch neither weder");

/** Negators of the clause; those of the phrase itself count only where the concept is no denial. */
export function negationCount({ analyzed, mention, words }: Scene, clause: TokenRange): number {
  if (mention.negated && mention.prepared.denial) return 0;
  const { tokens } = analyzed;
  let count = 0;
  let nor = 0;
  for (let i = clause.from; i < clause.to; i += 1) {
    if (!isNegator(analyzed, i)) continue;
    if (isWithout(tokens[i]) && !isRightBefore(mention, i)) continue;
    // "Not on Sunday but in March": only the day is denied.
    if (isAboutTime(analyzed, i)) continue;
    // "Whether they like it or not" negates nothing.
    if (words.has(i) && !mention.at.includes(i)) continue;
    // "No lorry by night" is what a ban says itself.
    if (mention.negated && mention.prepared.prohibition && mention.at.includes(i)) continue;
    if (isOr(tokens[i - 1])) continue;
    // "Kein Weg führt daran vorbei", "no alternative to it": it cannot be done without.
    if (isWayOut(tokens[i + 1])) continue;
    // "Cannot send trainers for ever": it has to end some day, and is not rejected.
    if (isForEver(tokens[i + 1])) continue;
    if (isNor(tokens[i])) nor += 1;
    else count += 1;
  }
  return count > 0 ? count : nor > 0 ? 1 : 0;
}

/** "Would not be running on Sunday, but by March", "nicht im Mai, sondern erst im Juni": a day set against another. */
function isAboutTime(analyzed: AnalyzedText, negator: number): boolean {
  const { tokens } = analyzed;
  const sentence = tokens[negator]?.sentence;
  for (let i = negator + 2; i < negator + TIME_REACH && tokens[i]?.sentence === sentence; i += 1) {
    if (!setsAgainst(tokens[i])) continue;
    const next = word(analyzed, i + 1) === "only" || word(analyzed, i + 1) === "erst" ? i + 2 : i + 1;
    return opensDay(tokens[next]);
  }
  return false;
}

const setsAgainst = wordIn("but sondern");
const opensDay = wordLike(
  /^(?:by|in|on|at|from|until|am|im|bis|ab|von|mitte|ende|anfang|kommende[nsmr]?|nächste[nsmr]?|next)$/,
);

/** Words after the negator within which the other day is named. */
const TIME_REACH = 20;

function isRightBefore(mention: Mention, i: number): boolean {
  const first = mention.at.find((at) => at > i);
  return first !== undefined && first - i <= 3;
}

/** "Rather than X", "statt X", "eher Y als X", "nicht im Hotel": the mention is what is not wanted. */
export function isRejectedAlternative({ analyzed, mention }: Scene, clause: TokenRange): boolean {
  const { tokens } = analyzed;
  const first = mention.at.find((i) => i >= clause.from && !isNegator(analyzed, i)) ?? clause.from;
  for (let i = first - 1; i >= Math.max(clause.from, first - 4); i -= 1) {
    const here = word(analyzed, i);
    const next = word(analyzed, i + 1);
    if ((here === "rather" && next === "than") || (here === "instead" && next === "of")) return true;
    if (isInstead(tokens[i]) && next !== "dessen") return !hasNounBetween(analyzed, i, first);
    if (here === "als" || here === "than") {
      for (let n = i - 1; n >= clause.from; n -= 1) if (prefers(tokens[n])) return true;
    }
  }
  return false;
}

const isInstead = wordIn("statt anstatt anstelle");
const prefers = wordIn("eher lieber mehr besser rather better more");
const isNoun = wordTest((_, text) => /^\p{Lu}/u.test(text));

/** "Statt Soldaten sollen Beobachter": the noun of "statt" is another one. */
function hasNounBetween(analyzed: AnalyzedText, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) if (isNoun(analyzed.tokens[i])) return true;
  return false;
}

const mayShutOut = wordIn("werde wird würde");
const SHUT_OUT = /^(?:werde|wird|würde) es (?:\S+ )*?(?:nicht|nie|niemals|keinesfalls) (?:\S+ )*?geben$/;

/** "Ein Tempolimit, wie A es fordert, werde es nicht geben": what comes first is what there will not be. */
export function isShutOut({ analyzed, clauses }: Scene, clause: number): boolean {
  return (
    analyzed.language === "de" &&
    clause === 0 &&
    clauses.slice(1).some(
      ({ from, to }) =>
        mayShutOut(analyzed.tokens[from]) &&
        SHUT_OUT.test(
          analyzed.tokens
            .slice(from, to)
            .map(({ lower }) => lower)
            .join(" "),
        ),
    )
  );
}
