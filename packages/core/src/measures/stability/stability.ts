/**
 * Stability: would the network be the same with other documents, without this one, or if the reader had erred?
 *
 * - **Other documents**: documents are drawn with replacement, as many as there are, the network is counted and its
 *   camps are found anew, `draws` times (Efron 1979, documents as the units because statements of one document hang
 *   together; Snijders and Borgatti 1999 for networks). Intervals hold the middle 95 % of the draws.
 * - **Without one document**: see `document-influence.ts`.
 * - **The reader's error**: every proposal nobody has decided on is in or out by chance, in with the probability of its
 *   confidence; what people decided on stays.
 *
 * Left out, options give the network that camps are found in: who agrees with whom, average activity. A network that
 * hangs on one document, or whose camps dissolve in half of the draws, should not be reported as a finding.
 */
import { z } from "zod";
import { network as countNetwork } from "../../network/count-network.js";
import { gatherDocuments } from "../../network/gather-statements.js";
import type { Network } from "../../network/network.js";
import type { NetworkOptionsInput, NetworkWarning } from "../../network/options.js";
import type { StatementTable } from "../../network/statement-table.js";
import { createRandom } from "../../random.js";
import { campMethodNames } from "../camp-methods/index.js";
import { splitOptions } from "../measure-options.js";
import { type DocumentInfluence, influenceOf } from "./document-influence.js";
import { observe } from "./observed-network.js";
import { type Spread, spreadOf } from "./spread.js";

export const stabilityOptionsSchema = z.strictObject({
  draws: z.int().min(2).max(100_000).default(200),
  level: z.number().gt(0).lt(1).default(0.95),
  /** How camps are found. */
  method: z.enum(campMethodNames).default("louvain"),
  seed: z.int().default(1),
  /** Whether the network is counted without each single document too; left out: up to 500 documents. */
  influence: z.boolean().optional(),
});

export type StabilityOptions = NetworkOptionsInput & z.input<typeof stabilityOptionsSchema>;

export interface Stability {
  readonly network: Network;
  /** Documents with statements in the range. */
  readonly documents: number;
  /** Statements counted that no person has decided on. */
  readonly undecided: number;
  readonly byDocuments: Spread;
  /** `null` where every statement was decided on. */
  readonly byReader: Spread | null;
  /** The most influential documents first; `null` where it was not asked for. */
  readonly influence: readonly DocumentInfluence[] | null;
  readonly warnings: readonly NetworkWarning[];
}

/**
 * Stability of a network.
 *
 * @example
 * stability(table, { duplicates: "document", draws: 500, seed: 7 }).byDocuments.modularity;
 * @throws what `network` throws
 */
export function stability(table: StatementTable, options: StabilityOptions = {}): Stability {
  const { own, network: given } = splitOptions(stabilityOptionsSchema, options, "stability");
  const { draws, level, method, seed } = own;
  const input: NetworkOptionsInput = { ...usualNetwork(given), ...given };
  const observed = observe(countNetwork(table, input), { method, seed });
  const { prepared, rows } = observed.network.basis;
  const documents = documentsOf(table, prepared.selection.inRange);
  const undecided = rows.reduce((sum, row) => sum + (table.reviewed[row] === 0 ? 1 : 0), 0);
  const search = { method, seed };

  const spread = (tables: Iterable<StatementTable>): Spread =>
    spreadOf(observed, networksOf(tables, input), draws, search, level);
  const byDocuments = spread(drawDocuments(table, documents, draws, seed));
  return {
    network: observed.network,
    documents: documents.length,
    undecided,
    byDocuments,
    byReader: undecided === 0 ? null : spread(drawProposals(table, draws, seed)),
    influence:
      (own.influence ?? documents.length <= FEW_DOCUMENTS)
        ? influences(table, input, documents, observed, search)
        : null,
    warnings: [
      ...observed.network.warnings,
      ...(byDocuments.ties === null
        ? [
            {
              code: "STABILITY_TIES_LEFT" as const,
              details: { pairs: observed.network.matrix.length, draws },
            },
          ]
        : []),
    ],
  };
}

/** Beyond these, leaving out one document after the other takes minutes and must be asked for. */
const FEW_DOCUMENTS = 500;

/** Who agrees with whom; what is given goes before it. */
function usualNetwork({ networkType, qualifier }: NetworkOptionsInput): NetworkOptionsInput {
  if (networkType !== undefined && networkType !== "onemode") return {};
  return {
    networkType: "onemode",
    qualifierAggregation: qualifier === null ? "ignore" : "congruence",
    normalization: "average",
  };
}

/** Documents with statements among some rows, in load order. */
function documentsOf(table: StatementTable, rows: Int32Array): Int32Array {
  return Int32Array.from(new Set(Array.from(rows, (row) => table.document[row] as number)));
}

function* networksOf(tables: Iterable<StatementTable>, input: NetworkOptionsInput): Generator<Network> {
  for (const table of tables) yield countNetwork(table, input);
}

/** As many documents as there are, each drawn from all of them. */
function* drawDocuments(
  table: StatementTable,
  documents: Int32Array,
  draws: number,
  seed: number,
): Generator<StatementTable> {
  const random = createRandom(seed);
  for (let draw = 0; draw < draws; draw++) {
    const times = new Int32Array(table.documents.ids.length);
    for (let turn = 0; turn < documents.length; turn++) {
      const doc = documents[Math.floor(random() * documents.length)] as number;
      times[doc] = (times[doc] as number) + 1;
    }
    yield gatherDocuments(table, times);
  }
}

/** Undecided proposals in or out. */
function* drawProposals(table: StatementTable, draws: number, seed: number): Generator<StatementTable> {
  const random = createRandom(seed);
  const once = new Int32Array(table.documents.ids.length).fill(1);
  for (let draw = 0; draw < draws; draw++) {
    yield gatherDocuments(
      table,
      once,
      (row) => table.reviewed[row] === 1 || random() < (table.confidence[row] as number),
    );
  }
}

function influences(
  table: StatementTable,
  input: NetworkOptionsInput,
  documents: Int32Array,
  observed: ReturnType<typeof observe>,
  search: Parameters<typeof influenceOf>[2],
): DocumentInfluence[] {
  const counted = new Int32Array(table.documents.ids.length);
  for (const row of observed.network.basis.rows) {
    const doc = table.document[row] as number;
    counted[doc] = (counted[doc] as number) + 1;
  }
  const times = new Int32Array(table.documents.ids.length).fill(1);
  const found = Array.from(documents, (doc): DocumentInfluence => {
    times[doc] = 0;
    const without = countNetwork(gatherDocuments(table, times), input);
    times[doc] = 1;
    return {
      documentId: table.documents.ids[doc] as string,
      title: table.documents.title[doc] as string,
      statements: counted[doc] as number,
      ...influenceOf(observed, without, search),
    };
  });
  return found.sort((a, b) => (b.tieChange ?? 0) - (a.tieChange ?? 0));
}
