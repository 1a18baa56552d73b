/** Which documents are looked at: the filters of the record page, which also decide the reader's neighbors. */

import { type Address, listOf, timeWindowOf } from "./address.js";
import type { Query } from "./api.js";

export const documentSorts = ["newest", "oldest", "title", "open"] as const;
export type DocumentSort = (typeof documentSorts)[number];

export interface RecordFilters {
  readonly q: string;
  readonly sources: readonly string[];
  readonly languages: readonly string[];
  /** Only documents with undecided proposals. */
  readonly isOpen: boolean;
  readonly sort: DocumentSort;
}

export function recordFiltersOf(address: Address): RecordFilters {
  return {
    q: address.q ?? "",
    sources: listOf(address.sources),
    languages: listOf(address.languages),
    isOpen: address.open === "1",
    sort: documentSorts.find((sort) => sort === address.sort) ?? "newest",
  };
}

/** The same as the server takes it. */
export function documentQueryOf(address: Address): Query {
  const { q, sources, languages, isOpen, sort } = recordFiltersOf(address);
  const timeWindow = timeWindowOf(address);
  return { q, sources, languages, open: isOpen, sort, from: timeWindow?.from, to: timeWindow?.to };
}

/** The part of an address that is a filter of the record, to go back with and to find neighbors by. */
export function filterAddress(address: Address): Address {
  const names = ["q", "sources", "languages", "open", "sort", "from", "to"];
  return Object.fromEntries(Object.entries(address).filter(([name]) => names.includes(name)));
}

/** Does any filter hide documents? */
export function isFiltered(address: Address): boolean {
  const { q, sources, languages, isOpen } = recordFiltersOf(address);
  return q !== "" || sources.length > 0 || languages.length > 0 || isOpen || timeWindowOf(address) !== null;
}
