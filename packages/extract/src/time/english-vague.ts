/** English promises without a day: "soon", "any day now", "as soon as possible", "with immediate effect". */
import { firstWords, openedBy, opensWith, type Reader } from "./first-words.js";
import {
  patternAt,
  type Read,
  type TimeMeaning,
  type TimeWord,
  type VagueRule,
  wordsAt,
} from "./time-meaning.js";

const VAGUE: readonly (readonly [readonly string[], VagueRule])[] = [
  [["any", "day", "now"], "coming-days"],
  [["any", "time", "now"], "coming-days"],
  [["in", "the", "not", "too|so", "distant", "future"], "soon"],
  [["in", "the", "not", "-", "too|so", "-", "distant", "future"], "soon"],
  [["in", "the", "foreseeable|immediate|nearest", "future"], "soon"],
  [["in", "the", "short|near|medium", "term"], "soon"],
  [["in", "the", "next", "day|week|month|year", "or", "two|so"], "soon"],
  [["in", "short", "order"], "soon"],
  [["in", "no", "time"], "soon"],
  [["post|with", "haste"], "at-once"],
  [["any", "minute|moment|hour", "now"], "coming-hours"],
  [["any", "time", "soon"], "soon"],
  [["anytime", "soon"], "soon"],
  [["at", "the", "earliest", "opportunity"], "soon"],
  [["at", "the", "earliest", "possible", "date|moment|opportunity|time"], "soon"],
  [["at", "a", "moment", "’|'", "s", "notice"], "at-once"],
  [["sooner", "rather", "than", "later"], "soon"],
  [["as", "a", "matter", "of", "urgency"], "soon"],
  [["as", "soon|quickly|swiftly|fast|early", "as", "practicable|practical|feasible"], "soon"],
  [["without", "further|any|undue", "delay"], "soon"],
  [["in", "the", "near", "future"], "soon"],
  [["in", "due", "course"], "soon"],
  [["before", "long"], "soon"],
  [["as", "soon|quickly|swiftly|fast", "as", "possible"], "soon"],
  [["very|pretty|quite", "soon|shortly"], "soon"],
  [["soon|shortly|imminently"], "soon"],
  [["without", "delay"], "soon"],
  [["with", "immediate", "effect"], "at-once"],
  [["right", "away"], "at-once"],
  [["at", "once"], "at-once"],
  [["immediately|straightaway|forthwith"], "at-once"],
];
const vagueBy = openedBy(VAGUE, ([pattern]) => pattern);

function readVague(words: readonly TimeWord[], i: number): Read<TimeMeaning> | null {
  for (const [pattern, rule] of vagueBy(words[i])) {
    const next = patternAt(words, i, pattern);
    // "Pay it all at once" is together, "must leave at once" now.
    if (next !== null && wordsAt(words, i, "at", "once") !== null && !isOrdered(words, i, next)) continue;
    // "Shortly before the vote" is about the vote.
    if (next !== null && wordsAt(words, next, "before|after|ahead") === null)
      return { value: { kind: "vague", rule }, next };
  }
  return null;
}

/** Somebody has to, and nothing behind it says that it is about doing things together. */
function isOrdered(words: readonly TimeWord[], i: number, next: number): boolean {
  const before = words.slice(Math.max(0, i - 8), i);
  return (
    !/^[\p{L}\d]/u.test(words[next]?.text ?? ".") &&
    before.some(({ lower }) => /^(?:must|should|shall|ought)$/.test(lower)) &&
    !before.some(({ lower }) => /^(?:all|everyone|everybody|both|if)$/.test(lower))
  );
}

/** Reader of such promises, for the English expressions. */
export const englishVague: Reader<TimeMeaning> = {
  opens: opensWith(firstWords(VAGUE.map(([pattern]) => pattern))),
  read: readVague,
};
