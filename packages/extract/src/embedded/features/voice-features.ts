/**
 * Features of the layer that hears the writer's own voice: one position for each sentence that nobody else says. First
 * what the whole document is like (who argues says "I", asks, calls out, names few figures), then what the sentence is
 * like and what stands beside it, then its words. What does not hang on the language comes first and is the same in
 * both. Templates are numbered; the numbers are part of the trained tables.
 */
import { stemOfForm } from "../../meaning/stems.js";
import type { TokenRange } from "../../text/analyzed-text.js";
import { perForm } from "../../text/per-form.js";
import { hashText } from "./hash.js";
import { type SlotSequence, SlotWriter } from "./slots.js";
import type { TextColumns } from "./text-columns.js";
import { classNumbers, isHeadedOpinion, type SentenceTraits, signNames, traitsOf } from "./voice-traits.js";

/** The sentences of a document, and which of their words are whose. */
export interface VoiceScene {
  readonly columns: TextColumns;
  /** In text order. */
  readonly sentences: readonly TokenRange[];
  /** 1 for the tokens of what others say, frames among them. */
  readonly others: Uint8Array;
  /** Rule that alone has found something in these words, as a number, on each of their tokens; 0 elsewhere. */
  readonly byRule: Int32Array;
}

export interface VoiceFeatures {
  /** Positions, in `sentences` of the scene, of those that are mostly nobody else's. */
  readonly free: readonly number[];
  /** One position for each of them. */
  readonly features: SlotSequence;
}

/** A sentence of which others say so much is theirs. */
const TAKEN = 0.5;
/** Longer sentences are read to here. */
const SENTENCE_WORDS = 40;
/** Words at the start of a sentence that count with their place. */
const OPENING = 2;
/** Templates of words: those of one language tell nothing of those of the other. */
const WORDS = { de: 100, en: 200 } as const;
/** Shares of sentences are told in these steps. */
const STEPS = [0.001, 0.05, 0.1, 0.2, 0.35, 0.5] as const;
/** No sentence stands there. */
const NOTHING = 9;

/** @param bits the table has 2^bits rows */
export function voiceFeatures(scene: VoiceScene, bits: number): VoiceFeatures {
  const { columns, sentences } = scene;
  const free: number[] = [];
  const traits = sentences.map((sentence, at) => {
    if (shareOfOthers(scene, sentence) >= TAKEN) return null;
    free.push(at);
    return traitsOf(columns, sentence, SENTENCE_WORDS);
  });
  const writer = new SlotWriter(bits, free.length);
  const whole = documentFacts(scene, traits, free.length);
  for (const at of free) {
    const one = traits[at];
    if (one === null || one === undefined) continue;
    for (let order = 0; order < whole.length; order += 1) writer.pair(1, order, whole[order] ?? 0);
    writeTraits(writer, scene, one);
    writePlace(writer, traits, at);
    writeWords(writer, columns, one.words);
    writer.next();
  }
  return { free, features: writer.finish() };
}

/** Share of the words of a sentence that others say; 1 without words. */
function shareOfOthers({ columns: { shape }, others }: VoiceScene, { from, to }: TokenRange): number {
  let [words, taken] = [0, 0];
  for (let t = from; t < to; t += 1) {
    if (shape[t] === 0) continue;
    words += 1;
    taken += others[t] ?? 0;
  }
  return words === 0 ? 1 : taken / words;
}

/** What the document is like, in small numbers: how many of its free sentences have each sign and class of words. */
function documentFacts(
  { columns, sentences }: VoiceScene,
  traits: readonly (SentenceTraits | null)[],
  free: number,
): number[] {
  const counts = new Int32Array(signNames.length + classNumbers.length + 2);
  const lastSign = signNames.length;
  for (const one of traits) {
    if (one === null) continue;
    for (let k = 0; k < lastSign; k += 1) counts[k] = (counts[k] ?? 0) + ((one.signs >> k) & 1);
    if (one.judged !== 0) counts[lastSign] = (counts[lastSign] ?? 0) + 1;
    if (one.needed !== 0) counts[lastSign + 1] = (counts[lastSign + 1] ?? 0) + 1;
    for (const k of classNumbers)
      counts[lastSign + 2 + k] = (counts[lastSign + 2 + k] ?? 0) + ((one.classes >> k) & 1);
  }
  return [
    stepOf(free / Math.max(1, sentences.length)),
    Math.min(5, sentences.length >> 2),
    isHeadedOpinion(columns.analyzed.text) ? 1 : 0,
    ...Array.from(counts, (count) => stepOf(count / Math.max(1, free))),
  ];
}

function stepOf(share: number): number {
  let step = 0;
  while (step < STEPS.length && share >= (STEPS[step] ?? 1)) step += 1;
  return step;
}

function writeTraits(writer: SlotWriter, { columns, byRule }: VoiceScene, one: SentenceTraits): void {
  const { from, to, words, signs, classes } = one;
  const { word, key } = columns;
  for (let k = 0; k < signNames.length; k += 1) writer.pair(3, k, (signs >> k) & 1);
  writer.pair(4, one.judged + 1, one.needed + 1);
  for (const k of classNumbers) if (((classes >> k) & 1) === 1) writer.put(5, k);
  writer.put(6, Math.min(6, words.length >> 2));
  writer.put(7, one.lastMark);
  let rule = 0;
  for (let t = from; t < to && rule === 0; t += 1) rule = byRule[t] ?? 0;
  writer.put(8, rule);
  writer.put(10, key[from] ?? 0);
  writer.pair(11, word[from] ?? 0, key[from + 1] ?? 0);
}

/** Where in the text it stands, and what the sentences before and behind it are like. */
function writePlace(writer: SlotWriter, traits: readonly (SentenceTraits | null)[], at: number): void {
  writer.put(20, Math.min(3, at));
  writer.put(21, Math.min(3, traits.length - 1 - at));
  for (let side = 0; side < 2; side += 1) {
    const beside = traits[side === 0 ? at - 1 : at + 1];
    writer.put(22 + side, beside === undefined ? NOTHING : beside === null ? 1 : 0);
    if (beside === undefined || beside === null) continue;
    for (let k = 0; k < signNames.length; k += 1)
      if (((beside.signs >> k) & 1) === 1) writer.put(24 + side, k);
  }
}

const stemHash = {
  de: perForm((form) => hashText(stemOfForm(form, "de"))),
  en: perForm((form) => hashText(stemOfForm(form, "en"))),
};

/** Stems of small words (names and other nouns with capitals are what a text is about), and pairs of word kinds. */
function writeWords(writer: SlotWriter, columns: TextColumns, words: readonly number[]): void {
  const { analyzed, word, key, shape } = columns;
  const template = WORDS[analyzed.language];
  let before = 0;
  for (let order = 0; order < words.length; order += 1) {
    const t = words[order] ?? 0;
    const form = analyzed.tokens[t]?.form;
    if (form === undefined) continue;
    if (shape[t] === 1 || order === 0) writer.put(template, stemHash[analyzed.language](form));
    const now = key[t] ?? 0;
    if (order > 0) writer.pair(template + 1, before, now);
    if (order < OPENING) writer.pair(template + 2, order, word[t] ?? 0);
    before = now;
  }
}
