/**
 * Until when is "until then"? "Bis dahin", "until then" and "by then" point back at the last day that was named, in
 * their own sentence or in the two before it.
 */
import { tokenAt } from "../meaning/clauses.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundTime } from "./deadlines.js";
import { datedTime } from "./deadlines.js";
import { type ReadTime, timesIn } from "./document-times.js";
import type { ResolveOptions } from "./resolve-time.js";

const THEN = /^(?:(?:noch|erst) )?(?:bis dahin|(?:until|till|by) then|by that (?:time|date|point))$/i;

/** Sentences before its own in which the day may stand. */
const SENTENCES_BACK = 2;

/**
 * The time on the calendar, with the day that "until then" points at where one was named and has not passed; as it is
 * otherwise.
 */
export function withAntecedent(analyzed: AnalyzedText, found: ReadTime, options: ResolveOptions): FoundTime {
  const time = datedTime(analyzed, found, options);
  const { anchor } = options;
  if (anchor === null || found.meaning.kind !== "condition" || !THEN.test(time.words)) return time;
  const to = lastDayBefore(analyzed, found, options);
  return to === null || to < anchor ? time : { ...time, from: anchor, to, grade: "firm", rule: "by-then" };
}

function lastDayBefore(analyzed: AnalyzedText, found: ReadTime, options: ResolveOptions): string | null {
  const at = tokenAt(analyzed, found.start);
  const own = analyzed.tokens[at]?.sentence ?? 0;
  const first = analyzed.sentences[Math.max(0, own - SENTENCES_BACK)]?.from ?? 0;
  const named = timesIn(analyzed, { from: first, to: at });
  for (const earlier of [...named].reverse()) {
    if (
      earlier.meaning.kind !== "span" &&
      earlier.meaning.kind !== "hour" &&
      earlier.meaning.kind !== "range"
    )
      continue;
    const { to } = datedTime(analyzed, earlier, { ...options, direction: "future" });
    if (to !== null) return to;
  }
  return null;
}
