/**
 * The networks of periods side by side, and what changed from each to the next. A period is the network of the same
 * query with other days, so its numbers are those of the page with the time window set to it.
 */
import type { StatementTable } from "../network/statement-table.js";
import type { EntityLook } from "./network-view.js";
import type { NetworkView, ParsedNetworkQuery } from "./networks.js";
import { networkOfQuery, type QueriedNetwork } from "./query-view.js";
import { type TieChanges, tieChanges } from "./tie-changes.js";

/** First and last day, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface PeriodView extends Period {
  readonly view: NetworkView;
  /** From the period before; `null` for the first. */
  readonly changes: TieChanges | null;
}

/** Changes that are listed. */
const MOST_CHANGES = 300;

/**
 * Each period in turn.
 *
 * @throws the codes of `network` and `camps`
 */
export function* periodViews(
  table: StatementTable,
  query: ParsedNetworkQuery,
  looks: ReadonlyMap<string, EntityLook>,
  periods: readonly Period[],
): Generator<PeriodView> {
  let before: QueriedNetwork | null = null;
  for (const { from, to } of periods) {
    const now = networkOfQuery(table, { ...query, at: undefined, from, to }, looks);
    const changes: TieChanges | null =
      before === null ? null : tieChanges(before.whole, now.whole, MOST_CHANGES, [before.shown, now.shown]);
    yield { from, to, view: now.view, changes };
    before = now;
  }
}
