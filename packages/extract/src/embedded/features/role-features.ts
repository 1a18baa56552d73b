/**
 * Features of the role layer: for one quote, the words around it, and what each of them says about being part of
 * its frame, its cue, its speaker or its addressee. Templates are numbered; the numbers are part of the trained
 * tables and never reused.
 */
import { type LabeledQuote, quotedModes } from "../quoted-modes.js";
import { mix } from "./hash.js";
import { partsOfMatch, type QuoteParts } from "./matching-rule.js";
import { type RoleWords, roleWords } from "./role-words.js";
import type { RuleColumns } from "./rule-columns.js";
import { type SlotSequence, SlotWriter, withShared } from "./slots.js";
import type { TextColumns } from "./text-columns.js";

export interface QuoteInText extends LabeledQuote {
  /** It stands inside another quote. */
  readonly nested: boolean;
}

/** What is known of the other quotes of the document. */
export interface QuoteSurroundings {
  /** 1 on tokens that belong to any quote. */
  readonly quoted: Uint8Array;
  /** Speaker tokens of the quotes before, the last one first; only the first few are looked at. */
  readonly speakers: readonly (readonly number[])[];
}

export interface RoleWindow {
  /** Token positions looked at, ascending. */
  readonly positions: readonly number[];
  readonly features: SlotSequence;
}

/** How far a window reaches, in sentences and in tokens. */
const SENTENCES_BEFORE = 3;
const SENTENCES_AFTER = 1;
const TOKENS_BEFORE = 160;
const TOKENS_AFTER = 60;
/** How many speakers back a window remembers. */
const REMEMBERED = 4;

const INSIDE = 1;
const BEFORE = 2;
const AFTER = 3;
const BETWEEN = 4;

export function roleWindow(
  columns: TextColumns,
  rules: RuleColumns,
  quote: QuoteInText,
  surroundings: QuoteSurroundings,
  bits: number,
): RoleWindow {
  const { analyzed, clauses, key, naming, quotation } = columns;
  const words = roleWords(columns);
  const match = partsOfMatch(analyzed, rules, quote);
  const signs = signTokens(words.signs, quote, surroundings, match);
  const positions = windowOf(columns, quote, surroundings.speakers[0] ?? [], signs);
  const first = quote.tokens[0] ?? 0;
  const last = quote.tokens.at(-1) ?? first;
  const mode = quotedModes.indexOf(quote.mode) + (quote.nested ? 8 : 0);
  const cues = cueDistances(words, positions);
  const firstSentence = analyzed.tokens[first]?.sentence ?? 0;
  const lastSentence = analyzed.tokens[last]?.sentence ?? 0;
  const firstClause = get(clauses.of, first);
  const lastClause = get(clauses.of, last);
  const start = mix(get(key, first), get(clauses.mood, firstClause));
  const setting = settingOf(columns, quote);
  const writer = new SlotWriter(bits, positions.length);
  const runs = new SlotWriter(bits, positions.length);
  const of = new Int32Array(positions.length);
  const opening = get(rules.rule, first);
  let run = -1;
  let clause = -1;
  let area = -1;
  let together = -1;
  for (let order = 0; order < positions.length; order += 1) {
    const t = positions[order] ?? 0;
    const c = get(clauses.of, t);
    const sentence = analyzed.tokens[t]?.sentence ?? 0;
    const sign = get(signs, t);
    const side = (sign & SAID) !== 0 ? INSIDE : t < first ? BEFORE : t > last ? AFTER : BETWEEN;
    const sentences =
      side === BEFORE ? firstSentence - sentence : side === AFTER ? sentence - lastSentence : 0;
    const distance = side === BEFORE ? first - t : side === AFTER ? t - last : 0;
    const clausesAway = side === BEFORE ? firstClause - c : side === AFTER ? c - lastClause : 0;
    const away = Math.min(3, clausesAway);
    const place = side * 64 + Math.min(sentences, 4) * 8 + away;
    const where = mix(place, mode);
    const part = sign & PARTS;
    const cue = cues[order] ?? 0;
    const marks = ((sign >> SPOKEN_SHIFT) & 3) | (surroundings.quoted[t] === 1 && side !== INSIDE ? 4 : 0);
    const marked = get(quotation, t);
    const ruled = get(rules.parts, t);
    // What neighbors have in common is written once: the same clause, the same place, the same signs.
    const signed = marked | (part << 4) | (marks << 8) | (ruled << 12);
    if (c !== clause || place !== area || signed !== together) {
      clause = c;
      area = place;
      together = signed;
      run += 1;
      runs.add(1, mode + 1);
      runs.add(2, where);
      runs.triple(19, get(clauses.use, c) !== 0 ? 1 : 0, get(clauses.mood, c), place);
      runs.pair(20, get(clauses.lemma, c), side);
      runs.pair(21, get(clauses.first, c), place);
      runs.triple(22, get(clauses.opener, c), get(clauses.closer, c), side);
      runs.pair(27, marks, where);
      runs.pair(29, start, place);
      runs.pair(30, setting, where);
      runs.triple(31, setting, away, get(clauses.use, c) !== 0 ? 1 : 0);
      runs.pair(32, marked, side);
      runs.pair(33, part, mode);
      runs.pair(37, ruled, side);
      runs.pair(38, ruled, part);
      runs.pair(39, part, place);
      runs.pair(40, opening, part);
      runs.pair(41, marks, part);
      runs.pair(46, match.has, part);
      runs.pair(47, match.has, where);
      runs.next();
    }
    of[order] = run;
    words.putBeside(writer, t, side);
    const step = get(STEPS, side * 16 + stepOf(distance));
    const around = mix(mix(34, get(signs, t - 1) & PARTS), part);
    listWords(words, t, place, where);
    listCues(get(naming, t), get(key, t), cue, marks, part);
    list(0, step, mode);
    list(8, get(CUES, cue), where);
    list(11, mix(get(CUES_SIDE, cue), get(naming, t)), side);
    list(13, around, get(signs, t + 1) & PARTS);
    writer.putAll(listed.templates, listed.values, LISTED);
    writer.next();
  }
  clearSigns(signs, quote, surroundings, match);
  return { positions, features: withShared(writer.finish(), runs.finish(), of) };
}

function get(column: Int32Array | Uint8Array, at: number): number {
  return column[at] ?? 0;
}

/** How many features of one value a position has of its own, and room for them in their order. */
const LISTED = 16;
const listed = { templates: new Int32Array(LISTED), values: new Int32Array(LISTED) };

function list(order: number, template: number, value: number): void {
  listed.templates[order] = template;
  listed.values[order] = value;
}

/** Words of a position with where they stand. */
function listWords(words: RoleWords, t: number, place: number, where: number): void {
  list(1, get(words.key, t), place);
  list(2, get(words.naming, t), where);
  list(3, get(words.namings, t), place);
  list(4, get(words.shape, t), place);
  list(5, get(words.use, t), where);
  list(6, get(words.noun, t), place);
  list(7, get(words.mood, t), where);
}

/** What the rules and the nearest cues say of a position, with its word. */
function listCues(naming: number, key: number, cue: number, marks: number, part: number): void {
  list(9, get(CUES_NAMING, cue), naming);
  list(10, get(CUES_KEY, cue), key);
  list(12, get(MARKS, marks), naming);
  list(14, get(PARTS_KEY, part), key);
  list(15, get(PARTS_NAMING, part), naming);
}

/** A template with one of a few numbers in it, for each of them. */
function withEach(template: number, many: number): Int32Array {
  return Int32Array.from({ length: many }, (_, value) => mix(template, value));
}

/** Steps have sixteen numbers a side; two of them make a distance to the nearest cues. */
const STEPS = withEach(3, 16 * 5);
const CUES = withEach(23, 16 * 16);
const CUES_NAMING = withEach(24, 16 * 16);
const CUES_KEY = withEach(25, 16 * 16);
const CUES_SIDE = withEach(26, 16 * 16);
const MARKS = withEach(28, 8);
const PARTS_KEY = withEach(35, 16);
const PARTS_NAMING = withEach(36, 16);

/** Bits of the signs of a token: its parts in the rules' utterance, then whose words it is. */
const PARTS = 15;
const SPOKEN_SHIFT = 4;
const LAST_SPEAKER = 16;
const EARLIER_SPEAKER = 32;
const SAID = 64;

/** Notes for each token what it is to the quote. */
function signTokens(
  signs: Uint8Array,
  { tokens }: QuoteInText,
  { speakers }: QuoteSurroundings,
  parts: QuoteParts,
): Uint8Array {
  const sign = (t: number, bits: number) => {
    signs[t] = get(signs, t) | bits;
  };
  for (const t of tokens) sign(t, SAID);
  for (let back = 0; back < speakers.length && back < REMEMBERED; back += 1)
    for (const t of speakers[back] ?? []) sign(t, back === 0 ? LAST_SPEAKER : EARLIER_SPEAKER);
  for (let k = 0; k < parts.tokens.length; k += 1) sign(parts.tokens[k] ?? 0, parts.bits[k] ?? 0);
  return signs;
}

function clearSigns(
  signs: Uint8Array,
  { tokens }: QuoteInText,
  { speakers }: QuoteSurroundings,
  parts: QuoteParts,
): void {
  for (const t of tokens) signs[t] = 0;
  for (const speaker of speakers) for (const t of speaker) signs[t] = 0;
  for (const t of parts.tokens) signs[t] = 0;
}

/**
 * Positions around the quote, and around the last speaker where that is further back. Only a report holds its
 * own speaker; the words of other quotes are left out.
 */
function windowOf(
  { analyzed }: TextColumns,
  quote: QuoteInText,
  speaker: readonly number[],
  signs: Uint8Array,
): number[] {
  const { sentences, tokens } = analyzed;
  const first = quote.tokens[0] ?? 0;
  const last = quote.tokens.at(-1) ?? first;
  const earliest = sentences[(tokens[first]?.sentence ?? 0) - SENTENCES_BEFORE]?.from ?? 0;
  const lastSentence = tokens[last]?.sentence ?? 0;
  const latest = (sentences[lastSentence + SENTENCES_AFTER] ?? sentences[lastSentence])?.to ?? tokens.length;
  const from = Math.max(earliest, first - TOKENS_BEFORE, 0);
  const to = Math.min(latest, last + TOKENS_AFTER);
  const positions: number[] = [];
  const before = speaker[0] ?? from;
  if (before < from) {
    const end = Math.min(from, before + TOKENS_AFTER, (speaker.at(-1) ?? before) + 3);
    for (let t = Math.max(0, before - 3); t < end; t += 1) positions.push(t);
  }
  for (let t = from; t < to; t += 1)
    if (quote.mode === "reported" || (get(signs, t) & SAID) === 0) positions.push(t);
  return positions;
}

/** Bits: 1 the sentence starts before the quote, 2 it goes on after, 4 the quote is in pieces. */
function settingOf({ analyzed }: TextColumns, { tokens }: LabeledQuote): number {
  const first = tokens[0] ?? 0;
  const last = tokens.at(-1) ?? first;
  const sentence = (t: number): number => analyzed.tokens[t]?.sentence ?? -1;
  return (
    (first > 0 && sentence(first - 1) === sentence(first) ? 1 : 0) |
    (sentence(last + 1) === sentence(last) ? 2 : 0) |
    (last - first + 1 > tokens.length ? 4 : 0)
  );
}

/** For each position how far the nearest verb or noun of saying in its sentence is, on either side. */
function cueDistances({ saying, sentence, signs }: RoleWords, positions: readonly number[]): Int32Array {
  const isCue = (t: number): boolean => saying[t] === 1 && (get(signs, t) & SAID) === 0;
  const distances = new Int32Array(positions.length);
  let last = -1;
  for (let order = 0; order < positions.length; order += 1) {
    const t = positions[order] ?? 0;
    if (isCue(t)) last = t;
    if (last >= 0 && sentence[last] === sentence[t]) distances[order] = 16 * (1 + stepOf(t - last));
  }
  let next = -1;
  for (let order = positions.length - 1; order >= 0; order -= 1) {
    const t = positions[order] ?? 0;
    if (isCue(t)) next = t;
    if (next >= 0 && sentence[next] === sentence[t])
      distances[order] = (distances[order] ?? 0) + 1 + stepOf(next - t);
  }
  return distances;
}

/** Distances in nine steps, finer near by. */
function stepOf(distance: number): number {
  if (distance <= 3) return distance;
  if (distance <= 5) return 4;
  if (distance <= 8) return 5;
  if (distance <= 15) return 6;
  return distance <= 30 ? 7 : 8;
}
