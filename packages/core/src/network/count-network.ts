/** Counts selected statements into one network. */
import { fail } from "../errors.js";
import type { Counts } from "./counts.js";
import { countStatements } from "./counts.js";
import type { Network, NetworkSpan } from "./network.js";
import { describeNetwork } from "./network.js";
import type { OneModeAggregation } from "./one-mode.js";
import { buildOneModeSums, oneModeMatrix, oneModeRecipe } from "./one-mode.js";
import type { NetworkOptions, NetworkOptionsInput } from "./options.js";
import type { NodeSet, PreparedNetwork } from "./prepare.js";
import { nodesIn, prepareNetwork } from "./prepare.js";
import type { Levels } from "./qualifier.js";
import { levelsOver } from "./qualifier.js";
import type { StatementTable } from "./statement-table.js";
import { twoModeMatrix } from "./two-mode.js";

/**
 * One network over the whole date range.
 *
 * @example
 * const camps = network(table, { networkType: "onemode", qualifierAggregation: "congruence" });
 * @throws `NETWORK_SERIES_EXPECTED`, `NETWORK_IS_EVENT_LIST`, and the codes of options and columns
 */
export function network(table: StatementTable, options: NetworkOptionsInput = {}): Network {
  const prepared = prepareNetwork(table, options);
  const { timeWindow, networkType } = prepared.options;
  if (networkType === "eventlist") fail("NETWORK_IS_EVENT_LIST");
  if (timeWindow !== "no") fail("NETWORK_SERIES_EXPECTED", { timeWindow });
  const { start, stop } = prepared.selection.bounds;
  return countNetwork(prepared, prepared.selection.filtered, {
    start,
    stop,
    dateTime: Math.floor((start + stop) / 2),
  });
}

/** The nodes of both sides when they are the same for all networks of a series. */
export interface FixedNodes {
  readonly nodes1: NodeSet;
  readonly nodes2: NodeSet;
}

/** With isolates, all values of the date range are nodes; `null` when each network has its own. */
export function isolateNodes({ bound, options, selection }: PreparedNetwork): FixedNodes | null {
  if (!options.isolates) return null;
  return {
    nodes1: nodesIn(bound.field1, selection.inRange),
    nodes2: nodesIn(bound.field2, selection.inRange),
  };
}

/** Counts some of the selected rows into a network. */
export function countNetwork(
  prepared: PreparedNetwork,
  rows: Int32Array,
  span: NetworkSpan,
  fixed: FixedNodes | null = isolateNodes(prepared),
): Network {
  const { bound, options, table } = prepared;
  const nodes1 = fixed?.nodes1 ?? nodesIn(bound.field1, rows);
  const nodes2 = fixed?.nodes2 ?? nodesIn(bound.field2, rows);
  const combinesTexts = options.qualifierAggregation === "combine" && bound.qualifier.kind === "document";
  const levels = combinesTexts ? levelsOver(bound.qualifier, table.size, rows, false) : prepared.levels;
  const counts = countRows(prepared, rows, nodes1, nodes2, levels);
  const rowStatements = Int32Array.from(counts.activity);
  if (options.networkType !== "onemode") {
    return describeNetwork(prepared, {
      rows,
      span,
      matrix: twoModeMatrix(counts, options, levels),
      rowCodes: nodes1.codes,
      colCodes: nodes2.codes,
      rowStatements,
      colStatements: statementsPerConcept(counts),
    });
  }
  const recipe = oneModeRecipe(options, oneModeAggregation(options), levels);
  const everyone = Int32Array.from(nodes1.codes, (_, index) => index);
  return describeNetwork(prepared, {
    rows,
    span,
    matrix: oneModeMatrix(buildOneModeSums(counts, recipe), recipe, everyone),
    rowCodes: nodes1.codes,
    colCodes: nodes1.codes,
    rowStatements,
    colStatements: rowStatements,
  });
}

/** The counts of some rows over some nodes. */
export function countRows(
  { bound }: PreparedNetwork,
  rows: Int32Array,
  nodes1: NodeSet,
  nodes2: NodeSet,
  levels: Levels,
): Counts {
  return countStatements(
    rows.map((row) => nodes1.indexOf[bound.field1.codes[row] as number] as number),
    rows.map((row) => nodes2.indexOf[bound.field2.codes[row] as number] as number),
    rows.map((row) => levels.codes[row] as number),
    nodes1.codes.length,
    nodes2.codes.length,
    levels.size + 1,
  );
}

/** What a one-mode network of its own shows; "congruence & conflict" is two networks, see time windows. */
function oneModeAggregation({ qualifierAggregation }: NetworkOptions): OneModeAggregation {
  return qualifierAggregation === "combine" || qualifierAggregation === "congruence & conflict"
    ? "congruence"
    : qualifierAggregation;
}

function statementsPerConcept(counts: Counts): Int32Array {
  const statements = new Int32Array(counts.concepts);
  counts.cellCount.forEach((count, cell) => {
    const concept = counts.slotConcept[counts.cellSlot[cell] as number] as number;
    statements[concept] = (statements[concept] as number) + count;
  });
  return statements;
}
