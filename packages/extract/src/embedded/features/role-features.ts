/**
 * Features of the role layer: for one quote, the words around it, and what each of them says about being part of
 * its frame, its cue, its speaker or its addressee. Templates are numbered; the numbers are part of the trained
 * tables and never reused.
 */
import { type LabeledQuote, quotedModes } from "../quoted-modes.js";
import { mix } from "./hash.js";
import { partsOfMatch, type QuoteParts } from "./matching-rule.js";
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
  const { analyzed, clauses, word, key, suffix, shape, naming, lemma, use, noun, mood, quotation } = columns;
  const positions = windowOf(columns, quote, surroundings.speakers[0] ?? []);
  const first = quote.tokens[0] ?? 0;
  const last = quote.tokens.at(-1) ?? first;
  const inside = new Set(quote.tokens);
  const mode = quotedModes.indexOf(quote.mode) + (quote.nested ? 8 : 0);
  const match = partsOfMatch(analyzed, rules, quote);
  const spoken = spokenMarks(surroundings, inside);
  const cues = cueDistances(columns, positions, inside);
  const firstSentence = analyzed.tokens[first]?.sentence ?? 0;
  const lastSentence = analyzed.tokens[last]?.sentence ?? 0;
  const start = mix(get(key, first), get(clauses.mood, get(clauses.of, first)));
  const setting = settingOf(columns, quote);
  const writer = new SlotWriter(bits, positions.length);
  const runs = new SlotWriter(bits, positions.length);
  const of = new Int32Array(positions.length);
  const opening = get(rules.rule, first);
  let run = -1;
  let clause = -1;
  let area = -1;
  let signs = -1;
  for (let order = 0; order < positions.length; order += 1) {
    const t = positions[order] ?? 0;
    const c = get(clauses.of, t);
    const sentence = analyzed.tokens[t]?.sentence ?? 0;
    const side = inside.has(t) ? INSIDE : t < first ? BEFORE : t > last ? AFTER : BETWEEN;
    const sentences =
      side === BEFORE ? firstSentence - sentence : side === AFTER ? sentence - lastSentence : 0;
    const distance = side === BEFORE ? first - t : side === AFTER ? t - last : 0;
    const clausesAway =
      side === BEFORE ? get(clauses.of, first) - c : side === AFTER ? c - get(clauses.of, last) : 0;
    const away = Math.min(3, clausesAway);
    const place = side * 64 + Math.min(sentences, 4) * 8 + away;
    const where = mix(place, mode);
    const part = partAt(match, t);
    const cue = cues[order] ?? 0;
    const marks = spoken(t);
    const marked = get(quotation, t);
    const ruled = get(rules.parts, t);
    // What neighbors have in common is written once: the same clause, the same place, the same signs.
    const signed = marked | (part << 4) | (marks << 8) | (ruled << 12);
    if (c !== clause || place !== area || signed !== signs) {
      clause = c;
      area = place;
      signs = signed;
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
    writer.pair(3, side * 16 + stepOf(distance), mode);
    writer.pair(4, get(word, t), side);
    writer.pair(5, get(word, t - 1), side);
    writer.pair(6, get(word, t + 1), side);
    writer.add(7, get(suffix, t));
    writer.pair(8, get(key, t), place);
    writer.triple(9, get(key, t - 1), get(key, t), side);
    writer.triple(10, get(key, t), get(key, t + 1), side);
    writer.pair(11, get(naming, t), where);
    writer.triple(12, get(naming, t - 1), get(naming, t), get(naming, t + 1));
    writer.pair(13, mix(get(naming, t - 1), get(naming, t)), place);
    writer.pair(14, get(shape, t) * 8 + get(shape, t - 1), place);
    writer.pair(15, get(lemma, t), side);
    writer.pair(16, get(use, t), where);
    writer.pair(17, get(noun, t), place);
    writer.pair(18, get(mood, t), where);
    writer.pair(23, cue, where);
    writer.pair(24, cue, get(naming, t));
    writer.pair(25, cue, get(key, t));
    writer.triple(26, cue, get(naming, t), side);
    writer.pair(28, marks, get(naming, t));
    writer.triple(34, partAt(match, t - 1), part, partAt(match, t + 1));
    writer.pair(35, part, get(key, t));
    writer.pair(36, part, get(naming, t));
    writer.pair(42, get(word, t - 2), side);
    writer.pair(43, get(word, t + 2), side);
    writer.triple(44, get(word, t - 1), get(word, t), side);
    writer.pair(45, get(key, t - 2), get(key, t - 1));
    writer.next();
  }
  return { positions, features: withShared(writer.finish(), runs.finish(), of) };
}

function get(column: Int32Array | Uint8Array, at: number): number {
  return column[at] ?? 0;
}

function partAt({ parts }: QuoteParts, t: number): number {
  return parts.get(t) ?? 0;
}

/**
 * Positions around the quote, and around the last speaker where that is further back. Only a report holds its
 * own speaker; the words of other quotes are left out.
 */
function windowOf({ analyzed }: TextColumns, quote: QuoteInText, speaker: readonly number[]): number[] {
  const { sentences, tokens } = analyzed;
  const first = quote.tokens[0] ?? 0;
  const last = quote.tokens.at(-1) ?? first;
  const earliest = sentences[(tokens[first]?.sentence ?? 0) - SENTENCES_BEFORE]?.from ?? 0;
  const lastSentence = tokens[last]?.sentence ?? 0;
  const latest = (sentences[lastSentence + SENTENCES_AFTER] ?? sentences[lastSentence])?.to ?? tokens.length;
  const from = Math.max(earliest, first - TOKENS_BEFORE, 0);
  const to = Math.min(latest, last + TOKENS_AFTER);
  const inside = new Set(quote.mode === "reported" ? [] : quote.tokens);
  const positions: number[] = [];
  const before = speaker[0] ?? from;
  if (before < from) {
    const end = Math.min(from, before + TOKENS_AFTER, (speaker.at(-1) ?? before) + 3);
    for (let t = Math.max(0, before - 3); t < end; t += 1) positions.push(t);
  }
  for (let t = from; t < to; t += 1) if (!inside.has(t)) positions.push(t);
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

/** Bits of a token: 1 the last speaker's, 2 an earlier speaker's, 4 in another quote. */
function spokenMarks(
  { quoted, speakers }: QuoteSurroundings,
  inside: ReadonlySet<number>,
): (t: number) => number {
  const previous = new Set(speakers[0] ?? []);
  const earlier = new Set(speakers.slice(1, REMEMBERED).flat());
  return (t) =>
    (previous.has(t) ? 1 : 0) | (earlier.has(t) ? 2 : 0) | (quoted[t] === 1 && !inside.has(t) ? 4 : 0);
}

/** For each position how far the nearest verb or noun of saying in its sentence is, on either side. */
function cueDistances(
  { analyzed, use, noun, shape }: TextColumns,
  positions: readonly number[],
  inside: ReadonlySet<number>,
): Int32Array {
  const isCue = (t: number): boolean =>
    !inside.has(t) && ((use[t] !== 0 && shape[t] === 1) || (get(noun, t) & 3) !== 0);
  const sentence = (t: number): number => analyzed.tokens[t]?.sentence ?? -1;
  const distances = new Int32Array(positions.length);
  let last = -1;
  for (let order = 0; order < positions.length; order += 1) {
    const t = positions[order] ?? 0;
    if (isCue(t)) last = t;
    if (last >= 0 && sentence(last) === sentence(t)) distances[order] = 16 * (1 + stepOf(t - last));
  }
  let next = -1;
  for (let order = positions.length - 1; order >= 0; order -= 1) {
    const t = positions[order] ?? 0;
    if (isCue(t)) next = t;
    if (next >= 0 && sentence(next) === sentence(t))
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
