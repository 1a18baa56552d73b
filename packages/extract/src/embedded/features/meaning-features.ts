/**
 * Features of the layers that read meaning: what the rules make of a claim, the kinds of words it is made of, and
 * the words themselves, as a sequence of one position. Each feature counts once, however often it is there. What
 * does not hang on the language comes first and is the same in both. Templates are numbered; the numbers are part of
 * the trained tables.
 */
import type { Span } from "@parley/core";
import { certaintyOf } from "../../meaning/certainty.js";
import { tokensOf } from "../../meaning/clauses.js";
import { cueAct } from "../../meaning/cue-acts.js";
import { evaluationIn } from "../../meaning/evaluation.js";
import { negationsIn } from "../../meaning/negation.js";
import { mainPredicate } from "../../meaning/predicate.js";
import { type SideClass, sideBits, sideClasses } from "../../meaning/side-words.js";
import { stemOfForm } from "../../meaning/stems.js";
import type { Judgment } from "../../reading-of-text.js";
import { perForm } from "../../text/per-form.js";
import type { FoundUtterance } from "../../utterance.js";
import { hashText, mix } from "./hash.js";
import { tokensOfSpans } from "./rule-columns.js";
import { onlyOnce, release, type SlotSequence, SlotWriter } from "./slots.js";
import type { TextColumns } from "./text-columns.js";

/** Longer claims and frames are read to here: what follows rarely decides, and features are counted. */
const CLAIM_TOKENS = 60;
const CLAIM_WORDS = 40;
const FRAME_TOKENS = 16;
/** Words at the start of a claim that count with their place. */
const OPENING = 3;
/** Classes that judge or act; the others are told of the claim alone. */
const DECIDING = 14;
/** Templates of words: those of one language tell nothing of those of the other. */
const WORDS = { de: 100, en: 200 } as const;

/** A claim in its frame, and what the rules make of it. */
export interface ClaimScene {
  readonly columns: TextColumns;
  readonly utterance: FoundUtterance;
  readonly claim: readonly Span[];
  readonly byRules: Judgment;
}

/** The same with the tokens of its parts. */
interface Scene extends ClaimScene {
  readonly cue: readonly number[];
  readonly frame: readonly number[];
  readonly said: readonly number[];
}

export function meaningFeatures(claimed: ClaimScene, bits: number): SlotSequence {
  const writer = new SlotWriter(bits, 1);
  const tokens = (spans: readonly Span[]) => tokensOfSpans(claimed.columns.analyzed, spans);
  const { columns, utterance, claim, byRules } = claimed;
  // Written out: spread objects have a hidden class each, and these are read at every feature.
  const scene: Scene = {
    columns,
    utterance,
    claim,
    byRules,
    cue: tokens(utterance.cue).slice(0, FRAME_TOKENS),
    frame: tokens(utterance.frame).slice(0, FRAME_TOKENS),
    said: tokens(claim),
  };
  const facts = factsOf(scene);
  writeFacts(writer, scene, facts);
  writeClasses(writer, scene, facts);
  writeWords(writer, scene, facts.mode);
  writer.next();
  const written = writer.finish();
  const once = onlyOnce(written, bits);
  release(written);
  return once;
}

/** What the rules say of the claim and its frame, in small numbers. */
interface Facts {
  readonly mode: number;
  readonly act: number;
  readonly side: number;
  /** Praise 2, neither 1, blame 0. */
  readonly judged: number;
  /** Negators, 2 at most. */
  readonly denied: number;
  /** What the cue says of the side: for 2, open 1, against 0. */
  readonly cueSide: number;
}

function factsOf({ columns: { analyzed }, utterance, claim, byRules }: Scene): Facts {
  let [judged, denied] = [0, 0];
  for (const span of claim) {
    const range = tokensOf(analyzed, span);
    judged += evaluationIn(analyzed, range);
    denied += negationsIn(analyzed, range).length;
  }
  return {
    mode: hashText(utterance.mode),
    act: hashText(byRules.act),
    side: hashText(byRules.polarity ?? "none"),
    judged: Math.sign(judged) + 1,
    denied: Math.min(2, denied),
    cueSide: (cueAct(utterance.cueLemma)?.sign ?? 0) + 1,
  };
}

function writeFacts(
  writer: SlotWriter,
  { columns, utterance, claim, said: tokens }: Scene,
  facts: Facts,
): void {
  const { analyzed, shape, word } = columns;
  const { mode, act, side, judged, denied, cueSide } = facts;
  const cue = cueAct(utterance.cueLemma);
  const { certainty } = certaintyOf(analyzed, utterance, claim);
  const lemma = utterance.cueLemma === null ? 2 : hashText(utterance.cueLemma);
  const turned = utterance.cueNegated ? 1 : 0;
  writer.put(1, mode);
  const single = [
    act,
    side,
    cue === null ? 1 : hashText(cue.act),
    cueSide,
    turned,
    hashText(certainty),
    utterance.nestedIn === null ? 0 : 1,
    utterance.addressee.length === 0 ? 0 : 1,
    utterance.speaker.length === 0 ? 0 : 1,
  ];
  for (let order = 0; order < single.length; order += 1) {
    const fact = single[order] ?? 0;
    writer.pair(2, order, fact);
    writer.triple(3, order, fact, mode);
  }
  writer.pair(4, act, side);
  writer.pair(5, act, cueSide);
  writer.pair(6, lemma, turned);
  const predicate = mainPredicate(analyzed, claim, utterance);
  if (predicate !== null) {
    const modal = mix(predicate.modal === null ? 1 : hashText(predicate.modal), predicate.ownAct ? 1 : 0);
    const negated = predicate.negated ? 1 : 0;
    const attitude = predicate.attitude?.sign ?? 0;
    writer.put(7, modal);
    writer.triple(8, modal, negated, mode);
    writer.pair(9, attitude, negated);
    writer.triple(10, attitude, negated, mode);
  }
  writer.pair(11, judged, mode);
  writer.pair(12, judged, denied);
  writer.pair(13, judged, act);
  writer.pair(14, denied, act);
  writer.pair(15, denied, side);
  let [counted, asked, called, words] = [0, 0, 0, 0];
  for (const t of tokens) {
    if (shape[t] === 4) counted = 1;
    if (shape[t] !== 0) words += 1;
    else if (analyzed.tokens[t]?.text === "?") asked = 1;
    else if (analyzed.tokens[t]?.text === "!") called = 1;
  }
  writer.pair(16, counted, act);
  writer.pair(17, counted, mode);
  writer.pair(18, asked, mode);
  writer.pair(19, called, mode);
  writer.pair(20, Math.min(5, words >> 2), mode);
  const last = tokens.at(-1) ?? 0;
  if (shape[last] === 0) writer.pair(21, word[last] ?? 0, mode);
}

/** Classes of words in cue, frame and claim, with what the rules say of the whole. */
function writeClasses(writer: SlotWriter, { columns, cue, frame, said }: Scene, facts: Facts): void {
  const { mode, act, side, denied, cueSide } = facts;
  for (let part = 0; part < 2; part += 1) {
    const counts = countClasses(columns, part === 0 ? cue : frame, FRAME_TOKENS);
    for (let kind = 0; kind < counts.length; kind += 1) {
      if (counts[kind] === 0) continue;
      writer.pair(30 + part, kind, 0);
      writer.triple(32 + part, kind, mode, 0);
    }
  }
  const found = countClasses(columns, said, CLAIM_TOKENS);
  const tone = toneOf(found);
  writer.pair(40, Math.min(2, tone.good), Math.min(2, tone.bad));
  const sign = Math.sign(tone.good - tone.bad);
  writer.pair(41, sign, mode);
  writer.pair(42, sign, act);
  writer.pair(43, sign, Math.min(1, denied));
  for (let kind = 0; kind < found.length; kind += 1) {
    const count = found[kind] ?? 0;
    if (count === 0) continue;
    writer.put(44, kind);
    if (count > 1) writer.put(45, kind);
    writer.pair(46, kind, act);
    if (kind >= DECIDING) continue;
    writer.pair(47, kind, side);
    writer.pair(48, kind, Math.min(1, denied));
    writer.pair(49, kind, mode);
    writer.pair(50, kind, cueSide);
  }
}

/** How often each class is met in the first `most` of these tokens. */
function countClasses({ analyzed }: TextColumns, tokens: readonly number[], most: number): Uint8Array {
  const made = new Uint8Array(sideClasses.length);
  for (let order = 0; order < tokens.length && order < most; order += 1) {
    const form = analyzed.tokens[tokens[order] ?? 0]?.form;
    let rest = form === undefined ? 0 : sideBits(form, analyzed.language);
    while (rest !== 0) {
      const bit = 31 - Math.clz32(rest);
      made[bit] = (made[bit] ?? 0) + 1;
      rest &= ~(1 << bit);
    }
  }
  return made;
}

const numbersOf = (...names: readonly SideClass[]) => names.map((name) => sideClasses.indexOf(name));
const GOOD = numbersOf("praise", "benefit", "approve");
const BAD = numbersOf("blame", "harm", "anger", "lack", "fighting");

function toneOf(counts: Uint8Array): { readonly good: number; readonly bad: number } {
  const sum = (kinds: readonly number[]) => kinds.reduce((all, kind) => all + (counts[kind] ?? 0), 0);
  return { good: sum(GOOD), bad: sum(BAD) };
}

const stemHash = {
  de: perForm((form) => hashText(stemOfForm(form, "de"))),
  en: perForm((form) => hashText(stemOfForm(form, "en"))),
};

function writeWords(writer: SlotWriter, scene: Scene, mode: number): void {
  const { columns, utterance, cue, frame, said } = scene;
  const { analyzed, word, key, mood, naming, shape } = columns;
  const template = WORDS[analyzed.language];
  const stemAt = (t: number): number => {
    const form = analyzed.tokens[t]?.form;
    return form === undefined ? 0 : stemHash[analyzed.language](form);
  };
  for (const t of cue) {
    writer.put(template, word[t] ?? 0);
    writer.pair(template + 1, word[t] ?? 0, mode);
  }
  for (const t of frame) if (shape[t] === 1) writer.put(template + 2, stemAt(t));
  for (const t of tokensOfSpans(analyzed, utterance.speaker).slice(0, FRAME_TOKENS))
    if (shape[t] !== 0) writer.put(template + 3, stemAt(t));
  const words = wordsOf(said, shape);
  const stems = words.map(stemAt);
  for (let order = 0; order < words.length; order += 1) {
    const t = words[order] ?? 0;
    const stem = stems[order] ?? 0;
    writer.put(template + 4, stem);
    writer.pair(template + 5, stem, stems[order + 1] ?? 0);
    if (order < OPENING)
      writer.triple(template + 6, order, key[t] === word[t] ? (word[t] ?? 0) : (naming[t] ?? 0), 0);
    if ((mood[t] ?? 0) > 0) {
      writer.pair(template + 7, mood[t] ?? 0, mode);
      writer.put(template + 8, word[t] ?? 0);
    }
  }
}

/** The first words among these tokens. */
function wordsOf(tokens: readonly number[], shape: Uint8Array): number[] {
  const words: number[] = [];
  for (let order = 0; order < tokens.length && words.length < CLAIM_WORDS; order += 1) {
    const t = tokens[order] ?? 0;
    if (shape[t] !== 0) words.push(t);
  }
  return words;
}
