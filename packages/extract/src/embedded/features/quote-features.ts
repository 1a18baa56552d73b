/**
 * Features of the quote layers: what a token, its neighbors, its clause, its sentence, the quotation marks and the
 * rules say about whether it belongs to a quote, and of which mode. Templates are numbered; the numbers are part of
 * the trained tables and never reused.
 */
import { FeatureSheet, moved, picked, type Values } from "./feature-sheet.js";
import { mix } from "./hash.js";
import type { RuleColumns } from "./rule-columns.js";
import { type SentenceColumns, sentenceColumns } from "./sentence-columns.js";
import { type SlotSequence, withShared } from "./slots.js";
import type { TextColumns } from "./text-columns.js";

interface Sources {
  readonly columns: TextColumns;
  readonly rules: RuleColumns;
  readonly sentences: SentenceColumns;
}

/** Where some tokens stand: clause and sentence of each, and how far it is from their ends. */
interface Places {
  readonly clause: Values;
  readonly sentence: Values;
  /** Distance from the start and the end of the clause, each at most 3. */
  readonly inClause: Values;
  /** Distance from the start and the end of the sentence, each at most 4. */
  readonly inSentence: Values;
  /** Distance from the end of the sentence, at most 2. */
  readonly beforeEnd: Values;
  /** Bits: 1 first of its sentence, 2 first of its paragraph. */
  readonly opens: Values;
}

/** Templates of a token, and those of a run of tokens. */
const OWN = 42;
const SHARED = 34;

/** Features for every token of a document. */
export function quoteFeatures(columns: TextColumns, rules: RuleColumns, bits: number): SlotSequence {
  const sources: Sources = { columns, rules, sentences: sentenceColumns(columns, rules) };
  const places = placesOf(columns);
  const own = new FeatureSheet(bits, columns.size, OWN);
  addWords(own, columns);
  addMarks(own, columns);
  addClauses(own, columns, places);
  addSentences(own, sources, places);
  addRules(own, sources);
  const { of, first } = runsOf(columns, rules);
  const runs = new FeatureSheet(bits, first.length, SHARED);
  const clause = picked(columns.clauses.of, first);
  const sentence = picked(places.sentence, first);
  shareMarks(runs, sources, first, sentence);
  shareClause(runs, sources, clause);
  shareSentence(runs, sources, clause, sentence);
  shareRules(runs, sources, { first, clause, sentence });
  return withShared(own.finish(), runs.finish(), of);
}

/** Tokens that have in common all that is shared: for each token its run, for each run its first token. */
function runsOf(columns: TextColumns, rules: RuleColumns): { readonly of: Values; readonly first: Values } {
  const of = new Int32Array(columns.size);
  const first = new Int32Array(columns.size);
  let many = 0;
  for (let t = 0; t < columns.size; t += 1) {
    if (t === 0 || !continuesRun(columns, rules, t)) {
      first[many] = t;
      many += 1;
    }
    of[t] = many - 1;
  }
  return { of, first: first.subarray(0, many) };
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

function placesOf({ analyzed, clauses, opensParagraph, size }: TextColumns): Places {
  const [sentence, inClause] = [new Int32Array(size), new Int32Array(size)];
  const [inSentence, beforeEnd, opens] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  for (const { index, from, to } of analyzed.sentences) {
    for (let t = from; t < to; t += 1) {
      const clause = clauses.of[t] ?? 0;
      const [first, behind] = [clauses.from[clause] ?? 0, clauses.to[clause] ?? 0];
      sentence[t] = index;
      inClause[t] = Math.min(t - first, 3) * 4 + Math.min(behind - 1 - t, 3);
      inSentence[t] = Math.min(t - from, 4) * 5 + Math.min(to - 1 - t, 4);
      beforeEnd[t] = Math.min(to - 1 - t, 2);
      opens[t] = (t === from ? 1 : 0) | ((opensParagraph[t] ?? 0) << 1);
    }
  }
  return { clause: clauses.of, sentence, inClause, inSentence, beforeEnd, opens };
}

/** What a column holds before, at and after each token, as one number of so many bits each. */
function around(values: Uint8Array, bits: number): Values {
  const made = new Int32Array(values.length);
  let before = 0;
  let here = values[0] ?? 0;
  for (let t = 0; t < made.length; t += 1) {
    const after = t + 1 < made.length ? (values[t + 1] ?? 0) : 0;
    made[t] = (before << (2 * bits)) | (here << bits) | after;
    before = here;
    here = after;
  }
  return made;
}

/** Two columns as one: the first so many times, and the second. */
function joint(first: Values, times: number, second: Values): Values {
  const made = new Int32Array(first.length);
  for (let t = 0; t < made.length; t += 1) made[t] = (first[t] ?? 0) * times + (second[t] ?? 0);
  return made;
}

/** Two columns mixed into one. */
function mixed(first: Values, second: Values): Values {
  const made = new Int32Array(first.length);
  for (let t = 0; t < made.length; t += 1) made[t] = mix(first[t] ?? 0, second[t] ?? 0);
  return made;
}

/** One more than the column holds, so that its 0 is a value too. */
function raised(values: Values): Values {
  const made = new Int32Array(values.length);
  for (let t = 0; t < made.length; t += 1) made[t] = (values[t] ?? 0) + 1;
  return made;
}

/** 1 where the column holds anything. */
function whether(values: Values): Values {
  const made = new Int32Array(values.length);
  for (let t = 0; t < made.length; t += 1) made[t] = (values[t] ?? 0) === 0 ? 0 : 1;
  return made;
}

function addWords(sheet: FeatureSheet, columns: TextColumns): void {
  const { word, suffix, ending, prefix, key, shape, naming } = columns;
  const [before, after] = [moved(word, -1), moved(word, 1)];
  const [keyBefore, keyAfter] = [moved(key, -1), moved(key, 1)];
  sheet.add(2, word);
  sheet.add(3, before);
  sheet.add(4, after);
  sheet.add(5, moved(word, -2));
  sheet.add(6, moved(word, 2));
  sheet.pair(7, before, word);
  sheet.pair(8, word, after);
  sheet.add(9, suffix);
  sheet.add(10, ending);
  sheet.add(11, prefix);
  sheet.pair(12, keyBefore, key);
  sheet.pair(13, key, keyAfter);
  sheet.triple(14, keyBefore, key, keyAfter);
  sheet.add(15, key);
  sheet.add(16, keyBefore);
  sheet.add(17, keyAfter);
  sheet.pair(18, joint(moved(shape, -1), 8, moved(shape, 0)), moved(shape, 1));
  sheet.pair(19, joint(moved(naming, -1), 32, moved(naming, 0)), moved(naming, 1));
  sheet.triple(20, moved(key, -2), keyBefore, key);
}

function addMarks(sheet: FeatureSheet, columns: TextColumns): void {
  const { quotation, key, word, lemma, use, mood, noun } = columns;
  const marks = around(quotation, 4);
  sheet.add(21, raised(marks));
  sheet.pair(22, moved(quotation, 0), key);
  sheet.pair(25, marks, moved(word, 1));
  sheet.pair(26, marks, moved(word, -1));
  sheet.add(27, lemma);
  sheet.pair(28, use, moved(mood, 0));
  sheet.add(29, moved(noun, 0));
}

function shareMarks(
  sheet: FeatureSheet,
  { columns, sentences }: Sources,
  first: Values,
  sentence: Values,
): void {
  const here = picked(columns.quotation, first);
  sheet.pair(23, here, picked(columns.innerQuotation, first));
  sheet.pairIfAny(24, here, picked(sentences.flags, sentence));
}

function addClauses(sheet: FeatureSheet, { clauses, mood }: TextColumns, { clause, inClause }: Places): void {
  const moods = picked(clauses.mood, clause);
  sheet.pair(30, inClause, picked(clauses.first, clause));
  sheet.pair(31, inClause, joint(moods, 64, picked(clauses.holds, clause)));
  sheet.pair(42, picked(clauses.opener, clause), inClause);
  // A token far inside a clause is what its clause is; `t` itself adds nothing more here.
  sheet.pair(46, moved(mood, 0), mixed(moods, picked(clauses.use, clause, -1)));
}

function shareClause(sheet: FeatureSheet, { columns: { clauses } }: Sources, clause: Values): void {
  const first = picked(clauses.first, clause);
  const mood = picked(clauses.mood, clause);
  const opener = picked(clauses.opener, clause);
  const saidBefore = picked(clauses.use, clause, -1);
  sheet.pair(32, first, picked(clauses.second, clause));
  sheet.pair(33, mood, joint(picked(clauses.mood, clause, -1), 8, picked(clauses.mood, clause, 1)));
  sheet.add(34, picked(clauses.lemma, clause));
  sheet.add(35, picked(clauses.lemma, clause, -1));
  sheet.add(36, picked(clauses.lemma, clause, 1));
  sheet.pair(37, first, saidBefore);
  sheet.pair(38, first, picked(clauses.first, clause, -1));
  sheet.pair(39, first, picked(clauses.first, clause, 1));
  sheet.triple(40, first, whether(saidBefore), mood);
  sheet.triple(41, picked(clauses.use, clause), saidBefore, picked(clauses.use, clause, 1));
  sheet.pair(43, opener, picked(clauses.closer, clause));
  sheet.triple(44, opener, first, mood);
  const holdsAround = joint(picked(clauses.holds, clause, -1), 256, picked(clauses.holds, clause, 1));
  sheet.pair(45, picked(clauses.holds, clause), holdsAround);
}

function addSentences(sheet: FeatureSheet, { sentences }: Sources, places: Places): void {
  const { sentence, inClause, inSentence, beforeEnd, opens } = places;
  const flags = picked(sentences.flags, sentence);
  sheet.pair(47, flags, opens);
  sheet.pair(48, flags, beforeEnd);
  sheet.pair(52, picked(sentences.lemma, sentence), inClause);
  sheet.add(53, raised(inSentence));
  sheet.triple(54, opens, picked(sentences.first, sentence), picked(sentences.flags, sentence, -1));
  sheet.pair(71, picked(sentences.modes, sentence), inClause);
}

function shareSentence(
  sheet: FeatureSheet,
  { columns, sentences }: Sources,
  clause: Values,
  sentence: Values,
): void {
  const flags = picked(sentences.flags, sentence);
  const mood = picked(columns.clauses.mood, clause);
  const modesBefore = picked(sentences.modes, sentence, -1);
  sheet.add(1, new Int32Array(clause.length).fill(1));
  sheet.pair(49, picked(sentences.flags, sentence, -1), flags);
  sheet.pair(50, picked(sentences.first, sentence), mood);
  sheet.add(51, picked(sentences.lemma, sentence));
  sheet.pair(55, modesBefore, picked(sentences.modes, sentence));
  sheet.pair(56, modesBefore, mood);
  sheet.pair(57, flags, picked(sentences.flags, sentence, 1));
}

function addRules(sheet: FeatureSheet, { columns, rules }: Sources): void {
  const parts = moved(rules.parts, 0);
  sheet.add(60, raised(around(rules.quote, 6)));
  sheet.pair(64, moved(rules.parts, -1), parts);
  sheet.pair(65, parts, moved(rules.parts, 1));
  sheet.pair(66, moved(rules.quote, 0), columns.key);
}

/** The first token of each run, its clause and its sentence. */
interface RunPlaces {
  readonly first: Values;
  readonly clause: Values;
  readonly sentence: Values;
}

function shareRules(
  sheet: FeatureSheet,
  { columns: { clauses, quotation }, rules, sentences }: Sources,
  { first, clause, sentence }: RunPlaces,
): void {
  const here = picked(rules.quote, first);
  const parts = picked(rules.parts, first);
  const rule = picked(rules.rule, first);
  sheet.add(61, rule);
  sheet.pair(62, rule, here);
  sheet.pair(63, here, parts);
  sheet.pair(67, here, picked(clauses.mood, clause));
  sheet.pair(68, here, picked(clauses.first, clause));
  sheet.pair(69, here, picked(sentences.flags, sentence));
  sheet.triple(70, here, picked(quotation, first), parts);
  sheet.pair(72, picked(rules.nested, first), here);
  sheet.pair(73, here, picked(clauses.lemma, clause));
  sheet.pair(74, here, picked(clauses.lemma, clause, -1));
  sheet.pair(75, here, mixed(picked(clauses.use, clause), picked(clauses.use, clause, -1)));
}
