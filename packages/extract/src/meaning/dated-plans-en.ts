/** English verbs of asking, promising, expecting and wanting, for sentences that set a day. */
import type { AnalyzedText, Sentence } from "../text/analyzed-text.js";
import { wordIn, wordTest } from "../text/word-test.js";
import type { DatedVerb } from "./dated-plans.js";

const ASKS_FOR = /^(?:asks|asked|asking|calls|called|pushes|pushed|presses|pressed|pushing|calling)$/;
const ASKS_TO =
  /^(?:asks|asked|urges|urged|orders|ordered|tells|told|invites|invited|requests|requested|presses|pressed|calls|called)$/;
const WANTS: Readonly<Record<string, string>> = {
  wants: "want",
  want: "want",
  expects: "expect",
  expect: "expect",
  expected: "expect",
};
const GIVES =
  /^(?:promises|promised|pledges|pledged|demands|demanded|predicts|predicted|forecasts|seeks|sought|expects|expect|expected)$/;
const NO_OBJECT =
  /^(?:that|to|how|when|if|whether|by|on|in|at|the[ym]|him|her|me|us|and|or|with|from|[.,:;])$/;

/** One of the verbs above; hardly any word of a text is. */
const isVerbOfPlan = wordTest(
  (lower) => ASKS_FOR.test(lower) || ASKS_TO.test(lower) || GIVES.test(lower) || Object.hasOwn(WANTS, lower),
);
const opensOther = wordIn("who which that to not never is are was were be been being as than a the an");

/** The first verb that asks, promises, expects or wants; `null` where the sentence has none. */
export function dateOfEnglish({ tokens }: AnalyzedText, { from, to }: Sentence): DatedVerb | null {
  const lower = (i: number): string => (i < to ? (tokens[i]?.lower ?? "") : "");
  for (let i = from + 1; i < to - 3; i += 1) {
    if (!isVerbOfPlan(tokens[i]) || opensOther(tokens[i - 1])) continue;
    const word = lower(i);
    if (ASKS_FOR.test(word) && lower(i + 1) === "for") return whole(i, from);
    const want = WANTS[word];
    const object = /^(?:called|calls)$/.test(word)
      ? /^(?:on|upon)$/.test(lower(i + 1))
        ? i + 2
        : to
      : i + 1;
    const infinitive = toInfinitive(lower, object, Math.min(to, object + 9));
    if (want !== undefined && infinitive !== null) return framed(i, i + 1, want);
    if (ASKS_TO.test(word) && infinitive !== null && infinitive > object) return framed(i, infinitive, "ask");
    if (GIVES.test(word) && !NO_OBJECT.test(lower(i + 1))) return whole(i, from);
  }
  return null;
}

/** Where "to" and its verb stand, before any mark or finite verb. */
function toInfinitive(lower: (i: number) => string, from: number, to: number): number | null {
  for (let i = from; i < to; i += 1) {
    if (
      lower(i) === "to" &&
      /^\p{Ll}{2,}$/u.test(lower(i + 1)) &&
      !/^(?:the|an?|his|her|its|their)$/.test(lower(i + 1))
    )
      return i;
    if (/^(?:[^\p{L}]|that|will|would|is|are|was|were|has|have|had)$/u.test(lower(i))) return null;
  }
  return null;
}

function whole(at: number, from: number): DatedVerb {
  return { at, mode: "reported", quote: from, lemma: null };
}

function framed(at: number, quote: number, lemma: string): DatedVerb {
  return { at, mode: "indirect", quote, lemma };
}
