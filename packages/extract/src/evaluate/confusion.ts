/**
 * What is taken for what? How often each label of the gold was given each label by the engine, for speech modes,
 * acts and stances. "none" is a statement that only the other side has, and for stances also a statement without one.
 */
import type { StatementPair } from "./statement-pairs.js";

export const confusedFields = ["mode", "act", "stance"] as const;

export interface Confusion {
  readonly field: (typeof confusedFields)[number];
  /** Labels of rows and columns, in order of the alphabet, `none` last. */
  readonly labels: readonly string[];
  /** Row = gold, column = engine. */
  readonly counts: readonly (readonly number[])[];
}

export const NONE = "none";

/** One table a field over all pairs; a field that the gold does not code has no table. */
export function confusions(pairs: readonly StatementPair[]): Confusion[] {
  return confusedFields.flatMap((field) => {
    const coded = pairs.filter(({ gold }) => gold === null || gold[field] !== undefined);
    if (!coded.some(({ gold }) => gold !== null)) return [];
    const cells = coded.map(({ gold, found }) => [labelOf(gold, field), labelOf(found, field)] as const);
    const names = [...new Set(cells.flat())].filter((name) => name !== NONE).sort();
    const labels = cells.flat().includes(NONE) ? [...names, NONE] : names;
    const counts = labels.map(() => labels.map(() => 0));
    for (const [gold, found] of cells) {
      const row = counts[labels.indexOf(gold)];
      const column = labels.indexOf(found);
      if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
    }
    return [{ field, labels, counts }];
  });
}

function labelOf(
  statement: StatementPair["gold"] | StatementPair["found"],
  field: (typeof confusedFields)[number],
): string {
  if (statement === null) return NONE;
  return field === "stance" ? (statement.stance?.polarity ?? NONE) : (statement[field] ?? NONE);
}
