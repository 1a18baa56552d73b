/** "… . Dies teilte A mit": the frame stands in a sentence of its own and points back to the one before. */
import { type Draft, draft, mergeRanges, rangeOf, rangesOf } from "./draft.js";
import { rolesOf } from "./frame-speaker.js";
import type { Period } from "./period.js";
import { subjectAfter } from "./subject.js";
import type { FramedCue } from "./verb-frames.js";

const POINTERS = new Set(["dies", "das", "dieses"]);
/** Verbs that pass on a fact; "das forderte A" is a demand for it as well. */
const PASSING_ON = new Set([
  "mitteilen",
  "bestätigen",
  "bekanntgeben",
  "sagen",
  "erklären",
  "berichten",
  "melden",
  "verkünden",
  "angeben",
  "ankündigen",
  "schreiben",
  "behaupten",
  "fordern",
  "betonen",
  "versichern",
  "einräumen",
  "bekräftigen",
  "beschließen",
  "äußern",
  "bekanntmachen",
  "vermelden",
  "meinen",
  "feststellen",
  "entscheiden",
  "zusagen",
  "zusichern",
  "versprechen",
  "garantieren",
  "geloben",
]);

export function anaphoricFrame(
  period: Period,
  previous: Period | null,
  cues: readonly FramedCue[],
): Draft | null {
  const { items, clauses } = period;
  const [framed] = cues;
  const clause = clauses[0];
  const first = items[0];
  if (framed === undefined || clause === undefined || first === undefined || previous === null) return null;
  if (
    framed.cue.clause !== 0 ||
    clause.finite !== 1 ||
    !POINTERS.has(first.lower) ||
    !PASSING_ON.has(framed.cue.verb.lemma)
  )
    return null;
  if (previous.sentence.paragraph !== period.sentence.paragraph) return null;
  const subject = subjectAfter(period, clause, 2);
  const before = rangeOf(previous.items, 0, previous.items.length);
  const pointer = rangeOf(items, 0, 1);
  if (before === null || pointer === null || (subject === null && !framed.cue.passive)) return null;
  const end = items[items.length - 1]?.token.text === "." ? items.length - 1 : items.length;
  return draft(
    {
      mode: "indirect",
      period: period.index,
      quote: mergeRanges([before, pointer]),
      frame: rangesOf(items, [[1, end]]),
      confidence: 0.7,
      why: ["indirect:anaphoric"],
    },
    rolesOf(period, clause, framed.cue, subject),
  );
}
