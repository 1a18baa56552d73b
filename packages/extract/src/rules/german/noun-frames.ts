/**
 * Utterances framed by a noun of saying ("die Forderung, … zu …", "mit dem Hinweis, dass …"), and quotations
 * after a colon that no verb of saying introduces ("Lenz wörtlich: „…“").
 */
import { speakerNouns } from "../../languages/de/person-words.js";
import { isProvisoAt } from "./complement.js";
import { isSpeechNoun } from "./cues.js";
import { contentEnd, type Draft, draft, rangesOf } from "./draft.js";
import { canBeSubject, isSubjectPronoun, phraseEnd } from "./noun-phrase.js";
import type { Clause, Period } from "./period.js";
import { type ItemRange, looksLikePerson, subjectOf } from "./subject.js";
import { DETERMINER, PREPOSITION } from "./word-classes.js";

export function nounFrames(period: Period): Draft[] {
  const drafts: Draft[] = [];
  const { items, clauses } = period;
  for (let index = 1; index < clauses.length; index += 1) {
    const clause = clauses[index];
    const before = clauses[index - 1];
    if (clause === undefined || before === undefined || clause.opener !== "," || before.kind === "quotation")
      continue;
    const wanted =
      clause.kind === "dass" ||
      clause.kind === "infinitive" ||
      (clause.kind === "main" && clause.mood === "konjunktiv-1" && !clause.verbFirst);
    if (!wanted || (clause.kind === "dass" && isProvisoAt(items, clause.from))) continue;
    const noun = nounBefore(period, before);
    // "Dahinter steckt der Wunsch, …" is what the writer takes for a motive.
    if (noun < 0 || items[before.head]?.lower === "dahinter") continue;
    const { to, more } = endOf(period, index);
    const frame: [number, number][] = [[before.from, clause.from]];
    if (more < clauses.length) frame.push([to, contentEnd(period)]);
    const determiner = items[noun - 1];
    const named = determiner !== undefined && (determiner.bits & DETERMINER) !== 0;
    const owner = ownerOf(period, before, noun);
    drafts.push(
      draft({
        mode: "indirect",
        period: period.index,
        medium: null,
        quote: rangesOf(items, [[clause.from, to]]),
        cue: rangesOf(items, [[named ? noun - 1 : noun, noun + 1]]),
        frame: rangesOf(items, frame),
        speaker: owner === null ? [] : rangesOf(items, [owner]),
        cueLemma: items[noun]?.lower ?? null,
        confidence: 0.6,
        why: ["indirect:noun"],
        needsSpeaker: owner === null,
      }),
    );
    index = more;
  }
  return drafts;
}

/** The noun of saying right before the comma, with at most its genitive or "von …" in between. */
function nounBefore(period: Period, before: Clause): number {
  const { items } = period;
  for (let at = before.to - 1; at >= before.from && at >= before.to - 9; at -= 1) {
    if (!isSpeechNoun(items[at])) continue;
    if (at === before.to - 1) return at;
    return phraseEnd(items, at, before.to, { adjuncts: true }) === before.to ? at : -1;
  }
  return -1;
}

/** The clause ends at the main verb that goes on after it, or with the sentence. */
function endOf(period: Period, index: number): { to: number; more: number } {
  const { clauses } = period;
  for (let next = index + 1; next < clauses.length; next += 1) {
    const clause = clauses[next];
    if (clause === undefined) break;
    const goesBack = clause.kind === "main" && clause.verbFirst && clause.opener === ",";
    if (goesBack) return { to: clauses[next - 1]?.to ?? clause.from, more: next };
  }
  return { to: contentEnd(period), more: clauses.length };
}

/** Genitive or "von …" after the noun, a possessive or name before it, or the subject of the clause. */
function ownerOf(period: Period, clause: Clause, noun: number): ItemRange | null {
  const { items } = period;
  const next = items[noun + 1];
  // The phrase with its head noun: "die Forderung des Rates".
  const named = noun > clause.from && ((items[noun - 1]?.bits ?? 0) & DETERMINER) !== 0 ? noun - 1 : noun;
  if (next !== undefined && noun + 1 < clause.to) {
    if (next.lower === "von" || next.lower === "vom") {
      const end = phraseEnd(items, noun + 2, clause.to, { adjuncts: true });
      if (end > 0) return [named, end];
    }
    if ((next.bits & DETERMINER) !== 0) {
      const end = phraseEnd(items, noun + 1, clause.to, { adjuncts: true });
      if (end > 0) return [named, end];
    }
  }
  const before = items[noun - 1];
  if (before !== undefined && noun - 1 >= clause.from) {
    if (before.capital && (before.bits & PREPOSITION) === 0 && /s$|’$/.test(before.lower))
      return [noun - 1, noun];
  }
  return clause.finite >= 0 ? personOnly(period, subjectOf(period, clause, clause.finite)) : null;
}

function personOnly(period: Period, range: ItemRange | null): ItemRange | null {
  return range !== null && looksLikePerson(period.items, range) ? range : null;
}

/** "Lenz wörtlich: „…“", "Zitat von Lenz: „…“": whoever is named before the colon speaks. */
export function colonFrame(period: Period): Draft | null {
  const { items, clauses } = period;
  const index = clauses.findIndex((clause) => clause.kind === "quotation" && clause.opener === ":");
  const quotation = clauses[index];
  if (quotation === undefined || index < 1) return null;
  let last = index;
  while (clauses[last + 1]?.kind === "quotation") last += 1;
  const start = clauses[0];
  if (start === undefined) return null;
  const speaker = namedBefore(period, quotation.from);
  return draft({
    mode: "direct",
    period: period.index,
    medium: null,
    quote: rangesOf(items, [[quotation.from, clauses[last]?.to ?? quotation.to]]),
    frame: rangesOf(items, [[start.from, quotation.from]]),
    speaker: speaker === null ? [] : rangesOf(items, [speaker]),
    confidence: 0.75,
    why: ["direct:colon"],
    needsSpeaker: speaker === null,
  });
}

/** The subject of the main clause before, if somebody; else the first person or body named. */
function namedBefore(period: Period, end: number): ItemRange | null {
  const { items, clauses } = period;
  const main = clauses.find((clause) => clause.kind === "main" && clause.from < end);
  if (main !== undefined) {
    const subject = subjectOf(period, main, main.finite);
    if (subject !== null && looksLikePerson(items, subject)) return subject;
  }
  for (let at = 0; at < end; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    if (isSubjectPronoun(item) && (item.lower === "er" || item.lower === "sie")) return [at, at + 1];
    const stop = phraseEnd(items, at, end);
    if (stop < 0) continue;
    const range: ItemRange = [at, stop];
    if (
      looksLikePerson(items, range) &&
      (canBeSubject(items, at) || items.slice(at, stop).some((word) => speakerNouns.has(word.lower)))
    )
      return range;
    at = stop - 1;
  }
  return null;
}
