/**
 * Who answered what: actors × concepts as answers to items, from the statements for and against.
 *
 * The share of an actor's statements on a concept that are for it decides. Without a threshold: all for = for, none =
 * against, anything between is mixed. With a threshold t, up to ½: a share up to t = against, from 1 − t on = for. A
 * threshold above 1 is read as percent, one above ½ as 1 − t.
 *
 * | | binary | ordinal |
 * |---|---|---|
 * | against, for | 0, 1 | 0, 2 |
 * | mixed | missing; 0 when `zeroAsNa` is off | 1, the middle |
 * | never spoken about | missing; 0 when `zeroAsNa` is off | missing; 1 when `zeroAsNa` is off |
 *
 * Then concepts that fewer than `minActors` actors answered, actors who answered fewer than `minConcepts`, and
 * concepts on which all answers are the same (`dropConstant`) go, again and again until all that is left fits. For an
 * integer qualifier values above 0 are for, below 0 against, 0 is neither.
 *
 * By hand: three statements for and one against are ¾: mixed without a threshold, for with t = 0.25 or 0.3.
 */
import { z } from "zod";
import { fail } from "../../errors.js";
import type { NetworkOptionsInput, NetworkWarning } from "../../network/options.js";
import { nodesIn, type PreparedNetwork, prepareNetwork } from "../../network/prepare.js";
import type { StatementTable } from "../../network/statement-table.js";

export const responseOptionsSchema = z.strictObject({
  model: z.enum(["binary", "ordinal"]).default("binary"),
  threshold: z.number().min(0).max(100).optional(),
  zeroAsNa: z.boolean().default(true),
  /** An actor must have answered so many concepts. */
  minConcepts: z.int().min(1).default(1),
  /** A concept must have answers of so many actors. */
  minActors: z.int().min(1).default(2),
  dropConstant: z.boolean().default(true),
});
export type ResponseOptions = z.infer<typeof responseOptionsSchema>;

/** A missing answer. */
export const MISSING = -1;

export interface ResponseMatrix {
  readonly actors: readonly string[];
  readonly concepts: readonly string[];
  /** Actors × concepts: 0 … categories − 1, or `MISSING`. */
  readonly answers: Int8Array;
  readonly categories: 2 | 3;
  /** What was left out by the minimum rules. */
  readonly dropped: { readonly actors: readonly string[]; readonly concepts: readonly string[] };
  readonly warnings: readonly NetworkWarning[];
}

/**
 * The answers of the actors of a table.
 *
 * @throws `SCALE_NEEDS_STANCE`, and what `network` throws
 */
export function responseMatrix(
  table: StatementTable,
  options: ResponseOptions,
  network: NetworkOptionsInput,
): ResponseMatrix {
  if (network.qualifier === null) fail("SCALE_NEEDS_STANCE", { qualifier: "none" });
  // Any aggregation but "ignore" leaves out statements without a stance.
  const prepared = prepareNetwork(table, {
    ...network,
    networkType: "twomode",
    qualifierAggregation: "subtract",
    normalization: "no",
    timeWindow: "no",
  });
  const { kind } = prepared.levels;
  if (kind !== "boolean" && kind !== "integer") {
    fail("SCALE_NEEDS_STANCE", { qualifier: prepared.options.qualifier ?? "none" });
  }
  const { bound, selection } = prepared;
  const nodes1 = nodesIn(bound.field1, selection.filtered);
  const nodes2 = nodesIn(bound.field2, selection.filtered);
  const { forIt, against } = countStances(prepared, nodes1.indexOf, nodes2.indexOf, nodes2.codes.length);
  const answers = Int8Array.from({ length: nodes1.codes.length * nodes2.codes.length }, (_, cell) =>
    answer(forIt.get(cell) ?? 0, against.get(cell) ?? 0, options),
  );
  const label = (labels: readonly string[]) => (code: number) => labels[code] as string;
  return keepEnough(
    {
      actors: Array.from(nodes1.codes, label(bound.field1.labels)),
      concepts: Array.from(nodes2.codes, label(bound.field2.labels)),
      answers,
      categories: options.model === "binary" ? 2 : 3,
      dropped: { actors: [], concepts: [] },
      warnings: prepared.warnings,
    },
    options,
  );
}

/** Statements for and against by cell. */
function countStances(
  { bound, levels, selection }: PreparedNetwork,
  actorOf: Int32Array,
  conceptOf: Int32Array,
  concepts: number,
): { forIt: Map<number, number>; against: Map<number, number> } {
  const forIt = new Map<number, number>();
  const against = new Map<number, number>();
  for (const row of selection.filtered) {
    const actor = actorOf[bound.field1.codes[row] as number] as number;
    const concept = conceptOf[bound.field2.codes[row] as number] as number;
    const value = levels.values[levels.codes[row] as number] ?? 0;
    const isFor = value > 0;
    if (levels.kind === "integer" && value === 0) continue;
    const counts = isFor ? forIt : against;
    const cell = actor * concepts + concept;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return { forIt, against };
}

/** Rounding of shares such as 1 − 0.3. */
const NEAR = 1e-9;

function answer(forIt: number, against: number, { model, threshold, zeroAsNa }: ResponseOptions): number {
  const highest = model === "binary" ? 1 : 2;
  const between = model === "binary" ? (zeroAsNa ? MISSING : 0) : 1;
  if (forIt + against === 0) return zeroAsNa ? MISSING : model === "binary" ? 0 : 1;
  const share = forIt / (forIt + against);
  const limit = limitOf(threshold);
  if (share <= limit + NEAR) return 0;
  if (share >= 1 - limit - NEAR) return highest;
  return between;
}

/** A part from 0 to ½. */
function limitOf(threshold: number | undefined): number {
  if (threshold === undefined) return 0;
  const part = threshold > 1 ? threshold / 100 : threshold;
  return part > 0.5 ? 1 - part : part;
}

function keepEnough(given: ResponseMatrix, options: ResponseOptions): ResponseMatrix {
  const rows = given.actors.length;
  const columns = given.concepts.length;
  const keepsActor = new Uint8Array(rows).fill(1);
  const keepsConcept = new Uint8Array(columns).fill(1);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (let col = 0; col < columns; col++) {
      if (keepsConcept[col] === 0) continue;
      const seen: number[] = [];
      for (let row = 0; row < rows; row++) {
        const value = given.answers[row * columns + col] as number;
        if (keepsActor[row] === 1 && value !== MISSING) seen.push(value);
      }
      const isConstant = options.dropConstant && seen.every((value) => value === seen[0]);
      if (seen.length >= options.minActors && !isConstant) continue;
      keepsConcept[col] = 0;
      isChanged = true;
    }
    for (let row = 0; row < rows; row++) {
      if (keepsActor[row] === 0) continue;
      let answered = 0;
      for (let col = 0; col < columns; col++) {
        if (keepsConcept[col] === 1 && given.answers[row * columns + col] !== MISSING) answered++;
      }
      if (answered >= options.minConcepts) continue;
      keepsActor[row] = 0;
      isChanged = true;
    }
  }
  const answers = given.answers.filter(
    (_, cell) => keepsActor[Math.floor(cell / columns)] === 1 && keepsConcept[cell % columns] === 1,
  );
  return {
    ...given,
    actors: given.actors.filter((_, row) => keepsActor[row] === 1),
    concepts: given.concepts.filter((_, col) => keepsConcept[col] === 1),
    answers,
    dropped: {
      actors: given.actors.filter((_, row) => keepsActor[row] === 0),
      concepts: given.concepts.filter((_, col) => keepsConcept[col] === 0),
    },
  };
}
