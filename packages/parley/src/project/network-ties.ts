/**
 * The ties of a network for the page, each with the statements behind it. A small network lists them all; in
 * a very large one each tie lists its first ones, the count stays exact, and a warning says so.
 */
import type { Network, NetworkView } from "@parley/core";
import { describeProblem, type Language, tieEvidence } from "@parley/core";

/** Ids of statements in one reply: about ten megabytes. */
const EVIDENCE_IDS = 250_000;
/** Every tie shows at least this many. */
const LEAST_SHOWN = 5;

export function pageTies(network: Network, language: Language): Pick<NetworkView, "ties" | "warnings"> {
  const { rowEntityIds, rowLabels, colLabels, matrix } = network;
  const oneMode = network.networkType === "onemode";
  const columnIds = oneMode ? rowEntityIds : network.colEntityIds;
  const { ids } = network.basis.prepared.table;
  const cells: (readonly [row: number, col: number, weight: number])[] = [];
  for (let row = 0; row < rowLabels.length; row += 1) {
    for (let col = oneMode ? row + 1 : 0; col < colLabels.length; col += 1) {
      const weight = matrix[row * colLabels.length + col] ?? 0;
      if (weight !== 0) cells.push([row, col, weight]);
    }
  }
  const shown = Math.max(LEAST_SHOWN, Math.floor(EVIDENCE_IDS / Math.max(cells.length, 1)));
  const evidence = tieEvidence(network);
  let isShortened = false;
  const ties = cells.map(([row, col, weight]) => {
    const { rows } = evidence.behind(row, col);
    if (rows.length > shown) isShortened = true;
    return {
      source: rowEntityIds[row] ?? rowLabels[row] ?? "",
      target: columnIds[col] ?? colLabels[col] ?? "",
      weight,
      statements: rows.length,
      evidence: rows.slice(0, shown).map((at) => ids[at] ?? ""),
    };
  });
  const shortened = { ties: ties.length, shown };
  return {
    ties,
    warnings: isShortened ? [describeProblem("EVIDENCE_SHORTENED", shortened, language).what] : [],
  };
}
