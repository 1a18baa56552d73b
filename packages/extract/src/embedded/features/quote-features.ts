/**
 * Features of the quote layers: what a token, its neighbors, its clause, its sentence, the quotation marks and the
 * rules say about whether it belongs to a quote, and of which mode. Templates are numbered; the numbers are part of
 * the trained tables and never reused.
 */
import { mix } from "./hash.js";
import type { RuleColumns } from "./rule-columns.js";
import { type SentenceColumns, sentenceColumns } from "./sentence-columns.js";
import { type SlotSequence, SlotWriter, withShared } from "./slots.js";
import type { TextColumns } from "./text-columns.js";

interface Sources {
  readonly columns: TextColumns;
  readonly rules: RuleColumns;
  readonly sentences: SentenceColumns;
  /** What a token has of its own. */
  readonly writer: SlotWriter;
  /** What it has in common with its neighbors in the clause. */
  readonly runs: SlotWriter;
}

/** Where a token stands: its clause and sentence, and how far from their ends. */
interface Place {
  readonly clause: number;
  readonly sentence: number;
  /** Distance from the start and the end of the clause, each at most 3. */
  readonly inClause: number;
  /** Distance from the start and the end of the sentence, each at most 4. */
  readonly inSentence: number;
  /** Bits: 1 first of its sentence, 2 first of its paragraph. */
  readonly opens: number;
}

/** Features for every token of a document. */
export function quoteFeatures(columns: TextColumns, rules: RuleColumns, bits: number): SlotSequence {
  const writer = new SlotWriter(bits, columns.size);
  const runs = new SlotWriter(bits, columns.size);
  const sources: Sources = { columns, rules, sentences: sentenceColumns(columns, rules), writer, runs };
  const of = new Int32Array(columns.size);
  let run = -1;
  for (let t = 0; t < columns.size; t += 1) {
    const place = placeOf(columns, t);
    addWords(sources, t);
    addMarks(sources, t);
    addClauses(sources, t, place);
    addSentences(sources, place);
    addRules(sources, t);
    writer.next();
    if (run < 0 || !continuesRun(columns, rules, t)) {
      run += 1;
      shareMarks(sources, t, place);
      shareClause(sources, place);
      shareSentence(sources, place);
      shareRules(sources, t, place);
      runs.next();
    }
    of[t] = run;
  }
  return withShared(writer.finish(), runs.finish(), of);
}

/** Has this token all in common with the one before that is shared? */
function continuesRun(
  { clauses, quotation, innerQuotation }: TextColumns,
  rules: RuleColumns,
  t: number,
): boolean {
  return (
    clauses.of[t] === clauses.of[t - 1] &&
    quotation[t] === quotation[t - 1] &&
    innerQuotation[t] === innerQuotation[t - 1] &&
    rules.quote[t] === rules.quote[t - 1] &&
    rules.parts[t] === rules.parts[t - 1] &&
    rules.rule[t] === rules.rule[t - 1] &&
    rules.nested[t] === rules.nested[t - 1]
  );
}

function get(column: Int32Array | Uint8Array, at: number): number {
  return column[at] ?? 0;
}

function placeOf({ analyzed, clauses, opensParagraph }: TextColumns, t: number): Place {
  const clause = get(clauses.of, t);
  const sentence = analyzed.tokens[t]?.sentence ?? 0;
  const range = analyzed.sentences[sentence];
  const from = range?.from ?? 0;
  const until = (range?.to ?? 0) - 1 - t;
  return {
    clause,
    sentence,
    inClause: Math.min(t - get(clauses.from, clause), 3) * 4 + Math.min(get(clauses.to, clause) - 1 - t, 3),
    inSentence: Math.min(t - from, 4) * 5 + Math.min(until, 4),
    opens: (t === from ? 1 : 0) | (get(opensParagraph, t) << 1),
  };
}

function addWords({ columns, writer }: Sources, t: number): void {
  const { word, suffix, ending, prefix, key, shape, naming } = columns;
  writer.add(2, get(word, t));
  writer.add(3, get(word, t - 1));
  writer.add(4, get(word, t + 1));
  writer.add(5, get(word, t - 2));
  writer.add(6, get(word, t + 2));
  writer.pair(7, get(word, t - 1), get(word, t));
  writer.pair(8, get(word, t), get(word, t + 1));
  writer.add(9, get(suffix, t));
  writer.add(10, get(ending, t));
  writer.add(11, get(prefix, t));
  writer.pair(12, get(key, t - 1), get(key, t));
  writer.pair(13, get(key, t), get(key, t + 1));
  writer.triple(14, get(key, t - 1), get(key, t), get(key, t + 1));
  writer.add(15, get(key, t));
  writer.add(16, get(key, t - 1));
  writer.add(17, get(key, t + 1));
  writer.pair(18, get(shape, t - 1) * 8 + get(shape, t), get(shape, t + 1));
  writer.pair(19, get(naming, t - 1) * 32 + get(naming, t), get(naming, t + 1));
  writer.triple(20, get(key, t - 2), get(key, t - 1), get(key, t));
}

function addMarks({ columns, writer }: Sources, t: number): void {
  const { quotation, key, word, lemma, use, mood, noun } = columns;
  const here = get(quotation, t);
  const around = (get(quotation, t - 1) << 8) | (here << 4) | get(quotation, t + 1);
  writer.add(21, around + 1);
  writer.pair(22, here, get(key, t));
  writer.pair(25, around, get(word, t + 1));
  writer.pair(26, around, get(word, t - 1));
  writer.add(27, get(lemma, t));
  writer.pair(28, get(use, t), get(mood, t));
  writer.add(29, get(noun, t));
}

function shareMarks({ columns, sentences, runs }: Sources, t: number, { sentence }: Place): void {
  const here = get(columns.quotation, t);
  runs.pair(23, here, get(columns.innerQuotation, t));
  if (here !== 0) runs.pair(24, here, get(sentences.flags, sentence));
}

function addClauses({ columns, writer }: Sources, t: number, { clause: c, inClause }: Place): void {
  const { clauses } = columns;
  const mood = get(clauses.mood, c);
  writer.pair(30, inClause, get(clauses.first, c));
  writer.pair(31, inClause, mood * 64 + get(clauses.holds, c));
  writer.pair(42, get(clauses.opener, c), inClause);
  // A token far inside a clause is what its clause is; `t` itself adds nothing more here.
  writer.pair(46, get(columns.mood, t), mix(mood, get(clauses.use, c - 1)));
}

function shareClause({ columns, runs }: Sources, { clause: c }: Place): void {
  const { clauses } = columns;
  const first = get(clauses.first, c);
  const mood = get(clauses.mood, c);
  const holds = get(clauses.holds, c);
  const saidBefore = get(clauses.use, c - 1);
  runs.pair(32, first, get(clauses.second, c));
  runs.pair(33, mood, get(clauses.mood, c - 1) * 8 + get(clauses.mood, c + 1));
  runs.add(34, get(clauses.lemma, c));
  runs.add(35, get(clauses.lemma, c - 1));
  runs.add(36, get(clauses.lemma, c + 1));
  runs.pair(37, first, saidBefore);
  runs.pair(38, first, get(clauses.first, c - 1));
  runs.pair(39, first, get(clauses.first, c + 1));
  runs.triple(40, first, saidBefore !== 0 ? 1 : 0, mood);
  runs.triple(41, get(clauses.use, c), saidBefore, get(clauses.use, c + 1));
  runs.pair(43, get(clauses.opener, c), get(clauses.closer, c));
  runs.triple(44, get(clauses.opener, c), first, mood);
  runs.pair(45, holds, get(clauses.holds, c - 1) * 256 + get(clauses.holds, c + 1));
}

function addSentences({ sentences, writer }: Sources, place: Place): void {
  const { sentence: s, inClause, inSentence, opens } = place;
  const flags = get(sentences.flags, s);
  writer.pair(47, flags, opens);
  writer.pair(48, flags, Math.min(inSentence % 5, 2));
  writer.pair(52, get(sentences.lemma, s), inClause);
  writer.add(53, inSentence + 1);
  writer.triple(54, opens, get(sentences.first, s), get(sentences.flags, s - 1));
  writer.pair(71, get(sentences.modes, s), inClause);
}

function shareSentence({ columns, sentences, runs }: Sources, { clause, sentence: s }: Place): void {
  const flags = get(sentences.flags, s);
  const mood = get(columns.clauses.mood, clause);
  runs.add(1, 1);
  runs.pair(49, get(sentences.flags, s - 1), flags);
  runs.pair(50, get(sentences.first, s), mood);
  runs.add(51, get(sentences.lemma, s));
  runs.pair(55, get(sentences.modes, s - 1), get(sentences.modes, s));
  runs.pair(56, get(sentences.modes, s - 1), mood);
  runs.pair(57, flags, get(sentences.flags, s + 1));
}

function addRules({ columns, rules, writer }: Sources, t: number): void {
  const here = get(rules.quote, t);
  const parts = get(rules.parts, t);
  writer.add(60, ((get(rules.quote, t - 1) << 12) | (here << 6) | get(rules.quote, t + 1)) + 1);
  writer.pair(64, get(rules.parts, t - 1), parts);
  writer.pair(65, parts, get(rules.parts, t + 1));
  writer.pair(66, here, get(columns.key, t));
}

function shareRules({ columns, rules, sentences, runs }: Sources, t: number, place: Place): void {
  const { clauses, quotation } = columns;
  const { clause: c, sentence: s } = place;
  const here = get(rules.quote, t);
  const parts = get(rules.parts, t);
  runs.add(61, get(rules.rule, t));
  runs.pair(62, get(rules.rule, t), here);
  runs.pair(63, here, parts);
  runs.pair(67, here, get(clauses.mood, c));
  runs.pair(68, here, get(clauses.first, c));
  runs.pair(69, here, get(sentences.flags, s));
  runs.triple(70, here, get(quotation, t), parts);
  runs.pair(72, get(rules.nested, t), here);
  runs.pair(73, here, get(clauses.lemma, c));
  runs.pair(74, here, get(clauses.lemma, c - 1));
  runs.pair(75, here, mix(get(clauses.use, c), get(clauses.use, c - 1)));
}
