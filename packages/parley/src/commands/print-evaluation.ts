/** Prints figures of engines: scores with intervals, confusion tables, a comparison, and the suggester's own. */
import type { SuggesterView } from "@parley/core";
import type { Comparison, Confusion, Evaluation, ReliabilityBin } from "@parley/extract";
import type { Format } from "./options.js";
import { printRows } from "./print.js";
import type { Streams } from "./verb.js";

export interface EvaluationView {
  /** Which rows a table shows: parts alone, or parts by speech mode or by language as well. */
  readonly by: "part" | "mode" | "language";
  readonly confusion: boolean;
  readonly reliability: boolean;
}

export function printEvaluation(
  evaluation: Evaluation,
  { by, confusion, reliability }: EvaluationView,
  format: Format,
  streams: Streams,
): void {
  if (format === "json") {
    streams.out(`${JSON.stringify(evaluation, null, 2)}\n`);
    return;
  }
  if (format === "table") {
    const rate = evaluation.elapsed === 0 ? 0 : Math.round((evaluation.tokens / evaluation.elapsed) * 1000);
    streams.out(
      `${evaluation.engine} on ${evaluation.documents} documents (${evaluation.format}), ${evaluation.tokens} tokens, ${rate} tokens/s\n`,
    );
  }
  const number = numbersFor(format);
  const shown =
    format === "csv" ? evaluation.scores : evaluation.scores.filter((row) => isShown(row.measure, by));
  printRows(
    shown,
    [
      { name: "score", value: (row) => row.measure },
      { name: "precision", value: (row) => number(row.precision) },
      { name: "recall", value: (row) => number(row.recall) },
      { name: "F1", value: (row) => number(row.f1) },
      { name: "F1 low", value: (row) => number(row.f1Low) },
      { name: "F1 high", value: (row) => number(row.f1High) },
      { name: "precision low", value: (row) => number(row.precisionLow) },
      { name: "precision high", value: (row) => number(row.precisionHigh) },
      { name: "system", value: (row) => row.system },
      { name: "gold", value: (row) => row.gold },
    ],
    format,
    streams,
  );
  if (confusion && format === "table")
    for (const table of evaluation.confusions) printConfusion(table, streams);
  if (reliability && format === "table") printReliability(evaluation.reliability, streams);
}

function printReliability(bins: readonly ReliabilityBin[], streams: Streams): void {
  streams.out("\nstated confidence, and how many are right\n");
  printRows(
    bins,
    [
      { name: "from", value: (bin) => bin.from },
      { name: "to", value: (bin) => bin.to },
      { name: "found", value: (bin) => bin.count },
      { name: "share right", value: (bin) => (bin.right / bin.count).toFixed(2) },
    ],
    "table",
    streams,
  );
}

/** Rows by language begin with it ("de:quote"); parts by mode have three pieces ("type:Direct:speaker"). */
function isShown(measure: string, by: EvaluationView["by"]): boolean {
  const isLanguage = /^(?:de|en):/.test(measure);
  const isMode = /^(?:(?:de|en):)?type:[^:]+:/.test(measure);
  if (by === "language") return !isMode;
  return by === "mode" ? !isLanguage : !isLanguage && !isMode;
}

function printConfusion({ field, labels, counts }: Confusion, streams: Streams): void {
  streams.out(`\n${field}: rows as coded, columns as read\n`);
  printRows(
    labels.map((label, row) => ({ label, cells: counts[row] ?? [] })),
    [
      { name: "", value: (row) => row.label },
      ...labels.map((label, column) => ({
        name: label,
        value: (row: { readonly cells: readonly number[] }) => row.cells[column] ?? 0,
      })),
    ],
    "table",
    streams,
  );
}

export function printComparison(comparison: Comparison, format: Format, streams: Streams): void {
  if (format === "json") {
    streams.out(`${JSON.stringify(comparison, null, 2)}\n`);
    return;
  }
  if (format === "table") {
    streams.out(`${comparison.engine} against ${comparison.against} on ${comparison.documents} documents\n`);
  }
  const number = numbersFor(format);
  const rows = comparison.differences.filter(({ measure }) => format === "csv" || isShown(measure, "part"));
  printRows(
    rows,
    [
      { name: "score", value: (row) => row.measure },
      { name: "F1", value: (row) => number(row.engine) },
      { name: "against", value: (row) => number(row.against) },
      { name: "difference", value: (row) => number(row.difference) },
      { name: "low", value: (row) => number(row.low) },
      { name: "high", value: (row) => number(row.high) },
      { name: "better in", value: (row) => number(row.better) },
    ],
    format,
    streams,
  );
}

/** Figures of suggestions: first choices, and the dial's trade of precision for recall. */
export function printSuggester(view: SuggesterView, format: Format, streams: Streams): void {
  if (format === "json") {
    streams.out(`${JSON.stringify(view, null, 2)}\n`);
    return;
  }
  const number = numbersFor(format);
  if (format === "table") streams.out(`${view.lessons} decisions, each predicted before it was learnt\n`);
  printRows(
    view.tasks,
    [
      { name: "question", value: (row) => row.task },
      { name: "decisions", value: (row) => row.first.of },
      { name: "first choice", value: (row) => number(row.first.share) },
      { name: "low", value: (row) => number(row.first.low) },
      { name: "high", value: (row) => number(row.first.high) },
      { name: "last 100", value: (row) => number(row.lately.share) },
      { name: "first three", value: (row) => number(row.firstThree.share) },
      { name: "engine alone", value: (row) => number(row.engine.share) },
      { name: "Brier", value: (row) => number(row.brier) },
      { name: "best dial", value: (row) => number(row.bestDial) },
    ],
    format,
    streams,
  );
  if (format !== "table") return;
  streams.out("\nPrecision / recall by dial\n");
  const dials = view.tasks[0]?.dials.map(({ dial }) => dial) ?? [];
  printRows(
    view.tasks,
    [
      { name: "question", value: (row) => row.task },
      ...dials.map((dial, at) => ({
        name: String(dial),
        value: (row: SuggesterView["tasks"][number]) => {
          const shares = row.dials[at];
          return `${number(shares?.precision.share ?? null) ?? "–"} / ${number(shares?.recall.share ?? null) ?? "–"}`;
        },
      })),
    ],
    format,
    streams,
  );
}

/** Three digits to read, six to compare; what is not known stays empty. */
function numbersFor(format: Format): (value: number | null) => number | null {
  return (value) =>
    value === null || Number.isNaN(value) ? null : Number(value.toFixed(format === "csv" ? 6 : 3));
}
