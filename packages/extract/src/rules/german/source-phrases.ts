import { sourceNouns } from "../../languages/de/speech-nouns.js";
import type { TokenRange } from "../../text/analyzed-text.js";
import { cuesIn } from "./cues.js";
import { contentEnd, type Draft, draft, rangeOf, rangesOf, trimCommas, without } from "./draft.js";
import { soFrame, wieFrame } from "./inserted-frames.js";
import { phraseEnd } from "./noun-phrase.js";
import type { Clause, Period } from "./period.js";
import { PREPOSITION } from "./word-classes.js";

interface SourcePhrase {
  /** Items of the phrase; `from` to `to`. */
  readonly from: number;
  readonly to: number;
  readonly cue: readonly number[];
  readonly speaker: readonly [number, number] | null;
  readonly clause: number;
  readonly rule: string;
  readonly medium: Draft["medium"];
}

export function sourcePhrases(period: Period): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, clause] of period.clauses.entries()) {
    const phrase = clause.kind === "quotation" ? null : phraseIn(period, clause, index);
    if (phrase !== null) {
      const made = withRest(period, phrase);
      if (made !== null) drafts.push(made);
      continue;
    }
    const made = wieFrame(period, clause, index) ?? soFrame(period, clause, index);
    if (made !== null) drafts.push(made);
  }
  return drafts;
}

function phraseIn(period: Period, clause: Clause, index: number): SourcePhrase | null {
  const { items } = period;
  for (let at = clause.from; at < clause.to; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    const { lower } = item;
    if (lower === "laut" || lower === "gemäß" || lower === "lt.") {
      const end = phraseEnd(items, at + 1, clause.to, {
        adjuncts: at === clause.from && clause.finite > at,
        coordinated: true,
      });
      if (end < 0) continue;
      if (lower === "gemäß" && !isSource(items, at + 1, end)) continue;
      return {
        from: at,
        to: limit(clause, at, end),
        cue: [at],
        speaker: [at + 1, limit(clause, at, end)],
        clause: index,
        rule: `source:${lower}`,
        medium: null,
      };
    }
    if (lower === "zufolge") {
      const start = phraseStartBefore(period, clause, at);
      if (start < 0) continue;
      return {
        from: start,
        to: at + 1,
        cue: [at],
        speaker: [start, at],
        clause: index,
        rule: "source:zufolge",
        medium: null,
      };
    }
    if (lower === "nach") {
      // "seiner Meinung nach": the phrase stands before.
      const before = items[at - 1];
      if (before?.lower === "vernehmen") return hearsay(period, clause, index, at);
      if (before?.capital && sourceNouns.has(before.lower) && at - 1 > clause.from - 1) {
        const start = phraseStartBefore(period, clause, at);
        if (start >= 0)
          return {
            from: start,
            to: at + 1,
            cue: [at],
            speaker: [start, at],
            clause: index,
            rule: "source:nach",
            medium: before.lower === "meinung" ? "thought" : null,
          };
      }
      const end = phraseEnd(items, at + 1, clause.to, { adjuncts: at === clause.from && clause.finite > at });
      if (end > 0 && isSource(items, at + 1, end)) {
        const stop = limit(clause, at, end);
        return {
          from: at,
          to: stop,
          cue: [at],
          speaker: [at + 1, stop],
          clause: index,
          rule: "source:nach",
          medium: mediumOf(items[at + 1]?.lower ?? ""),
        };
      }
    }
    if (lower === "aus" || lower === "für") {
      const next =
        items[at + 1]?.lower === "der" ||
        items[at + 1]?.lower === "seiner" ||
        items[at + 1]?.lower === "ihrer"
          ? at + 2
          : at + 1;
      if (lower === "aus" && items[next]?.lower === "sicht") {
        const end = phraseEnd(items, at + 1, clause.to);
        if (end > 0)
          return {
            from: at,
            to: end,
            cue: [at],
            speaker: [at + 1, end],
            clause: index,
            rule: "source:aus-sicht",
            medium: "thought",
          };
      }
    }
    if (
      (lower === "demnach" || lower === "demzufolge") &&
      clause.kind === "main" &&
      (at === clause.head || at === clause.finite + 1)
    ) {
      return {
        from: at,
        to: at + 1,
        cue: [at],
        speaker: null,
        clause: index,
        rule: "source:demnach",
        medium: null,
      };
    }
    if (lower === "wonach" && at === clause.head)
      return {
        from: at,
        to: at + 1,
        cue: [at],
        speaker: null,
        clause: index,
        rule: "source:wonach",
        medium: null,
      };
  }
  return null;
}

/** "Dem Vernehmen nach": nobody's words, and only a remark where the clause tells who wants or says something. */
function hearsay(period: Period, clause: Clause, index: number, at: number): SourcePhrase | null {
  const { items } = period;
  const finite = items[clause.finite]?.lower ?? "";
  const isTold = /^(?:will|wollen|wollten?|erwägt|erwägen|prüft|prüfen|plant|planen)$/.test(finite);
  if (isTold || cuesIn(items, clause, index).length > 0) return null;
  const from = items[at - 2]?.lower === "dem" ? at - 2 : at - 1;
  return {
    from,
    to: at + 1,
    cue: [from, at],
    speaker: null,
    clause: index,
    rule: "source:vernehmen",
    medium: null,
  };
}

/** A phrase in front of the finite verb of a main clause ends there at the latest. */
function limit(clause: Clause, at: number, end: number): number {
  return clause.kind === "main" && clause.finite > at ? Math.min(end, clause.finite) : end;
}

function mediumOf(lower: string): Draft["medium"] {
  if (lower === "ansicht" || lower === "meinung" || lower === "auffassung" || lower === "überzeugung")
    return "thought";
  return null;
}

/** Does the phrase name a source: a noun of saying, or somebody who speaks? */
function isSource(items: Period["items"], from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 5; at += 1) {
    const item = items[at];
    if (item === undefined || !item.capital) continue;
    if (
      sourceNouns.has(item.lower) ||
      /(?:angaben|berichten|bericht|meldungen|schätzungen|studie|aussagen|informationen|meinung|ansicht|plänen|planungen|entwurf|vorschlag|vorschlägen|konzept|papier|gutachten|berechnungen|prognosen?|vorgaben|zeitplan|fahrplan|lesart|gesetz)$/.test(
        item.lower,
      )
    )
      return true;
    // Only the head noun counts.
    return false;
  }
  return false;
}

/** Start of the phrase that ends before a postposition. */
function phraseStartBefore(period: Period, clause: Clause, at: number): number {
  for (let start = clause.from; start < at; start += 1) {
    const item = period.items[start];
    if (item === undefined || (item.bits & PREPOSITION) !== 0 || item.token.kind === "punctuation") continue;
    if (phraseEnd(period.items, start, at, { adjuncts: true }) === at) return start;
  }
  // "Ersten Angaben vom Mittwoch zufolge": everything in front of a postposition that opens the sentence.
  const first = period.items[clause.head];
  if (
    period.items[at]?.lower === "zufolge" &&
    first !== undefined &&
    (first.bits & PREPOSITION) === 0 &&
    (clause.finite < 0 || clause.finite > at)
  )
    return clause.head;
  const previous = period.items[at - 1];
  return previous !== undefined &&
    (previous.lower === "dem" || previous.lower === "ihm" || previous.lower === "ihr")
    ? at - 1
    : -1;
}

/** The rest of the clause complex around a source phrase is what the source says. */
function withRest(period: Period, phrase: SourcePhrase): Draft | null {
  const { items, clauses } = period;
  const clause = clauses[phrase.clause];
  if (clause === undefined) return null;
  const scope = scopeOf(period, phrase.clause, phrase);
  if (scope === null) return null;
  const hole = rangeOf(items, phrase.from, endOfFrontedPhrase(period, phrase));
  if (hole === null) return null;
  const quote = without(scope, hole)
    .map((range) => trimCommas(period, range))
    .filter((range): range is TokenRange => range !== null && range.to > range.from);
  if (quote.length === 0) return null;
  return draft({
    mode: "indirect",
    medium: phrase.medium,
    period: period.index,
    quote,
    cue: rangesOf(
      items,
      phrase.cue.map((at) => [at, at + 1] as const),
    ),
    frame: [hole],
    speaker: phrase.speaker === null ? [] : rangesOf(items, [phrase.speaker]),
    cueLemma: phrase.rule.slice(phrase.rule.indexOf(":") + 1),
    confidence: 0.85,
    why: [phrase.rule],
    needsSpeaker: phrase.speaker === null && phrase.rule !== "source:vernehmen",
  });
}

/** "Laut einem Bericht der Zeitung, die das Papier kennt, fehlen …": all that stands before the verb. */
function endOfFrontedPhrase({ items, clauses }: Period, phrase: SourcePhrase): number {
  const clause = clauses[phrase.clause];
  if (
    clause === undefined ||
    clause.kind !== "fragment" ||
    clause.head !== phrase.from ||
    phrase.clause !== 0
  )
    return phrase.to;
  for (let index = phrase.clause + 1; index < clauses.length && index <= phrase.clause + 3; index += 1) {
    const next = clauses[index];
    if (next === undefined || next.opener !== ",") break;
    if (next.kind === "main")
      return next.verbFirst && items[next.from]?.lower !== "und" ? next.from : phrase.to;
    if (next.kind !== "relative" && next.kind !== "fragment") break;
  }
  return phrase.to;
}

function scopeOf(period: Period, index: number, phrase: SourcePhrase): TokenRange | null {
  const { items, clauses } = period;
  const clause = clauses[index];
  if (clause === undefined) return null;
  if (phrase.rule === "source:wonach") return rangeOf(items, phrase.from, contentEnd(period));
  if (clause.kind === "relative" || clause.kind === "adverbial" || (clause.kind === "content" && index > 0))
    return rangeOf(items, clause.from, clause.to);
  // From the start of the main clause this one belongs to.
  let first = index;
  while (first > 0) {
    const here = clauses[first];
    const before = clauses[first - 1];
    if (here === undefined || before === undefined) break;
    if (here.opener === ";" || here.opener === ":" || before.kind === "quotation") break;
    const startsHere =
      here.kind === "main" &&
      !here.verbFirst &&
      (before.kind === "main" || hasMain(clauses, first)) &&
      phrase.from - here.from <= 2;
    if (startsHere) break;
    first -= 1;
  }
  const start = clauses[first];
  return start === undefined ? null : rangeOf(items, first === 0 ? 0 : start.from, contentEnd(period));
}

function hasMain(clauses: readonly Clause[], before: number): boolean {
  return clauses.slice(0, before).some((clause) => clause.kind === "main");
}
