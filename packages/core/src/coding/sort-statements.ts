/**
 * Rows of a list in another order, and in groups. Sorting is stable and takes time in proportion to the
 * rows: each row has a rank (the place of its actor's name among all names, for instance), and rows of equal
 * rank keep their order.
 */
import { actorAt, type StatementColumns } from "./statement-columns.js";

/** A row's rank from 0 on; rows without one (−1) come last in both directions. */
export type RankOf = (row: number) => number;

/**
 * @param ranks number of ranks: every rank is smaller
 *
 * @example
 * sortRows(rows, (row) => nameRank[columns.concept[row]], names, "down");
 */
export function sortRows(
  rows: Int32Array,
  rankOf: RankOf,
  ranks: number,
  direction: "up" | "down",
): Int32Array {
  const placeOf = (row: number) => {
    const rank = rankOf(row);
    if (rank < 0) return ranks;
    return direction === "up" ? rank : ranks - 1 - rank;
  };
  const places = Int32Array.from(rows, placeOf);
  const starts = new Int32Array(ranks + 2);
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let rank = 0; rank <= ranks; rank += 1)
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const sorted = new Int32Array(rows.length);
  places.forEach((place, index) => {
    const at = starts[place] ?? 0;
    sorted[at] = rows[index] ?? -1;
    starts[place] = at + 1;
  });
  return sorted;
}

export interface RowGroup {
  /** What its rows have in common, as `keyOf` says it. */
  readonly key: number;
  readonly statements: number;
  readonly reviewed: number;
  readonly supports: number;
  readonly opposes: number;
}

/** How a statement counts in its group. */
export interface GroupCounts {
  /** By position in `statementStates`: did a person decide on it? */
  readonly isReviewed: readonly boolean[];
}

/** The groups of some rows, in the order in which they first occur. */
export function groupRows(
  columns: StatementColumns,
  rows: Int32Array,
  keyOf: (row: number) => number,
  { isReviewed }: GroupCounts,
): RowGroup[] {
  const groups = new Map<number, { -readonly [Name in keyof RowGroup]: number }>();
  for (const row of rows) {
    const key = keyOf(row);
    let group = groups.get(key);
    if (group === undefined) {
      group = { key, statements: 0, reviewed: 0, supports: 0, opposes: 0 };
      groups.set(key, group);
    }
    const agreement = columns.agreement[row] ?? -1;
    group.statements += 1;
    if (isReviewed[columns.state[row] ?? -1] === true) group.reviewed += 1;
    if (agreement === 1) group.supports += 1;
    else if (agreement === 0) group.opposes += 1;
  }
  return [...groups.values()];
}

/** Month of a row's document as a number, 203101; 0 when unknown. */
export function monthAt(columns: StatementColumns, row: number): number {
  return Math.floor((columns.documents.day[columns.document[row] ?? -1] ?? 0) / 100);
}

/** Counted statements per entity, as actor or concept, and how many of them are reviewed. */
export function usesOfEntities(
  columns: StatementColumns,
  rows: Int32Array,
  { isReviewed }: GroupCounts,
): Map<number, { statements: number; reviewed: number }> {
  const uses = new Map<number, { statements: number; reviewed: number }>();
  const count = (entity: number, reviewed: boolean) => {
    if (entity === -1) return;
    const use = uses.get(entity);
    if (use === undefined) uses.set(entity, { statements: 1, reviewed: reviewed ? 1 : 0 });
    else {
      use.statements += 1;
      if (reviewed) use.reviewed += 1;
    }
  };
  for (const row of rows) {
    const reviewed = isReviewed[columns.state[row] ?? -1] === true;
    count(columns.person[row] ?? -1, reviewed);
    count(columns.organization[row] ?? -1, reviewed);
    count(columns.concept[row] ?? -1, reviewed);
  }
  return uses;
}

/** Different actors and concepts in some rows. */
export function countValues(
  columns: StatementColumns,
  rows: Int32Array,
): { readonly actors: number; readonly concepts: number } {
  const actors = new Set<number>();
  const concepts = new Set<number>();
  for (const row of rows) {
    actors.add(actorAt(columns, row));
    concepts.add(columns.concept[row] ?? -1);
  }
  actors.delete(-1);
  concepts.delete(-1);
  return { actors: actors.size, concepts: concepts.size };
}
