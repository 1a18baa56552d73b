/**
 * Plans that a sentence relays without a frame: "The cabinet is to decide next week." It is more than the reporter
 * can know where it sets a day and somebody has spoken before; whose word it is the sentence leaves open.
 */
import type { AnalyzedText } from "../../text/analyzed-text.js";
import { wordLike } from "../../text/word-test.js";
import { timesIn } from "../../time/document-times.js";
import { type Draft, draft } from "./draft.js";
import { isBase } from "./edges.js";
import { type Period, wordAt } from "./period.js";

/** Most words of the subject: what stands further off has a clause between. */
const LONGEST_SUBJECT = 12;

export function relayedPlans(
  analyzed: AnalyzedText,
  periods: readonly Period[],
  drafts: readonly Draft[],
): Draft[] {
  const taken = new Set(drafts.map(({ period }) => period.index));
  let spoken = false;
  return periods.flatMap((period) => {
    const isFree = !taken.has(period.index);
    if (!isFree) spoken = true;
    if (!isFree || !spoken || !isPlan(period) || !setsDay(analyzed, period)) return [];
    return [
      draft({
        period,
        mode: "free-indirect",
        quote: [{ from: 0, to: period.items.length }],
        confidence: 0.65,
        why: ["relayed:plan"],
      }),
    ];
  });
}

/** "X is to …" with nothing of another clause before it. */
function isPlan({ items }: Period): boolean {
  if (items.some(({ kind }) => kind === "quote") || items.at(-1)?.text === "?") return false;
  for (let k = 1; k <= LONGEST_SUBJECT; k += 1) {
    const item = items[k];
    if (item === undefined || STOPS(item)) return false;
    if (!/^(?:is|are)$/.test(item.lower)) continue;
    const to = wordAt(items, k + 1) === "not" ? k + 2 : k + 1;
    // "Who is to blame" names a cause.
    return wordAt(items, to) === "to" && isBase(items, to + 1) && wordAt(items, to + 1) !== "blame";
  }
  return false;
}

const STOPS = wordLike(
  /^(?:who|which|that|if|unless|when|while|because|although|whether|what|there|it|;|:)$/,
);

function setsDay(analyzed: AnalyzedText, { items }: Period): boolean {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return false;
  return timesIn(analyzed, { from: first.first, to: last.last + 1 }).some(({ use }) => use === "deadline");
}
