/**
 * Is the status right, on each day of a gold file, once a reviewer has recorded the evidence? The reviewer's part
 * is taken from the gold, by whoever calls this.
 *
 *   exact = entries with equal rung, side and verdict / all entries whose commitment is there
 */
import type { Commitment } from "../../model/commitment.js";
import type { GoldStatus, LedgerGold } from "./ledger-gold.js";

export interface StatusScore {
  readonly entries: number;
  readonly exact: number;
  /** Entries whose commitment was not found or not there on that day. */
  readonly missing: readonly string[];
  readonly differences: readonly {
    readonly day: string;
    readonly id: string;
    readonly wanted: GoldStatus;
    readonly found: Commitment["current"] | null;
  }[];
}

/**
 * Compares the ledger of each day with the gold's.
 * @param on the commitments as of a day, after the review
 */
export function scoreStatus(
  gold: LedgerGold,
  answerOf: ReadonlyMap<string, string>,
  on: (day: string) => readonly Commitment[],
): StatusScore {
  const differences: StatusScore["differences"][number][] = [];
  let entries = 0;
  const missing: string[] = [];
  for (const [day, statuses] of Object.entries(gold.statusAsOf)) {
    const known = on(day);
    for (const [id, wanted] of Object.entries(statuses)) {
      const statementId = answerOf.get(id)?.replace(/^c-/, "");
      const found = known.find(({ sources }) => sources.some((source) => source.statementId === statementId));
      if (found === undefined) {
        missing.push(`${day} ${id}`);
        continue;
      }
      entries += 1;
      const { rung, side, verdict } = found.current;
      if (rung !== wanted.rung || side !== wanted.side || verdict !== wanted.verdict)
        differences.push({ day, id, wanted, found: found.current });
    }
  }
  return { entries, exact: entries - differences.length, missing, differences };
}
