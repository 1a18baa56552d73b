/** What of the ledger is looked at: the filters of the address, as the server takes them. */
import { type Address, listOf, timeWindowOf } from "../../state/address.js";
import type { Query } from "../../state/api.js";
import { type Order, orders } from "./ledger-rows.js";

export interface LedgerFilters {
  readonly actor: string;
  readonly concept: string;
  readonly order: Order;
  readonly sources: readonly string[];
  readonly isReviewedOnly: boolean;
  /** The day looked at; empty for the end of the window or record. */
  readonly asOf: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function ledgerFiltersOf(address: Address): LedgerFilters {
  const asOf = address.asof ?? "";
  return {
    actor: address.actor ?? "",
    concept: address.concept ?? "",
    order: orders.find((order) => order === address.order) ?? "state",
    sources: listOf(address.sources),
    isReviewedOnly: address.status === "reviewed",
    asOf: DAY.test(asOf) ? asOf : "",
  };
}

/** The query without actor and concept: from its answer come the choices of those two slots. */
export function wideQueryOf(address: Address): Query {
  const filters = ledgerFiltersOf(address);
  const timeWindow = timeWindowOf(address);
  return {
    // A window ends where the ledger is looked at from, unless another day is asked for.
    asOf: filters.asOf === "" ? timeWindow?.to : filters.asOf,
    from: timeWindow?.from,
    to: timeWindow?.to,
    sources: filters.sources,
    status: filters.isReviewedOnly ? "reviewed" : "all",
  };
}
