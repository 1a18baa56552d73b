/**
 * How good is an engine on coded documents? What `parley eval` shows: precision, recall and F1 by part and
 * speech mode, with intervals over documents, and the time it took by the caller's clock.
 */
import { fail } from "@parley/core";
import type { Engine } from "../engine.js";
import { tallyGroups } from "./gnqa.js";
import { type GoldDocument, type GoldFormat, parseGold } from "./gold-documents.js";
import { type AttributionSpans, tallyAttributions } from "./polnear.js";
import { type ScoreWithInterval, scoresWithIntervals, type Tally } from "./tally.js";
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
}

/**
 * Runs an engine over coded documents (JSON lines of one format) and compares.
 * German quotation attribution and own readings are scored by the gnqa metric, English attribution by the
 * four PolNeAR views. Documents without any coded quotation count: what is found there is wrong.
 *
 * @throws `EVAL_GOLD_EMPTY`, `EVAL_GOLD_LINE_INVALID`, `EVAL_GOLD_FORMAT_UNKNOWN`, `EVAL_GOLD_FORMATS_MIXED`
 */
export function scoreDocuments(
  jsonl: string,
  { engine, name, clock, seed = 1, resamples = 1000 }: EvaluationOptions,
): Evaluation {
  const docs = parseGold(jsonl, name);
  const format = docs[0]?.format ?? "reading";
  const odd = docs.find((doc) => doc.format !== format);
  if (odd !== undefined) fail("EVAL_GOLD_FORMATS_MIXED", { file: name, first: format, other: odd.format });

  const tallies: Tally[] = [];
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
      codebook: null,
    });
    elapsed += clock() - started;
    tokens += doc.tokens.length;
    tallies.push(tallyDocument(doc, utterancesOf(reading, doc.text)));
  }
  return {
    format,
    engine: `${engine.name}@${engine.version}`,
    documents: docs.length,
    tokens,
    elapsed,
    seed,
    resamples,
    scores: scoresWithIntervals(tallies, { seed, resamples }),
  };
}

/** The counts of one document for given utterances, by the metric of its format. */
export function tallyDocument(doc: GoldDocument, utterances: readonly UtteranceParts[]): Tally {
  if (doc.format === "polnear") {
    return tallyAttributions(doc.attributions, toAttributions(utterances, doc.tokens));
  }
  return tallyGroups(doc.groups, utterancesToGroups(utterances, doc.tokens));
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
