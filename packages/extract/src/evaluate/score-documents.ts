/**
 * How good is an engine on coded documents? What `parley eval` shows: precision, recall and F1 by part, speech mode
 * and language, with intervals over documents, what is taken for what, and the time it took by the caller's clock.
 */
import { type Codebook, fail } from "@parley/core";
import type { Engine } from "../engine.js";
import { type Confusion, confusions } from "./confusion.js";
import { tallyGroups } from "./gnqa.js";
import { type GoldDocument, type GoldFormat, parseGold } from "./gold-documents.js";
import { type AttributionSpans, tallyAttributions } from "./polnear.js";
import { type JudgedUtterance, judgeUtterances, type ReliabilityBin, reliability } from "./reliability.js";
import { tallyDirectSpeakers, tallyStatements } from "./statement-figures.js";
import type { StatementPair } from "./statement-pairs.js";
import { addCounts, countsOf, type ScoreWithInterval, scoresWithIntervals, type Tally } from "./tally.js";
import { tokensIn, type UtteranceParts, utterancesOf, utterancesToGroups } from "./utterances-to-groups.js";

export interface Evaluation {
  readonly format: GoldFormat;
  /** "name@version" */
  readonly engine: string;
  readonly documents: number;
  readonly tokens: number;
  /** Time spent inside the engine, in the unit of the clock. */
  readonly elapsed: number;
  readonly seed: number;
  readonly resamples: number;
  readonly scores: readonly ScoreWithInterval[];
  /** Modes, acts and stances taken for each other, where the gold codes statements. */
  readonly confusions: readonly Confusion[];
  /** Share right by stated confidence; none for English attribution, whose coding has no quotes of one speech. */
  readonly reliability: readonly ReliabilityBin[];
}

export interface EvaluationOptions {
  readonly engine: Engine;
  /** Name of the gold file, for problems. */
  readonly name: string;
  /** Reads the time, for example `performance.now`; time is not the engine's business. */
  readonly clock: () => number;
  readonly seed?: number;
  /** How often documents are drawn again for the intervals; 0 for none. */
  readonly resamples?: number;
  /** What the coders had in hand; without it no concepts are looked for. */
  readonly codebook?: Codebook | null;
}

/** The counts of every document, before they are added up. */
export interface MeasuredDocuments {
  readonly format: GoldFormat;
  readonly engine: string;
  readonly documents: number;
  readonly tokens: number;
  readonly elapsed: number;
  readonly tallies: readonly Tally[];
  readonly pairs: readonly StatementPair[];
  readonly judged: readonly JudgedUtterance[];
}

/**
 * Runs an engine over coded documents (JSON lines of one format) and compares.
 * German quotation attribution and own readings are scored by the gnqa metric, English attribution by the
 * four PolNeAR views; own readings also by what they code of meanings (`statement-figures.ts`). Documents without
 * any coded quotation count: what is found there is wrong.
 *
 * @throws `EVAL_GOLD_EMPTY`, `EVAL_GOLD_LINE_INVALID`, `EVAL_GOLD_FORMAT_UNKNOWN`, `EVAL_GOLD_FORMATS_MIXED`
 */
export function scoreDocuments(jsonl: string, options: EvaluationOptions): Evaluation {
  return scoreGold(parseGold(jsonl, options.name), options);
}

/**
 * The same for documents at hand.
 * @throws `EVAL_GOLD_EMPTY`, `EVAL_GOLD_FORMATS_MIXED`
 */
export function scoreGold(docs: readonly GoldDocument[], options: EvaluationOptions): Evaluation {
  const { seed = 1, resamples = 1000 } = options;
  const { tallies, pairs, judged, ...measured } = measureGold(docs, options);
  return {
    ...measured,
    seed,
    resamples,
    scores: scoresWithIntervals(tallies, { seed, resamples }),
    confusions: confusions(pairs),
    reliability: reliability(judged),
  };
}

/** Reads every document once and counts. */
export function measureGold(
  docs: readonly GoldDocument[],
  { engine, name, clock, codebook = null }: EvaluationOptions,
): MeasuredDocuments {
  const [first] = docs;
  if (first === undefined) fail("EVAL_GOLD_EMPTY", { file: name });
  const { format } = first;
  const odd = docs.find((doc) => doc.format !== format);
  if (odd !== undefined) fail("EVAL_GOLD_FORMATS_MIXED", { file: name, first: format, other: odd.format });

  const isMixed = new Set(docs.map(({ language }) => language)).size > 1;
  const tallies: Tally[] = [];
  const pairs: StatementPair[] = [];
  const judged: JudgedUtterance[] = [];
  let elapsed = 0;
  let tokens = 0;
  for (const doc of docs) {
    const started = clock();
    const reading = engine.read({
      id: doc.id,
      title: doc.title,
      text: doc.text,
      language: doc.language,
      date: doc.date,
      codebook,
    });
    elapsed += clock() - started;
    tokens += doc.tokens.length;
    const utterances = utterancesOf(reading, doc.text);
    const tally = tallyDocument(doc, utterances);
    if (doc.format === "reading") {
      pairs.push(...tallyStatements(tally, doc.statements, reading.statements, doc.tokens));
    }
    if (doc.format !== "polnear") {
      tallyDirectSpeakers(tally, doc.groups, utterancesToGroups(utterances, doc.tokens));
      judged.push(...judgeUtterances(reading, doc.text, doc.groups, doc.tokens));
    }
    tallies.push(isMixed ? withLanguage(tally, doc.language) : tally);
  }
  return {
    format,
    engine: `${engine.name}@${engine.version}`,
    documents: docs.length,
    tokens,
    elapsed,
    tallies,
    pairs,
    judged,
  };
}

/** The counts of one document for given utterances, by the metric of its format. */
export function tallyDocument(doc: GoldDocument, utterances: readonly UtteranceParts[]): Tally {
  if (doc.format === "polnear") {
    return tallyAttributions(doc.attributions, toAttributions(utterances, doc.tokens));
  }
  return tallyGroups(doc.groups, utterancesToGroups(utterances, doc.tokens));
}

/** Everything once more under the name of the language: "de:quote". */
function withLanguage(tally: Tally, language: string): Tally {
  const both: Tally = new Map(tally);
  for (const [measure, counts] of tally) addCounts(countsOf(both, `${language}:${measure}`), counts);
  return both;
}

function toAttributions(
  utterances: readonly UtteranceParts[],
  tokens: readonly (readonly [number, number])[],
): AttributionSpans[] {
  const runs = (spans: UtteranceParts["quote"]) => spans.map((span) => tokensIn([span], tokens));
  return utterances
    .filter((utterance) => utterance.mode !== "writer")
    .map(({ speaker, cue, quote }) => ({ source: runs(speaker), cue: runs(cue), content: runs(quote) }));
}
