/**
 * Sources named by a phrase instead of a verb of saying: laut X, nach Angaben von X, X zufolge, gemäß X,
 * wie X sagte, so X, demnach, wonach, aus Sicht von X.
 */
import { speakerNouns } from "../../languages/de/person-words.js";
import { sourceNouns } from "../../languages/de/speech-nouns.js";
import type { TokenRange } from "../../text/analyzed-text.js";
import { cuesIn } from "./cues.js";
import { contentEnd, type Draft, draft, rangeOf, rangesOf, without } from "./draft.js";
import { phraseEnd } from "./noun-phrase.js";
import type { Clause, Period } from "./period.js";
import { subjectOf, withApposition } from "./subject.js";
import { isSo, isWie, rolesOf } from "./verb-frames.js";
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
      if (
        before !== undefined &&
        before.capital &&
        sourceNouns.has(before.lower) &&
        at - 1 > clause.from - 1
      ) {
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
      /(?:angaben|berichten|bericht|meldungen|schätzungen|studie|aussagen|informationen|meinung|ansicht)$/.test(
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
  const hole = rangeOf(items, phrase.from, phrase.to);
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
    needsSpeaker: phrase.speaker === null,
  });
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

function trimCommas(period: Period, range: TokenRange): TokenRange | null {
  let { from, to } = range;
  const text = (index: number) => period.items.find((item) => item.token.index === index)?.token.text ?? "";
  while (from < to && /^[,;:–-]$/.test(text(from))) from += 1;
  while (to > from && /^[,;:–.!?-]$/.test(text(to - 1))) to -= 1;
  return from < to ? { from, to } : null;
}

/** "Wie A mitteilte, …" and "…, wie A mitteilte, …". */
function wieFrame(period: Period, clause: Clause, index: number): Draft | null {
  const { items, clauses } = period;
  if (!isWie(items, clause)) return null;
  const cue = cuesIn(items, clause, index)[0];
  if (cue === undefined || (!cue.verb.clause && !cue.verb.quotation && !cue.verb.weakClause)) return null;
  const before = clauses[index - 1];
  // "erklärte, wie A sagte" asks for the manner: a question word, not a source.
  const subject = cue.passive ? null : subjectOf(period, clause, cue.finite);
  if (subject === null && !cue.passive) return null;
  const from = clause.from > 0 && index > 0 ? clause.from - 1 : clause.from;
  const next = clauses[index + 1];
  const to =
    next !== undefined && items[clause.to]?.token.text === ","
      ? clause.to + 1
      : Math.min(clause.to, contentEnd(period));
  const hole = rangeOf(items, from, to);
  if (hole === null) return null;
  // Inside a subordinate clause that it cuts apart, only that clause is claimed.
  const inserted =
    before !== undefined && next !== undefined && before.finite < 0 && opensSubordinate(period, before);
  const scope = inserted
    ? rangeOf(items, before.head + 1, next.to)
    : rangeOf(items, startOfScope(period, index), contentEnd(period));
  if (scope === null) return null;
  const quote = without(scope, hole)
    .map((range) => trimCommas(period, range))
    .filter((range): range is TokenRange => range !== null);
  if (quote.length === 0) return null;
  const roles = rolesOf(period, clause, cue, subject);
  return draft({
    mode: "indirect",
    period: period.index,
    quote,
    frame: [hole],
    ...roles,
    cue: [...rangesOf(items, [[clause.head, clause.head + 1]]), ...roles.cue].sort((a, b) => a.from - b.from),
    confidence: 0.85,
    why: [inserted ? "source:wie-inserted" : "source:wie"],
  });
}

function opensSubordinate(period: Period, clause: Clause): boolean {
  return /^(?:wenn|falls|dass|daß|ob|weil|da|obwohl|nachdem|während|sofern)$/.test(
    period.items[clause.head]?.lower ?? "",
  );
}

function startOfScope(period: Period, index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const clause = period.clauses[at];
    if (clause === undefined) break;
    if (clause.opener === ";" || clause.opener === ":") return clause.from;
    if (clause.kind === "quotation") return clause.to;
  }
  return 0;
}

/** "…, so A" and "So A: …" */
function soFrame(period: Period, clause: Clause, index: number): Draft | null {
  const { items, clauses } = period;
  if (!isSo(items, clause)) return null;
  const end = phraseEnd(items, clause.head + 1, clause.to, { adjuncts: true });
  if (end < 0) return null;
  const before = clauses[index - 1];
  const next = clauses[index + 1];
  const speaker = withApposition(period, clause, [clause.head + 1, end]);
  if (!namesSpeaker(period, speaker)) return null;
  const roles = {
    cue: rangesOf(items, [[clause.head, clause.head + 1]]),
    speaker: rangesOf(items, [speaker]),
    cueLemma: "so",
    confidence: 0.9,
    why: ["source:so"],
    period: period.index,
  };
  if (index === 0 || before === undefined) {
    if (next?.kind !== "quotation" && next?.opener !== ":") return null;
    return draft({
      ...roles,
      mode: next.kind === "quotation" ? "direct" : "indirect",
      quote: rangesOf(items, [[next.from, contentEnd(period)]]),
      frame: rangesOf(items, [[0, next.from]]),
    });
  }
  const quotation = before.kind === "quotation";
  const clauseEnd = Math.min(clause.to, contentEnd(period));
  const stop = next?.kind === "quotation" ? next.from : quotation ? contentEnd(period) : clauseEnd;
  const goesOn =
    next !== undefined &&
    next.opener === "," &&
    (quotation ? next.kind === "quotation" : before.finite < 0 || next.kind !== "relative");
  const from = quotation ? before.from : startOfScope(period, index);
  const pieces: [number, number][] = [[from, before.to]];
  const continues =
    goesOn &&
    next !== undefined &&
    (quotation ? next.kind === "quotation" : next.kind !== "fragment" && next.kind !== "relative");
  if (continues && next !== undefined)
    pieces.push([next.from, next.kind === "quotation" ? next.to : contentEnd(period)]);
  const frameTo =
    continues && next !== undefined
      ? next.from
      : Math.max(stop, contentEnd(period) > clauseEnd && !continues ? contentEnd(period) : clauseEnd);
  return draft({
    ...roles,
    mode: quotation ? "direct" : "indirect",
    quote: rangesOf(items, pieces),
    frame: rangesOf(items, [[quotation ? before.to : clause.from - 1, frameTo]]),
  });
}

function namesSpeaker(period: Period, range: readonly [number, number]): boolean {
  const first = period.items[range[0]];
  if (first === undefined) return false;
  if (first.capital) return true;
  for (let at = range[0]; at < range[1]; at += 1) {
    const { lower = "" } = period.items[at] ?? {};
    if (speakerNouns.has(lower) || sourceNouns.has(lower)) return true;
    if (period.items[at]?.capital === true) return true;
  }
  return false;
}
