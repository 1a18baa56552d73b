/** The table of statements: which rows match, and the windows of it that are looked at. */
import type {
  RecodingPreviewView,
  RetypingPreviewView,
  RowGroups,
  RowSelection,
  StatementRow,
  StatementRows,
} from "@parley/core";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Address, listOf, timeWindowOf } from "./address.js";
import { ask, type Query } from "./api.js";
import { usePreview } from "./preview.js";

/** Rows of one request. */
export const WINDOW = 200;

export const rowSorts = [
  "date",
  "actor",
  "concept",
  "stance",
  "act",
  "state",
  "source",
  "coder",
  "confidence",
  "document",
] as const;
export type RowSort = (typeof rowSorts)[number];

export const rowGroupings = [
  "actor",
  "concept",
  "stance",
  "source",
  "month",
  "state",
  "coder",
  "act",
] as const;
export type RowGrouping = (typeof rowGroupings)[number];

const listNames = [
  "actors",
  "entities",
  "concepts",
  "stances",
  "states",
  "acts",
  "coders",
  "types",
  "sources",
] as const;
export type ListName = (typeof listNames)[number];

export interface RowFilters {
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  readonly q: string;
  readonly sort: RowSort;
  readonly direction: "up" | "down";
  readonly by: RowGrouping | null;
}

/** The filter of an address; names that stand for nothing count as not asked. */
export function rowFiltersOf(address: Address): RowFilters {
  const lists = Object.fromEntries(listNames.map((name) => [name, listOf(address[name])]));
  const sort = rowSorts.find((one) => one === address.sort) ?? "date";
  return {
    lists: lists as RowFilters["lists"],
    q: address.q ?? "",
    sort,
    direction: address.dir === "up" || address.dir === "down" ? address.dir : firstDirection(sort),
    by: rowGroupings.find((one) => one === address.by) ?? null,
  };
}

/** Newest first and surest first; names from A. */
export function firstDirection(sort: RowSort): "up" | "down" {
  return sort === "date" || sort === "confidence" ? "down" : "up";
}

/** The filter as the server takes it. */
export function rowQueryOf(address: Address): Query {
  const { lists, q, sort, direction } = rowFiltersOf(address);
  const timeWindow = timeWindowOf(address);
  return { ...lists, q, sort, direction, from: timeWindow?.from, to: timeWindow?.to };
}

/** Does any filter hide statements? */
export function hidesRows(address: Address): boolean {
  const { lists, q } = rowFiltersOf(address);
  return q !== "" || timeWindowOf(address) !== null || listNames.some((name) => lists[name].length > 0);
}

/** Takes every filter out of an address. */
export const noFilters: Readonly<Record<string, null>> = Object.fromEntries(
  [...listNames, "q", "from", "to"].map((name) => [name, null]),
);

export interface RowWindow {
  readonly total: number | null;
  readonly all: number;
  readonly rowAt: (position: number) => StatementRow | undefined;
  readonly failure: Error | null;
  readonly retry: () => void;
}

/** Windows to each side of those in sight that are asked for before they are scrolled to. */
const AHEAD = 2;

/** Windows that hold the positions from `first` to `last`, then those next to them; the first window is asked for anyway. */
export function windowsAround(first: number, last: number, total: number): readonly number[] {
  const [from, to] = [Math.floor(first / WINDOW), Math.floor(last / WINDOW)];
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  for (let away = 1; away <= AHEAD; away += 1) numbers.push(to + away, from - away);
  return numbers.filter((number) => number > 0 && number * WINDOW < total);
}

/** Rows of the windows that hold the positions from `first` to `last`, and of the next ones on both sides, those in sight first. */
export function useRowWindow(query: Query, first: number, last: number): RowWindow {
  const { i18n } = useTranslation();
  const asked = { ...query, labels: i18n.language };
  const head = useQuery({
    queryKey: ["statement-rows", asked, 0],
    queryFn: ({ signal }) =>
      ask<StatementRows>("statements/rows", { ...asked, offset: 0, limit: WINDOW }, signal),
    placeholderData: keepPreviousData,
  });
  const total = head.data?.total ?? 0;
  const numbers = windowsAround(first, last, total);
  const windows = useQueries({
    queries: numbers.map((number) => ({
      queryKey: ["statement-rows", asked, number],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ask<StatementRows>("statements/rows", { ...asked, offset: number * WINDOW, limit: WINDOW }, signal),
    })),
  });
  const found = new Map<number, readonly StatementRow[]>();
  if (head.data !== undefined) found.set(0, head.data.rows);
  numbers.forEach((number, at) => {
    const rows = windows[at]?.data?.rows;
    if (rows !== undefined) found.set(number, rows);
  });
  return {
    total: head.data?.total ?? null,
    all: head.data?.all ?? 0,
    rowAt: (position) => found.get(Math.floor(position / WINDOW))?.[position % WINDOW],
    failure: head.error,
    retry: () => void head.refetch(),
  };
}

/** Groups with counts; not asked without a grouping. */
export function useRowGroups(query: Query, by: RowGrouping | null) {
  const { i18n } = useTranslation();
  const { sort: _sort, direction: _direction, ...filters } = query;
  const asked = { ...filters, by, labels: i18n.language };
  return useQuery({
    queryKey: ["statement-groups", asked],
    queryFn: ({ signal }) => ask<RowGroups>("statements/groups", asked, signal),
    placeholderData: keepPreviousData,
    enabled: by !== null,
  });
}

/** Ids and revisions of a stretch of the table. */
export function askSelection(query: Query, offset: number, limit: number): Promise<RowSelection> {
  return ask<RowSelection>("statements/selection", { ...query, offset, limit });
}

/** What a recoding would change; `null` while there is nothing to ask. */
export function useRecodingPreview(body: object | null) {
  return usePreview<RecodingPreviewView>("statements/recode/preview", body);
}

/** What another statement type would change and lose. */
export function useRetypingPreview(body: object | null) {
  return usePreview<RetypingPreviewView>("statements/retype/preview", body);
}
