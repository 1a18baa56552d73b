/**
 * Features of the quote layers: what a token, its neighbors, its clause, its sentence, the quotation marks and the
 * rules say about whether it belongs to a quote, and of which mode. Templates are numbered; the numbers are part of
 * the trained tables and never reused.
 */
import { ColumnDesk, ColumnRoom, type Values } from "./column-desk.js";
import { FeatureSheet } from "./feature-sheet.js";
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

/** A sheet that is being written, and the desk where its columns are made. */
interface Writing {
  readonly sheet: FeatureSheet;
  readonly desk: ColumnDesk;
}

/** Templates of a token, and those of a run of tokens. */
const OWN = 42;
const SHARED = 34;

const room = new ColumnRoom();

/** Features for every token of a document. */
export function quoteFeatures(columns: TextColumns, rules: RuleColumns, bits: number): SlotSequence {
  const sources: Sources = { columns, rules, sentences: sentenceColumns(columns, rules) };
  const places = placesOf(columns);
  const own = {
    sheet: new FeatureSheet(bits, columns.size, OWN),
    desk: new ColumnDesk(room, columns.size),
  };
  addWords(own, columns);
  addMarks(own, columns);
  addClauses(own, columns, places);
  addSentences(own, sources, places);
  addRules(own, sources);
  const { of, first, many } = runsOf(columns, rules);
  const runs = { sheet: new FeatureSheet(bits, many, SHARED), desk: new ColumnDesk(room, many) };
  shareAll(runs, sources, first, runs.desk.picked(places.sentence, first));
  room.giveBack();
  return withShared(own.sheet.finish(), runs.sheet.finish(), of);
}

/** Tokens that have in common all that is shared: for each token its run, for each run its first token. */
function runsOf(
  columns: TextColumns,
  rules: RuleColumns,
): { readonly of: Int32Array; readonly first: Values; readonly many: number } {
  const of = new Int32Array(columns.size);
  const first = room.take(columns.size);
  let many = 0;
  for (let t = 0; t < columns.size; t += 1) {
    if (t === 0 || !continuesRun(columns, rules, t)) {
      first[many] = t;
      many += 1;
    }
    of[t] = many - 1;
  }
  return { of, first, many };
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
  const [sentence, inClause] = [room.take(size), room.take(size)];
  const [inSentence, beforeEnd, opens] = [room.take(size), room.take(size), room.take(size)];
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

function addWords({ sheet, desk }: Writing, columns: TextColumns): void {
  const { word, suffix, ending, prefix, key, shape, naming } = columns;
  const [before, after] = [desk.moved(word, -1), desk.moved(word, 1)];
  const [keyBefore, keyAfter] = [desk.moved(key, -1), desk.moved(key, 1)];
  sheet.add(2, word);
  sheet.add(3, before);
  sheet.add(4, after);
  sheet.add(5, desk.moved(word, -2));
  sheet.add(6, desk.moved(word, 2));
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
  sheet.pair(18, desk.joint(desk.moved(shape, -1), 8, desk.moved(shape, 0)), desk.moved(shape, 1));
  sheet.pair(19, desk.joint(desk.moved(naming, -1), 32, desk.moved(naming, 0)), desk.moved(naming, 1));
  sheet.triple(20, desk.moved(key, -2), keyBefore, key);
}

function addMarks({ sheet, desk }: Writing, columns: TextColumns): void {
  const { quotation, key, word, lemma, use, mood, noun } = columns;
  const marks = desk.around(quotation, 4);
  sheet.add(21, desk.raised(marks));
  sheet.pair(22, desk.moved(quotation, 0), key);
  sheet.pair(25, marks, desk.moved(word, 1));
  sheet.pair(26, marks, desk.moved(word, -1));
  sheet.add(27, lemma);
  sheet.pair(28, use, desk.moved(mood, 0));
  sheet.add(29, desk.moved(noun, 0));
}

function addClauses(
  { sheet, desk }: Writing,
  { clauses, mood }: TextColumns,
  { clause, inClause }: Places,
): void {
  const moods = desk.picked(clauses.mood, clause);
  sheet.pair(30, inClause, desk.picked(clauses.first, clause));
  sheet.pair(31, inClause, desk.joint(moods, 64, desk.picked(clauses.holds, clause)));
  sheet.pair(42, desk.picked(clauses.opener, clause), inClause);
  // A token far inside a clause is what its clause is; `t` itself adds nothing more here.
  sheet.pair(46, desk.moved(mood, 0), desk.mixed(moods, desk.picked(clauses.use, clause, -1)));
}

function addSentences({ sheet, desk }: Writing, { sentences }: Sources, places: Places): void {
  const { sentence, inClause, inSentence, beforeEnd, opens } = places;
  const flags = desk.picked(sentences.flags, sentence);
  sheet.pair(47, flags, opens);
  sheet.pair(48, flags, beforeEnd);
  sheet.pair(52, desk.picked(sentences.lemma, sentence), inClause);
  sheet.add(53, desk.raised(inSentence));
  sheet.triple(54, opens, desk.picked(sentences.first, sentence), desk.picked(sentences.flags, sentence, -1));
  sheet.pair(71, desk.picked(sentences.modes, sentence), inClause);
}

function addRules({ sheet, desk }: Writing, { columns, rules }: Sources): void {
  const parts = desk.moved(rules.parts, 0);
  sheet.add(60, desk.raised(desk.around(rules.quote, 6)));
  sheet.pair(64, desk.moved(rules.parts, -1), parts);
  sheet.pair(65, parts, desk.moved(rules.parts, 1));
  sheet.pair(66, desk.moved(rules.quote, 0), columns.key);
}

/** What runs of tokens have of clauses, sentences and rules, for each run; several templates ask for it. */
interface RunValues {
  readonly quotation: Values;
  readonly flags: Values;
  readonly flagsBefore: Values;
  readonly clauseFirst: Values;
  readonly mood: Values;
  readonly lemma: Values;
  readonly lemmaBefore: Values;
  readonly use: Values;
  readonly saidBefore: Values;
}

/**
 * @param first first token of each run
 * @param sentence sentence of each run
 */
function shareAll(writing: Writing, sources: Sources, first: Values, sentence: Values): void {
  const { desk } = writing;
  const { columns, sentences } = sources;
  const { clauses } = columns;
  const clause = desk.picked(clauses.of, first);
  const values: RunValues = {
    quotation: desk.picked(columns.quotation, first),
    flags: desk.picked(sentences.flags, sentence),
    flagsBefore: desk.picked(sentences.flags, sentence, -1),
    clauseFirst: desk.picked(clauses.first, clause),
    mood: desk.picked(clauses.mood, clause),
    lemma: desk.picked(clauses.lemma, clause),
    lemmaBefore: desk.picked(clauses.lemma, clause, -1),
    use: desk.picked(clauses.use, clause),
    saidBefore: desk.picked(clauses.use, clause, -1),
  };
  writing.sheet.pair(23, values.quotation, desk.picked(columns.innerQuotation, first));
  writing.sheet.pairIfAny(24, values.quotation, values.flags);
  shareClause(writing, clauses, clause, values);
  shareSentence(writing, sentences, sentence, values);
  shareRules(writing, sources.rules, first, values);
}

function shareClause(
  { sheet, desk }: Writing,
  clauses: TextColumns["clauses"],
  clause: Values,
  values: RunValues,
): void {
  const { clauseFirst, mood, use, saidBefore } = values;
  const opener = desk.picked(clauses.opener, clause);
  sheet.pair(32, clauseFirst, desk.picked(clauses.second, clause));
  const moodsAround = desk.joint(
    desk.picked(clauses.mood, clause, -1),
    8,
    desk.picked(clauses.mood, clause, 1),
  );
  sheet.pair(33, mood, moodsAround);
  sheet.add(34, values.lemma);
  sheet.add(35, values.lemmaBefore);
  sheet.add(36, desk.picked(clauses.lemma, clause, 1));
  sheet.pair(37, clauseFirst, saidBefore);
  sheet.pair(38, clauseFirst, desk.picked(clauses.first, clause, -1));
  sheet.pair(39, clauseFirst, desk.picked(clauses.first, clause, 1));
  sheet.triple(40, clauseFirst, desk.whether(saidBefore), mood);
  sheet.triple(41, use, saidBefore, desk.picked(clauses.use, clause, 1));
  sheet.pair(43, opener, desk.picked(clauses.closer, clause));
  sheet.triple(44, opener, clauseFirst, mood);
  const holdsAround = desk.joint(
    desk.picked(clauses.holds, clause, -1),
    256,
    desk.picked(clauses.holds, clause, 1),
  );
  sheet.pair(45, desk.picked(clauses.holds, clause), holdsAround);
}

function shareSentence(
  { sheet, desk }: Writing,
  sentences: SentenceColumns,
  sentence: Values,
  { flags, flagsBefore, mood }: RunValues,
): void {
  const modesBefore = desk.picked(sentences.modes, sentence, -1);
  sheet.add(1, desk.same(1));
  sheet.pair(49, flagsBefore, flags);
  sheet.pair(50, desk.picked(sentences.first, sentence), mood);
  sheet.add(51, desk.picked(sentences.lemma, sentence));
  sheet.pair(55, modesBefore, desk.picked(sentences.modes, sentence));
  sheet.pair(56, modesBefore, mood);
  sheet.pair(57, flags, desk.picked(sentences.flags, sentence, 1));
}

function shareRules(
  { sheet, desk }: Writing,
  rules: RuleColumns,
  first: Values,
  { quotation, flags, clauseFirst, mood, lemma, lemmaBefore, use, saidBefore }: RunValues,
): void {
  const here = desk.picked(rules.quote, first);
  const parts = desk.picked(rules.parts, first);
  const rule = desk.picked(rules.rule, first);
  sheet.add(61, rule);
  sheet.pair(62, rule, here);
  sheet.pair(63, here, parts);
  sheet.pair(67, here, mood);
  sheet.pair(68, here, clauseFirst);
  sheet.pair(69, here, flags);
  sheet.triple(70, here, quotation, parts);
  sheet.pair(72, desk.picked(rules.nested, first), here);
  sheet.pair(73, here, lemma);
  sheet.pair(74, here, lemmaBefore);
  sheet.pair(75, here, desk.mixed(use, saidBefore));
}
