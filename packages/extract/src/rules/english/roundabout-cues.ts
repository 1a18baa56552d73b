/** Verbs of saying behind words that only lead to them: "is pleased to announce", "hastened to add". */
import type { EnglishVerb } from "../../languages/en/reporting-verbs.js";
import { wordLike } from "../../text/word-test.js";
import { type Item, wordAt } from "./period.js";

/** First item of such a predicate around the infinitive at `at`, which ends before `to`; `null` without one. */
export function saysInRoundabout(
  items: readonly Item[],
  verb: EnglishVerb,
  at: number,
  to: number,
): number | null {
  return gladToSay(items, verb, at, to) ?? hastensToSay(items, verb, at);
}

/** "Is pleased to announce": the whole of it says so. */
function gladToSay(items: readonly Item[], verb: EnglishVerb, at: number, to: number): number | null {
  const be = at - 3;
  if (!GLAD(items[at - 2]) || !/^(?:is|are|was|were)$/.test(wordAt(items, be))) return null;
  return verb.clause && wordAt(items, to) === "that" ? be : null;
}

const GLAD = wordLike(/^(?:pleased|proud|delighted|happy|glad|able|sorry|sad|honored|honoured|excited)$/);

/** "Hastened to add", "was quick to stress", "went on to say". */
function hastensToSay(items: readonly Item[], verb: EnglishVerb, at: number): number | null {
  if (!verb.bare && !verb.clause) return null;
  const words = items.slice(Math.max(0, at - LONGEST_OPENING), at - 1).map(({ lower }) => lower);
  const opening = HASTENS.exec(words.join(" "));
  return opening === null ? null : at - 1 - opening[0].split(" ").length;
}

const LONGEST_OPENING = 4;
const HASTENS =
  /(?<!\S)(?:hasten(?:s|ed)|rush(?:es|ed)|went on|goes on|(?:is|are|was|were) (?:quick|keen|careful|at pains|anxious|eager))$/;
