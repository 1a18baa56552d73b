/** What the queue shows and in which order, as its address says. */
import { type Address, listOf, timeWindowOf } from "../../state/address.js";
import type { Query } from "../../state/api.js";

/** In the order in which they are offered. */
export const queueOrders = ["usefulness", "confidence", "actor", "concept", "newest", "oldest"] as const;
export type QueueOrder = (typeof queueOrders)[number];

export interface QueueFilters {
  readonly order: QueueOrder;
  /** Rejected proposals instead of open ones, to bring them back. */
  readonly isRejected: boolean;
  readonly documentId: string | null;
}

/** Orders that the server knows; the first one is the default. */
export function offeredOrders(known: readonly string[]): readonly QueueOrder[] {
  return queueOrders.filter((order) => known.includes(order));
}

export function queueFiltersOf(address: Address, offered: readonly QueueOrder[]): QueueFilters {
  return {
    order: offered.find((order) => order === address.order) ?? offered[0] ?? "newest",
    isRejected: address.state === "rejected",
    documentId: address.document ?? null,
  };
}

/** The part of the query that all pages share: time window and sources. */
export function sharedQueryOf(address: Address): Query {
  const timeWindow = timeWindowOf(address);
  return { from: timeWindow?.from, to: timeWindow?.to, sources: listOf(address.sources) };
}

/** The same as the server takes it. */
export function queueQueryOf(address: Address, filters: QueueFilters): Query {
  return {
    ...sharedQueryOf(address),
    states: [filters.isRejected ? "rejected" : "proposed"],
    documentId: filters.documentId,
    sort: filters.order,
  };
}
