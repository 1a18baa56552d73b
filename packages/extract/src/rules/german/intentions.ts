/**
 * Stated will without a verb of saying: "Auch andere Länder wollen sich beteiligen". The will is the actor's,
 * relayed in the indicative; only the clause that tells it is quoted when the sentence says more.
 */

import { isInfinitiveAt } from "./clauses.js";
import { contentEnd, type Draft, draft, overlaps, rangeOf, rangesOf } from "./draft.js";
import { isSubjectPronoun } from "./noun-phrase.js";
import type { Period } from "./period.js";
import { looksLikePerson, subjectOf } from "./subject.js";

export function intentionIn(period: Period, own: readonly Draft[]): Draft | null {
  const { items, clauses } = period;
  if (items[items.length - 1]?.token.text === "?") return null;
  for (const [index, clause] of clauses.entries()) {
    const finite = items[clause.finite];
    if (
      clause.kind !== "main" ||
      finite === undefined ||
      (finite.lower !== "will" && finite.lower !== "wollen")
    )
      continue;
    const plan = items.some((_, at) => at > clause.finite && at < clause.to && isInfinitiveAt(items, at));
    if (!plan) continue;
    const subject = subjectOf(period, clause, clause.finite);
    if (subject === null) continue;
    const first = items[subject[0]];
    if (first === undefined || /^(?:man|wir|ich|es|das)$/.test(first.lower)) continue;
    const actor = isSubjectPronoun(first) || looksLikePerson(items, subject);
    if (!actor) continue;
    const alone = clauses.every((other, at) => at === index || other.kind !== "main");
    const quote = alone
      ? rangeOf(items, 0, items.length)
      : rangeOf(items, clause.from, index + 1 < clauses.length ? clause.to : contentEnd(period));
    if (quote === null || own.some((other) => overlaps([quote], [...other.quote, ...other.frame]))) continue;
    return draft({
      mode: "free-indirect",
      medium: null,
      period: period.index,
      quote: [quote],
      speaker: rangesOf(items, [subject]),
      confidence: 0.55,
      why: ["relayed:will"],
    });
  }
  return null;
}
