/**
 * What stands in quotation marks without a frame of its own: a piece quoted inside indirect speech, or inside
 * a sentence that reports ("nannte den Plan „verfrüht“"), and speeches that follow one another.
 */
import type { AnalyzedText, Quotation, TokenRange } from "../../text/analyzed-text.js";
import { contentEnd, type Draft, draft, isInside, overlaps, rangesOf, sizeOf } from "./draft.js";
import { rolesOf } from "./frame-speaker.js";
import type { Period } from "./period.js";
import type { FramedCue } from "./verb-frames.js";

export interface PeriodFindings {
  readonly period: Period;
  readonly drafts: Draft[];
  readonly cues: readonly FramedCue[];
}

/** Nested quotations within what the period's rules found, and pieces framed by a predicate of saying. */
export function markedPieces(
  analyzed: AnalyzedText,
  findings: PeriodFindings,
  quotations: readonly Quotation[],
  outer: readonly Draft[],
): Draft[] {
  const made: Draft[] = [];
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue;
    const range: TokenRange = { from: quotation.open, to: quotation.close + 1 };
    if (findings.drafts.some((other) => other.mode === "direct" && overlaps([range], other.quote))) continue;
    const around = outer.find((other) => other.mode !== "direct" && isInside(range, other.quote));
    if (around !== undefined) {
      const alone = sizeOf(around.quote) <= range.to - range.from + 2;
      if (
        !isSpokenPiece(analyzed, quotation, true) &&
        !(quotation.role === "term" && isSmallTerm(analyzed, quotation))
      )
        continue;
      if (around.mode === "reported") {
        // The frame of a report is the report itself; the marked words get the part before them.
        const framed = frameByCue(findings, range);
        if (framed === null) continue;
        framed.nestedIn = around;
        made.push(framed);
        continue;
      }
      if (alone && around.mode === "indirect") {
        around.mode = "direct";
        around.quote = [range];
        continue;
      }
      made.push(
        draft({
          mode: "direct",
          medium: around.medium,
          period: findings.period.index,
          quote: [range],
          cue: around.cue,
          frame: around.frame,
          speaker: around.speaker,
          addressee: around.addressee,
          cueLemma: around.cueLemma,
          cueNegated: around.cueNegated,
          nestedIn: around,
          confidence: 0.75,
          why: ["direct:inside"],
          needsSpeaker: around.needsSpeaker,
        }),
      );
      continue;
    }
    if (!isSpokenPiece(analyzed, quotation, false)) continue;
    const framed = frameByCue(findings, range);
    if (framed !== null) made.push(framed);
    else if (quotation.role === "speech") {
      made.push(
        draft({
          mode: "direct",
          period: findings.period.index,
          quote: [range],
          confidence: 0.5,
          why: ["direct:alone"],
          needsSpeaker: true,
        }),
      );
    }
  }
  return made;
}

/** "nannte den Plan „verfrüht“": the words before the mark are the frame. */
function frameByCue(findings: PeriodFindings, range: TokenRange): Draft | null {
  const { period, cues } = findings;
  const { items } = period;
  const at = items.findIndex((item) => item.last >= range.from);
  const position = at < 0 ? items.length : at;
  let best: FramedCue | null = null;
  for (const cue of cues) {
    const clause = period.clauses[cue.cue.clause];
    if (clause === undefined) continue;
    const sameClause = clause.from <= position && position <= clause.to;
    if (sameClause || best === null) best = cue;
  }
  if (best === null) return null;
  const clause = period.clauses[best.cue.clause];
  const start = period.clauses[best.start];
  if (clause === undefined || start === undefined) return null;
  const from = best.start === 0 ? 0 : start.from;
  const after = items.findIndex((item) => item.token.index >= range.to);
  const frame: [number, number][] = position > from ? [[from, position]] : [];
  if (after > 0 && after < clause.to) frame.push([after, Math.min(clause.to, contentEnd(period))]);
  const roles = rolesOf(period, clause, best.cue, best.subject);
  // "bezeichnete ihn als „…“", "warnte vor einem „…“": the governed word before the mark belongs to the cue.
  const governed = [position - 1, position - 2].find(
    (before) => before > best.cue.finite && /^(?:als|vor|von|mit)$/.test(items[before]?.lower ?? ""),
  );
  if (governed !== undefined)
    roles.cue = rangesOf(
      items,
      [...best.cue.items, governed].sort((a, b) => a - b).map((item) => [item, item + 1] as const),
    );
  return draft(
    {
      mode: "direct",
      period: period.index,
      quote: [range],
      frame: rangesOf(items, frame).flatMap((piece) =>
        piece.from < range.to && range.from < piece.to ? [{ from: piece.from, to: range.from }] : [piece],
      ),
      confidence: 0.75,
      why: ["direct:piece"],
    },
    roles,
  );
}

function isSpokenPiece(analyzed: AnalyzedText, quotation: Quotation, inside: boolean): boolean {
  if (quotation.role !== "term") return true;
  return inside && isSmallTerm(analyzed, quotation);
}

/** A marked word or two that is no name: "„falsch“", "„volle Verantwortung“". */
function isSmallTerm(analyzed: AnalyzedText, quotation: Quotation): boolean {
  const first = analyzed.tokens[quotation.open + 1];
  return (
    first !== undefined &&
    first.kind === "word" &&
    /^\p{Ll}/u.test(first.text) &&
    !/^(?:i[A-Z]|al-)/.test(first.text)
  );
}
