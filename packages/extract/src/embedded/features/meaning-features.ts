/**
 * Features of the layers that read meaning: the words of one claim, its cue and frame, and what the rules make of
 * it, as a sequence of one position. Templates are numbered; the numbers are part of the trained tables.
 */
import type { Span } from "@parley/core";
import { tokensOf } from "../../meaning/clauses.js";
import { evaluationIn } from "../../meaning/evaluation.js";
import { negationsIn } from "../../meaning/negation.js";
import type { Judgment } from "../../reading-of-text.js";
import type { FoundUtterance } from "../../utterance.js";
import { hashText, mix } from "./hash.js";
import { tokensOfSpans } from "./rule-columns.js";
import { type SlotSequence, SlotWriter } from "./slots.js";
import type { TextColumns } from "./text-columns.js";

/** Longer claims and frames are read to here: what follows rarely decides, and features are counted. */
const CLAIM_TOKENS = 48;
const FRAME_TOKENS = 16;
/** Words at the start of a claim that count with their place. */
const OPENING = 3;

export type SaidUtterance = Pick<
  FoundUtterance,
  "mode" | "cue" | "frame" | "cueLemma" | "cueNegated" | "quote"
>;

export function meaningFeatures(
  columns: TextColumns,
  utterance: SaidUtterance,
  claim: readonly Span[],
  byRules: Judgment,
  bits: number,
): SlotSequence {
  const { analyzed, word, prefix, ending, key, lemma, mood, noun, shape, clauses, quotation } = columns;
  const writer = new SlotWriter(bits, 1);
  const mode = hashText(utterance.mode);
  const cueLemma = utterance.cueLemma === null ? 2 : hashText(utterance.cueLemma);
  const act = hashText(byRules.act);
  const side = hashText(byRules.polarity ?? "none");
  const negated = utterance.cueNegated ? 1 : 0;
  writer.add(1, 1);
  writer.add(2, mode);
  writer.add(3, act);
  writer.add(4, side);
  writer.pair(5, act, side);
  writer.pair(6, act, mode);
  writer.pair(7, side, mode);
  writer.pair(8, cueLemma, negated);
  writer.triple(9, cueLemma, negated, mode);
  writer.pair(10, cueLemma, act);
  writer.pair(11, cueLemma, side);
  for (const t of tokensOfSpans(analyzed, utterance.cue).slice(0, FRAME_TOKENS)) {
    writer.add(12, word[t] ?? 0);
    writer.pair(13, word[t] ?? 0, mode);
  }
  for (const t of tokensOfSpans(analyzed, utterance.frame).slice(0, FRAME_TOKENS)) {
    if (shape[t] === 1) writer.add(14, word[t] ?? 0);
  }
  const tokens = tokensOfSpans(analyzed, claim).slice(0, CLAIM_TOKENS);
  const words = tokens.filter((t) => shape[t] !== 0);
  for (const [order, t] of words.entries()) {
    writer.add(15, word[t] ?? 0);
    if (key[t] !== word[t]) writer.add(16, prefix[t] ?? 0);
    else writer.pair(17, word[t] ?? 0, word[words[order + 1] ?? -1] ?? 0);
    if (order < OPENING) writer.pair(18, order, key[t] ?? 0);
    if ((mood[t] ?? 0) > 0) {
      writer.pair(19, mood[t] ?? 0, key[t] ?? 0);
      writer.pair(20, mood[t] ?? 0, mode);
      writer.pair(21, key[t] ?? 0, cueLemma);
    }
    if ((noun[t] ?? 0) !== 0) writer.pair(22, noun[t] ?? 0, mode);
    if (lemma[t] !== 0) writer.add(23, lemma[t] ?? 0);
  }
  const first = tokens[0] ?? 0;
  const last = tokens.at(-1) ?? first;
  writer.pair(24, word[words.at(-1) ?? last] ?? 0, mode);
  writer.pair(25, word[last] ?? 0, mode);
  writer.pair(26, word[last + 1] ?? 0, mode);
  writer.pair(27, clauses.mood[clauses.of[first] ?? 0] ?? 0, mode);
  writer.pair(28, quotation[first] ?? 0, mode);
  writer.pair(29, Math.min(4, words.length >> 2), mode);
  writer.triple(30, clauses.first[clauses.of[first] ?? 0] ?? 0, mode, mix(act, 1));
  const tone = toneOf(columns, claim);
  writer.pair(31, tone.judged, mode);
  writer.pair(32, tone.judged, act);
  writer.pair(33, tone.judged, tone.denied);
  writer.pair(34, tone.denied, act);
  writer.pair(35, tone.denied, side);
  writer.pair(36, tone.counted, act);
  writer.pair(37, tone.asked, mode);
  for (const [order, t] of words.entries()) {
    const next = words[order + 1];
    if (next !== undefined) writer.pair(38, word[t] ?? 0, word[next] ?? 0);
    writer.add(39, ending[t] ?? 0);
  }
  writer.next();
  return writer.finish();
}

/** What the claim's words as a whole say, in small numbers. */
interface Tone {
  /** Praise 2, neither 1, blame 0. */
  readonly judged: number;
  /** Negators, 2 at most. */
  readonly denied: number;
  /** 1 with a figure. */
  readonly counted: number;
  /** 1 with a question mark. */
  readonly asked: number;
}

function toneOf({ analyzed, shape }: TextColumns, claim: readonly Span[]): Tone {
  let [judged, denied, counted, asked] = [0, 0, 0, 0];
  for (const span of claim) {
    const range = tokensOf(analyzed, span);
    judged += evaluationIn(analyzed, range);
    denied += negationsIn(analyzed, range).length;
    for (let t = range.from; t < range.to; t += 1) {
      if (shape[t] === 4) counted = 1;
      if (analyzed.tokens[t]?.text === "?") asked = 1;
    }
  }
  return { judged: Math.sign(judged) + 1, denied: Math.min(2, denied), counted, asked };
}
